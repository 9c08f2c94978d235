import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordKind } from '../core/canonical.ts'
import { parseExact } from '../core/exact-json.ts'
import type { Spool } from '../ports.ts'

/** Records kept in memory before they go to disk as one sorted run: about 40 MB. */
const RUN_RECORDS = 40_000
const READ_BYTES = 1 << 18

interface Entry<R> {
  readonly group: string
  readonly record: R
}

function compareGroups(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** One line an entry: groups hold no tab, and JSON escapes tabs and line ends. */
function* readRun<R>(path: string): Generator<Entry<R>> {
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

function writeRun<R>(path: string, entries: readonly Entry<R>[]): void {
  const file = openSync(path, 'w')
  try {
    for (let start = 0; start < entries.length; start += 1000) {
      const lines = entries
        .slice(start, start + 1000)
        .map(({ group, record }) => `${group}\t${JSON.stringify(record)}\n`)
      writeSync(file, lines.join(''))
    }
  } finally {
    closeSync(file)
  }
}

/** Two sorted sequences as one. Runs are merged pairwise, so a record passes log2(runs) comparisons. */
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

function mergeAll<T>(runs: readonly Iterator<T>[], compare: (a: T, b: T) => number): Iterator<T> {
  const [only, ...others] = runs
  if (only === undefined || others.length === 0) return only ?? [].values()
  const half = runs.length >> 1
  return mergeTwo(
    mergeAll(runs.slice(0, half), compare),
    mergeAll(runs.slice(half), compare),
    compare,
  )
}

/**
 * A place on disk for records that arrive in any order and are read back sorted. Memory stays at one
 * run however many records there are; `dispose` removes the folder.
 */
export function createSpool<R>(folder: string, kind: RecordKind<R>): Spool<R> {
  const home = mkdtempSync(join(folder, 'spool-'))
  const compare = (a: Entry<R>, b: Entry<R>) =>
    compareGroups(a.group, b.group) || kind.compare(a.record, b.record)
  const runs: string[] = []
  let waiting: Entry<R>[] = []

  function flush(): void {
    const path = join(home, String(runs.length))
    writeRun(path, waiting.sort(compare))
    runs.push(path)
    waiting = []
  }

  return {
    add(group, record) {
      waiting.push({ group, record })
      if (waiting.length >= RUN_RECORDS) flush()
    },
    groups() {
      const sorted = runs.map((path) => readRun<R>(path))
      return readGroups(mergeAll([...sorted, waiting.sort(compare).values()], compare), kind)
    },
    dispose() {
      waiting = []
      runs.length = 0
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Splits a sorted sequence into its groups and merges versions of one record. */
function* readGroups<R>(entries: Iterator<Entry<R>>, kind: RecordKind<R>) {
  let next = entries.next()
  while (!next.done) {
    const { group } = next.value
    function* records(): Generator<R> {
      while (!next.done && next.value.group === group) {
        let { record } = next.value
        next = entries.next()
        while (!next.done && next.value.group === group) {
          if (kind.compare(record, next.value.record) !== 0) break
          record = kind.merge(record, next.value.record, 0)
          next = entries.next()
        }
        yield record
      }
    }
    const own = records()
    yield { group, records: own }
    // What the reader left unread still stands before the next group.
    for (const _ of own);
  }
}
