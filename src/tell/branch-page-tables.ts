import type { Coverage } from '../coverage/coverage.ts'
import { createLogCounts, type LogCounts } from '../records/counts.ts'
import type { CountsMatch, DeliveryRow } from '../records/delivery.ts'
import { compareIds, type Id } from '../records/id.ts'
import {
  deliveryShard,
  failureShard,
  logShard,
  parseGroup,
  readShardName,
  reportShard,
} from '../records/layout.ts'
import type { Day } from '../records/time.ts'
import {
  clip,
  escapeMarkdown,
  type FindFile,
  foldBlock,
  formatCount,
  formatDay,
  formatTable,
  linkFile,
  NOT_KNOWN,
} from './markdown.ts'
import type { Texts } from './words.ts'

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
  readonly stems: {
    readonly deliveries: string
    readonly logs: string
    readonly report: string | null
  }
}

/** A BULK delivery of a day's file; `day` is the one its files are named by. */
export interface ListedDelivery {
  readonly day: Day
  readonly row: DeliveryRow
}

/** Opens are known where a mail has an HTML part; where that is unknown, an open shows it. */
const knownOpens = (opened: number | string, hasHtml: boolean) =>
  Number(opened) > 0 || hasHtml ? opened : NOT_KNOWN

function countsOf({ total, opened, byStatus }: LogCounts) {
  const count = (status: string) => byStatus.get(status) ?? 0
  return {
    recipients: total,
    delivered: count('SENT'),
    hard: count('HARDERROR'),
    soft: count('SOFTERROR'),
    dropped: count('DROP'),
    opened: knownOpens(opened, false),
  }
}

const NOTHING = createLogCounts().result()

function describeDay(stem: string, day: Day, type: Sending['type'], logCounts: LogCounts): Sending {
  const deliveries = deliveryShard(day).stem
  return {
    day,
    type,
    deliveryId: null,
    subject: null,
    ...countsOf(logCounts),
    countsMatch: null,
    stems: { deliveries, logs: stem, report: null },
  }
}

/** The provider's counts where it gave any, else ours. */
function describeDelivery(
  day: Day,
  deliveryId: Id,
  row: DeliveryRow | undefined,
  logCounts: LogCounts = NOTHING,
): Sending {
  const own = countsOf(logCounts)
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
    opened: knownOpens(row?.openCount ?? logCounts.opened, row?.html === 'true'),
    countsMatch: row?.countsMatch ?? null,
    stems: {
      deliveries: deliveryShard(day).stem,
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
 * know of a delivery beside its count. A delivery whose file was not read is shown all the same.
 */
export function listSendings(
  { countsByShard }: Coverage,
  listed: Iterable<ListedDelivery>,
): Sending[] {
  const sendings = new Map<string, Sending>()
  for (const [stem, logCounts] of countsByShard) {
    const { day = null, group: name = '' } = readShardName({ kind: 'logs', stem }) ?? {}
    if (day === null) continue
    const group = parseGroup(name)
    const sending =
      group.type === 'delivery'
        ? describeDelivery(day, group.deliveryId, undefined, logCounts)
        : describeDay(stem, day, group.type, logCounts)
    sendings.set(stem, sending)
  }
  for (const { day, row } of listed) {
    if (row.deliveryType !== 'BULK') continue
    const { stem } = logShard({ type: 'delivery', deliveryId: row.deliveryId }, day)
    sendings.set(stem, describeDelivery(day, row.deliveryId, row, countsByShard.get(stem)))
  }
  return [...sendings.values()].sort(compareSendings)
}

/** Where the failure details of a sending are. */
function failuresOf({ stems }: Sending): string {
  return failureShard({ kind: 'logs', stem: stems.logs }).stem
}

export interface DeliveryTableFacts {
  readonly sendings: readonly Sending[]
  readonly findFile: FindFile
  /** Folder of the deliveries, from the root of the branch. */
  readonly folder: string
  /** Subjects may stand on a page of this repository. */
  readonly showsSubjects: boolean
}

/** GitHub stops rendering a page at about half a megabyte; a hostile subject takes 14 bytes a character. */
const MOST_ROWS = 200
/** Deliveries that are seen without a click: the page goes on below them. */
const FIRST_ROWS = 15
const LONGEST_SUBJECT = 60

function link(text: string, stem: string, findFile: FindFile): string {
  const path = findFile(stem)
  return path === undefined ? text : linkFile(text, path)
}

/** Mails of a sending; failures and opens lead to the files that tell more. */
function formatCounts(sending: Sending, findFile: FindFile): string[] {
  const { recipients, delivered, hard, soft, dropped, opened, stems } = sending
  const failures = [hard, soft, dropped].map((count) =>
    Number(count) > 0
      ? link(formatCount(count), failuresOf(sending), findFile)
      : formatCount(count),
  )
  const openCount = formatCount(opened)
  return [
    formatCount(recipients),
    formatCount(delivered),
    ...failures,
    stems.report === null || opened === NOT_KNOWN
      ? openCount
      : link(openCount, stems.report, findFile),
  ]
}

function countColumns({ overview: { columns } }: Texts) {
  const { recipients, delivered, hard, soft, dropped, opened } = columns
  const headings = [recipients, delivered, hard, soft, dropped, opened]
  return headings.map((heading) => ({ heading, isNumber: true }))
}

function formatBulk(sendings: readonly Sending[], facts: DeliveryTableFacts, texts: Texts): string {
  const { findFile, showsSubjects } = facts
  const { columns, countsMatch } = texts.overview
  const names = [columns.date, columns.delivery, ...(showsSubjects ? [columns.subject] : [])]
  const headings = [
    ...names.map((heading) => ({ heading })),
    ...countColumns(texts),
    { heading: columns.countsMatch },
  ]
  const rows = sendings.map((sending) => [
    link(formatDay(sending.day), sending.stems.deliveries, findFile),
    link(sending.deliveryId ?? '', sending.stems.logs, findFile),
    ...(showsSubjects ? [escapeMarkdown(clip(sending.subject ?? '', LONGEST_SUBJECT))] : []),
    ...formatCounts(sending, findFile),
    sending.countsMatch === null ? '' : countsMatch[sending.countsMatch],
  ])
  return formatTable(headings, rows)
}

/** Mails that were not sent as BULK, a row a day and type; `isOpen`: shown without a click. */
function formatDaily(
  sendings: readonly Sending[],
  facts: DeliveryTableFacts,
  texts: Texts,
  isOpen: boolean,
): string {
  const { columns, types, daily } = texts.overview
  const headings = [{ heading: columns.date }, { heading: columns.type }, ...countColumns(texts)]
  const rows = sendings.map((sending) => [
    link(formatDay(sending.day), sending.stems.deliveries, facts.findFile),
    link(types[sending.type], sending.stems.logs, facts.findFile),
    ...formatCounts(sending, facts.findFile),
  ])
  return rows.length === 0 ? '' : foldBlock(daily, formatTable(headings, rows), isOpen)
}

/** BULK deliveries and the days of other mail, newest first, each linked to its files. */
export function formatDeliveries(facts: DeliveryTableFacts, texts: Texts): readonly string[] {
  const { overview } = texts
  const { noDeliveries, moreDeliveries, linksHint, countsHint } = overview
  const { sendings, folder } = facts
  if (sendings.length === 0) return [noDeliveries]
  const bulk = sendings.filter(({ type }) => type === 'bulk')
  const daily = sendings.filter(({ type }) => type !== 'bulk').slice(0, MOST_ROWS)
  const rest = bulk.length - MOST_ROWS
  const older = bulk.slice(FIRST_ROWS, MOST_ROWS)
  return [
    bulk.length === 0 ? '' : formatBulk(bulk.slice(0, FIRST_ROWS), facts, texts),
    older.length === 0
      ? ''
      : foldBlock(overview.olderDeliveries(older.length), formatBulk(older, facts, texts), false),
    rest > 0 ? moreDeliveries(rest, linkFile(`\`${folder}\``, folder)) : '',
    formatDaily(daily, facts, texts, bulk.length === 0),
    linksHint,
    bulk.length === 0 ? '' : countsHint,
  ]
}
