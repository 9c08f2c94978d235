import type { Coverage } from '../coverage/coverage.ts'
import { createLogCounts, type LogCounts, OTHER, sumCounts } from '../records/counts.ts'
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
import type { Totals } from './branch-page-charts.ts'
import {
  clip,
  escapeMarkdown,
  foldBlock,
  formatCount,
  formatTable,
  linkFile,
  WORD_JOINER,
} from './markdown.ts'
import type { Texts } from './words.ts'

const MOST_FAILURE_ROWS = 10
const LONGEST_DOMAIN = 80
/** Looks like an SMTP reply: its code, and perhaps the extended one. */
const CODE = /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?$/

function top(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].slice(0, MOST_FAILURE_ROWS)
}

const NO_CODE = ''

/** The code as it may be shown; codes that look like none become one. */
function simplify(code: string): string {
  if (CODE.test(code)) return code
  return code === NO_CODE || code === 'null' ? NO_CODE : OTHER
}

function describe(code: string, texts: Texts): [label: string, meaning: string] {
  const { noCode, noCodeMeaning, otherMeaning } = texts.overview
  if (code === NO_CODE) return [noCode, noCodeMeaning]
  if (code === OTHER) return [texts.other, otherMeaning]
  return [code, texts.codes[code.slice(0, 3)] ?? '']
}

function formatCodes({ codes }: Totals, texts: Texts): string {
  const { columns, overview } = texts
  const simplified = [...codes].map(([code, count]) => new Map([[simplify(code), count]]))
  const rows = top(sumCounts(simplified)).map(([code, count]) => {
    return [...describe(code, texts), formatCount(count)]
  })
  const headings = [{ heading: columns.code }, { heading: columns.meaning }]
  return formatTable([...headings, { heading: overview.columns.failures, isNumber: true }], rows)
}

function formatDomains({ domains }: Totals, { overview }: Texts): string {
  const rows = top(domains).map(([domain, count]) => {
    return [escapeMarkdown(clip(domain, LONGEST_DOMAIN)), formatCount(count)]
  })
  const { domain, failures } = overview.columns
  return formatTable([{ heading: domain }, { heading: failures, isNumber: true }], rows)
}

/** Failures by response code and by receiving domain, the ten most frequent of each. */
export function formatFailures(totals: Totals, texts: Texts): string {
  if (totals.codes.size === 0) return texts.overview.noFailures
  return `${formatCodes(totals, texts)}\n\n${formatDomains(totals, texts)}`
}

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

function countsOf({ total, opened, byStatus }: LogCounts) {
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

const NOTHING = createLogCounts().result()

function describeDay(stem: string, day: Day, type: Sending['type'], logCounts: LogCounts): Sending {
  const ledger = deliveryShard(day).stem
  return {
    day,
    type,
    deliveryId: null,
    subject: null,
    ...countsOf(logCounts),
    countsMatch: null,
    stems: { ledger, logs: stem, report: null },
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

/** Where a shard begins, from the root of the branch; `undefined`: there is none of this name. */
export type FindFile = (stem: string) => string | undefined

export interface DeliveryTableFacts {
  readonly sendings: readonly Sending[]
  readonly findFile: FindFile
  /** Folder of the ledgers, from the root of the branch. */
  readonly folder: string
  /** Subjects may stand on a page of this repository. */
  readonly showsSubjects: boolean
}

/** GitHub stops rendering a page at about half a megabyte; a hostile subject takes 14 bytes a character. */
const MOST_ROWS = 200
const LONGEST_SUBJECT = 60

function link(text: string, stem: string, findFile: FindFile): string {
  const path = findFile(stem)
  return path === undefined ? text : linkFile(text, path)
}

/** A day without its year: no other of the window is called so, and the table has no room to waste. Never broken in two. */
const dayAndMonth = ({ day }: Sending) => day.slice(5).replace('-', `-${WORD_JOINER}`)

/** Mails of a sending, the failed ones and the opens linked to the files that tell more. */
function formatCounts(sending: Sending, findFile: FindFile): string[] {
  const { recipients, delivered, hard, soft, dropped, opened, stems } = sending
  const hasFailed = [hard, soft, dropped].some((count) => Number(count) > 0)
  const [hardCount, openCount] = [formatCount(hard), formatCount(opened)]
  return [
    formatCount(recipients),
    formatCount(delivered),
    hasFailed ? link(hardCount, failuresOf(sending), findFile) : hardCount,
    formatCount(soft),
    formatCount(dropped),
    stems.report === null ? openCount : link(openCount, stems.report, findFile),
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
    link(dayAndMonth(sending), sending.stems.ledger, findFile),
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
    link(dayAndMonth(sending), sending.stems.ledger, facts.findFile),
    link(types[sending.type], sending.stems.logs, facts.findFile),
    ...formatCounts(sending, facts.findFile),
  ])
  return rows.length === 0 ? '' : foldBlock(daily, formatTable(headings, rows), isOpen)
}

/** BULK deliveries and the days of other mail, newest first, each linked to its files. */
export function formatDeliveries(facts: DeliveryTableFacts, texts: Texts): readonly string[] {
  const { noDeliveries, moreDeliveries, linksHint, booksHint } = texts.overview
  const { sendings, folder } = facts
  if (sendings.length === 0) return [noDeliveries]
  const bulk = sendings.filter(({ type }) => type === 'bulk')
  const daily = sendings.filter(({ type }) => type !== 'bulk').slice(0, MOST_ROWS)
  const rest = bulk.length - MOST_ROWS
  return [
    bulk.length === 0 ? '' : formatBulk(bulk.slice(0, MOST_ROWS), facts, texts),
    rest > 0 ? moreDeliveries(rest, linkFile(`\`${folder}\``, folder)) : '',
    formatDaily(daily, facts, texts, bulk.length === 0),
    linksHint,
    bulk.length === 0 ? '' : booksHint,
  ]
}
