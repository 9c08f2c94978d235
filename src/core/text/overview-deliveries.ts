import {
  clip,
  escapeMarkdown,
  foldBlock,
  formatCount,
  formatTable,
  linkFile,
  WORD_JOINER,
} from './markdown.ts'
import { failuresOf, type Sending } from './overview-sendings.ts'
import type { Texts } from './texts.ts'

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
