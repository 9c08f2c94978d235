import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Forge, startForge } from '../forge/forge.ts'
import { tryGit } from '../forge/run-git.ts'
import { openForge } from '../git/open-branch.ts'
import { createAccount, delivery, mailLog } from './account.ts'
import { archive } from './archiving.ts'
import { openEdited } from './edited-history.ts'
import { LAST_RUN } from './good-archive.ts'
import { shown, verifyForge, verifyHistory, verifyInPlace } from './verifying.ts'

const LOGS = 'data/logs/2026-11/2026-11-20_delivery_100.jsonl'

let forge: Forge
let refs: ReadonlyMap<string, string> | undefined

beforeAll(async () => {
  forge = await startForge()
})
afterAll(() => forge.close())

/** Two mail logs, the second one found by the second run. Archived once, and restored for each test. */
async function buildSmall() {
  const account = createAccount()
  account.logs.set('1', mailLog(1))
  account.deliveries.set('100', delivery(100))
  if (refs === undefined) await archive(forge, account, '2026-11-22T03:17:00+09:00')
  account.logs.set('2', mailLog(2))
  if (refs === undefined) await archive(forge, account, LAST_RUN)
  refs ??= await forge.refs()
  await forge.restoreRefs(refs)
  return { forge, account, head: (await forge.head('data')) ?? '' }
}

const withoutFirst = (text: string) => text.replace(/\{"maillog_id":1,.*\}\n/, '')

test('a branch that is not there', async () => {
  const forge = await openForge()
  expect(shown(await verifyForge(forge))).toEqual(['no-archive'])
})

test('a branch that was deleted', async () => {
  const { forge } = await buildSmall()
  await forge.git('update-ref', '-d', 'refs/heads/data')
  expect(shown(await verifyForge(forge))).toEqual(['branch-gone'])
})

test('a history that was rewritten', async () => {
  const { forge, head } = await buildSmall()
  const tree = await forge.git('rev-parse', `${head}^{tree}`)
  await forge.git('update-ref', 'refs/heads/data', await forge.git('commit-tree', tree, '-m', 'x'))
  const { findings } = await verifyInPlace(forge)
  expect(findings).toMatchObject([
    { code: 'rewritten', count: 1, findings: [{ commit: head.slice(0, 12) }] },
  ])
})

/** Makes a commit of the head with one path of another kind. */
async function addEntry(forge: Forge, head: string, mode: string, id: string, path: string) {
  const env = { GIT_INDEX_FILE: `${forge.gitDir}/entry-index` }
  const git = async (...args: string[]) => {
    const { stdout } = await tryGit(args, { cwd: forge.gitDir, env })
    return String(stdout).trim()
  }
  await git('read-tree', head)
  await git('update-index', '--add', '--cacheinfo', `${mode},${id},${path}`)
  const commit = await git('commit-tree', await git('write-tree'), '-p', head, '-m', 'x')
  await forge.git('update-ref', 'refs/heads/data', commit)
}

test('a link in place of a file', async () => {
  const { forge, head } = await buildSmall()
  await addEntry(forge, head, '120000', await forge.git('rev-parse', `${head}:${LOGS}`), LOGS)
  expect(shown(await verifyInPlace(forge))).toEqual([
    'rows-missing coverage.json 2',
    'unknown-file logs/2026-11/2026-11-20_delivery_100.jsonl',
    'vanished logs/2026-11/2026-11-20_delivery_100.jsonl 1',
    'vanished logs/2026-11/2026-11-20_delivery_100.jsonl 2',
    'wrong-count logs/2026-11/2026-11-20_delivery_100.jsonl',
  ])
})

test('a file that was made executable', async () => {
  const { forge, head } = await buildSmall()
  await addEntry(forge, head, '100755', await forge.git('rev-parse', `${head}:${LOGS}`), LOGS)
  expect(shown(await verifyInPlace(forge))).toEqual([
    'executable logs/2026-11/2026-11-20_delivery_100.jsonl',
  ])
})

test('a submodule among the files', async () => {
  const { forge, head } = await buildSmall()
  await addEntry(forge, head, '160000', head, 'data/logs/2026-11/2026-11-19_smtp.jsonl')
  expect(shown(await verifyInPlace(forge))).toEqual([
    'unknown-file logs/2026-11/2026-11-19_smtp.jsonl',
  ])
})

test('a commit that was made anew under the same message', async () => {
  const { forge, head } = await buildSmall()
  const text = (await forge.files('data')).get(LOGS) ?? ''
  const [parent = ''] = (await forge.git('rev-parse', `${head}^`)).split('\n')
  const files = { [LOGS]: text.replace('"SENT"', '"SOFTERROR"') }
  await forge.commitFiles({ branch: 'data', parents: [parent], files })
  expect(shown(await verifyInPlace(forge))).toContain('rewritten')
})

test('a value that was changed, and changed back later', async () => {
  const { forge } = await buildSmall()
  const text = (await forge.files('data')).get(LOGS) ?? ''
  const changed = text.replace('reader1@', 'reader9@')
  const files = (content: string) => ({ branch: 'data', files: { [LOGS]: content } })
  const there = await forge.commitFiles(files(changed))
  const back = await forge.commitFiles(files(text))
  const { findings } = await verifyInPlace(forge)
  expect(findings).toMatchObject([
    {
      code: 'other-mail',
      findings: [{ commit: there.slice(0, 12) }, { commit: back.slice(0, 12) }],
    },
  ])
})

test('damage that was mended again stays in the history, and is left behind by a later commit', async () => {
  const { forge } = await buildSmall()
  const text = (await forge.files('data')).get(LOGS) ?? ''
  const damaged = await forge.commitFiles({ branch: 'data', files: { [LOGS]: withoutFirst(text) } })
  const mended = await forge.commitFiles({ branch: 'data', files: { [LOGS]: text } })
  const { findings } = await verifyInPlace(forge)
  expect(findings).toMatchObject([
    { code: 'vanished', count: 1, findings: [{ record: '1', commit: damaged.slice(0, 12) }] },
  ])
  const later = await verifyInPlace(forge, { since: mended })
  expect(later).toMatchObject({ findings: [], commits: 0, records: 0, changes: [] })
})

test('a record that vanished on a side branch, and came back with the merge', async () => {
  const { forge, head } = await buildSmall()
  const text = (await forge.files('data')).get(LOGS) ?? ''
  const side = await forge.commitFiles({
    branch: 'side',
    parents: [head],
    files: { [LOGS]: withoutFirst(text) },
  })
  await forge.commitFiles({ branch: 'data', parents: [head, side], files: {} })
  const { findings } = await verifyInPlace(forge)
  expect(findings).toMatchObject([
    { code: 'vanished', findings: [{ record: '1', commit: side.slice(0, 12) }] },
  ])
})

test('a merge that drops what the other side brought', async () => {
  const { forge, head } = await buildSmall()
  const text = (await forge.files('data')).get(LOGS) ?? ''
  const more = text.replace(/(\{"maillog_id":)2(,.*\})\n/, '$12$2\n$13$2\n')
  const files = { [LOGS]: more }
  const side = await forge.commitFiles({ branch: 'side', parents: [head], files })
  const merge = await forge.commitFiles({ branch: 'data', parents: [head, side], files: {} })
  const { findings } = await verifyInPlace(forge)
  expect(findings).toMatchObject([
    { code: 'vanished', findings: [{ record: '3', commit: merge.slice(0, 12) }] },
  ])
})

test('an erasure is accepted, and its withdrawal is not', async () => {
  const { forge } = await buildSmall()
  const text = (await forge.files('data')).get(LOGS) ?? ''
  const erasures = 'data/erasures.csv'
  await forge.commitFiles({
    branch: 'data',
    files: { [LOGS]: withoutFirst(text), [erasures]: 'maillog_id,erased_on\n1,2026-11-23\n' },
  })
  expect(shown(await verifyInPlace(forge))).toEqual([])
  await forge.commitFiles({ branch: 'data', files: { [erasures]: 'maillog_id,erased_on\n' } })
  const found = shown(await verifyInPlace(forge))
  expect(found).toContain('erasure-withdrawn erasures.csv 1')
  expect(found).toContain('vanished logs/2026-11/2026-11-20_delivery_100.jsonl 1')
})

test('only what changed since a commit is read, and only that is judged', async () => {
  const { forge, account, head } = await buildSmall()
  const smtp = { deliveryType: 'SMTP', createdTime: '2026-11-21T10:00:00+09:00' }
  account.logs.set('3', mailLog(3, { ...smtp, deliveryId: '300' }))
  await archive(forge, account, '2026-11-23T03:30:00+09:00')
  const fetched = forge.traffic().objectsDown
  const result = await verifyForge(forge, { since: head })
  expect(result).toMatchObject({ findings: [], commits: 1, records: 1 })
  expect(result.changes).toMatchObject([{ stem: 'logs/2026-11/2026-11-21_smtp', added: 1 }])
  expect(forge.traffic().objectsDown - fetched).toBeLessThan(40)
})

test.each([
  ['a commit that is not in the repository', async () => 'f'.repeat(40)],
  [
    'a commit of another branch',
    async (forge: Awaited<ReturnType<typeof openForge>>) => (await forge.head('main')) ?? '',
  ],
])('since %s: the history is another one', async (_, choose) => {
  const { forge } = await buildSmall()
  const since = await choose(forge)
  const { findings, commits } = await verifyForge(forge, { since })
  expect(findings).toMatchObject([
    { code: 'rewritten', count: 1, findings: [{ commit: since.slice(0, 12) }] },
  ])
  expect(commits).toBe(2)
})

test('an archive that is no longer kept up to date', async () => {
  const { forge } = await buildSmall()
  const history = (await openEdited(forge)).edit({ files: {} })
  const days = async (count: number) =>
    shown(await verifyHistory(history, { now: Date.parse(LAST_RUN) + count * 86_400_000 }))
  expect(await days(2.9)).toEqual([])
  expect(await days(3.1)).toEqual(['stale coverage.json 3'])
  expect(await days(45)).toEqual(['near-deletion coverage.json 17', 'stale coverage.json 45'])
})

test('a review is judged by its own head, without the clock', async () => {
  const { forge, head } = await buildSmall()
  const text = (await forge.files('data')).get(LOGS) ?? ''
  const files = { [LOGS]: withoutFirst(text) }
  const pullHead = await forge.commitFiles({ branch: 'archive/data', parents: [head], files })
  const now = Date.parse('2027-11-23T00:00:00+09:00')
  const result = await verifyInPlace(forge, { pullHead, since: head, now })
  expect(result.head).toBe(pullHead)
  expect(shown(result)).toEqual([
    'vanished logs/2026-11/2026-11-20_delivery_100.jsonl 1',
    'wrong-count logs/2026-11/2026-11-20_delivery_100.jsonl',
  ])
})
