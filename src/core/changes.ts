import type { ShardKind } from './layout.ts'

/** What happened to the records of one file (all its parts together): the semantic diff. */
export interface ShardChange {
  readonly kind: ShardKind
  /** Path without part number and extension, below `directory`. */
  readonly stem: string
  readonly added: number
  readonly changed: number
  /** Of the added ones: how many failed. */
  readonly addedFailed?: number
  /** Status transitions of records that were known before, `RETRY→SENT` → how many; allow-listed words only. */
  readonly transitions: ReadonlyMap<string, number>
  /** New failures by allow-listed response code. */
  readonly codes: ReadonlyMap<string, number>
  /** Cells of new and changed rows that a spreadsheet would run as a formula; of CSV files alone. */
  readonly formulas?: number
}

/** The parts of a record that the semantic diff looks at. */
export interface Sighting {
  readonly status: string
  readonly code: string
  readonly failed: boolean
}

export function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Collects one shard's change, record by record; words must be allow-listed by the caller. */
export function createShardChange(kind: ShardKind, stem: string) {
  let added = 0
  let changed = 0
  let addedFailed = 0
  const transitions = new Map<string, number>()
  const codes = new Map<string, number>()
  return {
    see(before: Sighting | undefined, after: Sighting): void {
      if (before === undefined) added++
      else changed++
      if (before === undefined && after.failed) addedFailed++
      if (before !== undefined && before.status !== after.status) {
        increase(transitions, `${before.status}→${after.status}`)
      }
      if (after.failed && before?.failed !== true) increase(codes, after.code)
    },
    result: (): ShardChange => ({
      kind,
      stem,
      added,
      changed,
      addedFailed,
      transitions,
      codes,
    }),
  }
}

/** Counts of several maps added up, largest first, ties by name. */
export function sumCounts(maps: Iterable<ReadonlyMap<string, number>>): Map<string, number> {
  const sums = new Map<string, number>()
  for (const map of maps) {
    for (const [key, count] of map) sums.set(key, (sums.get(key) ?? 0) + count)
  }
  return new Map([...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
}
