import type { DeliveryRow } from './delivery-row.ts'
import { type Failure, formatFailure } from './failure.ts'
import type { Id } from './id.ts'
import { formatMailLog, type MailLog } from './mail-log.ts'

/** What the archive knew of one mail. */
export interface MailKnowledge {
  readonly log: MailLog | null
  readonly failure: Failure | null
  /** Times of the open report, ascending. */
  readonly opens: readonly string[]
}

/** The mails of a commit. */
export interface Snapshot {
  readonly commit: string
  /** ms */
  readonly time: number
  readonly mails: ReadonlyMap<Id, MailKnowledge>
}

/** What was known from a commit on, until the next state. */
export interface MailState extends MailKnowledge {
  readonly commit: string
  /** ms */
  readonly time: number
}

/** One mail's life as the archive learned it. */
export interface MailStory {
  readonly maillogId: Id
  readonly deliveryId: Id | null
  /** The delivery's row at the end of the story. */
  readonly delivery: DeliveryRow | null
  readonly states: readonly MailState[]
}

const NOTHING: MailKnowledge = { log: null, failure: null, opens: [] }

/** Equal exactly when the same was known. */
function fingerprint({ log, failure, opens }: MailKnowledge): string {
  return JSON.stringify([log && formatMailLog(log), failure && formatFailure(failure), opens])
}

/** The states of one mail: commits in which nothing changed for it are left out. */
export function findStates(snapshots: readonly Snapshot[], id: Id): MailState[] {
  const states: MailState[] = []
  let known = fingerprint(NOTHING)
  for (const { commit, time, mails } of snapshots) {
    const now = mails.get(id) ?? NOTHING
    const print = fingerprint(now)
    if (print === known) continue
    known = print
    states.push({ commit, time, ...now })
  }
  return states
}
