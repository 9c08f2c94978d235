import { expect, it } from 'vitest'
import { readArchive } from '../../src/merge/archive-state.ts'
import type { Merged } from '../../src/merge/shards.ts'
import { writeShard } from '../../src/merge/write-shard.ts'
import { ERRORS } from '../../src/records/account.ts'
import type { RecordKind } from '../../src/records/kind.ts'
import { partPath, type Shard } from '../../src/records/layout.ts'
import { MAIL_LOGS } from '../../src/records/mail-log.ts'
import { createMemoryBranch } from '../soak/memory-branch.ts'
import { mailLog } from '../verify/account.ts'

const LOGS: Shard = { kind: 'logs', stem: 'logs/2026-11/2026-11-22_delivery_100' }
const LIST: Shard = { kind: 'errors', stem: 'errors/2026-11' }
const FIRST = 100_000

const numbers = (count: number) => Array.from({ length: count }, (_, at) => FIRST + at)
const logs = (count: number) => numbers(count).map((number) => mailLog(number))
const entries = (count: number) =>
  numbers(count).map((number) => ({
    errorTime: '2026-11-21T10:00:00+09:00',
    email: `reader${number}@example.jp`,
    responseCode: '550',
    responseMessage: 'unknown',
    id: '',
  }))

/** Batches of which some go into two files. */
async function* inBatches<R>(read: readonly R[]): AsyncGenerator<readonly Merged<R>[]> {
  for (let at = 0; at < read.length; at += 7_000) {
    const batch = read.slice(at, at + 7_000)
    yield batch.map((record) => ({ record, before: undefined, changed: true, read: true }))
  }
}

/** Texts of the files into which the records of a new shard are written, in their order. */
async function write<R>(shard: Shard, kind: RecordKind<R>, read: readonly R[]) {
  const { branch, text } = createMemoryBranch(async () => {})
  const archive = await readArchive(branch, 'data', '2026-11-23')
  const changes = await writeShard(branch, archive, shard, kind, inBatches(read), () => {})
  await branch.commit(archive.state, changes, 'Write')
  const paths = changes.map((_, index) => `data/${partPath(shard, index + 1)}`)
  expect(changes.map(({ path }) => path)).toEqual(paths)
  return paths.map((path) => text(path) ?? '')
}

const sizesOf = (texts: readonly string[]) => texts.map((text) => text.split('\n').length - 1)

it.each([
  { records: 10_000, sizes: [10_000] },
  { records: 20_001, sizes: [10_000, 10_000, 1] },
])('$records mail logs lie in files of $sizes', async ({ records, sizes }) => {
  const read = logs(records)
  const texts = await write(LOGS, MAIL_LOGS, read)
  expect(sizesOf(texts)).toEqual(sizes)
  expect(texts.join('') === MAIL_LOGS.format(read)).toBe(true)
})

it('each file of a table has the names of its columns', async () => {
  const read = entries(10_001)
  const [first = '', second = '', ...others] = await write(LIST, ERRORS, read)
  expect(sizesOf([first, second, ...others])).toEqual([10_001, 2])
  expect(first + second.replace(ERRORS.header, '') === ERRORS.format(read)).toBe(true)
})
