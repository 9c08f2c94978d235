import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { GitError, StoppedError } from '../errors.ts'
import { gitEnvironment, type RemoteAddress } from './environment.ts'
import { endedEarly, localFailure, pipelessFailure, startFailure } from './failures.ts'
import { initRepository } from './object-format.ts'
import { endFamily, HAS_GROUPS } from './process-group.ts'
import { checkVersion } from './version.ts'

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

/** Exit code; 128 for a process that was killed. */
function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 128))
  })
}

interface Launcher {
  start(args: readonly string[], call: GitCall): ChildProcess & GitDialogue & { stderr: Readable }
  dispose(): Promise<void>
}

interface Workplace {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
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
      throw localFailure(result.stderr) ?? new GitError(`git ${args[0]}: exit code ${result.code}`)
    },
    converse(args) {
      const child = launcher.start(args, {})
      child.on('error', () => {})
      child.stderr.on('data', (words: Buffer) => {
        lastWords = words.toString()
      })
      return child
    },
    interruption: () => endedEarly(signal, lastWords),
    dispose: launcher.dispose,
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
