import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Spool } from './ports.ts'
import { parseExact } from './records/json.ts'
import { compareText, type RecordKind } from './records/kind.ts'

const READ_BYTES = 1 << 16

/** A record and the group it belongs to. */
interface Entry<R> {
  readonly group: string
  readonly record: R
}

/** One line an entry: groups hold no tab, and JSON escapes tabs and line ends. */
export function* readRun<R>(path: string): Generator<Entry<R>> {
  const file = openSync(path, 'r')
  const chunk = Buffer.allocUnsafe(READ_BYTES)
  const decoder = new TextDecoder()
  try {
    let rest = ''
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const lines = (rest + decoder.decode(chunk.subarray(0, size), { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const tab = line.indexOf('\t')
        yield { group: line.slice(0, tab), record: parseExact(line.slice(tab + 1)) as R }
      }
    }
  } finally {
    closeSync(file)
  }
}

/** Writes entries in their order. Throws when the disk takes no more. */
export function writeRun<R>(path: string, entries: readonly Entry<R>[]): void {
  const file = openSync(path, 'w')
  try {
    for (let start = 0; start < entries.length; start += 1000) {
      const lines = entries
        .slice(start, start + 1000)
        .map(({ group, record }) => `${group}\t${JSON.stringify(record)}\n`)
      // `writeSync` returns early on a full disk, without an error: the last records would be lost unseen.
      writeFileSync(file, lines.join(''))
    }
  } finally {
    closeSync(file)
  }
}

/**
 * Records kept in memory before they go to disk as one sorted run: about 20 MB. Not fewer: where runs overlap, each is
 * an open file while they are merged, and systems allow 1,024.
 */
const RUN_RECORDS = 20_000

/** Runs that follow each other without an overlap: one sorted sequence. */
interface Sequence<R> {
  readonly paths: string[]
  last: Entry<R>
}

function* readSequence<R>({ paths }: Sequence<R>): Generator<Entry<R>> {
  for (const path of paths) yield* readRun<R>(path)
}

/** Two sorted sequences as one. They are merged pairwise, so a record passes log2(sequences) comparisons. */
function* mergeTwo<T>(
  a: Iterator<T>,
  b: Iterator<T>,
  compare: (a: T, b: T) => number,
): Generator<T> {
  let [x, y] = [a.next(), b.next()]
  while (!x.done && !y.done) {
    if (compare(x.value, y.value) <= 0) {
      yield x.value
      x = a.next()
    } else {
      yield y.value
      y = b.next()
    }
  }
  for (; !x.done; x = a.next()) yield x.value
  for (; !y.done; y = b.next()) yield y.value
}

function mergeAll<T>(all: readonly Iterator<T>[], compare: (a: T, b: T) => number): Iterator<T> {
  const [only, ...others] = all
  if (only === undefined || others.length === 0) return only ?? [].values()
  const half = all.length >> 1
  return mergeTwo(
    mergeAll(all.slice(0, half), compare),
    mergeAll(all.slice(half), compare),
    compare,
  )
}

/**
 * A place on disk for records that arrive in any order and are read back sorted. Memory stays at one
 * run however many records there are; `dispose` removes the folder.
 */
export function createSpool<R>(folder: string, kind: RecordKind<R>): Spool<R> {
  const folderOfRuns = mkdtempSync(join(folder, 'spool-'))
  const compare = (a: Entry<R>, b: Entry<R>) =>
    compareText(a.group, b.group) || kind.compare(a.record, b.record)
  const sequences: Sequence<R>[] = []
  let runs = 0
  const names = new Set<string>()
  let waiting: Entry<R>[] = []

  function flush(): void {
    const path = join(folderOfRuns, String(runs++))
    const entries = waiting.sort(compare)
    writeRun(path, entries)
    waiting = []
    const [first, last] = [entries[0], entries.at(-1)]
    if (first === undefined || last === undefined) return
    // Most of what is read ascends: then one run at a time is open, and nothing is compared.
    const before = sequences.find((one) => compare(one.last, first) <= 0)
    if (before === undefined) sequences.push({ paths: [path], last })
    else {
      before.paths.push(path)
      before.last = last
    }
  }

  return {
    add(group, record) {
      waiting.push({ group, record })
      names.add(group)
      if (waiting.length >= RUN_RECORDS) flush()
    },
    names: () => names,
    groups() {
      const sorted = [...sequences.map(readSequence), waiting.sort(compare).values()]
      const entries = mergeAll(sorted, compare)
      return splitGroups(mergeVersions(entries, kind))
    },
    dispose() {
      waiting = []
      sequences.length = 0
      names.clear()
      // A failure must not hide why a run ended; the run's whole folder is removed at its end.
      try {
        rmSync(folderOfRuns, { recursive: true, force: true })
      } catch {}
    },
  }
}

/** Versions of one record, which stand side by side in a sorted sequence, become one. */
function* mergeVersions<R>(entries: Iterator<Entry<R>>, kind: RecordKind<R>): Generator<Entry<R>> {
  let last: Entry<R> | undefined
  for (let next = entries.next(); !next.done; next = entries.next()) {
    const { group, record } = next.value
    const same = last?.group === group && kind.compare(last.record, record) === 0
    if (last !== undefined && !same) yield last
    last =
      last !== undefined && same
        ? { group, record: kind.merge(last.record, record, 0) }
        : next.value
  }
  if (last !== undefined) yield last
}

/** Splits a sorted sequence into its groups. */
function* splitGroups<R>(entries: Iterator<Entry<R>>) {
  let next = entries.next()
  function* recordsOf(group: string): Generator<R> {
    while (!next.done && next.value.group === group) {
      yield next.value.record
      next = entries.next()
    }
  }
  while (!next.done) {
    const { group } = next.value
    yield { group, records: recordsOf(group) }
    // What the reader left unread still stands before the next group.
    for (const _ of recordsOf(group));
  }
}
