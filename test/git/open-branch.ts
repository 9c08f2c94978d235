import { rmSync } from 'node:fs'
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDataBranch, type DataBranchSettings } from '../../src/git/data-branch.ts'
import { gitEnvironment } from '../../src/git/environment.ts'
import { createGit, createGitAt, type Git, type GitSettings } from '../../src/git/process.ts'
import { createCommitSigner } from '../../src/github/commit-signer.ts'
import { createGitHub } from '../../src/github/github.ts'
import { isAncestor } from '../../src/github/repository.ts'
import type { BranchState, Clock, DataBranch, FileChange } from '../../src/ports.ts'
import { type Forge, type ForgeSettings, startForge } from '../forge/forge.ts'

/** A clock whose sleeps are over at once, and move it on. */
export interface QuickClock extends Clock {
  readonly slept: number[]
}

export function createQuickClock(): QuickClock {
  const slept: number[] = []
  let ahead = 0
  return {
    slept,
    now: () => Date.now() + ahead,
    async sleep(ms) {
      slept.push(ms)
      ahead += ms
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

/** Closed when the test ends. */
export async function openForge(settings: ForgeSettings = {}): Promise<Forge> {
  const forge = await startForge(settings)
  onTestFinished(() => forge.close())
  return forge
}

/** From now on a server of the old protocol, which gives nothing by id but the heads of branches. */
export async function speakOldProtocol(forge: Forge): Promise<void> {
  const limits = ['allowAnySHA1InWant', 'allowReachableSHA1InWant', 'allowTipSHA1InWant']
  const lines = limits.map((limit) => `\t${limit} = false\n`)
  await appendFile(join(forge.gitDir, 'config'), `[uploadpack]\n${lines.join('')}`)
  const before = ({ headers }: { headers: object }) =>
    Reflect.deleteProperty(headers, 'git-protocol')
  forge.inject({ path: /\.?/, times: 99, before })
}

export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

export interface OpenBranchSettings {
  readonly branch?: string
  readonly review?: boolean
  readonly signed?: boolean
  readonly token?: string
  readonly repository?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
  readonly clock?: QuickClock
  readonly isAncestor?: DataBranchSettings['isAncestor']
}

/** What one run writes through: a data branch on the forge, over a bare repository of its own. */
export interface OpenBranch {
  readonly branch: DataBranch
  readonly git: Git
  readonly gitDir: string
  readonly clock: QuickClock
}

let made: Promise<string> | undefined

async function makeRepository(settings: GitSettings): Promise<string> {
  const gitDir = await mkdtemp(join(tmpdir(), 'own-'))
  process.once('exit', () => rmSync(gitDir, { recursive: true, force: true }))
  await createGit({ ...settings, gitDir })
  return gitDir
}

/** What `createGit` gives, on a copy of the repository that it made for the first test of this process. */
async function openGit(settings: GitSettings): Promise<Git> {
  const { gitDir: cwd, env, signal } = settings
  made ??= makeRepository(settings)
  await cp(await made, cwd, { recursive: true })
  const environment = gitEnvironment(env, cwd, join(cwd, 'home'), settings)
  return createGitAt({ cwd, environment, signal })
}

export async function openBranch(
  forge: Forge,
  settings: OpenBranchSettings = {},
): Promise<OpenBranch> {
  const { clock = createQuickClock(), env, signal } = settings
  const { token = forge.token.value, repository = forge.repository } = settings
  const random = () => 0.5
  const gitDir = join(await createFolder(), 'git')
  const address = { serverUrl: forge.url, repository, token }
  const stop = signal ? { signal } : {}
  // A test that names the environment is about git itself, too.
  const git = await (env === undefined
    ? openGit({ ...address, gitDir, env: process.env, ...stop })
    : createGit({ ...address, gitDir, env, ...stop }))
  onTestFinished(() => git.dispose())
  const github = createGitHub({ token, apiUrl: forge.apiUrl, repository, clock, random, ...stop })
  const branch = createDataBranch({
    ...address,
    git,
    clock,
    random,
    branch: settings.branch ?? 'data',
    review: settings.review ?? false,
    isAncestor: settings.isAncestor ?? ((older, newer) => isAncestor(github, older, newer)),
    signer: settings.signed ? createCommitSigner(github) : undefined,
  })
  return { branch, git, gitDir, clock }
}

/** Stages texts; `null` removes a file. */
export async function stageAll(
  branch: DataBranch,
  files: Readonly<Record<string, string | null>>,
): Promise<FileChange[]> {
  const changes: FileChange[] = []
  for (const [path, text] of Object.entries(files)) {
    changes.push({ path, blob: text === null ? null : await branch.stage(text) })
  }
  return changes
}

/** Reads, changes files and commits. */
export async function commitFiles(
  { branch }: Pick<OpenBranch, 'branch'>,
  files: Readonly<Record<string, string | null>>,
  state?: BranchState,
) {
  const from = state ?? (await branch.read())
  return branch.commit(from, await stageAll(branch, files), 'archive: a change\n')
}

/** Text of a file of a state. */
export async function readText(branch: DataBranch, state: BranchState, path: string) {
  const blob = state.files.get(path)
  return blob === undefined ? undefined : Buffer.from(await branch.readBlob(blob)).toString()
}
