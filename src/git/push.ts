import { MovedHeadError } from '../errors.ts'
import type { Timing } from '../network/retry.ts'
import type { Clock } from '../ports.ts'
import type { Git, GitResult } from './process.ts'
import { isLostRace, lacksHistory, refusalOf } from './refusals.ts'
import { contact, type Remote, throwPermanent } from './remote.ts'

/** A ref on its way; '' stands for "does not exist". */
export interface RefUpdate {
  readonly ref: string
  /** What the ref was when we last saw it. */
  readonly from: string
  readonly to: string
}

export type SeenRef = Pick<RefUpdate, 'ref' | 'from'>

export interface PushOptions {
  /** Paths that a refusal may name. */
  readonly paths?: readonly string[]
  /** The pack holds nothing but new files: looking for deltas takes ten times as long. */
  readonly allNew?: boolean
  /**
   * The heads that the objects build on. Once one has moved the remote names it no more, so git would send
   * what lies below it too, which our repository without blobs does not hold: a lost race, not a fault.
   */
  readonly onto?: readonly SeenRef[]
}

export interface Pusher {
  /** All updates or none; throws `MovedHeadError`, `RefusedError`, `InputError` or `HttpError`. */
  push(updates: readonly RefUpdate[], options?: PushOptions): Promise<void>
  /** Removes refs of ours, even when the run was told to stop; a failure leaves them to a later run. */
  remove(refs: readonly string[]): Promise<void>
}

export interface PushSettings extends Timing {
  readonly git: Git
  readonly remote: Remote
  /** Resolves when one more push may start. */
  readonly pace: () => Promise<void>
}

/** ms that a removal may take when the run was told to stop: a job that is cancelled has 7.5 s. */
const REMOVAL_GRACE_MS = 5000

/**
 * Compare and set: a ref moves only from where we saw it, and a new one must not exist. A branch so moves to
 * a child of its head and never back; for the other refs, git could not tell so from a shallow history.
 */
function lease({ ref, from }: RefUpdate): string {
  return `--force-with-lease=${ref}:${from}`
}

function pushArgs(updates: readonly RefUpdate[], { allNew = false }: PushOptions): string[] {
  return [
    ...(allNew ? ['-c', 'pack.window=0'] : []),
    ...['push', '--porcelain', '--atomic', ...updates.map(lease), 'origin'],
    ...updates.map(({ ref, to }) => `${to}:${ref}`),
  ]
}

export function createPusher({ git, clock, random, remote, pace }: PushSettings): Pusher {
  /** An answer that was lost reads like a refusal: only the remote knows. */
  async function isDone(
    updates: readonly RefUpdate[],
    { onto = [] }: PushOptions,
    said: string,
  ): Promise<boolean> {
    const watched = [...updates, ...onto]
    const refs = await remote.listRefs(watched.map(({ ref }) => ref))
    const now = (ref: string) => refs.get(ref) ?? ''
    if (updates.every(({ ref, to }) => now(ref) === to)) return true
    const moved = watched.some(({ ref, from }) => now(ref) !== from)
    if (moved || isLostRace(said)) throw new MovedHeadError()
    return false
  }

  return {
    async push(updates, options = {}) {
      const run = async () => {
        await pace()
        return git.run(pushArgs(updates, options))
      }
      const judge = async (failure: GitResult) => {
        const said = `${failure.stdout}\n${failure.stderr}`
        const refusal = refusalOf(said, options.paths)
        if (refusal !== undefined && !lacksHistory(said)) throw refusal
        throwPermanent(failure)
        const isHere = await isDone(updates, options, said)
        if (!isHere && refusal !== undefined) throw refusal
        return isHere
      }
      await contact('git push', { clock, random }, run, judge)
    },
    async remove(refs) {
      if (refs.length === 0) return
      await pace()
      const args = ['push', '--porcelain', 'origin', ...refs.map((ref) => `:${ref}`)]
      await git.run(args, { graceMs: REMOVAL_GRACE_MS }).catch(() => {})
    },
  }
}

/** Brings objects to the remote before a branch needs them, on a ref that is ours alone. */
export interface StagedPush {
  sendAhead(commit: string, options: PushOptions): Promise<void>
  /** Pushes updates and gives up the ref in the same breath. */
  publish(updates: readonly RefUpdate[], options?: PushOptions): Promise<void>
  /** Removes the ref, if it is still there. */
  close(): Promise<void>
}

/**
 * The ref outlives a lost race: what it holds need not be sent again, and a push is saved. `removeRef` may
 * take fewer requests than a push, and may fail.
 */
export function createStagedPush(
  pusher: Pusher,
  ref: string,
  removeRef: ((ref: string) => Promise<void>) | undefined,
): StagedPush {
  let tip = ''
  return {
    async sendAhead(commit, options) {
      await pusher.push([{ ref, from: tip, to: commit }], options)
      tip = commit
    },
    async publish(updates, options) {
      const removal = tip === '' ? [] : [{ ref, from: tip, to: '' }]
      await pusher.push([...updates, ...removal], options)
      tip = ''
    },
    async close() {
      if (tip === '') return
      tip = ''
      try {
        if (removeRef !== undefined) return await removeRef(ref)
      } catch {} // A push removes it, also when the run was told to stop.
      await pusher.remove([ref])
    },
  }
}

/** GitHub asks for no more pushes a minute to one repository. */
const PUSHES_A_MINUTE = 6
const MINUTE_MS = 60_000

/** Waits until one more push may start. */
export function createPushPace(clock: Clock): () => Promise<void> {
  const starts: number[] = []
  return async () => {
    const oldest = starts.length < PUSHES_A_MINUTE ? undefined : starts.shift()
    if (oldest !== undefined) {
      const wait = oldest + MINUTE_MS - clock.now()
      if (wait > 0) await clock.sleep(wait)
    }
    starts.push(clock.now())
  }
}
