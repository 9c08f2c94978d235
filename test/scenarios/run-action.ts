import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { listCommands, type RunnerCommand } from '../forge/runner-commands.ts'
import { ROOT } from './action-inputs.ts'
import { parseOutputs } from './runner-files.ts'
import { environment, leftovers, prepare, type RunOptions } from './runner-folders.ts'

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string | undefined
  readonly message: string
}

export interface RunResult {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  /** The job summary (Markdown). */
  readonly summary: string
  readonly annotations: readonly Annotation[]
  /** Every command that the runner would act on, of stdout and stderr. */
  readonly commands: readonly RunnerCommand[]
  readonly seconds: number
  /** Of the node process alone; `undefined` after a kill. */
  readonly peakMemoryBytes: number | undefined
  readonly cpuSeconds: number | undefined
  /** Paths left in RUNNER_TEMP, the runner's own folder aside. */
  readonly tempLeftovers: readonly string[]
}

export interface StartedAction {
  readonly process: ChildProcess
  readonly runnerTemp: string
  /** Sends a signal now; false when the process has ended. */
  kill(signal: NodeJS.Signals): boolean
  readonly done: Promise<RunResult>
}

function annotationsOf(commands: readonly RunnerCommand[]): Annotation[] {
  return commands.flatMap(({ command, properties, data }) => {
    const level = command.toLowerCase()
    const known = level === 'error' || level === 'warning' || level === 'notice'
    return known ? [{ level, title: properties.title, message: data }] : []
  })
}

function readMeasure(file: string): { peakMemoryBytes?: number; cpuSeconds?: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {} // killed: nothing was written
  }
}

/** `env` once more, because a shell drops variables that are no names to it, such as `INPUT_LOGIN-ID`. */
function limit(
  ulimit: string,
  env: Readonly<Record<string, string>>,
  command: readonly string[],
): string[] {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  return ['sh', '-c', `ulimit ${ulimit} && exec "$0" "$@"`, 'env', '-i', ...variables, ...command]
}

/** Starts the bundle as the runner would; the caller awaits `done`, which never rejects on a red run. */
export function startAction(options: RunOptions): StartedAction {
  const folders = prepare()
  const pace = options.clockSpeed === undefined ? 'short-waits.mjs' : 'quick-clock.mjs'
  const preloads = [
    'measure.mjs',
    ...(options.clockOffsetMs === undefined ? [] : ['shift-clock.mjs']),
    ...(options.hasShortWaits || options.clockSpeed !== undefined ? [pace] : []),
  ]
  const imports = preloads.flatMap((name) => ['--import', join(ROOT, 'test', 'preload', name)])
  const entry = join(ROOT, options.entry ?? 'dist/index.js')
  const started = performance.now()
  const node = [process.execPath, ...imports, ...(options.nodeArguments ?? []), entry]
  const env = environment(options, folders)
  const limited = options.ulimit === undefined ? node : limit(options.ulimit, env, node)
  const [command = '', ...rest] = limited
  const child = spawn(command, rest, {
    cwd: options.cwd ?? folders.work,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing outlives a test that went wrong.
    timeout: 15 * 60_000,
    killSignal: 'SIGKILL',
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  const done = new Promise<RunResult>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const out = String(Buffer.concat(stdout))
      const err = String(Buffer.concat(stderr))
      const commands = [...listCommands(out), ...listCommands(err)]
      const { peakMemoryBytes, cpuSeconds } = readMeasure(folders.measureFile)
      const result = {
        code,
        signal,
        stdout: out,
        stderr: err,
        outputs: parseOutputs(readFileSync(folders.outputFile, 'utf8')),
        summary: readFileSync(folders.summaryFile, 'utf8'),
        annotations: annotationsOf(commands),
        commands,
        seconds: (performance.now() - started) / 1000,
        peakMemoryBytes,
        cpuSeconds,
        tempLeftovers: leftovers(folders.temp),
      }
      rmSync(folders.root, { recursive: true, force: true, maxRetries: 5 })
      resolve(result)
    })
  })
  return { process: child, runnerTemp: folders.temp, kill: (signal) => child.kill(signal), done }
}

/**
 * Runs the bundle to its end. With `signalAfter`, the signal is sent when its promise settles (a request
 * that a simulator or forge saw, never a time).
 */
export async function runAction(
  options: RunOptions & {
    readonly signalAfter?: { readonly signal: NodeJS.Signals; readonly event: Promise<unknown> }
  },
): Promise<RunResult> {
  const action = startAction(options)
  options.signalAfter?.event.then(() => action.kill(options.signalAfter?.signal ?? 'SIGTERM'))
  return action.done
}
