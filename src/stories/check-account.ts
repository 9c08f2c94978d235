import type { Plan } from '../core/coverage/plan.ts'
import { compareIds, type Id } from '../core/id.ts'
import { InputError } from '../errors.ts'
import type { Session } from './session.ts'

/** Rows that earlier runs saw at the end of each day, and that the plan reads again. */
export function findExpected({ archive }: Session, plan: Plan): Set<Id> {
  const isPlanned = (id: Id) =>
    plan.ranges.some(({ from, to }) => {
      return compareIds(from, id) <= 0 && (to === null || compareIds(id, to) <= 0)
    })
  const ends = archive.coverage.spans.filter(({ rows }) => rows > 0).map(({ to }) => to)
  return new Set(ends.filter(isPlanned))
}

/**
 * A ready token tells no login id, so the logs must agree with the archive (contract, section 6): of the
 * rows that are read again one at least must come back. Whether this run may publish; throws `InputError`
 * when everything was read and none came back.
 */
export function isSameAccount({ run, archive, ledger }: Session): boolean {
  const isChecked = run.knowsAccount && archive.properties?.account != null
  if (isChecked || ledger.expected.size === 0 || ledger.isRecognized) return true
  if (!ledger.progress.every((progress) => progress.finished)) return false
  throw new InputError(
    `input 'api-token': the logs that it reads are not those of this archive; use the account it was begun with, or another 'branch'`,
  )
}
