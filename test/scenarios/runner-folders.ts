import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAST_FOLDER } from '../fast-folder.ts'
import { inputVariables, ROOT } from './action-inputs.ts'

export interface RunOptions {
  /** `with:`; everything else has the default of action.yml. Wins over `simulator`. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly simulator?: {
    readonly apiUrl: string
    readonly account: { readonly loginId: string; readonly apiKey: string }
  }
  readonly forge?: {
    readonly url: string
    readonly apiUrl: string
    readonly repository: string
    readonly token: { readonly value: string }
  }
  /** Further variables; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly clockOffsetMs?: number
  readonly debug?: boolean
  /** `schedule` or `workflow_dispatch`, `GITHUB_EVENT_NAME`. */
  readonly event?: string
  readonly runId?: string
  /** Working directory; default: an empty one (no checkout). */
  readonly cwd?: string
  /** The bundle, from the repository's root. */
  readonly entry?: string
  readonly actionFile?: string
  readonly nodeArguments?: readonly string[]
  /** Time runs so many times as fast for the run. */
  readonly clockSpeed?: number
  /** Waits of seconds take a twentieth of their time; not where `clockSpeed` is given. */
  readonly hasShortWaits?: boolean
  /** Limits of the machine, as the shell's `ulimit` takes them, such as `-n 30`. */
  readonly ulimit?: string
}

/** The runner's own folder in RUNNER_TEMP. */
const FILE_COMMANDS = '_runner_file_commands'

export interface RunnerFolders {
  readonly root: string
  readonly temp: string
  readonly home: string
  readonly work: string
  readonly outputFile: string
  readonly summaryFile: string
  readonly measureFile: string
}

/** Fresh folders and files of one run. */
export function prepare(): RunnerFolders {
  const root = mkdtempSync(join(FAST_FOLDER, 'runner-'))
  const [temp, home, work] = ['temp', 'home', 'work'].map((name) => join(root, name))
  const files = join(temp!, FILE_COMMANDS)
  for (const path of [files, home!, work!]) mkdirSync(path, { recursive: true })
  const outputFile = join(files, 'set_output_1')
  const summaryFile = join(files, 'step_summary_1')
  for (const path of [outputFile, summaryFile]) writeFileSync(path, '')
  const measureFile = join(root, 'measure.json')
  return { root, temp: temp!, home: home!, work: work!, outputFile, summaryFile, measureFile }
}

/** The runner's variables and nothing of this process but PATH. */
export function environment(options: RunOptions, folders: RunnerFolders): Record<string, string> {
  const { forge, simulator } = options
  const repository = forge?.repository ?? 'acme/archive'
  const given = {
    ...(simulator && {
      'api-url': simulator.apiUrl,
      'login-id': simulator.account.loginId,
      'api-key': simulator.account.apiKey,
    }),
    ...options.inputs,
  }
  const github = { token: forge?.token.value ?? '', repository }
  const all: Readonly<Record<string, string | undefined>> = {
    PATH: process.env.PATH,
    HOME: folders.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: forge?.url ?? 'http://127.0.0.1:9',
    GITHUB_API_URL: forge?.apiUrl ?? 'http://127.0.0.1:9/api/v3',
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: options.runId ?? '1',
    GITHUB_EVENT_NAME: options.event ?? 'workflow_dispatch',
    GITHUB_OUTPUT: folders.outputFile,
    GITHUB_STEP_SUMMARY: folders.summaryFile,
    RUNNER_TEMP: folders.temp,
    TEST_MEASURE_FILE: folders.measureFile,
    // Reading the bundle's two megabytes again and again would be a part of every run.
    NODE_COMPILE_CACHE: join(ROOT, 'build', 'compile-cache'),
    ...(options.debug ? { RUNNER_DEBUG: '1' } : {}),
    ...(options.clockOffsetMs === undefined
      ? {}
      : { TEST_CLOCK_OFFSET_MS: String(options.clockOffsetMs) }),
    ...(options.clockSpeed === undefined ? {} : { TEST_CLOCK_SPEED: String(options.clockSpeed) }),
    ...inputVariables(given, github, options.actionFile),
    ...options.env,
  }
  const set = Object.entries(all).filter(([, value]) => value !== undefined)
  return Object.fromEntries(set) as Record<string, string>
}

/** Paths in RUNNER_TEMP, the runner's own folder aside. */
export function leftovers(temp: string): string[] {
  const names = readdirSync(temp, { recursive: true }) as string[]
  return names.filter((name) => !name.startsWith(FILE_COMMANDS)).sort()
}
