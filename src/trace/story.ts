import type { DeliveryRow } from '../records/delivery.ts'
import { type Failure, formatFailure } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import { formatMailLog, type MailLog } from '../records/mail-log.ts'

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

/** Each commit in which something changed for the mail against the one before. */
function listTurns(snapshots: readonly Snapshot[], id: Id): MailState[] {
  const turns: MailState[] = []
  let known = fingerprint(NOTHING)
  for (const { commit, time, mails } of snapshots) {
    const now = mails.get(id) ?? NOTHING
    const print = fingerprint(now)
    if (print === known) continue
    known = print
    turns.push({ commit, time, ...now })
  }
  return turns
}

/**
 * The states of one mail, each with the commit that learned it first: beside a review the branch goes on
 * with what it knew, so an old state may turn up once more. The last one is that of the last commit.
 */
export function findStates(snapshots: readonly Snapshot[], id: Id): MailState[] {
  const turns = listTurns(snapshots, id)
  const byPrint = Map.groupBy(turns, fingerprint)
  byPrint.delete(fingerprint(NOTHING))
  const learned = [...byPrint.values()].flatMap((same) => same.slice(0, 1))
  const [newest, last] = [learned.at(-1), turns.at(-1)]
  const isLast = newest && last && fingerprint(newest) === fingerprint(last)
  return isLast || last === undefined ? learned : [...learned, last]
}

/** What was known last, whether or not the archive holds it still. */
export function lastKnown({ states }: MailStory): MailState | undefined {
  return states.findLast(({ log, failure }) => log !== null || failure !== null)
}

/** What became of the mail, as far as it was known. */
export function statusOf(story: MailStory): string | null {
  const last = lastKnown(story)
  return last?.log?.status ?? last?.failure?.status ?? null
}

export function emailOf(story: MailStory): string | null {
  const last = lastKnown(story)
  return last?.log?.email ?? last?.failure?.email ?? null
}

/** By the mail log or by the open report. */
export function isOpened(story: MailStory): boolean {
  const last = lastKnown(story)
  return last !== undefined && (Boolean(last.log?.openTime) || last.opens.length > 0)
}
