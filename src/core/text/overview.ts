import type { PersonalData } from '../archive-properties.ts'
import { estimateSize } from '../archive-size.ts'
import { findMissing, safeUntil } from '../coverage/countdown.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { COVERAGE_FILE } from '../layout.ts'
import { type Day, dayOf } from '../time.ts'
import { formatSize } from './format-size.ts'
import { escapeMarkdown, formatCount, joinBlocks, linkFile } from './markdown.ts'
import { formatCharts } from './overview-charts.ts'
import { type FindFile, formatDeliveries } from './overview-deliveries.ts'
import { formatFailures } from './overview-failures.ts'
import { formatSearch } from './overview-search.ts'
import { type ListedDelivery, listSendings, type Sending } from './overview-sendings.ts'
import { sumTallies } from './overview-totals.ts'
import { formatGaps } from './standing.ts'
import { type Language, type Texts, textsOf } from './texts.ts'

/** What the page of the branch is made of. */
export interface OverviewFacts {
  /** Its `written` is the time of the page. */
  readonly coverage: Coverage
  /** BULK deliveries of the retained days, as far as their ledgers were read; others are passed over. */
  readonly deliveries: Iterable<ListedDelivery>
  readonly directory: string
  readonly language: Language
  /** Subjects may stand on a page of this repository. */
  readonly showsSubjects: boolean
  readonly findFile: FindFile
  readonly personalData: PersonalData
  /** Mail logs erased at a person's request. */
  readonly erased: number
}

function formatCovered(coverage: Coverage, texts: Texts): string {
  const { overview } = texts
  const { since, head, named } = coverage
  if (head === null) return named.size === 0 ? texts.none : overview.coveredNamed(named.size)
  const period = overview.coveredDays(since ?? '', head.slice(0, 16).replace('T', ' '))
  return findMissing(coverage).length === 0 ? period : `${period}${overview.holes}`
}

function formatState(facts: OverviewFacts, today: Day, texts: Texts): string {
  const { coverage, erased } = facts
  const { overview, strong } = texts
  const { settled, spans, gaps, written } = coverage
  const until = safeUntil(coverage)
  const size = estimateSize(coverage)
  const rows = spans.reduce((sum, span) => sum + span.rows, settled?.rows ?? 0)
  const isKept = facts.personalData === 'keep'
  const lines = [
    strong(overview.covered, formatCovered(coverage, texts)),
    ...(until === '' ? [] : [strong(overview.safe, overview.safeUntil(until))]),
    strong(overview.gaps, formatGaps(gaps, texts)),
    strong(overview.logs, formatCount(rows)),
    ...(size === undefined ? [] : [strong(texts.size.label, formatSize(size, today, texts))]),
    strong(overview.personalData, isKept ? overview.kept : overview.pseudonymized),
    ...(erased === 0 ? [] : [strong(overview.erased, overview.erasedLogs(erased))]),
    strong(overview.written, (written ?? '').slice(0, 16).replace('T', ' ')),
  ]
  return lines.map((line) => `- ${line}`).join('\n')
}

/** A file and an id of this archive, so that the examples find something. */
function exampleOf(sendings: readonly Sending[], { coverage, directory, findFile }: OverviewFacts) {
  const newest = sendings
    .map(({ stems }) => findFile(stems.logs))
    .find((path) => path !== undefined)
  return {
    directory,
    file: newest ?? `${directory}/${COVERAGE_FILE}`,
    maillogId: coverage.spans.at(-1)?.to ?? '12345',
  }
}

/**
 * The page that GitHub shows of the branch (README.md), from the coverage and the ledgers of the retained
 * days: the same archive gives the same page, and it stays as long however old the archive is.
 */
export function formatOverview(facts: OverviewFacts): string {
  const texts = textsOf(facts.language)
  const { overview } = texts
  const { coverage, directory } = facts
  const today = dayOf(coverage.written) ?? ''
  const totals = sumTallies(coverage)
  const charts = formatCharts(totals, texts)
  const sendings = listSendings(coverage, facts.deliveries)
  const coverageFile = `${directory}/${COVERAGE_FILE}`
  return joinBlocks([
    `# ${overview.title}`,
    overview.generated(linkFile(escapeMarkdown(coverageFile), coverageFile)),
    formatState(facts, today, texts),
    charts.byDay === '' ? '' : `## ${overview.charts}`,
    charts.byDay,
    `## ${overview.deliveries}`,
    ...formatDeliveries({ ...facts, sendings, folder: `${directory}/deliveries` }, texts),
    `## ${overview.failures}`,
    charts.failed,
    formatFailures(totals, texts),
    charts.statuses,
    `## ${overview.search}`,
    overview.searchHint,
    facts.personalData === 'keep' ? '' : overview.searchPseudonyms,
    ...formatSearch(exampleOf(sendings, facts), texts),
  ])
}
