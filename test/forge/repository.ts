import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createObjectReader, type GitObject } from './object-reader.ts'
import { git, gitBytes } from './run-git.ts'

export interface LogEntry {
  readonly id: string
  readonly parents: readonly string[]
  readonly tree: string
  readonly author: string
  readonly committer: string
  readonly message: string
}

export interface NewCommit {
  /** Branch name or full ref. */
  readonly branch: string
  /** `null` removes the path. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>
  readonly message?: string
  /** Default: the head of the branch, none when it does not exist. */
  readonly parents?: readonly string[]
  /** Milliseconds since the epoch; default: now. */
  readonly at?: number
}

/** A bare repository on disk and what a test asks of it. Refs may be branch names, full refs or ids. */
export interface BareRepository {
  readonly gitDir: string
  git(...args: string[]): Promise<string>
  /** By any name; `undefined`: there is none. */
  readObject(name: string): Promise<GitObject | undefined>
  /** `undefined`: there is no such ref. */
  head(ref: string): Promise<string | undefined>
  readFile(ref: string, path: string): Promise<string>
  readBytes(ref: string, path: string): Promise<Buffer>
  /** Every file of the ref, path → text; empty when there is no such ref. */
  files(ref: string): Promise<Map<string, string>>
  /** Newest first; empty when there is no such ref. */
  log(ref: string): Promise<LogEntry[]>
  /** Full ref → id. */
  refs(): Promise<Map<string, string>>
  /** These refs and no others, as they once were. */
  restoreRefs(refs: ReadonlyMap<string, string>): Promise<void>
  /** Commits as a person beside the action would; the new head. */
  commitFiles(commit: NewCommit): Promise<string>
  /** Many commits on one branch in one go, oldest first, each on top of the last; the new head. */
  importHistory(
    branch: string,
    commits: Iterable<Omit<NewCommit, 'branch' | 'parents'>>,
  ): Promise<string>
}

const FORMAT = ['%H', '%P', '%T', '%an <%ae>', '%cn <%ce>', '%B'].join('%x1f')

function parseLog(text: string): LogEntry[] {
  return text
    .split('\x1e')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [id = '', parents = '', tree = '', author = '', committer = '', message = ''] = entry
        .replace(/^\n/, '')
        .split('\x1f')
      const ids = parents === '' ? [] : parents.split(' ')
      return { id, parents: ids, tree, author, committer, message: message.trimEnd() }
    })
}

function fullRef(branch: string): string {
  return branch.startsWith('refs/') ? branch : `refs/heads/${branch}`
}

function data(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')])
}

/** One commit of a `git fast-import` stream, under mark 1. */
function commitStream(commit: NewCommit, parents: readonly string[]): Buffer {
  const text = (line: string) => Buffer.from(`${line}\n`)
  const [first, ...others] = parents
  const seconds = Math.floor((commit.at ?? Date.now()) / 1000)
  const parts = [
    text(`commit ${fullRef(commit.branch)}`),
    text('mark :1'),
    text(`committer Other Writer <other-writer@example.com> ${seconds} +0000`),
    data(Buffer.from(commit.message ?? 'of another writer')),
    ...(first === undefined ? [] : [text(`from ${first}`)]),
    ...others.map((parent) => text(`merge ${parent}`)),
  ]
  for (const [path, content] of Object.entries(commit.files)) {
    if (content === null) parts.push(text(`D ${path}`))
    else parts.push(text(`M 100644 inline ${path}`), data(Buffer.from(content)))
  }
  return Buffer.concat(parts)
}

/** The id of the last commit. */
function fastImport(gitDir: string, streams: readonly Buffer[]): Promise<string> {
  const input = Buffer.concat([...streams, Buffer.from('get-mark :1\n')])
  return git(['fast-import', '--quiet', '--force'], { cwd: gitDir, input })
}

/** Path → blob id, then the blobs in one call. */
async function readFiles(gitDir: string, ref: string): Promise<Map<string, string>> {
  const listing = await git(['ls-tree', '-r', '-z', ref], { cwd: gitDir })
  const entries = listing.split('\0').filter((line) => line !== '')
  const rows = entries.map((line) => line.match(/^\d+ blob ([0-9a-f]+)\t(.*)$/s)!.slice(1, 3))
  const input = rows.map(([id]) => `${id}\n`).join('')
  const bytes = await gitBytes(['cat-file', '--batch'], { cwd: gitDir, input })
  const files = new Map<string, string>()
  let at = 0
  for (const [, path] of rows) {
    const end = bytes.indexOf(0x0a, at)
    const size = Number(bytes.toString('latin1', at, end).split(' ')[2])
    files.set(path!, bytes.toString('utf8', end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return files
}

/** Opens the bare repository in `gitDir`. */
export function openRepository(gitDir: string): BareRepository {
  const reader = createObjectReader(gitDir)
  const run = (...args: string[]) => {
    reader.renew()
    return git(args, { cwd: gitDir })
  }
  const head = async (ref: string) => (await reader.read(`${ref}^{commit}`))?.id
  async function readBytes(ref: string, path: string): Promise<Buffer> {
    const found = await reader.read(`${ref}:${path}`)
    if (found?.type !== 'blob') throw new Error(`no file ${path} in ${ref}`)
    return found.bytes
  }
  async function refs(): Promise<Map<string, string>> {
    const listing = await run('for-each-ref', '--format=%(refname) %(objectname)')
    const lines = listing.split('\n').filter((line) => line !== '')
    return new Map(lines.map((line) => line.split(' ') as [string, string]))
  }
  return {
    gitDir,
    git: run,
    readObject: reader.read,
    head,
    readBytes,
    refs,
    async restoreRefs(wanted) {
      const gone = [...(await refs()).keys()].filter((ref) => !wanted.has(ref))
      const lines = [
        ...gone.map((ref) => `delete ${ref}`),
        ...[...wanted].map(([ref, id]) => `update ${ref} ${id}`),
      ]
      await git(['update-ref', '--stdin'], { cwd: gitDir, input: `${lines.join('\n')}\n` })
    },
    readFile: async (ref, path) => String(await readBytes(ref, path)),
    files: async (ref) =>
      (await head(ref)) === undefined ? new Map<string, string>() : readFiles(gitDir, ref),
    async log(ref) {
      if ((await head(ref)) === undefined) return []
      return parseLog(await run('log', `--format=${FORMAT}%x1e`, ref))
    },
    async commitFiles(commit) {
      const old = commit.parents ? undefined : await head(fullRef(commit.branch))
      const parents = commit.parents ?? (old === undefined ? [] : [old])
      return fastImport(gitDir, [commitStream(commit, parents)])
    },
    async importHistory(branch, commits) {
      let parent = await head(fullRef(branch))
      const streams = Array.from(commits, (commit) => {
        const stream = commitStream({ ...commit, branch }, parent === undefined ? [] : [parent])
        parent = ':1'
        return stream
      })
      return fastImport(gitDir, streams)
    },
  }
}

/** Settings of a GitHub repository as far as a client can see them, and no background work. */
const CONFIG = `[core]
	fsync = none
[pack]
	threads = 1
[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
	allowReachableSHA1InWant = true
[receive]
	autogc = false
	unpackLimit = 1
[gc]
	auto = 0
`

/** Makes an empty bare repository (or opens the one that is there) and configures it like GitHub's. */
export async function createRepository(
  gitDir: string,
  defaultBranch: string,
  objectFormat: 'sha1' | 'sha256' = 'sha1',
): Promise<BareRepository> {
  await mkdir(gitDir, { recursive: true })
  // `init` would make a repository with a work tree bare.
  const isThere = existsSync(join(gitDir, 'HEAD'))
  if (!isThere) {
    const options = [`--initial-branch=${defaultBranch}`, `--object-format=${objectFormat}`]
    await git(['init', '--quiet', '--bare', '--template=', ...options, gitDir])
  }
  // One write: a process for each setting would be most of what a repository costs.
  const config = join(gitDir, 'config')
  if (!(await readFile(config, 'utf8')).includes(CONFIG)) await appendFile(config, CONFIG)
  return openRepository(gitDir)
}
