import type { ReportBasis } from '../core/coverage/coverage.ts'
import type { Delivery } from '../core/delivery.ts'
import { countFormulasIn } from '../core/formulas.ts'
import type { Id } from '../core/id.ts'
import { PART_SIZE } from '../core/layout.ts'
import type { OpenReport } from '../core/open-report.ts'
import { formatOpenReport } from '../core/open-report-file.ts'
import type { Tally } from '../core/tally.ts'
import { DAY_MS, formatTime, parseTime } from '../core/time.ts'
import type { DataBranch } from '../ports.ts'
import { withoutAddresses } from '../read/erased-addresses.ts'
import type { Archive } from './archive.ts'
import type { Harvest, StagedReport } from './harvest.ts'
import { endsAll, messageOf, type Run } from './run.ts'

/** What became of one delivery's report. */
export interface ReportOutcome {
  readonly deliveryId: Id
  /** Of the report that was fetched. */
  readonly basis?: ReportBasis
  /** `false`: failed, or too early for another job. The next runs try it first. */
  readonly isPaid: boolean
}

/** Deliveries that may be worth a job, in this order. */
export interface ReportRequest {
  readonly candidates: readonly Delivery[]
  readonly tallyOf: (deliveryId: Id) => Tally | undefined
  /** Named by the user, who need not wait a day. */
  readonly requested: ReadonlySet<Id>
}

/** How many opens there are, in the provider's count and in our logs; a job is worth its requests when this changed. */
function formatOpens(delivery: Delivery, tally: Tally | undefined): string {
  return `${delivery.openCount ?? '-'}/${tally?.opened ?? '-'}/${tally?.lastOpen ?? '-'}`
}

function hasOpens(delivery: Delivery, tally: Tally | undefined): boolean {
  return Number(delivery.openCount ?? 0) > 0 || (tally?.opened ?? 0) > 0
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
 * the archived report, and in scheduled runs at most once in 24 hours (contract, section 6).
 */
function judge(
  run: Run,
  known: ReportBasis | undefined,
  delivery: Delivery,
  tally: Tally | undefined,
  named: boolean,
): Verdict {
  if (delivery.html !== 'true' || !hasOpens(delivery, tally)) return 'skip'
  if (known?.opens === formatOpens(delivery, tally)) return 'skip'
  const age = run.began - (parseTime(known?.read ?? '') ?? 0)
  return !named && known !== undefined && age < DAY_MS ? 'later' : 'fetch'
}

/** One report job after the other; a failed report costs only itself. Throws what ends reading for the whole run. */
export async function* fetchReports(
  run: Run,
  archive: Archive,
  harvest: Harvest,
  { candidates, tallyOf, requested }: ReportRequest,
): AsyncGenerator<ReportOutcome> {
  const { reports } = archive.coverage
  for (const delivery of candidates) {
    const { deliveryId } = delivery
    const tally = tallyOf(deliveryId)
    const verdict = judge(run, reports.get(deliveryId), delivery, tally, requested.has(deliveryId))
    if (verdict !== 'fetch') yield { deliveryId, isPaid: verdict === 'skip' }
    else if (await fetchReport(run, harvest, deliveryId)) {
      const basis = { opens: formatOpens(delivery, tally), read: formatTime(run.began) }
      yield { deliveryId, basis, isPaid: true }
    }
  }
}

/** Whether the report is here now, or known to be empty. Throws what ends reading for the whole run. */
async function fetchReport(run: Run, harvest: Harvest, id: Id): Promise<boolean> {
  try {
    const answer = await run.source.fetchOpenReport(id)
    const report = answer && withoutAddresses(answer, harvest.erasedAddresses)
    if (report !== undefined && report.rows.length > 0) {
      harvest.reports.set(id, await stageReport(run.branch, report))
      harvest.seen.reports++
    }
    return true
  } catch (error) {
    if (endsAll(error)) throw error
    run.problems.add('report-failed', id, messageOf(error))
    return false
  }
}
