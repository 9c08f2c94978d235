import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { GitError, InputError, StoppedError } from '../errors.ts'
import type { Variables } from '../ports.ts'
import { gitEnvironment, type RemoteAddress } from './environment.ts'
import { initRepository } from './object-format.ts'

/** A full disk, in the words of a program on this machine. */
const FULL_DISK = /^(?!remote: ).*(?:No space left on device|Disk quota exceeded)/m

/** What no further try mends, by git's standard error; `undefined`: this machine is not the reason. */
export function localFailure(stderr: string): GitError | undefined {
  if (!FULL_DISK.test(stderr)) return undefined
  return new GitError('no space left on the disk of this runner')
}

/** Our own words for what kept a process from being started. */
function startFailure(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new InputError('git was not found on this runner')
  return new GitError(`git could not be started${/^E[A-Z]+$/.test(code) ? ` (${code})` : ''}`)
}

/** Out of file descriptors Node makes a child without pipes, and tells the reason as an event (measured). */
function pipelessFailure(child: { once(event: 'error', listener: () => void): unknown }) {
  child.once('error', () => {})
  return new GitError('git could not be started: too many open files on this runner')
}

/** Why a process may have ended that should not have; `stderr`: what it said last. */
function endedEarly(signal: AbortSignal | undefined, stderr: string): Error {
  if (signal?.aborted) return new StoppedError('signal')
  return localFailure(stderr) ?? new GitError('a git process ended early')
}

/** Of a command that should have succeeded. */
export function failureOf(command: string | undefined, { code, stderr }: GitResult): GitError {
  return localFailure(stderr) ?? new GitError(`git ${command}: exit code ${code}`)
}

/** Whether a child can lead a group of its own. */
const HAS_GROUPS = process.platform !== 'win32'

function sendToFamily({ pid = Number.NaN }: Pick<ChildProcess, 'pid'>, signal: NodeJS.Signals) {
  try {
    process.kill(HAS_GROUPS ? -pid : pid, signal)
  } catch {} // It has just ended, or never began.
}

/** ms for what a program tidies up. One that is told to end while it starts may go on for ever (seen with git 2.39). */
const LONGEST_END = 300

/** Git starts programs of its own, which outlive it at a server that hangs and hold the pipes open. */
function endFamily(child: ChildProcess): void {
  sendToFamily(child, 'SIGTERM')
  // There the first signal ends a program, and later its number may be another's.
  if (!HAS_GROUPS) return
  const timer = setTimeout(() => sendToFamily(child, 'SIGKILL'), LONGEST_END)
  child.once('close', () => clearTimeout(timer))
}

/** The oldest git that takes its configuration from `GIT_CONFIG_COUNT`. */
const OLDEST = [2, 31] as const

/** Throws `InputError` when git is too old. */
export async function checkVersion(
  read: (args: readonly string[]) => Promise<string>,
): Promise<void> {
  const version = await read(['version'])
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(version)?.map(Number) ?? []
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new InputError(`git ${OLDEST.join('.')} or newer is needed on this runner`)
}

export interface GitCall {
  /** Sent to git's standard input. */
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Cleaning up: goes on when the run was told to stop, but no longer than this. */
  readonly graceMs?: number
}

/** What came out. `stderr` holds text of others: it is classified, and never printed or passed on. */
export interface GitResult {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** A git process that answers requests until it is closed. */
export interface GitDialogue {
  readonly stdin: Writable
  readonly stdout: Readable
  /** Its exit code; 128 for a process that was killed or did not start. */
  readonly ended: Promise<number>
}

/** Git on a bare repository of our own, cut off from every other configuration. */
export interface Git {
  readonly gitDir: string
  /** Whatever the exit code. Throws `StoppedError` when the run was told to stop. */
  run(args: readonly string[], call?: GitCall): Promise<GitResult>
  /** Standard output less the last line end; throws `GitError` unless git succeeds. */
  read(args: readonly string[], call?: GitCall): Promise<string>
  converse(args: readonly string[]): GitDialogue
  /** Why a process may have ended that should not have. */
  interruption(): Error
  /** Ends the processes that are still open. */
  dispose(): Promise<void>
  /** Ends them at once, where nothing can wait for them any more. */
  kill(): void
}

export interface GitSettings extends RemoteAddress {
  /** Made here; its folder is removed by whoever named it. */
  readonly gitDir: string
  readonly env: Variables
  /** Kills the running processes. */
  readonly signal?: AbortSignal
}

/** Exit code; 128 for a process that was killed. */
function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 128))
  })
}

interface Launcher {
  start(
    args: readonly string[],
    call: GitCall,
  ): ChildProcess & Omit<GitDialogue, 'ended'> & { stderr: Readable }
  dispose(): Promise<void>
  kill(): void
}

interface Workplace {
  readonly cwd: string
  readonly environment: Variables
  readonly signal?: AbortSignal | undefined
}

function createLauncher({ cwd, environment, signal }: Workplace): Launcher {
  const open = new Set<ChildProcess>()
  return {
    start(args, call) {
      const bound = call.graceMs === undefined ? signal : AbortSignal.timeout(call.graceMs)
      const env = { ...environment, ...call.env }
      const child = spawn('git', args, { cwd, env, detached: HAS_GROUPS, windowsHide: true })
      if (!child.stdin) throw pipelessFailure(child)
      const end = () => endFamily(child)
      bound?.addEventListener('abort', end)
      open.add(child)
      child.once('close', () => {
        bound?.removeEventListener('abort', end)
        open.delete(child)
      })
      child.stdin.on('error', () => {}) // an early end is known by its exit code
      return child
    },
    async dispose() {
      const closed = [...open].map((child) => exitOf(child).catch(() => {}))
      open.forEach(endFamily)
      await Promise.all(closed)
    },
    kill() {
      for (const child of open) sendToFamily(child, 'SIGKILL')
    },
  }
}

/** Git with an environment that is already made. */
export function createGitAt(place: Workplace): Git {
  const { signal } = place
  const launcher = createLauncher(place)
  let lastWords = ''
  const git: Git = {
    gitDir: place.cwd,
    async run(args, call = {}) {
      if (signal?.aborted && call.graceMs === undefined) throw new StoppedError('signal')
      const child = launcher.start(args, call)
      child.stdin.end(call.input ?? '')
      const ended = Promise.all([exitOf(child), buffer(child.stdout), text(child.stderr)])
      const [code, stdout, stderr] = await ended.catch((error) =>
        Promise.reject(startFailure(error)),
      )
      if (code !== 0 && call.graceMs === undefined && signal?.aborted) {
        throw new StoppedError('signal')
      }
      return { code, stdout, stderr }
    },
    async read(args, call) {
      const result = await git.run(args, call)
      if (result.code === 0) return result.stdout.toString().trimEnd()
      throw failureOf(args[0], result)
    },
    converse(args) {
      const child = launcher.start(args, {})
      child.stderr.on('data', (words: Buffer) => {
        lastWords = words.toString()
      })
      const ended = exitOf(child).catch(() => 128)
      return { stdin: child.stdin, stdout: child.stdout, ended }
    },
    interruption: () => endedEarly(signal, lastWords),
    dispose: launcher.dispose,
    kill: launcher.kill,
  }
  return git
}

/** Makes the bare repository. Throws `InputError` when git is missing or too old. */
export async function createGit(settings: GitSettings): Promise<Git> {
  const { gitDir, env, signal } = settings
  const home = join(gitDir, 'home')
  await mkdir(home, { recursive: true })
  const environment = gitEnvironment(env, gitDir, home, settings)
  const git = createGitAt({ cwd: gitDir, environment, signal })
  await checkVersion(git.read)
  await initRepository(git, 'sha1')
  return git
}
