import type { Id } from './id.ts'
import { formatGroup, type LogGroup, type Shard, type ShardKind } from './layout.ts'
import { type Day, isRealDay } from './time.ts'

/** What the name of a shard says of its records (contract, section 4). */
export interface ShardName {
  /** `YYYY-MM`, `undated`, or '' for `usage.csv`. */
  readonly month: string
  /** `null`: undated, or a kind whose names have no day. */
  readonly day: Day | null
  /** Logs and failures: the group as one word. Elsewhere ''. */
  readonly group: string
  /** Logs and failures of one delivery, and open reports. */
  readonly deliveryId: Id | null
}

const MONTH = '(?<month>\\d{4}-(?:0[1-9]|1[0-2])|undated)'
const DAY = '(?<day>\\d{4}-\\d{2}-\\d{2})'
const GROUP = '(?:delivery_(?<id>[1-9]\\d*)|(?<type>transaction|smtp|other))'

const NAMES: Readonly<Record<ShardKind, RegExp>> = {
  logs: new RegExp(`^logs/${MONTH}/(?:${DAY}_)?${GROUP}$`),
  failures: new RegExp(`^failures/${MONTH}/(?:${DAY}_)?${GROUP}_failures$`),
  deliveries: new RegExp(`^deliveries/${MONTH}/(?:${DAY}|deliveries)$`),
  reports: new RegExp(`^reports/${MONTH}/delivery_(?<id>[1-9]\\d*)_opens$`),
  errors: new RegExp(`^errors/${MONTH}$`),
  usage: /^usage$/,
}

const DATED: ReadonlySet<ShardKind> = new Set(['logs', 'failures', 'deliveries'])

function groupOfName(
  id: string | undefined,
  type: string | undefined,
  day: Day | null,
): LogGroup | null {
  if (type === 'transaction' || type === 'smtp' || type === 'other') return { type, day }
  return id === undefined ? null : { type: 'delivery', deliveryId: id }
}

/** `undefined` when the archive gives no shard this name. */
export function readShardName({ kind, stem }: Shard): ShardName | undefined {
  const match = NAMES[kind].exec(stem)
  if (match === null) return undefined
  const { month = '', day, id, type } = match.groups ?? {}
  const group = groupOfName(id, type, day ?? null)
  return {
    month,
    day: day ?? null,
    group: kind === 'reports' || group === null ? '' : formatGroup(group),
    deliveryId: id ?? null,
  }
}

/** The day that a shard of logs is named by; `undefined` for one without, and for any other kind. */
export function dayOfLogs(stem: string): Day | undefined {
  return readShardName({ kind: 'logs', stem })?.day ?? undefined
}

/** Whether the folder's month is that of the date in the name, and the date is one. */
export function isMonthRight(kind: ShardKind, { month, day }: ShardName): boolean {
  if (!DATED.has(kind)) return true
  return day === null ? month === 'undated' : isRealDay(day) && day.startsWith(`${month}-`)
}
