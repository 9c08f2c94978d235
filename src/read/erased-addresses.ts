import { compareIds, type Id } from '../core/id.ts'
import { createOpenReport, type OpenReport, unpackOpen } from '../core/open-report.ts'
import { passErased } from '../stories/harvest.ts'
import { endsAll, messageOf, noteEnd } from '../stories/run.ts'
import type { Session } from '../stories/session.ts'

/**
 * Reports, the error list and contents name people by their address, while an erasure is kept by mail log id
 * alone. As long as blastengine still has an erased mail log, its address is asked for and kept in memory, so
 * that nothing else brings the person back.
 */

/**
 * Asks for the erased mail logs that this run has not met and that blastengine may still have. Where one cannot
 * be asked for, reports, the error list and contents must wait.
 */
export async function findErasedAddresses({ run, archive, harvest }: Session): Promise<void> {
  const lowest: Id = archive.coverage.spans[0]?.from ?? '1'
  const asked = [...archive.erased].filter((id) => compareIds(id, lowest) >= 0)
  try {
    for (const id of asked.filter((one) => !harvest.erasedMet.has(one))) {
      const detail = await run.source.fetchDetail(id)
      harvest.erasedMet.add(id)
      if (detail !== undefined) passErased(harvest, detail.log)
    }
  } catch (error) {
    harvest.isErasedUnknown = true
    if (endsAll(error)) noteEnd(run, error)
    else run.problems.add('report-failed', '', messageOf(error))
  }
}

/** A report without the rows of some addresses. */
export function withoutAddresses(report: OpenReport, addresses: ReadonlySet<string>): OpenReport {
  if (addresses.size === 0) return report
  const rows = report.rows.filter((row) => !addresses.has(unpackOpen(row).email.toLowerCase()))
  return createOpenReport(report.extraColumns, rows)
}

/** A text in which `erased` stands in place of some addresses. */
export function blankAddresses(text: string, addresses: ReadonlySet<string>): string {
  let blanked = text
  for (const address of addresses) {
    const literal = address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const whole = new RegExp(`(?<![\\w.+-])${literal}(?![\\w-]|\\.\\w)`, 'giu')
    blanked = blanked.replace(whole, 'erased')
  }
  return blanked
}
