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
import {
  escapeMarkdown,
  type FindFile,
  foldBlock,
  formatCommand,
  formatCount,
  joinBlocks,
  linkFile,
} from './markdown.ts'
import { estimateSize, formatSize } from './summary/size.ts'
import { formatGaps } from './summary/standing.ts'
import { type Language, type Texts, textsOf } from './words.ts'

/** What stands in the examples, so that they run in this very archive. */
export interface SearchExample {
  readonly directory: string
  /** A log file of the archive, from the root of the branch. */
  readonly file: string
  readonly maillogId: string
  /** A receiving domain and a response code that failed. */
  readonly domain: string
  readonly code: string
}

const ADDRESS = 'someone@example.jp'
/** In the form of one: 26 characters of base32. */
const PSEUDONYM = 'p-abcdefghijklmnopqrstuvwxyz@example.jp'

/** A word for the shell, quoted where it has to be. */
function quoteShell(word: string): string {
  return /^[\w./@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

const LOG_COLUMNS = `columns = {email: 'VARCHAR', status: 'VARCHAR', last_response_code: 'VARCHAR'}`

/** A query inside the double quotes of a shell. */
function duckdb(query: string): string {
  return `duckdb -c "${query.replace(/["\\$`]/g, '\\$&')}"`
}

function quoteSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * Commands to search the archive with, each in a block of its own; a test runs them all. Addresses stand in
 * the files in the letter case in which they were sent to, so every search passes over it.
 */
export function formatSearch(
  example: SearchExample,
  personalData: PersonalData,
  texts: Texts,
): readonly string[] {
  const { directory, domain } = example
  const { overview } = texts
  const { commands } = overview
  const failures = quoteShell(`${directory}/failures`)
  const place = directory === 'data' ? '' : ` --directory ${quoteShell(directory)}`
  const said = `${place}${overview.languageOption}`
  const trace = `blastengine-archive trace --email ${ADDRESS}${said}`
  const isKept = personalData === 'keep'
  return [
    isKept ? '' : overview.searchPseudonyms,
    formatCommand(
      isKept ? commands.story : commands.storyByKey,
      isKept ? trace : `read -rs PSEUDONYM_KEY && export PSEUDONYM_KEY\n${trace}`,
    ),
    formatCommand(commands.page, `blastengine-archive explore --output archive.html${said}`),
    formatCommand(commands.domain, `grep -rhiF ${quoteShell(`@${domain}"`)} ${failures}`),
    formatCommand(commands.code, `grep -rhF '"last_response_code":"${example.code}"' ${failures}`),
    foldBlock(commands.more, joinBlocks(formatOtherTools(example, isKept, texts)).trimEnd(), false),
  ]
}

/** The same questions for grep, git, jq and DuckDB. */
function formatOtherTools(
  { directory, file, maillogId }: SearchExample,
  isKept: boolean,
  texts: Texts,
): readonly string[] {
  const { commands } = texts.overview
  const logs = quoteShell(`${directory}/logs`)
  const logFiles = quoteSql(`${directory}/logs/*/*.jsonl`)
  const ledgers = quoteSql(`${directory}/deliveries/*/*.csv`)
  const fields = '.delivery_time, .status, .last_response_code, .last_response_message'
  const address = isKept ? ADDRESS : PSEUDONYM
  return [
    formatCommand(commands.grep, `grep -rhiF '"email":"${address}"' ${logs}`),
    formatCommand(
      commands.pickaxe,
      `git log --format='%h %cI %s' -i -S'"email":"${address}"' -- ${logs}`,
    ),
    formatCommand(commands.versions, `git log -p -G'"maillog_id":${maillogId},' -- ${logs}`),
    formatCommand(commands.file, `git log -p -- ${quoteShell(file)}`),
    formatCommand(
      commands.jq,
      `find ${logs} -name '*.jsonl' -print0 | xargs -0 jq -r 'select((.email // "" | ascii_downcase) == "${address}") | [${fields}] | @tsv'`,
    ),
    formatCommand(
      commands.domains,
      duckdb(
        `SELECT lower(split_part(email, '@', -1)) AS domain, last_response_code AS code, count(*) AS mails FROM read_json(${logFiles}, ${LOG_COLUMNS}) WHERE status IN ('HARDERROR', 'SOFTERROR', 'DROP') GROUP BY ALL ORDER BY mails DESC, domain, code LIMIT 20`,
      ),
    ),
    formatCommand(
      commands.ledger,
      duckdb(
        `SELECT delivery_id, delivery_time, subject, total_count, archived_count FROM read_csv(${ledgers}, header = true, all_varchar = true) WHERE counts_match = 'no' ORDER BY delivery_time DESC`,
      ),
    ),
  ]
}

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
 * The page that GitHub shows of the branch (README.md), from the coverage and the ledgers of the retained
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
 * A day of more deliveries than two files hold is left unread: at a million a day the ledgers of the
 * window are gigabytes. Its BULK deliveries are shown by what the coverage counted, without subject.
 */
const MOST_PARTS = 2

/** Days of the window whose ledger is there and small enough to be read. */
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

/** A damaged ledger is named, and the run red, when it would be written; the page does without it. */
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

/** Reads ledgers, each version of a file once in a run, however often the run publishes. */
function createLedgerReader(branch: DataBranch) {
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
 * The branch's README and its pictures: from the coverage and the ledgers of the retained days, which are
 * fetched in one round trip, so that its cost follows the window and not the age of the archive.
 */
export function createOverview(branch: DataBranch, settings: OverviewSettings) {
  const readLedger = createLedgerReader(branch)
  return async (coverage: Coverage, archive: Archive): Promise<Map<string, string>> => {
    const days = findDays(archive, dayOf(coverage.written) ?? '')
    await prefetchShards(branch, archive, days.map(deliveryShard))
    const ledgers = await Array.fromAsync(days, (day) => readLedger(archive, day))
    return formatPage({
      ...settings,
      coverage,
      personalData: archive.properties?.personalData ?? 'keep',
      deliveries: ledgers.flat(),
      directory: archive.directory,
      findFile: (stem) => archive.shards.get(stem)?.[0],
      erased: archive.erased.size,
    })
  }
}
