import { HttpError } from '../errors.ts'
import type { Resource } from '../records/layout.ts'
import type { Run } from '../run.ts'
import type { Harvest } from './collected.ts'

/** A part of the API that a user may lack the right to; without the list of mail logs there is no archive. */
export type Right = Exclude<Resource, 'logs'>

const isRefusal = (error: unknown) => error instanceof HttpError && error.status === 403

/**
 * Whether `error` says that the user has no right to this part of the API (HTTP 403): it is not asked for again in
 * this run, and nothing of it is owed, because no later run gets it either. Told only where the part was asked
 * for: the deliveries are looked up for the names of files, too.
 */
export function noteRefusal(run: Run, harvest: Harvest, right: Right, error: unknown): boolean {
  if (!isRefusal(error)) return false
  harvest.refused.add(right)
  if (run.resources.has(right)) run.problems.add('no-right', right)
  return true
}
