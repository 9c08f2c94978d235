import { expect, it } from 'vitest'
import { mergePull } from '../forge/merge-pull.ts'
import { expectSealed } from '../seal/expect-sealed.ts'
import { COURSES } from '../simulator/fate.ts'
import { createBeginning } from './beginning.ts'
import { findErrors, linesOf } from './exact-archive.ts'
import { runAction } from './run-action.ts'
import { expectExact, openScenario, type Scenario } from './scenario.ts'

const idOf = (line: string): number => JSON.parse(line).maillog_id

/** The head branch is kept after each merge, as GitHub does by default. */
const REVIEW = { mode: 'pull-request' }
const HEAD = 'refs/heads/archive/data'
const DELIVERIES_FILE = 'data/deliveries/2026-11/2026-11-22.csv'
const LOGS = 'data/logs/2026-11/2026-11-22_delivery_101'

async function openShop(): Promise<Scenario> {
  const scenario = await openScenario()
  const fate = () => ({ course: COURSES.hard })
  scenario.account.addBulk({ recipients: 5, at: '2026-11-22T10:00:00', fate })
  return scenario
}

const propose = (scenario: Scenario) => scenario.run(REVIEW)
/** Beside files of people. */
const openReview = createBeginning(async () => {
  const scenario = await openShop()
  const files = { 'NOTES.md': 'a', 'notes.txt': 'a', 'old.txt': 'a' }
  await scenario.forge.commitFiles({ branch: 'data', files })
  return scenario
}, propose)

/** Mails of today, so that the next run has something to propose. */
function send({ account }: Scenario): void {
  account.advance(3_600_000)
  account.addTransactions({ count: 2, at: account.now() - 60_000, failureRate: 0 })
}

/** On either branch, beside what `more` says of the data branch. */
async function editByHand(
  { forge }: Scenario,
  ofHead: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) {
  const files = {
    'NOTES.md': 'of the base',
    '.github/CODEOWNERS': '* @acme/privacy',
    'old.txt': null,
    ...more,
  }
  await forge.commitFiles({ branch: 'data', files })
  await forge.commitFiles({ branch: HEAD, files: ofHead })
}

async function expectEdits({ forge }: Scenario, ofHead: Readonly<Record<string, string>>) {
  const people = [...(await forge.files('data'))].filter(([path]) => /NOTE|COD|\.txt/i.test(path))
  expect(Object.fromEntries(people)).toEqual({
    '.github/CODEOWNERS': '* @acme/privacy',
    'NOTES.md': 'of the base',
    ...ofHead,
  })
}

it('after a squash, what people add to, change in, delete from and erase on the data branch stays so, and pull requests are sealed', async () => {
  const scenario = await openReview()
  const { forge, run } = scenario
  await expectSealed(forge, HEAD)
  await mergePull(forge, 1, 'squash')
  const without = async (path: string) => {
    const kept = linesOf(await forge.readFile('data', path)).filter((line) => idOf(line) !== 1003)
    return kept.map((line) => `${line}\n`).join('')
  }
  const paths = [`${LOGS}.jsonl`, `${LOGS.replace('logs/', 'failures/')}_failures.jsonl`]
  const rows = await Promise.all(paths.map(async (path) => [path, await without(path)] as const))
  const erasures = { 'data/erasures.csv': 'maillog_id,erased_on\n1003,2026-11-23\n' }
  const ofHead = { 'notes.txt': 'of the head', 'data/more.txt': 'of the head' }
  await editByHand(scenario, ofHead, { ...erasures, ...Object.fromEntries(rows) })
  // The two parted: the head has an erasure of its own.
  const other = 'maillog_id,erased_on\n1001,2026-11-21\n'
  await forge.commitFiles({ branch: HEAD, files: { 'data/erasures.csv': other } })
  const heads = [await forge.head('data'), await forge.head(HEAD)]
  send(scenario)
  expect(await run(REVIEW)).toMatchObject({
    code: 0,
    outputs: { 'pull-request-number': '2', complete: 'true', changed: 'true', 'logs-added': '2' },
  })
  await expectSealed(forge, HEAD)
  // Never forced: both heads are ancestors.
  for (const old of heads) await forge.git('merge-base', '--is-ancestor', old ?? '', HEAD)
  await mergePull(forge, 2, 'merge')
  for (const path of paths) {
    const ids = linesOf(await forge.readFile('data', path)).map(idOf)
    expect(ids).toEqual([1002, 1004, 1005])
  }
  expect(await forge.readFile('data', 'data/erasures.csv')).toBe(
    'maillog_id,erased_on\n1003,2026-11-23\n1001,2026-11-21\n',
  )
  await expectEdits(scenario, ofHead)
  const { wrongLogs, wrongFailures, ...others } = await findErrors(forge, scenario.account)
  expect([wrongLogs, wrongFailures, others.repeated]).toEqual([[], [], 0])
  expect(others.missingLogs.map(idOf)).toEqual([1001, 1003])
  expect(others.missingFailures.map(idOf)).toEqual([1001, 1003])
  const verified = await runAction({
    ...{ entry: 'dist/verify/index.js', actionFile: 'verify/action.yml' },
    ...{ forge, inputs: {}, clockOffsetMs: scenario.account.offsetMs },
  })
  // Of all that was joined, what people put among the records is the only finding.
  expect(verified.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('is no file of the archive: data/more.txt'),
    expect.stringContaining('findings in the archive: 1;'),
  ])
})

it('a damaged file on the base costs only itself, and the pull request mends it, sealed like the push after its merge', async () => {
  const scenario = await openReview()
  const { forge, run } = scenario
  await mergePull(forge, 1, 'merge')
  const sound = await forge.readFile('data', DELIVERIES_FILE)
  await forge.commitFiles({ branch: 'data', files: { [DELIVERIES_FILE]: 'broken,"' } })
  send(scenario)
  const result = await run(REVIEW)
  expect(result.code).toBe(1)
  expect(result.outputs).toMatchObject({ complete: 'false', 'pull-request-number': '2' })
  expect(result.annotations.map(({ message }) => message).join()).toContain(DELIVERIES_FILE)
  expect(await forge.readFile(HEAD, DELIVERIES_FILE)).toBe(sound)
  await expectSealed(forge, HEAD)
  await mergePull(forge, 2, 'merge')
  await expectExact(scenario)
  expect(await run()).toMatchObject({ code: 0, outputs: { complete: 'true' } })
  await expectSealed(forge, 'data')
})

it('a damaged file on the head is left alone and named, and its pull request kept up to date', async () => {
  const scenario = await openReview()
  const { forge, run } = scenario
  const sound = await forge.readFile(HEAD, DELIVERIES_FILE)
  await forge.commitFiles({ branch: HEAD, files: { [DELIVERIES_FILE]: 'broken,"' } })
  send(scenario)
  const body = forge.pulls[0]?.body
  const result = await run(REVIEW)
  expect(result).toMatchObject({
    code: 1,
    outputs: { 'pull-request-number': '1', changed: 'true' },
  })
  expect(result.annotations.map(({ message }) => message).join()).toContain(DELIVERIES_FILE)
  expect(await forge.readFile(HEAD, DELIVERIES_FILE)).toBe('broken,"')
  expect(forge.pulls[0]?.body).not.toBe(body)

  await forge.commitFiles({ branch: 'data', files: { [DELIVERIES_FILE]: sound } })
  await run(REVIEW)
  expect(await run(REVIEW)).toMatchObject({ code: 0, outputs: { complete: 'true' } })
  expect(await forge.readFile(HEAD, DELIVERIES_FILE)).toBe(sound)
})

it('an archive that was begun anew is joined with the head that was kept', async () => {
  const scenario = await openReview()
  const { forge, run } = scenario
  Object.assign(forge.pulls[0] ?? {}, { state: 'closed' })
  const kept = await forge.head(HEAD)
  await forge.git('update-ref', '-d', 'refs/heads/data')
  await forge.git('update-ref', '-d', 'refs/archive/data')
  const result = await run(REVIEW)
  expect(result).toMatchObject({ code: 0, outputs: { 'pull-request-number': '2' } })
  expect((await forge.log(HEAD))[0]?.parents).toEqual([await forge.head('data'), kept])
  const opened = await forge.head(HEAD)
  const nothing = await run(REVIEW)
  expect(nothing).toMatchObject({ code: 0, outputs: { changed: 'false', commit: '' } })
  expect(await forge.head(HEAD)).toBe(opened)
  await mergePull(forge, 2, 'merge')
  await expectExact(scenario)
})

it('what is kept in another way on either side is never joined', async () => {
  const scenario = await openReview()
  const { forge, run } = scenario
  const kept = await forge.head(HEAD)
  await forge.git('update-ref', '-d', 'refs/heads/data')
  await forge.git('update-ref', '-d', 'refs/archive/data')
  const pseudonyms = { 'personal-data': 'pseudonymize', 'pseudonym-key': 'k'.repeat(40) }
  expect(await run(pseudonyms)).toMatchObject({ code: 0 })
  // The head holds addresses, the new base none.
  for (const inputs of [pseudonyms, {}]) {
    const result = await run({ ...REVIEW, ...inputs })
    expect(result.code).toBe(1)
    expect(result.annotations.map(({ message }) => message).join()).toContain("'personal-data'")
  }
  expect(await forge.head(HEAD)).toBe(kept)
})
