import { HttpError, messageOf } from '../errors.ts'
import type { ProblemCode } from '../problems.ts'
import type { Resource } from '../records/layout.ts'
import { endsAll, noteEnd, type Run } from '../run.ts'
import type { Collected } from './collected.ts'
import { readsMailLogs, type Session } from './session.ts'

/** A part of the API that a user may lack the right to; without the list of mail logs there is no archive. */
export type Right = Exclude<Resource, 'logs'>

/** What a failure of one piece of work costs. */
interface Piece {
  /** How it is noted; `null`: not at all. */
  readonly problem: ProblemCode | ((error: unknown) => ProblemCode) | null
  /** Id or day of the piece. */
  readonly subject?: string
  /** The right without which the piece cannot be had. */
  readonly right?: Right
  /** Which errors end more than the piece, and are thrown. */
  readonly ends?: (error: unknown) => boolean
}

/**
 * Does one piece of work, whose failure costs only itself and is noted: `undefined` then. Throws what ends more
 * than the piece.
 */
export async function attempt<T>(
  { run, collected }: Pick<Session, 'run' | 'collected'>,
  { problem, subject = '', right, ends = endsAll }: Piece,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (ends(error)) throw error
    if (right !== undefined && noteRefusal(run, collected, right, error)) return undefined
    const code = typeof problem === 'function' ? problem(error) : problem
    if (code !== null) run.problems.add(code, subject, messageOf(error))
    return undefined
  }
}

/** Works until something ends it, which is noted. `false`: it was ended. Throws all other errors. */
export async function untilEnd(
  run: Run,
  work: () => Promise<void>,
  ends: (error: unknown) => boolean = endsAll,
): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (!ends(error)) throw error
    noteEnd(run, error)
    return false
  }
}

const isRefusal = (error: unknown) => error instanceof HttpError && error.status === 403

/** What a run lacks for want of a right: contents come with the counts of a delivery, and reports where no mail log tells of opens. */
function lacking(run: Run, right: Right): Resource[] {
  if (right !== 'deliveries') return [right]
  return ['deliveries', 'contents', ...(readsMailLogs(run) ? [] : (['reports'] as const))]
}

/**
 * Whether `error` says that the user has no right to this part of the API (HTTP 403): it is not asked for again in
 * this run, and nothing of it is owed, because no later run gets it either. Told only where the part was asked
 * for: the deliveries are looked up for the names of files, too.
 */
export function noteRefusal(run: Run, collected: Collected, right: Right, error: unknown): boolean {
  if (!isRefusal(error)) return false
  collected.refused.add(right)
  for (const one of lacking(run, right))
    if (run.resources.has(one)) run.problems.add('no-right', one)
  return true
}
