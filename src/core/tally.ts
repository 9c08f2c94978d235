import { increase } from './changes.ts'
import { isFailed, type MailLog } from './mail-log.ts'

/** The mail logs of one shard, counted. */
export interface Tally {
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
export function createTally(): { add(log: MailLog): void; result(): Tally } {
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
