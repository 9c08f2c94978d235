import { compareIds, nextId } from '../core/id.ts'
import { dayOfLog } from '../core/layout.ts'
import type { MailLog } from '../core/mail-log.ts'
import { type Day, daysBetween } from '../core/time.ts'
import { passErased, takeLog } from './harvest.ts'
import { noteDay, type Progress } from './progress.ts'
import type { Session } from './session.ts'
import { walkLogs } from './walk.ts'

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
  session: Session,
  progress: Progress,
  afterPage: () => Promise<void>,
): Promise<void> {
  const { run } = session
  for await (const { logs, lowest } of walkLogs(run.source, progress.range)) {
    takePage(session, progress, logs)
    progress.lowest = lowest
    progress.position = newestDay(logs) ?? progress.position
    run.pulse(() => describeReading(session, progress))
    if (endsBefore(logs, run.since)) break
    await afterPage()
  }
  progress.lowest = progress.floor === null ? progress.range.from : nextId(progress.floor)
  progress.finished = true
}

function describeReading({ run, harvest }: Session, { position, range }: Progress): string {
  const { requests } = run.source.traffic()
  const minutes = (run.clock.now() - run.began) / 60_000
  const left = position === null ? '?' : daysBetween(range.oldest, position)
  const rate = Math.round(requests / minutes)
  return `Reading: ${harvest.seen.logs} mail logs, ${requests} requests (${rate} a minute), ${left} days to go.`
}

function takePage(session: Session, progress: Progress, logs: readonly MailLog[]): void {
  const { archive, harvest, ledger } = session
  const { since } = session.run
  const wanted = logs.filter((log) => isWanted(log, since))
  if (wanted.length < logs.length) leaveAside(progress, logs, since)
  for (const log of wanted) {
    noteDay(progress, log)
    ledger.isRecognized ||= ledger.expected.has(log.maillogId)
    if (archive.erased.has(log.maillogId)) passErased(harvest, log)
    else takeLog(harvest, log)
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
