import type { Coverage } from '../coverage/coverage.ts'
import type { CountsMatch, DeliveryRow } from '../delivery-row.ts'
import { compareIds, type Id } from '../id.ts'
import { deliveryShard, failureShard, logShard, parseGroup, reportShard } from '../layout.ts'
import { readShardName } from '../shard-name.ts'
import { createTally, type Tally } from '../tally.ts'
import type { Day } from '../time.ts'

/** A row of the page: one BULK delivery, or a day's mails of another type. */
export interface Sending {
  readonly day: Day
  readonly type: 'bulk' | 'transaction' | 'smtp' | 'other'
  /** `null` for a day's mails. */
  readonly deliveryId: Id | null
  readonly subject: string | null
  readonly recipients: number | string
  readonly delivered: number | string
  readonly hard: number | string
  readonly soft: number | string
  readonly dropped: number | string
  readonly opened: number | string
  readonly countsMatch: CountsMatch | null
  /** Names of the shards that tell more, whether there are such files or not. */
  readonly stems: { readonly ledger: string; readonly logs: string; readonly report: string | null }
}

/** A BULK delivery of a day's ledger; `day` is the one its files are named by. */
export interface ListedDelivery {
  readonly day: Day
  readonly row: DeliveryRow
}

function countsOf({ total, opened, byStatus }: Tally) {
  const count = (status: string) => byStatus.get(status) ?? 0
  return {
    recipients: total,
    delivered: count('SENT'),
    hard: count('HARDERROR'),
    soft: count('SOFTERROR'),
    dropped: count('DROP'),
    opened,
  }
}

const NOTHING = createTally().result()

function describeDay(stem: string, day: Day, type: Sending['type'], tally: Tally): Sending {
  const ledger = deliveryShard(day).stem
  return {
    day,
    type,
    deliveryId: null,
    subject: null,
    ...countsOf(tally),
    countsMatch: null,
    stems: { ledger, logs: stem, report: null },
  }
}

/** The provider's counts where it gave any, else ours. */
function describeDelivery(
  day: Day,
  deliveryId: Id,
  row: DeliveryRow | undefined,
  tally: Tally = NOTHING,
): Sending {
  const own = countsOf(tally)
  return {
    day,
    type: 'bulk',
    deliveryId,
    subject: row?.subject ?? null,
    recipients: row?.totalCount ?? own.recipients,
    delivered: row?.sentCount ?? own.delivered,
    hard: row?.hardErrorCount ?? own.hard,
    soft: row?.softErrorCount ?? own.soft,
    dropped: row?.dropCount ?? own.dropped,
    opened: row?.openCount ?? own.opened,
    countsMatch: row?.countsMatch ?? null,
    stems: {
      ledger: deliveryShard(day).stem,
      logs: logShard({ type: 'delivery', deliveryId }, day).stem,
      report: reportShard(deliveryId, day).stem,
    },
  }
}

const RANK = { bulk: 0, transaction: 1, smtp: 2, other: 3 } as const

function compareSendings(a: Sending, b: Sending): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1
  return RANK[a.type] - RANK[b.type] || compareIds(b.deliveryId ?? '', a.deliveryId ?? '')
}

/**
 * Every sending of the retained days, the newest first: what the coverage counted, and what the ledgers
 * know of a delivery beside its count. A delivery whose ledger was not read is shown all the same.
 */
export function listSendings({ tallies }: Coverage, listed: Iterable<ListedDelivery>): Sending[] {
  const sendings = new Map<string, Sending>()
  for (const [stem, tally] of tallies) {
    const { day = null, group: name = '' } = readShardName({ kind: 'logs', stem }) ?? {}
    if (day === null) continue
    const group = parseGroup(name)
    const sending =
      group.type === 'delivery'
        ? describeDelivery(day, group.deliveryId, undefined, tally)
        : describeDay(stem, day, group.type, tally)
    sendings.set(stem, sending)
  }
  for (const { day, row } of listed) {
    if (row.deliveryType !== 'BULK') continue
    const { stem } = logShard({ type: 'delivery', deliveryId: row.deliveryId }, day)
    sendings.set(stem, describeDelivery(day, row.deliveryId, row, tallies.get(stem)))
  }
  return [...sendings.values()].sort(compareSendings)
}

/** Where the failure details of a sending are. */
export function failuresOf({ stems }: Sending): string {
  return failureShard({ kind: 'logs', stem: stems.logs }).stem
}
