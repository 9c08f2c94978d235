import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import { parseExact } from '../core/exact-json.ts'

const READ_BYTES = 1 << 16

/** A record and the group it belongs to. */
export interface Entry<R> {
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
