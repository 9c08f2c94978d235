import type { ShardKind } from './layout.ts'
import { isFailed, type MailLog } from './mail-log.ts'

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
  /** Of the changed ones those that no answer of this run brought: our own count beside them changed. */
  readonly recounted?: number
  /** Of a report, which is one file as a whole. */
  readonly report?: 'new' | 'replaced'
}

/** The parts of a record that the semantic diff looks at. */
export interface Sighting {
  readonly status: string
  readonly code: string
  readonly failed: boolean
}

function increase(counts: Map<string, number>, key: string): void {
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
/**
 * The only words of the API that may be printed. A status or code
 * that is not listed was written by a stranger's server and could be a command to the runner.
 */
export const STATUSES: readonly string[] = ['SENT', 'RETRY', 'HARDERROR', 'SOFTERROR', 'DROP']

/** SMTP replies that the API takes as a filter. */
const CODES: ReadonlySet<string> = new Set(
  '250 421 450 451 452 453 454 500 521 530 550 551 552 553 554'.split(' '),
)

export const OTHER = 'other'

export function publicStatus(status: string | null): string {
  return status !== null && STATUSES.includes(status) ? status : OTHER
}

export function publicCode(code: string | number | null): string {
  return CODES.has(String(code)) ? String(code) : OTHER
}

/** The mail logs of one shard, counted. */
export interface LogCounts {
  readonly total: number
  readonly opened: number
  /** The latest open time, '' when none. */
  readonly lastOpen: string
  readonly byStatus: ReadonlyMap<string, number>
  /** Failures by last response code and by receiving domain. */
  readonly codes: ReadonlyMap<string, number>
  readonly domains: ReadonlyMap<string, number>
}

/** The overview shows the ten that fail most; a shard keeps a few more, because shards are added up. */
const DOMAINS_KEPT = 20

/** The part behind the last `@`, lower-cased. */
function domainOf(email: string | null): string {
  return email === null ? '' : email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

/** Counts one log after another; `result` may be asked for at the end. */
export function createLogCounts(): { add(log: MailLog): void; result(): LogCounts } {
  let total = 0
  let opened = 0
  let lastOpen = ''
  const byStatus = new Map<string, number>()
  const codes = new Map<string, number>()
  const domains = new Map<string, number>()
  return {
    add(log) {
      total++
      increase(byStatus, log.status ?? '')
      if (log.openTime !== null) {
        opened++
        if (log.openTime > lastOpen) lastOpen = log.openTime
      }
      if (!isFailed(log.status)) return
      increase(codes, String(log.lastResponseCode ?? ''))
      increase(domains, domainOf(log.email))
    },
    result: () => ({
      total,
      opened,
      lastOpen,
      byStatus,
      codes,
      domains: new Map([...domains].sort((a, b) => b[1] - a[1]).slice(0, DOMAINS_KEPT)),
    }),
  }
}

/** What the semantic diff sees of a mail log or a failure: allow-listed words alone. */
export function sightingOf(record: Pick<MailLog, 'status' | 'lastResponseCode'>): Sighting {
  return {
    status: publicStatus(record.status),
    code: publicCode(record.lastResponseCode),
    failed: isFailed(record.status),
  }
}
