import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const preload = (name: string) => ['--import', new URL(name, import.meta.url).href]
const SCRIPT = `console.log(JSON.stringify([
  Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date,
  new Date(2020, 0, 2).getDate(), Date.UTC(1970, 0, 1, 0, 0, 1), performance.now() < 60000,
]))`

test('shifts the present and nothing else', () => {
  const offset = 40 * 86_400_000
  const env = { ...process.env, TEST_CLOCK_OFFSET_MS: String(offset) }
  const before = Date.now()
  const output = execFileSync(process.execPath, [...preload('./shift-clock.mjs'), '-e', SCRIPT], {
    env,
  })
  const [now, made, ...rest] = JSON.parse(output.toString()) as [number, number]
  for (const time of [now, made]) {
    expect(time - offset).toBeGreaterThanOrEqual(before)
    expect(time - offset).toBeLessThanOrEqual(Date.now())
  }
  expect(rest).toEqual([5, true, 2, 1000, true])
})

/** Ten seconds in four waits, two of them at once, then one that is no wait; what Date says of it all. */
const WAITING = `
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const [began, asked] = [Date.now(), performance.now()]
  await wait(4000)
  await Promise.all([wait(1000), wait(5000)])
  await wait(1000)
  const long = setTimeout(() => {}, 30000)
  setTimeout(clearTimeout, 100, long)
  console.log(JSON.stringify([Date.now() - began, performance.now() - asked]))`

test('short waits end early, and Date says that they took their time', () => {
  const script = [...preload('./short-waits.mjs'), '--input-type=module', '-e', WAITING]
  const [said, took] = JSON.parse(String(execFileSync(process.execPath, script))) as number[]
  expect(said).toBeGreaterThanOrEqual(10_000)
  expect(said).toBeLessThan(10_000 + (took ?? 0))
  expect(took).toBeLessThan(9_000)
})
