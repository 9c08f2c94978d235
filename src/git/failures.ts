import { GitError, InputError, StoppedError } from '../errors.ts'

/** A full disk, in the words of a program on this machine. */
const FULL_DISK = /^(?!remote: ).*(?:No space left on device|Disk quota exceeded)/m

/** What no further try mends, by git's standard error; `undefined`: this machine is not the reason. */
export function localFailure(stderr: string): GitError | undefined {
  if (!FULL_DISK.test(stderr)) return undefined
  return new GitError('no space left on the disk of this runner')
}

/** Our own words for what kept a process from being started. */
export function startFailure(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new InputError('git was not found on this runner')
  return new GitError(`git could not be started${/^E[A-Z]+$/.test(code) ? ` (${code})` : ''}`)
}

/** Out of file descriptors Node makes a child without pipes, and tells the reason as an event (measured). */
export function pipelessFailure(child: { once(event: 'error', listener: () => void): unknown }) {
  child.once('error', () => {})
  return new GitError('git could not be started: too many open files on this runner')
}

/** Why a process may have ended that should not have; `stderr`: what it said last. */
export function endedEarly(signal: AbortSignal | undefined, stderr: string): Error {
  if (signal?.aborted) return new StoppedError('signal')
  return localFailure(stderr) ?? new GitError('a git process ended early')
}
