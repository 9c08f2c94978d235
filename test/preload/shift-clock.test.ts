import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const PRELOAD = new URL('./shift-clock.mjs', import.meta.url).href
const SCRIPT = `console.log(JSON.stringify([
  Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date,
  new Date(2020, 0, 2).getDate(), Date.UTC(1970, 0, 1, 0, 0, 1), performance.now() < 60000,
]))`

test('shifts the present and nothing else', () => {
  const offset = 40 * 86_400_000
  const env = { ...process.env, TEST_CLOCK_OFFSET_MS: String(offset) }
  const before = Date.now()
  const output = execFileSync(process.execPath, ['--import', PRELOAD, '-e', SCRIPT], { env })
  const [now, made, ...rest] = JSON.parse(output.toString()) as [number, number]
  for (const time of [now, made]) {
    expect(time - offset).toBeGreaterThanOrEqual(before)
    expect(time - offset).toBeLessThanOrEqual(Date.now())
  }
  expect(rest).toEqual([5, true, 2, 1000, true])
})
