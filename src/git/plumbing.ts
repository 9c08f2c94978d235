import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { GitError, InputError, StoppedError } from '../errors.ts'
import { gitEnvironment, type RemoteAddress } from './environment.ts'
import { localFailure, startFailure } from './failures.ts'

export interface GitCall {
  /** Sent to git's standard input. */
  readonly input?: string | Uint8Array
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
}

export interface GitSettings extends RemoteAddress {
  /** Made here; its folder is removed by whoever named it. */
  readonly gitDir: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Kills the running processes. */
  readonly signal?: AbortSignal
}

/** The oldest git that takes its configuration from `GIT_CONFIG_COUNT`. */
const OLDEST = [2, 31] as const

/** Exit code; 128 for a process that was killed. */
function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 128))
  })
}

const HAS_GROUPS = process.platform !== 'win32'
/** Git starts programs of its own, which outlive it at a server that hangs and hold the pipes open. */
function endFamily({ pid = Number.NaN }: ChildProcess): void {
  try {
    process.kill(HAS_GROUPS ? -pid : pid)
  } catch {} // It has just ended, or never began.
}

async function checkVersion(git: Git): Promise<void> {
  const version = await git.read(['version'])
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(version)?.map(Number) ?? []
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new InputError(`git ${OLDEST.join('.')} or newer is needed on this runner`)
}

interface Launcher {
  start(args: readonly string[], call: GitCall): ChildProcess & GitDialogue & { stderr: Readable }
  dispose(): Promise<void>
}

function createLauncher(settings: GitSettings, home: string): Launcher {
  const { gitDir: cwd, signal } = settings
  const environment = gitEnvironment(settings.env, cwd, home, settings)
  const open = new Set<ChildProcess>()
  return {
    start(args, call) {
      const bound = call.graceMs === undefined ? signal : AbortSignal.timeout(call.graceMs)
      const env = { ...environment, ...call.env }
      const child = spawn('git', args, { cwd, env, detached: HAS_GROUPS, windowsHide: true })
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
  }
}

/** Makes the bare repository. Throws `InputError` when git is missing or too old. */
export async function createGit(settings: GitSettings): Promise<Git> {
  const { gitDir, signal } = settings
  const home = join(gitDir, 'home')
  const launcher = createLauncher(settings, home)
  const git: Git = {
    gitDir,
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
      throw localFailure(result.stderr) ?? new GitError(`git ${args[0]}: exit code ${result.code}`)
    },
    converse(args) {
      const child = launcher.start(args, {})
      child.on('error', () => {})
      child.stderr.resume()
      return child
    },
    interruption: () =>
      signal?.aborted ? new StoppedError('signal') : new GitError('a git process ended early'),
    dispose: launcher.dispose,
  }
  await mkdir(home, { recursive: true })
  await checkVersion(git)
  await git.read(['init', '--quiet', '--bare', '--template=', '--initial-branch=none', gitDir])
  return git
}
