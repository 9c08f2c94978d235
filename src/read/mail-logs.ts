import type { PlannedRange } from '../coverage/plan.ts'
import { DecodeError, HttpError } from '../errors.ts'
import type { MailLogSource } from '../ports.ts'
import { compareIds, type Id, nextId } from '../records/id.ts'
import { dayOfLog } from '../records/layout.ts'
import type { MailLog } from '../records/mail-log.ts'
import { type Day, daysBetween } from '../records/time.ts'
import { endsReading } from '../run.ts'
import { attempt } from './attempt.ts'
import { leaveOut, passErased, takeLog } from './collected.ts'
import { askForKnownRow } from './guards.ts'
import { noteDay, type Progress, startProgress } from './reading.ts'
import { type EarlyPublication, readsMailLogs, type Session } from './session.ts'

/** As many as the API gives. */
export const PAGE_ROWS = 1_000

/** Which logs a walk visits; both ends inclusive, `to: null` begins at the newest. */
export interface Walk {
  readonly from: Id
  readonly to: Id | null
  readonly deliveryId?: Id
}

/** Rows of one page within the walk, each id once; `lowest`: everything above it has been seen. */
export interface WalkedPage {
  readonly logs: readonly MailLog[]
  readonly lowest: Id
}

function lowestOf(logs: readonly MailLog[]): Id | undefined {
  let lowest: Id | undefined
  for (const { maillogId } of logs) {
    if (lowest === undefined || compareIds(maillogId, lowest) < 0) lowest = maillogId
  }
  return lowest
}

function withinWalk(page: readonly MailLog[], walk: Walk, anchor: Id | undefined): MailLog[] {
  const seen = new Set<Id>()
  return page.filter(({ maillogId }) => {
    const below = anchor === undefined || compareIds(maillogId, anchor) < 0
    if (!below || compareIds(maillogId, walk.from) < 0 || seen.has(maillogId)) return false
    seen.add(maillogId)
    return true
  })
}

function listPage(source: MailLogSource, walk: Walk, anchor: Id | undefined) {
  return source.listMailLogs({
    count: PAGE_ROWS,
    ...(walk.deliveryId === undefined ? {} : { deliveryId: walk.deliveryId }),
    ...(anchor === undefined ? {} : { anchor }),
  })
}

/**
 * Pages from the newest log of the walk to its lower bound. A short page is not the end, only an empty
 * one or the bound is; rows may come unordered or twice. Throws `DecodeError` when ids do not fall,
 * which would be an endless loop.
 */
export async function* walkLogs(source: MailLogSource, walk: Walk): AsyncGenerator<WalkedPage> {
  let anchor = walk.to === null ? undefined : nextId(walk.to)
  for (;;) {
    const page = await listPage(source, walk, anchor)
    const lowest = lowestOf(page)
    if (lowest === undefined) return
    if (anchor !== undefined && compareIds(lowest, anchor) >= 0) {
      throw new DecodeError('GET /logs/mails/results: ids do not fall from page to page')
    }
    yield { logs: withinWalk(page, walk, anchor), lowest }
    if (compareIds(lowest, walk.from) <= 0) return
    anchor = lowest
  }
}

/** The newest day of a page, `null` when no row has one. */
function newestDay(logs: readonly MailLog[]): Day | null {
  const days = logs.map(dayOfLog).filter((day) => day !== null)
  return days.sort().at(-1) ?? null
}

/**
 * Reads one planned range and keeps `progress`; after each page `afterPage` may
 * publish what is finished.
 */
async function readRange(
  session: Session,
  progress: Progress,
  afterPage: () => Promise<void>,
): Promise<void> {
  const { run } = session
  for await (const { logs, lowest } of walkLogs(run.source, progress.range)) {
    takePage(session, progress, logs)
    progress.lowest = lowest
    progress.position = newestDay(logs) ?? progress.position
    run.tellProgress(() => describeReading(session, progress))
    if (endsBefore(logs, run.since)) break
    await afterPage()
  }
  progress.lowest = progress.floor === null ? progress.range.from : nextId(progress.floor)
  progress.finished = true
}

function describeReading({ run, collected }: Session, { position, range }: Progress): string {
  const { requests } = run.source.traffic()
  const minutes = (run.clock.now() - run.began) / 60_000
  const left = position === null ? '?' : daysBetween(range.oldest, position)
  const rate = Math.round(requests / minutes)
  return `Reading: ${collected.seen.logs} mail logs, ${requests} requests (${rate} a minute), ${left} days to go.`
}

function takePage(session: Session, progress: Progress, logs: readonly MailLog[]): void {
  const { archive, collected, reading } = session
  const { since } = session.run
  const wanted = logs.filter((log) => isWanted(log, since))
  if (wanted.length < logs.length) leaveAside(progress, logs, since)
  for (let older = logs.length - wanted.length; older > 0; older--) leaveOut(collected, 'older')
  for (const log of wanted) {
    noteDay(progress, log)
    reading.isRecognized ||= reading.expected.has(log.maillogId)
    if (archive.erased.has(log.maillogId)) passErased(collected, log)
    else takeLog(collected, log)
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

/** A range may publish: what is no answer of blastengine is not its own failure. */
function endsRanges(error: unknown): boolean {
  const isAnswer = error instanceof HttpError || error instanceof DecodeError
  return endsReading(error) || !isAnswer
}

/**
 * Reads the planned ranges of mail logs. A range that fails stays open, and the run goes on with the next one.
 * Throws what ends reading for the whole run.
 */
export async function readMailLogs(
  session: Session,
  ranges: readonly PlannedRange[],
  early: EarlyPublication,
): Promise<void> {
  const { run, reading } = session
  if (!readsMailLogs(run)) return
  await askForKnownRow(session)
  for (const range of ranges) {
    const progress = startProgress(range)
    reading.progress.push(progress)
    await attempt(session, { problem: 'list-failed', ends: endsRanges }, () =>
      readRange(session, progress, early.afterPage),
    )
  }
}
