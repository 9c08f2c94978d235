import { afterAll, beforeAll, expect, test } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { MAIL_LOGS } from '../../src/records/mail-log.ts'
import { type Forge, startForge } from '../forge/forge.ts'
import { openForge, speakOldProtocol } from '../git/open-branch.ts'
import { createAccount, delivery, mailLog } from './account.ts'
import { archive } from './archiving.ts'
import { LAST_RUN } from './good-archive.ts'
import { verifyForge, verifyInPlace } from './verifying.ts'

const LOGS = 'data/logs/2026-11/2026-11-20_delivery_100.jsonl'

let shared: Forge
let refs: ReadonlyMap<string, string> | undefined

beforeAll(async () => {
  shared = await startForge()
})
afterAll(() => shared.close())

/** One delivery of two mail logs, archived by one run. */
async function buildOne(forge: Forge) {
  const account = createAccount()
  account.deliveries.set('100', delivery(100))
  for (const id of [1, 2]) account.logs.set(String(id), mailLog(id))
  await archive(forge, account, LAST_RUN)
}

const headOf = async (forge: Forge) => (await forge.head('data')) ?? ''

/** The same, made once and restored for each test. */
async function openOne() {
  if (refs === undefined) await buildOne(shared)
  refs ??= await shared.refs()
  await shared.restoreRefs(refs)
  return { forge: shared, head: await headOf(shared) }
}

test('what a merge brings from before the commit is not looked at again', async () => {
  const { forge, head } = await openOne()
  const text = (await forge.files('data')).get(LOGS) ?? ''
  const review = (content: string, parents: string[]) =>
    forge.commitFiles({ branch: 'archive/data', parents, files: { [LOGS]: content } })
  const merge = (content: string, parents: string[]) =>
    forge.commitFiles({ branch: 'data', parents, files: { [LOGS]: content } })
  const damaged = await review(MAIL_LOGS.format([mailLog(2)]), [head])
  const mended = await review(text, [damaged])
  const since = await merge(text, [head, mended])
  const opened = mailLog(2, { openTime: '2026-11-22T10:00:00+09:00' })
  const next = MAIL_LOGS.format([mailLog(1), opened])
  // The head branch was kept, and goes on from where it was.
  await merge(next, [since, await review(next, [mended])])

  expect((await verifyInPlace(forge)).findings).toContainEqual(
    expect.objectContaining({ code: 'vanished', count: 1 }),
  )
  const result = await verifyForge(forge, { since })
  expect(result.commits).toBe(2)
  expect(result.findings.map(({ code }) => code)).not.toContain('vanished')
  expect(result.changes).toMatchObject([{ added: 0, changed: 1 }])
})

test('a server of the old protocol is verified all the same', async () => {
  const forge = await openForge()
  await buildOne(forge)
  const head = await headOf(forge)
  const opened = mailLog(2, { openTime: '2026-11-22T10:00:00+09:00' })
  const files = { [LOGS]: MAIL_LOGS.format([mailLog(1), opened]) }
  await forge.commitFiles({ branch: 'data', parents: [head], files })
  const seen = [await verifyInPlace(forge), await verifyInPlace(forge, { since: head })]
  await speakOldProtocol(forge)
  expect(await verifyForge(forge)).toEqual(seen[0])
  expect(await verifyForge(forge, { since: head })).toEqual(seen[1])
})

test('of a long past only the bare commits are fetched', async () => {
  const forge = await openForge()
  const [days, at] = [200, Date.parse('2026-01-01T00:00:00Z')]
  const day = (age: number) => ({
    at: at + age * 86_400_000,
    files: { [`data/logs/a${age}.jsonl`]: '{}\n', '.gitattributes': '* -text diff\n' },
  })
  const head = await forge.importHistory(
    'data',
    Array.from({ length: days }, (_, age) => day(age)),
  )
  await verifyForge(forge, { since: await forge.git('rev-parse', `${head}~2`) })
  // Three commits' trees: root, data, logs; the blob of .gitattributes; no coverage.
  expect(forge.traffic().objectsDown).toBe(days + 3 * 3 + 1)
})

test.each(['^{tree}', ':README.md'])(
  'a commit that is none (%s) is an input error',
  async (path) => {
    const { forge, head } = await openOne()
    const since = await forge.git('rev-parse', `${head}${path}`)
    const verifying = verifyForge(forge, { since })
    await expect(verifying).rejects.toThrow(InputError)
    await expect(verifying).rejects.toThrow("input 'since-commit'")
  },
)
