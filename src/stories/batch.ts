import type { ShardChange } from '../core/changes.ts'
import { formatCommitMessage } from '../core/commit-message.ts'
import type { Coverage } from '../core/coverage/coverage.ts'
import type { Id } from '../core/id.ts'
import { isComplete } from '../core/problems.ts'
import { changeOf } from './ledger.ts'
import type { Batch } from './publish.ts'
import { type Session, sortGroups } from './session.ts'

/** What this run is asked to do, beyond what `Run` says. */
export interface Request {
  /** Empty: everything that is retained. */
  readonly deliveryIds: readonly Id[]
  readonly heartbeatDays: number
  readonly warnDays: number
  readonly isDryRun: boolean
  readonly commitSigning: 'auto' | 'always' | 'never'
  /** For the commit's trailers. */
  readonly runId: string
  readonly trigger: string
  readonly overview: Batch['overview']
}

/** Mail logs that were added or changed. */
export function sumOf(
  changes: readonly ShardChange[],
  key: 'added' | 'changed' | 'addedFailed',
): number {
  const logs = changes.filter(({ kind }) => kind === 'logs')
  return logs.reduce((sum, one) => sum + (one[key] ?? 0), 0)
}

/** What is owed, and without which resource it is not asked for. */
const DEBTS = [
  ['details', 'failures'],
  ['deliveries', 'logs'],
  ['days', 'deliveries'],
] as const

/** Everything that was asked for was read (contract, section 3). */
export function isRunComplete({ run, requested }: Session, { owed }: Coverage): boolean {
  const owes = DEBTS.some(
    ([kind, resource]) => owed[kind].length > 0 && run.resources.has(resource),
  )
  return isComplete(run.problems.list()) && (!owes || requested.size > 0)
}

/** Describes a publication to `publish`. `oldest`: the oldest day that this run asked for. */
export function batchOf(
  session: Session,
  request: Request,
  oldest: string,
  place: Batch['place'],
): Batch {
  const { run, harvest } = session
  const { ready, growing, homeless } = sortGroups(session)
  return {
    harvest,
    place,
    isFinished: (group) => ready.has(group) && run.resources.has('logs'),
    coverage: (damaged) => {
      const unpublished = [...growing, ...damaged]
      return changeOf(session, { unpublished, homeless, oldest })
    },
    describe: ({ changes, files, coverage: covered, seal }) =>
      formatCommitMessage({
        ...harvest.seen,
        added: sumOf(changes, 'added'),
        updated: sumOf(changes, 'changed'),
        files,
        run: request.runId,
        trigger: request.trigger,
        complete: place !== 'slice' && isRunComplete(session, covered),
        requests: run.source.traffic().requests,
        seal,
      }),
    heartbeatDays: request.heartbeatDays,
    overview: request.overview,
  }
}
