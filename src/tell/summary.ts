import { daysLeft, safeUntil } from '../coverage/countdown.ts'
import type { Coverage, Gap } from '../coverage/coverage.ts'
import { isRed, type Problem, type ProblemCode } from '../problems.ts'
import { type ShardChange, sumCounts } from '../records/counts.ts'
import { dayOfLogs, SHARD_KINDS, type ShardKind } from '../records/layout.ts'
import { addDays, type Day, dayAt, daysFrom } from '../records/time.ts'
import { describeProblem } from './annotations.ts'
import { COLORS, formatDailyChart } from './branch-page-charts.ts'
import {
  escapeMarkdown,
  formatCommand,
  formatCount,
  formatTable,
  joinBlocks,
  linkPage,
} from './markdown.ts'
import type { RunCounts, RunResult } from './outputs.ts'
import { type Language, type Texts, textsOf, translateWord } from './words.ts'

/** How much git keeps of an archive, and how fast it grows. */
interface ArchiveSize {
  readonly bytes: number
  readonly perDay: number
}

const GB = 1_000_000_000
/** GitHub asks to keep a repository below it. */
const SIZE_LIMIT = 10 * GB
const SIZE_WARNING = 5 * GB

/** One mail log with its failure and its later versions, packed. */
const BYTES_PER_MAIL_LOG = 42

/** Reckons the size from what was read; `undefined` while nothing was. */
export function estimateSize({ pastRetention, spans }: Coverage): ArchiveSize | undefined {
  const retained = spans.reduce((sum, span) => sum + span.rows, 0)
  const days = new Set(spans.map((span) => span.day)).size
  if (days === 0) return undefined
  const bytes = (retained + (pastRetention?.rows ?? 0)) * BYTES_PER_MAIL_LOG
  return { bytes, perDay: Math.round((retained * BYTES_PER_MAIL_LOG) / days) }
}

/** `YYYY-MM` in which the archive reaches GitHub's recommended limit; `undefined`: not within a hundred years. */
function findFullMonth({ bytes, perDay }: ArchiveSize, today: Day): string | undefined {
  const days = Math.max(0, Math.ceil((SIZE_LIMIT - bytes) / perDay))
  return days < 36_500 ? addDays(today, days).slice(0, 7) : undefined
}

const UNITS = ['kB', 'MB', 'GB'] as const

/** In decimal units with one digit behind the point below ten: `1.2 GB`, `340 MB`. */
function formatBytes(bytes: number): string {
  const power = bytes < 1_000_000 ? 0 : bytes < GB ? 1 : 2
  const amount = bytes / 1000 ** (power + 1)
  return `${amount < 10 ? amount.toFixed(1) : String(Math.round(amount))} ${UNITS[power]}`
}

/**
 * The lines of an error of our own, a paragraph each. A command at the end of one stands in a block, since
 * a word joiner that is copied out of a paragraph makes git refuse it.
 */
export function formatMessage(message: string): string {
  const lines = message.split('\n').map((line) => {
    const [, shows = '', command] = /^(.*:) (git .*)$/.exec(line) ?? []
    return command === undefined
      ? escapeMarkdown(line)
      : formatCommand(escapeMarkdown(shows), command)
  })
  return lines.join('\n\n')
}

/** The job summary of a run that ended by an error of our own: `message` is that error's. */
export function formatEndedRun(message: string, language: Language): string {
  const { summary } = textsOf(language)
  return joinBlocks([`## ❌ ${summary.endedTitle}`, formatMessage(message), summary.endedHint])
}

/** Size, growth, and the month in which GitHub's recommended limit is reached at this pace; with a warning when it is time. */
export function formatSize(
  size: ArchiveSize,
  today: Day,
  { size: texts, sentences, sentence }: Texts,
) {
  const month = findFullMonth(size, today)
  const about = texts.about(formatBytes(size.bytes), formatBytes(size.perDay))
  const end = month === undefined ? texts.never : texts.full(month)
  const warning = size.bytes < SIZE_WARNING ? '' : `⚠️ ${texts.warning}`
  return sentences([sentence(`${about}${end}`), warning])
}

/** Why something is left, in a few words behind a colon. */
type Reasons = Readonly<Partial<Record<ProblemCode, string>>>

const EN: Reasons = {
  'access-lost': 'blastengine refused access',
  signal: 'the run was told to stop',
  deadline: "the deadline ('deadline-minutes') was reached",
  'rate-limit': 'blastengine refused three requests in a row (HTTP 429)',
  reserve: "fewer requests than 'reserve' remained",
  'filtered-list': 'the list of mail logs leaves some out',
  'list-failed': 'the list of mail logs broke off',
  'deliveries-failed': 'deliveries could not be listed',
  'delivery-failed': 'some deliveries could not be read',
  'damaged-file': 'a file of the archive is damaged',
  'detail-failed': 'some failure details could not be fetched',
  'report-late': 'some open reports were not ready in time',
  'report-unreadable': 'some open reports cannot be read',
  'report-failed': 'some open reports could not be fetched',
  'errors-failed': 'the error-stop list could not be read',
  'usage-failed': 'the usage could not be read',
  'no-right': 'the API user has no right to it',
}

const JA: Reasons = {
  'access-lost': 'blastengineにアクセスを拒否されたため',
  signal: '停止の指示を受けたため',
  deadline: '制限時間（deadline-minutes）に達したため',
  'rate-limit': 'リクエストが3回続けて制限（HTTP 429）を受けたため',
  reserve: '残りリクエスト数がreserveを下回ったため',
  'filtered-list': 'メールログの一覧に一部が含まれていないため',
  'list-failed': 'メールログの一覧を最後まで取得できなかったため',
  'deliveries-failed': '配信一覧を取得できなかったため',
  'delivery-failed': '一部の配信を取得できなかったため',
  'damaged-file': 'アーカイブのファイルが破損しているため',
  'detail-failed': '一部のエラー詳細を取得できなかったため',
  'report-late': '一部の開封レポートが時間内に作成されなかったため',
  'report-unreadable': '一部の開封レポートを読み取れなかったため',
  'report-failed': '一部の開封レポートを取得できなかったため',
  'errors-failed': 'エラー停止リストを取得できなかったため',
  'usage-failed': '利用状況を取得できなかったため',
  'no-right': 'APIユーザーに権限がないため',
}

const REASONS: Readonly<Record<Language, Reasons>> = { en: EN, ja: JA }

/** The order of the table: what ended the reading explains everything that came after it. */
const ORDER = Object.keys(EN) as readonly ProblemCode[]

/** The weightiest problem of a run as the reason of what is left; '' where none explains it. */
function explainLeft(problems: readonly Problem[], language: Language): string {
  const met = ORDER.find((known) => problems.some(({ code }) => code === known))
  return met === undefined ? '' : (REASONS[language][met] ?? '')
}

/** Gaps shown; an archive with more of them has other worries. */
const MOST_GAPS = 10

/** Lost days, the newest first. */
export function formatGaps(gaps: readonly Gap[], texts: Texts): string {
  if (gaps.length === 0) return texts.none
  const shown = gaps.toReversed().slice(0, MOST_GAPS)
  const days = shown.map(({ from, to }) => texts.days(from, to))
  const rest = gaps.length - shown.length
  return texts.list(rest > 0 ? [...days, texts.more(rest)] : days)
}

/** Until when nothing is lost, with the days that are left; `now` in ms. */
function formatSafety(coverage: Coverage, now: number, { summary, daysLeft: left }: Texts) {
  const day = safeUntil(coverage)
  const days = daysLeft(coverage, now)
  if (day === '' || days === undefined) return summary.notCovered
  return summary.safeUntil(day, left(days))
}

/** The reason of what is left: what went wrong, or why a complete run leaves it. */
function whyLeft({ complete, problems, isNamed, coverage }: RunResult, texts: Texts): string {
  const { leftThough } = texts.summary
  if (!complete) return explainLeft(problems, texts.language)
  if (isNamed) return leftThough.named
  const { details, deliveries, days } = coverage.owed
  const isReportsAlone = details.length + deliveries.length + days.length === 0
  return isReportsAlone ? leftThough.tooSoon : leftThough.unasked
}

/** Days of unread mail logs, as one item however many ranges they come in. */
function formatUnread(unread: readonly Gap[], { summary }: Texts): string[] {
  if (unread.length === 0) return []
  const days = [...new Set(unread.flatMap(({ from, to }) => daysFrom(from, to)))].sort()
  return [summary.unread(days.length, days[0] ?? '', days.at(-1) ?? '')]
}

function formatLeft(result: RunResult, texts: Texts): string {
  const { summary } = texts
  const { damaged } = result.leftOut
  const { details, deliveries, reports, days } = result.coverage.owed
  const counts = [details, deliveries, reports, days].map((list) => list.length)
  const [detail = 0, delivery = 0, report = 0, day = 0] = counts
  const owes = texts.summary.owes(detail, delivery, report, day)
  const named = [
    ...formatUnread(result.unread, texts),
    ...(damaged > 0 ? [summary.damagedRows(damaged)] : []),
    ...owes.filter(([count]) => count > 0).map(([, text]) => text),
    ...result.unreadLists.map((name) => summary.lists[name]),
  ]
  if (named.length === 0) return texts.none
  const why = whyLeft(result, texts)
  const left = texts.leftList(named)
  return why === '' ? left : texts.summary.leftBecause(left, why)
}

/** Where the archive stands: its countdown, its gaps, what the next run has to fetch. One line each. */
function formatStanding(result: RunResult, texts: Texts): readonly string[] {
  const { summary, strong } = texts
  const { coverage, ended: now } = result
  return [
    strong(summary.safe, formatSafety(coverage, now, texts)),
    strong(summary.gaps, formatGaps(coverage.gaps, texts)),
    strong(summary.owed, formatLeft(result, texts)),
  ]
}

/** The changes of all files of one kind. */
export interface KindChange {
  readonly kind: ShardKind
  readonly added: number
  readonly changed: number
  /** Files, each with all its parts; one that was written twice in a run counts once. */
  readonly files: number
}

/** One sum a kind, in the order of the layout. */
function sumByKind(changes: readonly ShardChange[]): readonly KindChange[] {
  return SHARD_KINDS.map((kind) => {
    const own = changes.filter((change) => change.kind === kind)
    return {
      kind,
      added: own.reduce((sum, one) => sum + one.added, 0),
      changed: own.reduce((sum, one) => sum + one.changed, 0),
      files: new Set(own.map(({ stem }) => stem)).size,
    }
  })
}

/** Cells to beware of in the CSV files; nothing where there are none. */
function formatFormulas(changes: readonly ShardChange[], texts: Texts): string[] {
  const count = changes.reduce((sum, { formulas = 0 }) => sum + formulas, 0)
  const { formulas, formulaCells } = texts.summary
  return count === 0 ? [] : [texts.strong(formulas, formulaCells(count))]
}

/** Where statuses and codes are counted: a failure record repeats what its mail log says. */
export function logChanges(changes: readonly ShardChange[]): readonly ShardChange[] {
  const logs = changes.filter(({ kind }) => kind === 'logs')
  return logs.length > 0 ? logs : changes.filter(({ kind }) => kind === 'failures')
}

/** As many days as blastengine keeps. */
const MOST_DAYS = 62

/** New and changed mail logs by the day of their file; '' when there are not two days to compare. */
function formatChangeChart(changes: readonly ShardChange[], { summary }: Texts): string {
  const days = new Map<string, { added: number; changed: number }>()
  for (const { kind, stem, added, changed } of changes) {
    const day = kind === 'logs' ? dayOfLogs(stem) : undefined
    if (day === undefined) continue
    const known = days.get(day) ?? { added: 0, changed: 0 }
    days.set(day, { added: known.added + added, changed: known.changed + changed })
  }
  const shown = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-MOST_DAYS)
  if (shown.length < 2) return ''
  const added = { color: COLORS.blue, values: shown.map(([, counts]) => counts.added) }
  const changed = { color: COLORS.red, values: shown.map(([, counts]) => counts.changed) }
  const hasChanged = changed.values.some((count) => count > 0)
  return formatDailyChart({
    title: hasChanged ? summary.chart : summary.chartNew,
    unit: summary.chartUnit,
    days: shown.map(([day]) => day),
    series: hasChanged ? [added, changed] : [added],
  })
}

/** One row of the table: what was read comes to what is new, changed, known already and not kept. */
interface KindRow {
  readonly kind: ShardKind
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly leftOut: number
  readonly files: number
}

function readOf(counts: RunCounts): Readonly<Record<ShardKind, number>> {
  const { deliveries, logsRead: logs, failures, reports, errors, usages: usage } = counts
  return { deliveries, logs, failures, reports, errors, usage }
}

/** A report is one record in this table: its rows are counted apart. */
function reportsOf(changes: readonly ShardChange[]) {
  const count = (report: ShardChange['report']) =>
    changes.filter((change) => change.report === report).length
  return { added: count('new'), changed: count('replaced') }
}

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, one) => sum + one, 0)

function rowsOf(result: RunResult): readonly KindRow[] {
  const { changes, counts, leftOut: reasons } = result
  const read = readOf(counts)
  return sumByKind(changes).map(({ kind, added, changed, files }) => {
    const own = changes.filter((change) => change.kind === kind)
    const recounted = sumOf(own.map((change) => change.recounted ?? 0))
    const told = kind === 'reports' ? reportsOf(own) : { added, changed: changed - recounted }
    const leftOut = kind === 'logs' ? sumOf(Object.values(reasons)) : 0
    const known = Math.max(0, read[kind] - told.added - told.changed - leftOut)
    return { kind, read: read[kind], ...told, known, leftOut, files }
  })
}

/** What was read and what became of it, one row a kind. */
function formatKinds(result: RunResult, { columns, kinds }: Texts): string {
  const rows = rowsOf(result).filter(({ files, read }) => files > 0 || read > 0)
  if (rows.length === 0) return ''
  const keys = ['read', 'added', 'changed', 'known', 'leftOut', 'files'] as const
  const headings = [
    { heading: columns.kind },
    ...keys.map((key) => ({ heading: columns[key], isNumber: true })),
  ]
  const cells = rows.map((row) => [kinds[row.kind], ...keys.map((key) => formatCount(row[key]))])
  return formatTable(headings, cells)
}

/** Mail logs that were read and are not in the archive, each under its reason; rows that changed unread. */
function formatLeftOut({ leftOut, changes }: RunResult, texts: Texts): readonly string[] {
  const { summary, strong, list } = texts
  const named = summary.leftOut(leftOut).flatMap(([rows, text]) => (rows > 0 ? [text] : []))
  const recounted = sumOf(changes.map((change) => change.recounted ?? 0))
  return [
    ...(named.length === 0 ? [] : [strong(summary.notKept, list(named))]),
    ...(recounted === 0 ? [] : [strong(summary.counts, summary.recounted(recounted))]),
  ]
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a run came to that changed nothing: quiet is only what was read to its end. */
function nothingOf({ counts, complete, problems }: RunResult, texts: Texts): string {
  const { summary, language } = texts
  if (complete) return summary.nothingNew
  const { deliveries, logsRead, failures, reports, errors, usages } = counts
  const why = explainLeft(problems, language)
  if (deliveries + logsRead + failures + reports + errors + usages === 0) {
    return summary.nothingRead(why)
  }
  return summary.nothingNewSoFar
}

function outcomeOf(result: RunResult, texts: Texts): string {
  const { counts, changes, leftOut, unread, problems, isDryRun, isFirst, pullRequest } = result
  const { summary, language } = texts
  const { logsAdded, logsUpdated } = counts
  const isKept = logsAdded + logsUpdated > 0
  const unkept = leftOut.unfinished + leftOut.damaged
  if (!isKept && unkept > 0) return summary.nothingKept(unkept, explainLeft(problems, language))
  const hasRead = counts.deliveries + counts.logsRead > 0
  if (counts.logsRead === 0 && hasRead && unread.length > 0) {
    return summary.noLogsRead(explainLeft(problems, language))
  }
  if (changes.length === 0) return nothingOf(result, texts)
  if (isDryRun) return summary.wouldArchive(logsAdded, logsUpdated)
  if (pullRequest !== null) return summary.proposed(logsAdded, logsUpdated)
  return isFirst ? summary.first(logsAdded) : summary.archived(logsAdded, logsUpdated)
}

function formatHeading(result: RunResult, texts: Texts): string {
  const told = outcomeOf(result, texts)
  const outcome = result.isDryRun ? texts.summary.dryRun(told) : told
  const { failed, incomplete, verdict } = texts.summary
  if (isRed(result.problems)) return `## ❌ ${verdict(failed, outcome)}`
  if (!result.complete) return `## ⚠️ ${verdict(incomplete, outcome)}`
  return `## ✅ ${capitalize(outcome)}`
}

/** Where the result is, and how long it took. */
function formatPlace(result: RunResult, { summary }: Texts): string {
  const { commit, pullRequest, isDryRun, began, ended } = result
  const places: string[] = []
  if (isDryRun) places.push(summary.nothingWritten)
  else if (commit === null) places.push(result.complete ? summary.noCommit : summary.noCommitMade)
  else {
    const link = linkPage(`\`${commit.id.slice(0, 7)}\``, commit.url)
    places.push(summary.commit(link, commit.verified))
  }
  if (pullRequest !== null) {
    places.push(summary.pullRequest(linkPage(`#${pullRequest.number}`, pullRequest.url)))
  }
  const seconds = Math.max(0, Math.round((ended - began) / 1000))
  places.push(summary.took(Math.floor(seconds / 60), seconds % 60))
  return capitalize(places.join(' · '))
}

const ICONS = { red: '❌', incomplete: '⚠️', note: 'ℹ️' } as const
const SEVERITIES = Object.keys(ICONS)

function formatProblems(problems: readonly Problem[], texts: Texts): string {
  if (problems.length === 0) return ''
  const sorted = problems.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  )
  const lines = sorted.map((problem) => {
    const { happened, reason, cure } = describeProblem(problem, texts)
    const text = texts.sentences([happened, reason].map(escapeMarkdown))
    return `- ${ICONS[problem.severity]} ${text}<br>→ ${escapeMarkdown(cure)}`
  })
  return [`### ${texts.summary.attention}`, '', ...lines].join('\n')
}

/** Words and how often each came, the most frequent first. */
function formatTotals(changes: readonly ShardChange[], key: 'transitions' | 'codes', texts: Texts) {
  const totals = [...sumCounts(changes.map((one) => one[key]))].map(([word, count]) =>
    texts.counted(escapeMarkdown(translateWord(word, texts)), formatCount(count)),
  )
  return totals.length === 0 ? texts.none : texts.list(totals)
}

function formatFacts(result: RunResult, texts: Texts): string {
  const { traffic, changes, coverage, ended } = result
  const { summary, strong } = texts
  const logs = logChanges(changes)
  const size = estimateSize(coverage)
  const { requests, rateLimited, lowestRemaining } = traffic
  const lines = [
    strong(summary.transitions, formatTotals(logs, 'transitions', texts)),
    strong(summary.codes, formatTotals(logs, 'codes', texts)),
    ...formatLeftOut(result, texts),
    ...formatStanding(result, texts),
    ...formatFormulas(changes, texts),
    strong(summary.requests, summary.requestCounts(requests, rateLimited, lowestRemaining)),
    ...(size === undefined
      ? []
      : [strong(texts.size.label, formatSize(size, dayAt(ended), texts))]),
  ]
  return lines.map((line) => `- ${line}`).join('\n')
}

/**
 * What a run did, on one screen: counts, allow-listed words and our own words alone.
 */
export function formatSummary(result: RunResult, language: Language): string {
  const texts = textsOf(language)
  return joinBlocks([
    formatHeading(result, texts),
    formatPlace(result, texts),
    formatProblems(result.problems, texts),
    formatKinds(result, texts),
    formatFacts(result, texts),
    formatChangeChart(result.changes, texts),
  ])
}
