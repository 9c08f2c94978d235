import type { DataBranch, FileChange } from '../ports.ts'
import type { ReadOrder, RecordKind } from '../records/kind.ts'
import { PART_SIZE, partPath, type Shard } from '../records/layout.ts'
import type { Archive } from './archive.ts'
import { readShard } from './shard-files.ts'

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

function* inBatches<T>(items: Iterable<T>): Generator<readonly T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < PART_SIZE) continue
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

/** Writes a shard's records part by part; returns the files that differ from the archive's. */
export async function writeShard<R>(
  branch: DataBranch,
  archive: Archive,
  shard: Shard,
  kind: RecordKind<R>,
  merged: AsyncIterable<readonly Merged<R>[]>,
  see: (merged: Merged<R>) => void,
): Promise<FileChange[]> {
  const { files } = archive.state
  const changes: FileChange[] = []
  const written = new Set<string>()
  let waiting: R[] = []
  async function writePart(records: readonly R[]): Promise<void> {
    const path = `${archive.directory}/${partPath(shard, written.size + 1)}`
    written.add(path)
    const blob = await branch.stage(kind.format(records))
    if (files.get(path) !== blob) changes.push({ path, blob })
  }
  for await (const batch of merged) {
    for (const one of batch) {
      see(one)
      waiting.push(one.record)
    }
    for (; waiting.length >= PART_SIZE; waiting = waiting.slice(PART_SIZE)) {
      await writePart(waiting.slice(0, PART_SIZE))
    }
  }
  if (waiting.length > 0) await writePart(waiting)
  const known = archive.shards.get(shard.stem) ?? []
  const surplus = known.filter((path) => !written.has(path))
  return [...changes, ...surplus.map((path) => ({ path, blob: null }))]
}
