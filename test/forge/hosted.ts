import { existsSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BareRepository, createRepository } from './repository.ts'
import type { Issue } from './rest-issues.ts'
import type { Rule } from './rules.ts'

export type Visibility = 'public' | 'private' | 'internal'

export interface RepositorySettings {
  /** `owner/name` */
  readonly repository?: string
  readonly defaultBranch?: string
  readonly visibility?: Visibility
  /** An existing bare repository to serve; default: a new one with a seed commit on the default branch. */
  readonly gitDir?: string
  /** Default: `sha1`. */
  readonly objectFormat?: 'sha1' | 'sha256'
  /** No seed commit. Default false. */
  readonly isEmpty?: boolean
  /** The clock by which the forge dates and signs commits, ms. Default: real time. */
  readonly now?: () => number
}

export interface Pull {
  readonly number: number
  title: string
  body: string
  state: 'open' | 'closed'
  merged: boolean
  readonly head: string
  base: string
  readonly author: string
}

/** A repository as the forge hosts it: git, and what only GitHub knows about it. */
export interface HostedRepository extends BareRepository {
  readonly name: string
  readonly defaultBranch: string
  /** May change while the forge runs. */
  visibility: Visibility
  /** The setting "Allow GitHub Actions to create and approve pull requests". May change. */
  actionsMayPropose: boolean
  /** What the forge's clock says, ms. */
  readonly now: () => number
  /** Commits that the forge made and signed. */
  readonly verified: Set<string>
  readonly pulls: Pull[]
  readonly issues: Issue[]
  readonly rules: ReadonlySet<Rule>
  /** Refuses pushes and ref updates from now on, as GitHub words it; returns how to lift it. */
  refuse(rule: Rule): Promise<() => Promise<void>>
}

const HOOK = fileURLToPath(new URL('./update-hook.mjs', import.meta.url))

/** Puts git's update hook in place while there is a rule: a process a ref is not free. */
async function placeHook(gitDir: string, wanted: boolean): Promise<void> {
  const path = join(gitDir, 'hooks', 'update')
  if (!wanted) return rm(path, { force: true })
  await mkdir(join(gitDir, 'hooks'), { recursive: true })
  await writeFile(path, `#!/bin/sh\nexec '${process.execPath}' '${HOOK}' "$@"\n`)
  await chmod(path, 0o755)
}

/** In `gitDir`; the one that is there, or a new one with a seed commit. */
async function openSeeded(
  gitDir: string,
  name: string,
  { defaultBranch = 'main', objectFormat, isEmpty = false }: RepositorySettings,
): Promise<BareRepository> {
  const isThere = existsSync(gitDir)
  const bare = await createRepository(gitDir, defaultBranch, objectFormat)
  if (isEmpty || (isThere && (await bare.head(defaultBranch)) !== undefined)) return bare
  const files = { 'README.md': `# ${name}\n` }
  await bare.commitFiles({ branch: defaultBranch, files, message: 'Initial commit', parents: [] })
  return bare
}

/** Hosts a repository under `root`, or the one in `settings.gitDir`. */
export async function hostRepository(
  root: string,
  settings: RepositorySettings,
): Promise<HostedRepository> {
  const { repository: name = 'acme/archive', defaultBranch = 'main' } = settings
  const bare = await openSeeded(settings.gitDir ?? join(root, `${name}.git`), name, settings)
  const rules = new Set<Rule>()
  return {
    ...bare,
    name,
    defaultBranch,
    visibility: settings.visibility ?? 'private',
    actionsMayPropose: true,
    now: settings.now ?? Date.now,
    verified: new Set(),
    pulls: [],
    issues: [],
    rules,
    async refuse(rule) {
      rules.add(rule)
      await placeHook(bare.gitDir, true)
      return async () => {
        rules.delete(rule)
        await placeHook(bare.gitDir, rules.size > 0)
      }
    },
  }
}
