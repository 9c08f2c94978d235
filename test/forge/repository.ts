import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createHistoryReader, type LogEntry } from './history.ts'
import { moveRef, type RefMove, readRefs, writeObject } from './loose.ts'
import { createObjectReader, type GitObject } from './object-reader.ts'
import { git } from './run-git.ts'
import { editTree, readFiles } from './trees.ts'

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
  /** Writes an object; its id. */
  writeObject(type: string, content: Uint8Array | string): string
  /** Ends the process that reads objects; the next reading starts another. */
  endReading(): void
  /** `undefined`: there is no such ref. */
  head(ref: string): Promise<string | undefined>
  readFile(ref: string, path: string): Promise<string>
  readBytes(ref: string, path: string): Promise<Buffer>
  /** Every file of the ref, path → text; empty when there is no such ref. */
  files(ref: string): Promise<Map<string, string>>
  /** Newest first; empty when there is no such ref. */
  log(ref: string): Promise<LogEntry[]>
  /** Ids of the commits that the ref holds, newest first; none when there is no such ref. */
  history(ref: string): Promise<ReadonlySet<string>>
  /** Full ref → id. */
  refs(): Promise<Map<string, string>>
  /** `false`: it is elsewhere, or cannot be there. */
  moveRef(move: RefMove): Promise<boolean>
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

function fullRef(branch: string): string {
  return branch.startsWith('refs/') ? branch : `refs/heads/${branch}`
}

const secondsOf = ({ at = Date.now() }: Pick<NewCommit, 'at'>) => Math.floor(at / 1000)
const WRITER = 'Other Writer <other-writer@example.com>'
const MESSAGE = 'of another writer'

function data(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')])
}

/** One commit of a `git fast-import` stream, under mark 1. */
function commitStream(commit: Omit<NewCommit, 'parents'>, parent: string | undefined): Buffer {
  const text = (line: string) => Buffer.from(`${line}\n`)
  const parts = [
    text(`commit ${fullRef(commit.branch)}`),
    text('mark :1'),
    text(`committer ${WRITER} ${secondsOf(commit)} +0000`),
    data(Buffer.from(commit.message ?? MESSAGE)),
    ...(parent === undefined ? [] : [text(`from ${parent}`)]),
  ]
  for (const [path, content] of Object.entries(commit.files)) {
    if (content === null) parts.push(text(`D ${path}`))
    else parts.push(text(`M 100644 inline ${path}`), data(Buffer.from(content)))
  }
  return Buffer.concat(parts)
}

/** Commands after which objects may be gone. */
const CLEANING = new Set(['gc', 'prune', 'repack'])

/** Opens the bare repository in `gitDir`. */
export function openRepository(gitDir: string): BareRepository {
  const reader = createObjectReader(gitDir)
  const readObject = reader.read
  const readHistory = createHistoryReader(readObject)
  const write = (type: string, content: Uint8Array | string) => writeObject(gitDir, type, content)
  const store = { readObject, writeObject: write }
  const run = (...args: string[]) => {
    if (CLEANING.has(args[0] ?? '')) reader.renew()
    return git(args, { cwd: gitDir })
  }
  const head = async (ref: string) => (await readObject(`${ref}^{commit}`))?.id
  async function readBytes(ref: string, path: string): Promise<Buffer> {
    const found = await readObject(`${ref}:${path}`)
    if (found?.type !== 'blob') throw new Error(`no file ${path} in ${ref}`)
    return found.bytes
  }
  async function refs(): Promise<Map<string, string>> {
    for (let tries = 1; ; tries++) {
      try {
        return readRefs(gitDir)
      } catch (error) {
        // Files that pushes removed just now.
        if (tries === 20 || !(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
          throw error
      }
    }
  }
  async function setRef(ref: string, newId: string): Promise<void> {
    if (!(await moveRef(gitDir, { ref, newId }))) throw new Error(`${ref} cannot be moved`)
  }
  async function treeOf(ref: string): Promise<string> {
    const tree = await readObject(`${ref}^{tree}`)
    if (tree === undefined) throw new Error(`no commit ${ref}`)
    return tree.id
  }
  async function log(ref: string): Promise<LogEntry[]> {
    const id = await head(ref)
    return id === undefined ? [] : readHistory(id)
  }
  return {
    gitDir,
    git: run,
    readObject,
    writeObject: write,
    endReading: reader.renew,
    head,
    readBytes,
    refs,
    log,
    moveRef: (move) => moveRef(gitDir, move),
    async restoreRefs(wanted) {
      for (const [ref, id] of await refs()) {
        if (!wanted.has(ref)) await setRef(ref, '0'.repeat(id.length))
      }
      for (const [ref, id] of wanted) await setRef(ref, id)
    },
    readFile: async (ref, path) => String(await readBytes(ref, path)),
    async files(ref) {
      const tree = await readObject(`${ref}^{tree}`)
      return tree === undefined ? new Map<string, string>() : readFiles(store, tree.id)
    },
    history: async (ref) => new Set((await log(ref)).map(({ id }) => id)),
    async commitFiles(commit) {
      const ref = fullRef(commit.branch)
      const old = commit.parents ? undefined : await head(ref)
      const parents = commit.parents ?? (old === undefined ? [] : [old])
      const [first] = parents
      const before = first === undefined ? undefined : await treeOf(first)
      const tree = await editTree(store, before, commit.files)
      const who = `${WRITER} ${secondsOf(commit)} +0000`
      const lines = [
        `tree ${tree}`,
        ...parents.map((parent) => `parent ${parent}`),
        `author ${who}`,
        `committer ${who}`,
      ]
      const newId = write('commit', `${lines.join('\n')}\n\n${commit.message ?? MESSAGE}`)
      await setRef(ref, newId)
      return newId
    },
    async importHistory(branch, commits) {
      let parent = await head(fullRef(branch))
      const streams = Array.from(commits, (commit) => {
        const stream = commitStream({ ...commit, branch }, parent)
        parent = ':1'
        return stream
      })
      const input = Buffer.concat([...streams, Buffer.from('get-mark :1\n')])
      return git(['fast-import', '--quiet', '--force'], { cwd: gitDir, input })
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

/** How git begins a bare repository's configuration. */
const BEGIN = {
  sha1: '[core]\n\trepositoryformatversion = 0\n\tbare = true\n',
  sha256:
    '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n',
}

/** Makes an empty bare repository (or opens the one that is there) and configures it like GitHub's. */
export async function createRepository(
  gitDir: string,
  defaultBranch: string,
  objectFormat: 'sha1' | 'sha256' = 'sha1',
): Promise<BareRepository> {
  const config = join(gitDir, 'config')
  if (!existsSync(join(gitDir, 'HEAD'))) {
    // What `git init` makes, without its process.
    for (const folder of ['objects', 'refs']) await mkdir(join(gitDir, folder), { recursive: true })
    await writeFile(join(gitDir, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`)
    await writeFile(config, BEGIN[objectFormat])
  }
  if (!(await readFile(config, 'utf8')).includes(CONFIG)) await appendFile(config, CONFIG)
  return openRepository(gitDir)
}
