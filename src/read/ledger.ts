import { RETENTION_DAYS } from '../coverage/countdown.ts'
import type { Gap, Owed, ReportBasis, Span } from '../coverage/coverage.ts'
import type { PlannedRange } from '../coverage/plan.ts'
import { cutSpans, type DayRows, type IdRange, withdrawRange } from '../coverage/spans.ts'
import type { CoverageChange } from '../coverage/update.ts'
import type { Tally } from '../records/counts.ts'
import { compareIds, type Id } from '../records/id.ts'
import { dayOfLog, formatGroup } from '../records/layout.ts'
import type { MailLog } from '../records/mail-log.ts'
import { addDays, type Day, dayAt, formatTime } from '../records/time.ts'
import type { Run } from '../run.ts'
import type { GroupFacts, Harvest } from './collected.ts'

/** How far one range has been read. */
export interface Progress {
  readonly range: PlannedRange
  /** The highest id seen; the range's upper end when it has one. */
  highest: Id | null
  /** Everything above it was seen; `null` before the first page. */
  lowest: Id | null
  /** The highest row that the input `since` left aside. */
  floor: Id | null
  /** Read down to its lower bound. */
  finished: boolean
  /** The newest day on the last page: what lies above is older news. */
  position: Day | null
  readonly days: Map<Day, DayRows>
}

export function startProgress(range: PlannedRange): Progress {
  return {
    range,
    highest: range.to,
    lowest: null,
    floor: null,
    finished: false,
    position: null,
    days: new Map(),
  }
}

/** Counts a row that belongs to the range. */
export function noteDay(progress: Progress, log: MailLog): void {
  if (progress.highest === null || compareIds(log.maillogId, progress.highest) > 0) {
    progress.highest = log.maillogId
  }
  const day = dayOfLog(log)
  if (day === null) return
  const known = progress.days.get(day)
  const higher = known === undefined || compareIds(log.maillogId, known.highest) > 0
  const highest = higher ? log.maillogId : known.highest
  progress.days.set(day, { rows: (known?.rows ?? 0) + 1, highest })
}

/**
 * The spans that a range covers, as far as it was read. A day that blastengine keeps no logs of any more
 * ("1970-01-01" for an unknown time) tells nothing of the ids around it, which would not be read again.
 */
export function coveredSpans(
  { began }: Pick<Run, 'began'>,
  { range, highest, lowest, days }: Progress,
): Span[] {
  if (lowest === null || highest === null || compareIds(lowest, highest) > 0) return []
  const oldestKept = addDays(dayAt(began), -RETENTION_DAYS)
  const kept = new Map([...days].filter(([day]) => day >= oldestKept))
  return cutSpans({ from: lowest, to: highest }, kept, formatTime(began), range.oldest)
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }

/** What this run has read, owes and paid so far: the coverage is computed from it for each publication. */
export interface Ledger {
  readonly progress: Progress[]
  readonly owed: Mutable<Owed>
  readonly paid: Mutable<Owed>
  readonly reports: Map<Id, ReportBasis>
  readonly named: Id[]
  /** Those of them that have no log. */
  readonly empty: Set<Id>
  /** The logs of each of them, counted. */
  readonly tallies: Map<Id, Tally>
  /** The day of the oldest delivery, when those of every retained day were listed. */
  oldestListed: Day | null
  /** Rows of earlier runs that this one should meet again, and whether it met one. */
  expected: ReadonlySet<Id>
  isRecognized: boolean
  gaps: readonly Gap[]
  errorsRead: boolean
  filtersChecked: boolean
  /** A list that hides rows covers nothing. */
  filtered: boolean
}

export function openLedger(): Ledger {
  const empty = (): Mutable<Owed> => ({ details: [], deliveries: [], reports: [], days: [] })
  return {
    progress: [],
    owed: empty(),
    paid: empty(),
    reports: new Map(),
    named: [],
    oldestListed: null,
    empty: new Set(),
    tallies: new Map(),
    expected: new Set(),
    isRecognized: false,
    gaps: [],
    errorsRead: false,
    filtersChecked: false,
    filtered: false,
  }
}

/**
 * A group may still grow while a range is unread in which its rows can lie. Two whole days above the
 * last page nothing of a group is expected any more; what comes later all the same is merged then.
 */
export function isGroupFinished(ledger: Ledger, facts: GroupFacts): boolean {
  return ledger.progress.every((progress) => {
    const { finished, position, range } = progress
    if (finished || progress.lowest === null) return true
    if (compareIds(facts.highest, range.from) < 0) return true
    return position !== null && facts.oldestDay !== null && facts.oldestDay >= addDays(position, 2)
  })
}

/** The ids of groups that were read but are not archived. */
function rangesOf(harvest: Harvest, groups: Iterable<string>): IdRange[] {
  const ranges: IdRange[] = []
  for (const group of groups) {
    const facts = harvest.groups.get(group)
    if (facts !== undefined) ranges.push({ from: facts.lowest, to: facts.highest })
  }
  return ranges
}

/**
 * The day below which there is nothing to read: that of the first delivery, where all days were listed and
 * the list shows every type of mail that has logs (SMTP logs may have no delivery: API page, trap 5).
 */
function firstDay({ oldestListed }: Ledger, harvest: Harvest, top: Progress, oldest: Day): Day {
  const isWhole = [...harvest.newestByType.keys()].every((type) => harvest.listedTypes.has(type))
  if (oldestListed === null || !isWhole) return oldest
  const first = [oldestListed, ...top.days.keys()].sort()[0] ?? oldest
  return first < oldest ? oldest : first
}

/**
 * The walk from the top counts once its newest row is archived: below that row `coverage` shows what is
 * missing, above the last row of an earlier walk it could not.
 */
function walkOf({ run, ledger, harvest }: Sources, kept: readonly Span[], oldest: Day) {
  const top = ledger.progress.find((progress) => progress.range.to === null)
  if (top === undefined || top.lowest === null) return null
  const { highest } = top
  const isKept = highest === null || kept.some((span) => compareIds(span.to, highest) >= 0)
  return isKept
    ? { since: run.since ?? firstDay(ledger, harvest, top, oldest), floor: top.floor }
    : null
}

interface Sources {
  readonly run: Run
  readonly ledger: Ledger
  readonly harvest: Harvest
}

/** What a publication leaves out. */
export interface LeftOut {
  /** Log groups that were read, but not to their end, or whose file is damaged. */
  readonly unpublished: readonly string[]
  /** Deliveries whose day could not be learned: they are owed whole. */
  readonly homeless: readonly Id[]
  /** The oldest day that this run asked for. */
  readonly oldest: Day
}

/** What a publication adds to the coverage. */
export function changeOf(
  { run, ledger, harvest }: Sources,
  { unpublished, homeless, oldest }: LeftOut,
): Omit<CoverageChange, 'tallies'> {
  const covers = run.resources.has('logs') && !ledger.filtered
  const began = formatTime(run.began)
  const spans = ledger.progress.flatMap((progress) => coveredSpans(run, progress))
  const waiting = homeless.map((deliveryId) => formatGroup({ type: 'delivery', deliveryId }))
  const withdrawn = rangesOf(harvest, [...unpublished, ...waiting])
  return {
    began,
    walk: covers
      ? walkOf({ run, ledger, harvest }, withdrawn.reduce(withdrawRange, spans), oldest)
      : null,
    spans: covers ? spans : [],
    withdrawn: covers ? withdrawn : [],
    owed: { ...ledger.owed, deliveries: [...ledger.owed.deliveries, ...homeless] },
    paid: ledger.paid,
    reports: ledger.reports,
    named: ledger.named,
    errorsRead: ledger.errorsRead ? began : null,
    filtersChecked: ledger.filtersChecked ? began : null,
    gaps: ledger.gaps,
  }
}
