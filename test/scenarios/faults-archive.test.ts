import { expect, test } from 'vitest'
import { setArchivedStage } from './beginning.ts'
import { readArchive } from './exact-archive.ts'
import {
  expectExact,
  expectHealed,
  expectHonest,
  GREEN,
  RED,
  readCoverageFile,
  type Stage,
  setStage,
  verdictOf,
} from './stage.ts'

const COVERAGE = 'data/coverage.json'

async function spoil(stage: Stage, path: string, text: string | null): Promise<void> {
  await stage.forge.commitFiles({ branch: 'data', files: { [path]: text }, message: 'Spoil' })
}

/** Row 28: the state is no more than a summary of the files. */
test.each([
  ['deleted', null],
  ['cut', '{\n  "version": 1,\n  "acc'],
  ['of another shape', '{"version": 1, "spans": "none"}'],
])('a coverage file that is %s is rebuilt, and the files stay as they are', async (_, text) => {
  const stage = await setArchivedStage()
  await spoil(stage, COVERAGE, text)
  const rebuilt = await stage.run()
  expect(verdictOf(rebuilt)).toEqual(GREEN)
  expect(rebuilt.outputs).toMatchObject({ 'logs-read': '94', 'logs-added': '0' })
  expect(rebuilt.outputs.tree).toBe(stage.first.outputs.tree)
  expect(rebuilt.annotations).toHaveLength(1)
  expect((await readCoverageFile(stage)).spans.length).toBeGreaterThan(0)
  await expectExact(stage)
})

/** Row 28: what a newer version wrote is not for an older one to judge. */
test('a coverage file of a newer version stops the run before any request', async () => {
  const stage = await setArchivedStage()
  const text = await stage.forge.readFile('data', COVERAGE)
  await spoil(stage, COVERAGE, text.replace('"version": 1', '"version": 2'))
  const head = await stage.forge.head('data')
  const before = stage.simulator.count()
  expect(verdictOf(await stage.run())).toEqual(RED)
  expect(stage.simulator.count()).toBe(before)
  expect(await stage.forge.head('data')).toBe(head)
})

/** Rows 27 and 29: a clock that ran ahead left times behind that are still to come, and days called over. */
test.each([
  [5, [4, 8]],
  [70, [12]],
])('a head %i days in the future hides nothing that comes later', async (days, later) => {
  const stage = await setStage()
  await stage.run({}, { clockOffsetMs: stage.account.offsetMs + days * 86_400_000 })
  stage.account.addTransactions({ count: 4, at: stage.account.now() })
  for (const passing of later) {
    stage.account.advance(passing * 86_400_000)
    await expectHealed(stage)
  }
})

test('a file that does not decode is left alone and named, and the rest goes on', async () => {
  const stage = await setArchivedStage()
  const { files } = await readArchive(stage.forge)
  const path = files.find((name) => name.endsWith('_transaction.jsonl')) ?? ''
  const good = await stage.forge.readFile('data', path)
  await spoil(stage, path, `${good.slice(0, 300)}\n`)
  stage.account.addBulk({ recipients: 5, at: stage.account.now() })
  stage.account.advance(3_600_000)
  const red = await stage.run()
  expect(verdictOf(red)).toEqual(RED)
  expect(await stage.forge.readFile('data', path)).toBe(`${good.slice(0, 300)}\n`)
  expect(red.annotations.some(({ message }) => message.includes(path))).toBe(true)
  expect(Number(red.outputs['logs-added'])).toBe(5)
  await spoil(stage, path, good)
  await expectHealed(stage)
})

/** Rows 48 and 49: nothing changed, so nothing is said; the zone and language of the machine do not matter. */
test('the same facts make no second commit, whatever the machine believes in', async () => {
  const stage = await setArchivedStage()
  const second = await stage.run({}, { env: { TZ: 'Pacific/Apia', LC_ALL: 'ja_JP.UTF-8' } })
  const { tree } = stage.first.outputs
  expect(second.outputs).toMatchObject({ commit: '', seal: '', changed: 'false', tree })
  expect(verdictOf(second)).toEqual(GREEN)
  await expectHonest(stage, 94)
})
