import type { Gap, Owed, ReportBasis, Span } from '../core/coverage/coverage.ts'
import type { CoverageChange } from '../core/coverage/coverage-update.ts'
import { type IdRange, withdrawRange } from '../core/coverage/spans.ts'
import { compareIds, type Id } from '../core/id.ts'
import { formatGroup } from '../core/layout.ts'
import type { Tally } from '../core/tally.ts'
import { addDays, type Day, formatTime } from '../core/time.ts'
import type { ErrorListWay } from '../ports.ts'
import type { GroupFacts, Harvest } from './harvest.ts'
import { coveredSpans, type Progress } from './progress.ts'
import type { Run } from './run.ts'

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
  /** The lists of the account were asked for, or were not due. */
  accountAsked: boolean
  errorsBy: ErrorListWay | undefined
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
    accountAsked: false,
    errorsBy: undefined,
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
    errorsBy: ledger.errorsBy ?? null,
    filtersChecked: ledger.filtersChecked ? began : null,
    gaps: ledger.gaps,
  }
}
