import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { RunResult } from './run-action.ts'
import type { RunOptions } from './runner-folders.ts'
import {
  expectExact,
  expectHonest,
  GREEN,
  levelsOf,
  prepareScenario,
  RED,
  type Scenario,
  verdictOf,
} from './scenario.ts'

const saidBy = ({ annotations }: RunResult) => annotations.map(({ message }) => message).join()

/** A first push of some 140 KB. */
const openLarge = () =>
  prepareScenario((account) => {
    account.addBulk({ recipients: 400, at: '2026-11-22T10:00:00' })
  })

/**
 * Runs under ever wider limits until one is green: all before must be red, say why, and leave nothing
 * broken. That they turn green by the limit alone proves that it bit.
 */
async function widen(
  scenario: Scenario,
  limits: readonly number[],
  why: RegExp,
  runUnder: (limit: number) => Promise<RunResult>,
): Promise<void> {
  let reds = 0
  for (const limit of limits) {
    const run = await runUnder(limit)
    if (run.code === 0) {
      expect(verdictOf(run)).toEqual(GREEN)
      break
    }
    expect(verdictOf(run)).toEqual(RED)
    expect(saidBy(run)).toMatch(why)
    await expectHonest(scenario)
    reds++
  }
  expect(reds).toBeGreaterThanOrEqual(2)
  expect(reds).toBeLessThan(limits.length)
  await expectExact(scenario)
}

/** A disk of its own; `undefined` where this user may not mount one. */
function mountDisk(kibibytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'disk', folder])
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', [folder])
    rmSync(folder, { recursive: true })
  })
  return status === 0 ? folder : undefined
}

/** `RUNNER_TEMP` on a disk of so many KiB, or no file above a share of that. */
async function runOnDisk(scenario: Scenario, kibibytes: number): Promise<RunResult> {
  const disk = mountDisk(kibibytes)
  const blocks = Math.ceil(kibibytes / 4) * 2
  const limits: Partial<RunOptions> =
    disk === undefined ? { ulimit: `-f ${blocks}` } : { env: { RUNNER_TEMP: disk } }
  const run = await scenario.run({}, limits)
  expect(disk === undefined ? [] : readdirSync(disk)).toEqual([])
  return run
}

/** Row 45: the disk is full. */
test('on a disk too small the run is red and says so, and nothing on the branch is broken', async () => {
  const scenario = await openLarge()
  const why = /no space left|size limit|git process ended early/
  await widen(scenario, [64, 160, 4800], why, (size) => runOnDisk(scenario, size))
})

/** Row 45: a quota on the size of files. */
test('where no file may be large the run is red and says so, and nothing on the branch is broken', async () => {
  const scenario = await openLarge()
  const why = /size limit|git/
  const runUnder = (blocks: number) => scenario.run({}, { ulimit: `-f ${blocks}` })
  await widen(scenario, [24, 100, 1000], why, runUnder)
})

/** Row 45: no file descriptors. Below some twenty Node itself does not start. */
test('with too few open files the run is red and says so, and nothing on the branch is broken', async () => {
  const scenario = await openLarge()
  const runUnder = (files: number) => scenario.run({}, { ulimit: `-n ${files}` })
  await widen(scenario, [26, 38, 96], /too many open files/, runUnder)
})

test('a summary that cannot be written costs a warning, and the archive is whole', async () => {
  const scenario = await prepareScenario()
  const run = await scenario.run({}, { env: { GITHUB_STEP_SUMMARY: '/nonexistent/summary' } })
  expect(verdictOf(run)).toEqual(GREEN)
  expect(levelsOf(run)).toEqual(['warning'])
  await expectExact(scenario)
})

test('without a place for temporary files the run is red, and says so before it reads', async () => {
  const scenario = await prepareScenario()
  const run = await scenario.run({}, { env: { RUNNER_TEMP: '/nonexistent' } })
  expect(verdictOf(run)).toEqual(RED)
  expect(saidBy(run)).toContain('RUNNER_TEMP')
  expect(scenario.simulator.count()).toBe(0)
})
