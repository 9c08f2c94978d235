import { findMissing, RETENTION_DAYS, safeUntil } from '../coverage/countdown.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { DecodeError } from '../errors.ts'
import type { Archive } from '../merge/archive-state.ts'
import { readText } from '../merge/files.ts'
import { prefetchShards } from '../merge/shards.ts'
import type { BlobId, DataBranch } from '../ports.ts'
import { type DeliveryRow, parseDeliveryRows } from '../records/delivery.ts'
import { CHART_FILES, COVERAGE_FILE, deliveryShard, type Shard } from '../records/layout.ts'
import type { PersonalData } from '../records/properties.ts'
import { addDays, type Day, dayOf } from '../records/time.ts'
import { type ChartDay, formatChart, listChartDays } from './branch-page-charts.ts'
import { formatSearch, type SearchExample } from './branch-page-search.ts'
import {
  formatDeliveries,
  type ListedDelivery,
  listSendings,
  type Sending,
} from './branch-page-tables.ts'
import {
  formatFailures,
  formatTiles,
  simplifyCode,
  sumLogCounts,
  type Totals,
} from './branch-page-totals.ts'
import { escapeMarkdown, type FindFile, formatCount, joinBlocks, linkFile } from './markdown.ts'
import { estimateSize, formatSize } from './summary/size.ts'
import { formatGaps } from './summary/standing.ts'
import { type Language, type Texts, textsOf } from './words.ts'

/** What the page of the branch is made of. */
export interface OverviewFacts {
  /** Its `written` is the time of the page. */
  readonly coverage: Coverage
  /** BULK deliveries of the retained days, as far as their files were read; others are passed over. */
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
  const { pastRetention, spans, gaps, written } = coverage
  const until = safeUntil(coverage)
  const size = estimateSize(coverage)
  const rows = spans.reduce((sum, span) => sum + span.rows, pastRetention?.rows ?? 0)
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

/** A domain that is safe inside a command as it stands. */
const PLAIN_DOMAIN = /^[\w.-]+$/
const PLAIN_CODE = /^\d{3}$/

/** A file, an id, a domain and a code of this archive, so that the examples find something. */
function exampleOf(
  sendings: readonly Sending[],
  { domains, codes }: Totals,
  { coverage, directory, findFile }: OverviewFacts,
): SearchExample {
  const newest = sendings
    .map(({ stems }) => findFile(stems.logs))
    .find((path) => path !== undefined)
  return {
    directory,
    file: newest ?? `${directory}/${COVERAGE_FILE}`,
    maillogId: coverage.spans.at(-1)?.to ?? '12345',
    domain: [...domains.keys()].find((name) => PLAIN_DOMAIN.test(name)) ?? 'example.jp',
    code: [...codes.keys()].find((name) => PLAIN_CODE.test(name)) ?? '550',
  }
}

/** The chart for a bright and for a dark page; '' without mail. */
function showChart(days: readonly ChartDay[], texts: Texts): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  const alt = texts.overview.chart.alt(first.day, last.day)
  return [
    '<picture>',
    `<source media="(prefers-color-scheme: dark)" srcset="${CHART_FILES.dark}">`,
    `<img src="${CHART_FILES.light}" width="900" alt="${alt}">`,
    '</picture>',
  ].join('\n')
}

/**
 * The page that GitHub shows of the branch (README.md), from the coverage and the deliveries of the retained
 * days: the same archive gives the same page, and it stays as long however old the archive is.
 */
export function formatOverview(facts: OverviewFacts): string {
  const texts = textsOf(facts.language)
  const { overview } = texts
  const { coverage, directory, findFile } = facts
  const today = dayOf(coverage.written) ?? ''
  const totals = sumLogCounts(coverage, simplifyCode)
  const sendings = listSendings(coverage, facts.deliveries)
  const coverageFile = `${directory}/${COVERAGE_FILE}`
  return joinBlocks([
    `# ${overview.title}`,
    overview.generated(linkFile(escapeMarkdown(coverageFile), coverageFile)),
    ...(totals.period.mails > 0 ? formatTiles(totals, texts) : []),
    showChart(listChartDays(coverage), texts),
    formatState(facts, today, texts),
    `## ${overview.deliveries}`,
    ...formatDeliveries({ ...facts, sendings, folder: `${directory}/deliveries` }, texts),
    `## ${overview.failures}`,
    ...formatFailures(totals, findFile, texts),
    `## ${overview.search}`,
    overview.searchHint,
    ...formatSearch(exampleOf(sendings, totals, facts), facts.personalData, texts),
  ])
}

/** The page and its pictures: text by path. */
export function formatPage(facts: OverviewFacts): Map<string, string> {
  const days = listChartDays(facts.coverage)
  const texts = textsOf(facts.language)
  const charts = (['light', 'dark'] as const).map((theme) => {
    return [CHART_FILES[theme], formatChart(days, theme, texts)] as const
  })
  return new Map([['README.md', formatOverview(facts)], ...(days.length > 0 ? charts : [])])
}

/** How the page of the branch is written. */
export interface OverviewSettings {
  readonly language: Language
  /** Subjects may stand on a page of this repository. */
  readonly showsSubjects: boolean
}

/**
 * A day of more deliveries than two files hold is left unread: at a million a day the files of the
 * window are gigabytes. Its BULK deliveries are shown by what the coverage counted, without subject.
 */
const MOST_PARTS = 2

/** Days of the window whose file of deliveries is there and small enough to be read. */
function findDays(archive: Archive, today: Day): Day[] {
  const days = Array.from({ length: RETENTION_DAYS }, (_, age) => addDays(today, -age))
  return days.filter((day) => {
    const parts = archive.shards.get(deliveryShard(day).stem)?.length ?? 0
    return parts > 0 && parts <= MOST_PARTS
  })
}

/** What a page that is written today is read from. */
export function pageShards(archive: Archive, today: Day): Shard[] {
  return findDays(archive, today).map(deliveryShard)
}

/** A damaged file is named, and the run red, when it would be written; the page does without it. */
async function readBulk(branch: DataBranch, archive: Archive, path: string) {
  try {
    const text = (await readText(branch, archive.state.files, path)) ?? ''
    // Parsing a file of 10,000 rows takes 50 ms, looking for the word less than one.
    if (!text.includes(',BULK,')) return []
    return parseDeliveryRows(text).filter((row) => row.deliveryType === 'BULK')
  } catch (error) {
    if (error instanceof DecodeError) return []
    throw error
  }
}

/** Reads files of deliveries, each version of a file once in a run, however often the run publishes. */
function createDeliveriesReader(branch: DataBranch) {
  const known = new Map<BlobId, readonly DeliveryRow[]>()
  return async (archive: Archive, day: Day): Promise<ListedDelivery[]> => {
    const listed: ListedDelivery[] = []
    for (const path of archive.shards.get(deliveryShard(day).stem) ?? []) {
      const blob = archive.state.files.get(path) ?? ''
      const rows = known.get(blob) ?? (await readBulk(branch, archive, path))
      known.set(blob, rows)
      listed.push(...rows.map((row) => ({ day, row })))
    }
    return listed
  }
}

/**
 * The branch's README and its pictures: from the coverage and the deliveries of the retained days, which are
 * fetched in one round trip, so that its cost follows the window and not the age of the archive.
 */
export function createOverview(branch: DataBranch, settings: OverviewSettings) {
  const readDay = createDeliveriesReader(branch)
  return async (coverage: Coverage, archive: Archive): Promise<Map<string, string>> => {
    const days = findDays(archive, dayOf(coverage.written) ?? '')
    await prefetchShards(branch, archive, days.map(deliveryShard))
    const deliveries = await Array.fromAsync(days, (day) => readDay(archive, day))
    return formatPage({
      ...settings,
      coverage,
      personalData: archive.properties?.personalData ?? 'keep',
      deliveries: deliveries.flat(),
      directory: archive.directory,
      findFile: (stem) => archive.shards.get(stem)?.[0],
      erased: archive.erased.size,
    })
  }
}
