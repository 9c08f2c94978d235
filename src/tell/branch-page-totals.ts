import { RETENTION_DAYS } from '../coverage/countdown.ts'
import type { Coverage, DayCounts } from '../coverage/coverage.ts'
import { addCounts, countByDay, NO_MAILS } from '../coverage/update.ts'
import { type LogCounts, OTHER } from '../records/counts.ts'
import { dayOfLogs, failureShard } from '../records/layout.ts'
import { addDays, dayOf, daysFrom } from '../records/time.ts'
import {
  clip,
  escapeMarkdown,
  type FindFile,
  formatCount,
  formatDay,
  formatTable,
  linkFile,
  NOT_KNOWN,
} from './markdown.ts'
import type { Texts } from './words.ts'

/** What the counts of the retained days add up to. */
export interface Totals {
  readonly period: DayCounts
  /** The same of the days before; `undefined` while not all of them were covered. */
  readonly before: DayCounts | undefined
  readonly codes: FailureCounts
  readonly domains: FailureCounts
}

/** Failed mails by code or domain, the largest number first. */
export type FailureCounts = ReadonlyMap<
  string,
  {
    readonly count: number
    /** Stem of the newest logs with such a failure. */
    readonly newest: string
  }
>

const NO_DOMAIN: ReadonlySet<string> = new Set(['', 'null'])

/** Adds up one of the maps of each shard, in which `nameOf` may give several names the same one. */
function sumFailures(
  { countsByShard }: Coverage,
  pick: (logCounts: LogCounts) => ReadonlyMap<string, number>,
  nameOf: (key: string) => string,
): FailureCounts {
  const sums = new Map<string, { count: number; newest: string }>()
  const newestLast = [...countsByShard].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [stem, logCounts] of newestLast) {
    for (const [key, count] of pick(logCounts)) {
      const known = sums.get(nameOf(key))?.count ?? 0
      sums.set(nameOf(key), { count: known + count, newest: stem })
    }
  }
  return new Map([...sums].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1)))
}

const sumDays = (days: Iterable<DayCounts>) => [...days].reduce(addCounts, NO_MAILS)

/** As many days as the page tells of, before them; `undefined` when one of them was not covered. */
function sumBefore({ countsByDay, written }: Coverage): DayCounts | undefined {
  const today = dayOf(written)
  if (today === undefined) return undefined
  const first = addDays(today, 1 - 2 * RETENTION_DAYS)
  const days = daysFrom(first, addDays(today, -RETENTION_DAYS)).map((day) => countsByDay.get(day))
  const known = days.filter((day) => day !== undefined)
  return known.length < days.length ? undefined : sumDays(known)
}

/**
 * Adds up what the coverage counted of the retained days. `codeOf`: the code as the page shows it.
 */
export function sumLogCounts(coverage: Coverage, codeOf: (code: string) => string): Totals {
  const domains = sumFailures(coverage, (counts) => counts.domains, String)
  return {
    period: sumDays(countByDay(coverage.countsByShard).values()),
    before: sumBefore(coverage),
    codes: sumFailures(coverage, ({ codes }) => codes, codeOf),
    domains: new Map([...domains].filter(([domain]) => !NO_DOMAIN.has(domain))),
  }
}

const MOST_FAILURE_ROWS = 10
const LONGEST_DOMAIN = 80
/** Looks like an SMTP reply: its code, and perhaps the extended one. */
const CODE = /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?$/

const NO_CODE = ''

/** The code as it may be shown; codes that look like none become one. */
export function simplifyCode(code: string): string {
  if (CODE.test(code)) return code
  return code === NO_CODE || code === 'null' ? NO_CODE : OTHER
}

function describeCode(code: string, texts: Texts): [label: string, meaning: string] {
  const { noCode, noCodeMeaning, otherMeaning } = texts.overview
  if (code === NO_CODE) return [noCode, noCodeMeaning]
  if (code === OTHER) return [texts.other, otherMeaning]
  return [code, texts.codes[code.slice(0, 3)] ?? '']
}

/** Rows of the most frequent ones; the day leads to the newest file that has one. */
function formatCounted(
  counts: FailureCounts,
  describe: (name: string) => readonly string[],
  findFile: FindFile,
): string[][] {
  return [...counts].slice(0, MOST_FAILURE_ROWS).map(([name, { count, newest }]) => {
    const stem = failureShard({ kind: 'logs', stem: newest }).stem
    const day = formatDay(dayOfLogs(newest) ?? '')
    const path = findFile(stem) ?? findFile(newest)
    return [...describe(name), formatCount(count), path === undefined ? day : linkFile(day, path)]
  })
}

/** Failures by response code and by receiving domain, the ten most frequent of each. */
export function formatFailures(totals: Totals, findFile: FindFile, texts: Texts): string[] {
  const { columns, overview } = texts
  if (totals.codes.size === 0) return [overview.noFailures]
  const numbers = [
    { heading: overview.columns.failures, isNumber: true },
    { heading: overview.columns.newest },
  ]
  const describeDomain = (name: string) => [escapeMarkdown(clip(name, LONGEST_DOMAIN))]
  return [
    formatTable(
      [{ heading: columns.code }, { heading: columns.meaning }, ...numbers],
      formatCounted(totals.codes, (code) => describeCode(code, texts), findFile),
    ),
    formatTable(
      [{ heading: overview.columns.domain }, ...numbers],
      formatCounted(totals.domains, describeDomain, findFile),
    ),
    overview.newestHint,
  ]
}

/** With one digit behind the point; only the whole is 100 %, and only nothing is 0 %. `–`: of nothing. */
export function formatShare(count: number, total: number): string {
  if (total === 0) return NOT_KNOWN
  if (count === total) return '100%'
  if (count === 0) return '0%'
  return `${Math.min(99.9, Math.max(0.1, (100 * count) / total)).toFixed(1)}%`
}

const failedOf = ({ hard, soft, dropped }: DayCounts) => hard + soft + dropped

/** A text-only mail cannot tell of its opening: without any open there is nothing to say. */
const openShare = ({ opened, delivered }: DayCounts) =>
  opened === 0 ? NOT_KNOWN : formatShare(opened, delivered)

const signed = (number: number) =>
  number
    .toFixed(1)
    .replace(/^(?=[\d])/, '+')
    .replace('-', '−')
    .replace(/^[+−](?=0\.0$)/, '±')

/** The change of a share, in points. */
function formatPoints(now: string, then: string, { overview }: Texts): string {
  const change = Number.parseFloat(now) - Number.parseFloat(then)
  return Number.isNaN(change) ? NOT_KNOWN : overview.points(signed(change))
}

/** A row for the days before, and one for the change. */
function comparePeriods(
  { mails }: DayCounts,
  before: DayCounts,
  [now, then]: readonly [readonly string[], readonly string[]],
  texts: Texts,
): string[][] {
  const { overview } = texts
  const growth = before.mails > 0 ? (100 * (mails - before.mails)) / before.mails : undefined
  const changes = now.map((share, index) => formatPoints(share, then[index] ?? '', texts))
  return [
    [overview.before, formatCount(before.mails), ...then],
    [overview.change, growth === undefined ? NOT_KNOWN : `${signed(growth)}%`, ...changes],
  ]
}

/** The four numbers that are asked for first, against as many days before. */
export function formatTiles({ period, before }: Totals, texts: Texts): string[] {
  const { overview } = texts
  const sharesOf = (counts: DayCounts) => [
    formatShare(counts.delivered, counts.mails),
    openShare(counts),
    formatShare(failedOf(counts), counts.mails),
  ]
  const shares = sharesOf(period)
  const strong = (text: string) => `**${text}**`
  const waiting = period.mails - period.delivered - failedOf(period)
  const { sent, delivered, opened, failed } = overview.tiles
  return [
    formatTable(
      [
        { heading: '' },
        ...[sent, delivered, opened, failed].map((heading) => ({ heading, isNumber: true })),
      ],
      [
        [strong(overview.period), ...[formatCount(period.mails), ...shares].map(strong)],
        ...(before === undefined
          ? []
          : comparePeriods(period, before, [shares, sharesOf(before)], texts)),
      ],
    ),
    [
      waiting > 0 ? overview.waiting(waiting) : '',
      overview.tilesHint,
      before === undefined ? overview.notCompared : '',
    ]
      .filter(Boolean)
      .join(texts.language === 'ja' ? '' : ' '),
  ]
}
