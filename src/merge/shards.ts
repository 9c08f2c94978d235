import { lastReadOf, type MailIds } from '../coverage/spans.ts'
import { DecodeError } from '../errors.ts'
import type { BlobId, BlobSource, DataBranch, Files } from '../ports.ts'
import { ERRORS, USAGES } from '../records/account.ts'
import { type Sighting, sightingOf } from '../records/counts.ts'
import { parseCsv } from '../records/csv/csv.ts'
import { DELIVERIES } from '../records/delivery.ts'
import { FAILURES } from '../records/failure.ts'
import type { ReadOrder, RecordKind } from '../records/kind.ts'
import type { Shard } from '../records/layout.ts'
import { MAIL_LOGS } from '../records/mail-log.ts'
import type { Archive, ArchiveAccess } from './archive-state.ts'
import { readText } from './files.ts'

const OPEN_TIME = 3

/** How many rows an archived open report has, and how many of them are opens. Throws `DecodeError` naming a broken file. */
export async function countReport(
  branch: BlobSource,
  files: Files,
  paths: readonly string[],
): Promise<{ readonly rows: number; readonly opened: number }> {
  let [rows, opened] = [0, 0]
  for (const path of paths) {
    const text = (await readText(branch, files, path)) ?? ''
    try {
      const records = parseCsv(text).slice(1)
      rows += records.length
      opened += records.filter((row) => (row[OPEN_TIME] ?? '') !== '').length
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      throw new DecodeError(`${path}: does not decode`)
    }
  }
  return { rows, opened }
}

/** The blobs of whole shards; `parts`: the paths of each. */
export function blobsOf(
  files: Files,
  parts: ReadonlyMap<string, readonly string[]>,
  shards: readonly Shard[],
): BlobId[] {
  const paths = shards.flatMap(({ stem }) => parts.get(stem) ?? [])
  return paths.map((path) => files.get(path)).filter((blob) => blob !== undefined)
}

/** Fetches the blobs of whole shards in one round trip; if any are missing, those of `alongside` come with them. */
export async function prefetchShards(
  branch: BlobSource,
  { state: { files }, shards: parts }: Archive,
  shards: readonly Shard[],
  alongside: readonly Shard[] = [],
): Promise<void> {
  await branch.prefetch(blobsOf(files, parts, shards), blobsOf(files, parts, alongside))
}

/**
 * The records of a shard, one part after the other. Throws `DecodeError` naming the file when one does
 * not decode or its records do not ascend.
 */
export async function* readShard<R>(
  branch: BlobSource,
  files: Files,
  paths: readonly string[],
  kind: RecordKind<R>,
): AsyncGenerator<readonly R[]> {
  let last: R | undefined
  for (const path of paths) {
    const text = (await readText(branch, files, path)) ?? ''
    const records = parsePart(text, path, kind)
    for (const record of records) {
      if (last !== undefined && kind.compare(last, record) >= 0) {
        throw new DecodeError(`${path}: records are not in ascending order`)
      }
      last = record
    }
    yield records
  }
}

/** All of them at once. */
export async function readWhole<R>(...shard: Parameters<typeof readShard<R>>): Promise<R[]> {
  return (await Array.fromAsync(readShard(...shard))).flat()
}

function parsePart<R>(text: string, path: string, kind: RecordKind<R>): readonly R[] {
  try {
    return kind.parse(text)
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    throw new DecodeError(`${path}: does not decode (${error.message})`)
  }
}

/**
 * The result, or `undefined` where a file is damaged. Without `tell` nothing is said: the file is named, and the
 * run red, when it would be written.
 */
export async function unlessDamaged<T>(
  result: Promise<T>,
  tell: (error: DecodeError) => void = () => {},
): Promise<T | undefined> {
  try {
    return await result
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    tell(error)
    return undefined
  }
}

/** A shard whose records can be merged one by one, with what its records show of themselves. */
export interface Mergeable<R> {
  readonly kind: RecordKind<R>
  readonly sight: (record: R) => Sighting
  /** The mail log or delivery that decides which of two readings is later. */
  readonly ids: (record: R) => MailIds
}

/** Runs `use` with the kind of a shard; open reports are no records, they are replaced whole. */
export function withKind<T>(shard: Shard, use: <R>(mergeable: Mergeable<R>) => T): T | undefined {
  const plain = () => ({ status: '', code: '', failed: false })
  const none = () => ({ maillogId: '0', deliveryId: null })
  switch (shard.kind) {
    case 'logs':
      return use({ kind: MAIL_LOGS, sight: sightingOf, ids: (log) => log })
    case 'failures':
      return use({ kind: FAILURES, sight: sightingOf, ids: (failure) => failure })
    case 'deliveries':
      return use({
        kind: DELIVERIES,
        sight: plain,
        ids: ({ deliveryId }) => ({ maillogId: '0', deliveryId }),
      })
    case 'errors':
      return use({ kind: ERRORS, sight: plain, ids: none })
    case 'usage':
      return use({ kind: USAGES, sight: plain, ids: none })
    case 'reports':
      return undefined
    default:
      return shard.kind satisfies never
  }
}

/** A record of a shard after merging, and what the archive held of it before. */
export interface Merged<R> {
  readonly record: R
  readonly before: R | undefined
  /** New, or not the same as before. */
  readonly changed: boolean
  /** This run read it. */
  readonly read: boolean
}

/** Says of a record which reading is the later one: the archive's (-1) or this run's (1). */
export type OrderOf<R> = (record: R) => ReadOrder

function mergeOne<R>(kind: RecordKind<R>, before: R, read: R, orderOf: OrderOf<R>): Merged<R> {
  const known = kind.line(before)
  if (kind.line(read) === known) return { record: before, before, changed: false, read: true }
  const record = kind.merge(before, read, orderOf(read))
  return { record, before, changed: kind.line(record) !== known, read: true }
}

/** A sequence whose next element may be looked at before it is taken. */
function createReader<R>(records: Iterable<R>) {
  const iterator = records[Symbol.iterator]()
  let next = iterator.next()
  return {
    peek: (): R | undefined => (next.done ? undefined : next.value),
    take(): R {
      const { value } = next
      next = iterator.next()
      return value
    },
  }
}

type Reader<R> = ReturnType<typeof createReader<R>>

function* takeWhile<R>(reader: Reader<R>, wanted: (record: R) => boolean): Generator<Merged<R>> {
  for (let next = reader.peek(); next !== undefined && wanted(next); next = reader.peek()) {
    yield { record: reader.take(), before: undefined, changed: true, read: true }
  }
}

function* joinPart<R>(
  kind: RecordKind<R>,
  part: readonly R[],
  reader: Reader<R>,
  orderOf: OrderOf<R>,
): Generator<Merged<R>> {
  for (const before of part) {
    yield* takeWhile(reader, (next) => kind.compare(next, before) < 0)
    const next = reader.peek()
    if (next !== undefined && kind.compare(next, before) === 0) {
      yield mergeOne(kind, before, reader.take(), orderOf)
    } else yield { record: before, before, changed: false, read: false }
  }
}

/** Few enough that what is said of records is forgotten before the next ones come. */
const BATCH_RECORDS = 250

function* inBatches<T>(items: Iterable<T>): Generator<readonly T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < BATCH_RECORDS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/**
 * What the archive holds and what was read, both ascending, as one ascending sequence in batches.
 * No record of either is left out: nothing once archived is lost.
 */
export async function* mergeStreams<R>(
  kind: RecordKind<R>,
  archived: AsyncIterable<readonly R[]>,
  read: Iterable<R>,
  orderOf: OrderOf<R>,
): AsyncGenerator<readonly Merged<R>[]> {
  const reader = createReader(read)
  for await (const part of archived) yield* inBatches(joinPart(kind, part, reader, orderOf))
  yield* inBatches(takeWhile(reader, () => true))
}

/** Merges a shard of the archive with what was read of it. Throws `DecodeError` naming a broken file. */
export function mergeShard<R>(
  branch: DataBranch,
  archive: Archive,
  shard: Shard,
  kind: RecordKind<R>,
  read: Iterable<R>,
  orderOf: OrderOf<R>,
): AsyncGenerator<readonly Merged<R>[]> {
  const paths = archive.shards.get(shard.stem) ?? []
  return mergeStreams(kind, readShard(branch, archive.state.files, paths, kind), read, orderOf)
}

/** Whether this run (1) or the one that the archive's version stems from (-1) read later. */
export function createReadOrder(
  run: Pick<ArchiveAccess, 'began'>,
  { coverage }: Archive,
): OrderOf<MailIds> {
  return (record) => (run.began >= lastReadOf(coverage, record) ? 1 : -1)
}
