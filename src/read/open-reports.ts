import type { ReportBasis } from '../coverage/coverage.ts'
import { DecodeError, LateJobError } from '../errors.ts'
import type { Archive } from '../merge/archive-state.ts'
import type { DataBranch } from '../ports.ts'
import { withoutAddresses } from '../privacy/erasures.ts'
import type { LogCounts } from '../records/counts.ts'
import { countFormulasIn } from '../records/csv/csv.ts'
import { type Delivery, decodeWholeDelivery } from '../records/delivery.ts'
import type { Id } from '../records/id.ts'
import { PART_SIZE } from '../records/layout.ts'
import { formatOpenReport, type OpenReport } from '../records/open-report.ts'
import { dueAfter, formatTime, parseTime } from '../records/time.ts'
import type { Run } from '../run.ts'
import { attempt, untilEnd } from './attempt.ts'
import { type Collected, type StagedReport, shardOf } from './collected.ts'
import type { Missing } from './compare.ts'
import type { EarlyPublication, Session } from './session.ts'

/** What became of one delivery's report. */
interface ReportOutcome {
  readonly deliveryId: Id
  /** Of the report that was fetched. */
  readonly basis?: ReportBasis
  /** It failed, or it is too early for another job: the next runs try it first. */
  readonly isOwed: boolean
}

/** Deliveries that may be worth a job, in this order. */
export interface ReportRequest {
  readonly candidates: readonly Delivery[]
  readonly logCountsOf: (deliveryId: Id) => LogCounts | undefined
  /** Named by the user, who need not wait a day. */
  readonly requested: ReadonlySet<Id>
}

/** How many opens there are, in the provider's count and in our logs; a job is worth its requests when this changed. */
function formatOpens(delivery: Delivery, logCounts: LogCounts | undefined): string {
  return `${delivery.openCount ?? '-'}/${logCounts?.opened ?? '-'}/${logCounts?.lastOpen ?? '-'}`
}

function hasOpens(delivery: Delivery, logCounts: LogCounts | undefined): boolean {
  return Number(delivery.openCount ?? 0) > 0 || (logCounts?.opened ?? 0) > 0
}

/** Keeps a report's parts as blobs. */
async function stageReport(branch: DataBranch, report: OpenReport): Promise<StagedReport> {
  const parts: string[] = []
  let formulas = 0
  const { extraColumns, openedRows } = report
  for (let start = 0; start < report.rows.length; start += PART_SIZE) {
    const rows = report.rows.slice(start, start + PART_SIZE)
    const text = formatOpenReport({ extraColumns, rows })
    formulas += countFormulasIn(text)
    parts.push(await branch.stage(text))
  }
  return { openedRows, formulas, parts }
}

type Verdict = 'skip' | 'later' | 'fetch'

/**
 * A job is started only for mail with an HTML part, with at least one open, whose opens changed since
 * the archived report, and in scheduled runs at most once in 20 hours.
 */
function decideReport(
  run: Run,
  known: ReportBasis | undefined,
  delivery: Delivery,
  logCounts: LogCounts | undefined,
  named: boolean,
): Verdict {
  if (delivery.html !== 'true' || !hasOpens(delivery, logCounts)) return 'skip'
  if (known?.opens === formatOpens(delivery, logCounts)) return 'skip'
  const age = run.began - (parseTime(known?.read ?? '') ?? 0)
  return !named && known !== undefined && age < dueAfter(1) ? 'later' : 'fetch'
}

/**
 * One report job after the other; a failed report costs only itself, and a user without a right to reports is answered
 * once. Throws what ends reading for the whole run.
 */
async function* fetchReports(
  run: Run,
  archive: Archive,
  collected: Collected,
  { candidates, logCountsOf, requested }: ReportRequest,
): AsyncGenerator<ReportOutcome> {
  const { reports } = archive.coverage
  for (const delivery of candidates) {
    if (collected.refused.has('reports')) return
    const { deliveryId } = delivery
    const logCounts = logCountsOf(deliveryId)
    const verdict = decideReport(
      run,
      reports.get(deliveryId),
      delivery,
      logCounts,
      requested.has(deliveryId),
    )
    if (verdict !== 'fetch') yield { deliveryId, isOwed: verdict === 'later' }
    else if (await fetchReport(run, collected, deliveryId)) {
      const basis = { opens: formatOpens(delivery, logCounts), read: formatTime(run.began) }
      yield { deliveryId, basis, isOwed: false }
    }
  }
}

/** Each cause has its own cure. */
function reportProblem(error: unknown) {
  if (error instanceof LateJobError) return 'report-late'
  return error instanceof DecodeError ? 'report-unreadable' : 'report-failed'
}

/** Whether the report is here now, or known to be empty. Throws what ends reading for the whole run. */
async function fetchReport(run: Run, collected: Collected, id: Id): Promise<boolean> {
  const piece = { problem: reportProblem, subject: id, right: 'reports' } as const
  const isHere = await attempt({ run, collected }, piece, async () => {
    const answer = await run.source.fetchOpenReport(id)
    const report = answer && withoutAddresses(answer, collected.erasedAddresses)
    if (report !== undefined && report.rows.length > 0) {
      collected.reports.set(id, await stageReport(run.branch, report))
      collected.seen.reports++
    }
    return true
  })
  return isHere === true
}

/** The count that an earlier run made of a delivery's logs. */
function archivedLogCounts(
  archive: Archive,
  collected: Collected,
  deliveryId: Id,
): LogCounts | undefined {
  const { stem } = shardOf(archive, collected, { type: 'delivery', deliveryId })
  return archive.coverage.countsByShard.get(stem)
}

/**
 * Deliveries that may be worth a report job, those first that are owed one. Only the answer for one delivery
 * tells whether it has an HTML part; the list does not.
 */
function candidatesOf({ requested, archive, collected }: Session): Delivery[] {
  const first = new Set(archive.coverage.owed.reports)
  return [...collected.answered]
    .toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)))
    .map((id) => collected.deliveriesById.get(id))
    .filter((delivery) => delivery !== undefined)
    .filter(({ deliveryType, deliveryId: id }) => {
      return deliveryType === 'BULK' || requested.has(id) || first.has(id)
    })
}

/**
 * Where the user may not ask for deliveries, their logs tell what a report needs: who was sent to in bulk, and that
 * there was an HTML part, because somebody opened it.
 */
function openedUnknown(
  { archive, collected }: Session,
  missing: Missing,
  logCountsOf: (deliveryId: Id) => LogCounts | undefined,
): Delivery[] {
  if (!collected.refused.has('deliveries')) return []
  const ids = new Set([...archive.coverage.owed.reports, ...missing.deliveries.keys()])
  return [...ids]
    .filter((id) => !collected.answered.has(id) && (logCountsOf(id)?.opened ?? 0) > 0)
    .map((id) =>
      decodeWholeDelivery({ delivery_id: id, delivery_type: 'BULK', html_part: 'unknown' }),
    )
}

/** Runs the report jobs that are worth it. Those that it does not come to stay owed. */
export async function fetchOpenReports(
  session: Session,
  missing: Missing,
  early: EarlyPublication,
): Promise<void> {
  const { run, requested, archive, collected, reading } = session
  if (!run.resources.has('reports')) return
  if (collected.isErasedUnknown) return
  const logCountsOf = (id: Id) =>
    missing.deliveries.get(id)?.logCounts ??
    reading.named.get(id) ??
    archivedLogCounts(archive, collected, id)
  const candidates = [...candidatesOf(session), ...openedUnknown(session, missing, logCountsOf)]
  const ids = new Set(candidates.map(({ deliveryId }) => deliveryId))
  for (const id of collected.answered) if (!ids.has(id)) reading.nothing.reports.add(id)
  const request = { candidates, logCountsOf, requested }
  await untilEnd(run, async () => {
    for await (const outcome of fetchReports(run, archive, collected, request)) {
      noteReport(session, outcome)
      await early.afterStep()
    }
  })
}

function noteReport({ collected, reading }: Session, outcome: ReportOutcome): void {
  const { deliveryId, basis, isOwed } = outcome
  if (basis !== undefined) reading.reports.set(deliveryId, basis)
  if (!isOwed && !collected.reports.has(deliveryId)) reading.nothing.reports.add(deliveryId)
}
