import type { Span } from '../core/coverage.ts'
import { compareIds, type Id, nextId } from '../core/id.ts'
import { dayOfLog } from '../core/layout.ts'
import type { MailLog } from '../core/mail-log.ts'
import type { PlannedRange } from '../core/plan.ts'
import { cutSpans, type DayRows } from '../core/spans.ts'
import { type Day, formatTime } from '../core/time.ts'
import type { Archive } from './archive.ts'
import { type Harvest, takeLog } from './harvest.ts'
import type { Run } from './run.ts'
import { walkLogs } from './walk.ts'

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

function noteDay(progress: Progress, log: MailLog): void {
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

/** The newest day of a page, `null` when no row has one. */
function newestDay(logs: readonly MailLog[]): Day | null {
  const days = logs.map(dayOfLog).filter((day) => day !== null)
  return days.sort().at(-1) ?? null
}

/**
 * Reads one planned range into the harvest and keeps `progress`; after each page `afterPage` may
 * publish what is finished.
 */
export async function readRange(
  run: Run,
  archive: Archive,
  harvest: Harvest,
  progress: Progress,
  afterPage: () => Promise<void>,
): Promise<void> {
  for await (const { logs, lowest } of walkLogs(run.source, progress.range)) {
    takePage(archive, harvest, progress, logs, run.since)
    progress.lowest = lowest
    progress.position = newestDay(logs) ?? progress.position
    if (endsBefore(logs, run.since)) break
    await afterPage()
  }
  progress.lowest = progress.floor === null ? progress.range.from : nextId(progress.floor)
  progress.finished = true
}

function takePage(
  archive: Archive,
  harvest: Harvest,
  progress: Progress,
  logs: readonly MailLog[],
  since: Day | null,
): void {
  const wanted = logs.filter((log) => isWanted(log, since))
  if (wanted.length < logs.length) leaveAside(progress, logs, since)
  for (const log of wanted) {
    noteDay(progress, log)
    if (!archive.erased.has(log.maillogId)) takeLog(harvest, log)
  }
}

function isWanted(log: MailLog, since: Day | null): boolean {
  const day = dayOfLog(log)
  return since === null || day === null || day >= since
}

/** Nothing at or below a row that was left aside may be called covered. */
function leaveAside(progress: Progress, logs: readonly MailLog[], since: Day | null): void {
  const aside = logs.filter((log) => !isWanted(log, since)).map((log) => log.maillogId)
  progress.floor = [...aside, progress.floor ?? '0'].sort(compareIds).at(-1) ?? null
}

/** One old row may stand high by accident; the walk is past `since` when a page's ten lowest rows are. */
function endsBefore(logs: readonly MailLog[], since: Day | null): boolean {
  const lowest = logs.toSorted((a, b) => compareIds(a.maillogId, b.maillogId)).slice(0, 10)
  return lowest.length > 0 && lowest.every((log) => !isWanted(log, since))
}

/** The spans that a range, read down to `lowest`, covers. */
export function coveredSpans(run: Run, progress: Progress, lowest: Id | null): Span[] {
  const { range, highest, days } = progress
  if (lowest === null || highest === null || compareIds(lowest, highest) > 0) return []
  return cutSpans({ from: lowest, to: highest }, days, formatTime(run.began), range.oldest)
}
