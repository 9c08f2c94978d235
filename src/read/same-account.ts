import type { Plan } from '../coverage/plan.ts'
import { InputError } from '../errors.ts'
import { compareIds, type Id, nextId } from '../records/id.ts'
import { attempt } from './attempt.ts'
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

/** Whether the login id was given, and compared with the one that the archive was begun with. */
function isKnownByLogin({ run, archive }: Session): boolean {
  return run.knowsAccount && archive.properties?.account != null
}

/**
 * A ready token tells no login id, so rows that are read must agree with archived ones. One request before all
 * others shows that for most runs, wherever they end later. It only guards: that it fails is no news, for the
 * lists show the same. Throws what ends all reading.
 */
export async function askForKnownRow(session: Session): Promise<void> {
  const { run, reading } = session
  const known = [...reading.expected].sort(compareIds).at(-1)
  if (isKnownByLogin(session) || known === undefined) return
  const page = await attempt(session, { problem: null }, () =>
    run.source.listMailLogs({ anchor: nextId(known), count: 1 }),
  )
  reading.isRecognized ||= page?.[0]?.maillogId === known
}

/** Whether the list was read past an id. */
function wasPassed({ reading }: Session, id: Id): boolean {
  return reading.progress.some(({ range, highest, lowest }) => {
    const isBelowTop = range.to === null || (highest !== null && compareIds(id, highest) <= 0)
    return lowest !== null && compareIds(lowest, id) <= 0 && isBelowTop
  })
}

/**
 * Whether this run may publish: an archived row came back, or nothing was read that could be another account's.
 * Throws `InputError` when all archived rows were passed and none came back.
 */
export function isSameAccount(session: Session, isLast: boolean): boolean {
  const { run, collected, reading } = session
  if (isKnownByLogin(session) || reading.expected.size === 0 || reading.isRecognized) return true
  if ([...reading.expected].every((id) => wasPassed(session, id))) {
    throw new InputError(
      `input 'api-token': the logs that it reads are not those of this archive; use the account it was begun with, or another 'branch'`,
    )
  }
  const isNothing = collected.seen.logs + collected.seen.deliveries === 0
  if (isLast && !isNothing) run.problems.add('account-unchecked')
  return isNothing
}
