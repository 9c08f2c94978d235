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
  verdictOf,
} from './scenario.ts'

const saidBy = ({ annotations }: RunResult) => annotations.map(({ message }) => message).join()

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
function onDisk(kibibytes: number): Partial<RunOptions> {
  const disk = mountDisk(kibibytes)
  const blocks = Math.ceil(kibibytes / 4) * 2
  return disk === undefined ? { ulimit: `-f ${blocks}` } : { env: { RUNNER_TEMP: disk } }
}

/** Row 45: the disk is full; a quota on the size of files; too few open files. Below some twenty Node itself does not start. */
const LIMITS: readonly {
  readonly name: string
  readonly why: RegExp
  readonly limits: () => Partial<RunOptions>
}[] = [
  {
    name: 'a disk of 160 KiB',
    why: /no space left|size limit|git process ended early/,
    limits: () => onDisk(160),
  },
  {
    name: 'files of 100 blocks',
    why: /size limit|git/,
    limits: () => ({ ulimit: '-f 100' }),
  },
  ...[26, 38].map((files) => ({
    name: `${files} open files`,
    why: /too many open files/,
    limits: () => ({ ulimit: `-n ${files}` }),
  })),
]

/** What is enough: that a run turns green by the limits alone proves that narrower ones bit. */
const WIDE = { disk: 4800, ulimit: '-f 1000 && ulimit -n 96' }

test('on a disk too small, where no file may be large, with too few open files and without a place for temporary files the run is red and says so, and nothing on the branch is broken; a summary that cannot be written costs a warning', async () => {
  // A first push of some 140 KB.
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 400, at: '2026-11-22T10:00:00' })
  })
  const nowhere = await scenario.run({}, { env: { RUNNER_TEMP: '/nonexistent' } })
  expect(verdictOf(nowhere)).toEqual(RED)
  expect(saidBy(nowhere)).toContain('RUNNER_TEMP')
  expect(scenario.simulator.count()).toBe(0)

  for (const { name, why, limits } of LIMITS) {
    const options = limits()
    const run = await scenario.run({}, options)
    expect([name, verdictOf(run)]).toEqual([name, RED])
    expect(saidBy(run), name).toMatch(why)
    const disk = options.env?.RUNNER_TEMP
    expect(disk === undefined ? [] : readdirSync(disk), name).toEqual([])
    await expectHonest(scenario)
  }

  const { env } = onDisk(WIDE.disk)
  const summary = { GITHUB_STEP_SUMMARY: '/nonexistent/summary' }
  const run = await scenario.run({}, { ulimit: WIDE.ulimit, env: { ...env, ...summary } })
  expect(verdictOf(run)).toEqual(GREEN)
  expect(levelsOf(run)).toEqual(['warning'])
  await expectExact(scenario)
})
