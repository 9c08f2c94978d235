import { expect, it } from 'vitest'
import { mergePull } from '../forge/merge-pull.ts'
import { expectSealed } from '../seal/expect-sealed.ts'
import { COURSES } from '../simulator/fate.ts'
import { verifyInPlace } from '../verify/verifying.ts'
import { createBeginning } from './beginning.ts'
import { findErrors, linesOf } from './exact-archive.ts'
import { expectExact, openScenario, type Scenario } from './scenario.ts'

const idOf = (line: string): number => JSON.parse(line).maillog_id

/** The head branch is kept after each merge, as GitHub does by default. */
const REVIEW = { mode: 'pull-request' }
const HEAD = 'refs/heads/archive/data'
const DELIVERIES_FILE = 'data/deliveries/2026-11/2026-11-22.csv'
const LOGS = 'data/logs/2026-11/2026-11-22_delivery_101'
const LOGS_FILE = `${LOGS}.jsonl`

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
  const paths = [LOGS_FILE, `${LOGS.replace('logs/', 'failures/')}_failures.jsonl`]
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
  expect([...(await forge.history(HEAD))]).toEqual(expect.arrayContaining(heads))
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
  // Of all that was joined, what people put among the records is the only finding.
  const { findings } = await verifyInPlace(forge, { now: scenario.account.now() })
  expect(findings).toMatchObject([
    { code: 'unknown-file', count: 1, findings: [{ file: 'data/more.txt' }] },
  ])
})

it('a damaged file on the base or the head costs only itself: the pull request mends the one, and names the other until the base has it, sealed like the push after its merge', async () => {
  const scenario = await openReview()
  const { forge, run } = scenario
  const [deliveries, logs] = [
    await forge.readFile(HEAD, DELIVERIES_FILE),
    await forge.readFile(HEAD, LOGS_FILE),
  ]
  await forge.commitFiles({ branch: 'data', files: { [DELIVERIES_FILE]: 'broken,"' } })
  await forge.commitFiles({ branch: HEAD, files: { [LOGS_FILE]: '{broken' } })
  const body = forge.pulls[0]?.body
  send(scenario)
  const damaged = await run(REVIEW)
  expect(damaged).toMatchObject({
    code: 1,
    outputs: { 'pull-request-number': '1', changed: 'true', complete: 'false', 'logs-added': '2' },
  })
  const said = damaged.annotations.map(({ message }) => message).join()
  expect(said).toContain('(deliveries/2026-11/2026-11-22, logs/2026-11/2026-11-22_delivery_101)')
  expect(await forge.readFile(HEAD, DELIVERIES_FILE)).toBe(deliveries)
  expect(await forge.readFile(HEAD, LOGS_FILE)).toBe('{broken')
  expect(forge.pulls[0]?.body).not.toBe(body)

  await forge.commitFiles({ branch: 'data', files: { [LOGS_FILE]: logs } })
  // Red until it is merged: the base still holds a damaged file.
  expect((await run(REVIEW)).code).toBe(1)
  expect(await forge.readFile(HEAD, LOGS_FILE)).toBe(logs)
  await expectSealed(forge, HEAD)
  await mergePull(forge, 1, 'merge')
  await expectExact(scenario)
  expect(await run()).toMatchObject({ code: 0, outputs: { complete: 'true' } })
  await expectSealed(forge, 'data')
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
  const path = 'data/archive.json'
  const kept = await forge.readFile(HEAD, path)
  await forge.commitFiles({ branch: 'data', files: { [path]: kept } })
  const files = { [path]: kept.replace('"keep"', '"pseudonymize"') }
  const heads = [await forge.commitFiles({ branch: HEAD, files }), await forge.head('data')]
  const pseudonyms = { 'personal-data': 'pseudonymize', 'pseudonym-key': 'k'.repeat(40) }
  for (const [inputs, begun] of [
    [pseudonyms, 'keep'],
    [{}, 'pseudonymize'],
  ] as const) {
    const result = await run({ ...REVIEW, ...inputs })
    expect(result.code).toBe(1)
    expect(result.annotations.map(({ message }) => message).join()).toContain(
      `input 'personal-data': this archive was begun with '${begun}'`,
    )
  }
  expect([await forge.head(HEAD), await forge.head('data')]).toEqual(heads)
})
