import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { TranslatedError } from '../errors.ts'
import { createObjectReader, type ReadObject } from '../git/objects.ts'
import { checkVersion, createGitAt, type Git } from '../git/process.ts'
import type { BlobId, TreeEntry, Variables } from '../ports.ts'
import { type CloneBlobs, createCloneBlobs } from './blobs.ts'
import { type CloneConfig, readConfig } from './config.ts'
import { cloneEnvironment } from './environment.ts'
import { type CloneRef, findHead, listRefs } from './head.ts'
import { type FoundLine, type SearchPlace, searchBlobs, searchFiles } from './search.ts'
import { createTreeLister } from './trees.ts'
import { type History, listCommits, type PastCommit, readHistory } from './versions.ts'

/** Somebody's clone of an archive, read: bare, partial, sparse or a linked worktree, SHA-1 or SHA-256. */
export interface Clone extends CloneBlobs {
  /** The newest commit of the branch that this clone knows. */
  readonly head: string
  /** Folder of the archive on the branch. */
  readonly directory: string
  /** Absolute path of the clone's git folder. */
  readonly gitDir: string
  /** As it was when the clone was opened. */
  readonly config: CloneConfig
  /** All of them, as they were when the clone was opened. */
  readonly refs: readonly CloneRef[]
  /**
   * Git in this clone with a configuration of its own, for plumbing commands that only read. Paths are taken from
   * the root of the branch. Name what colours, quotes or pages explicitly off all the same.
   */
  readonly git: Git
  /** One object that is here. */
  readonly readObject: ReadObject
  /** Regular files of a commit at or below `paths` (none: all of them): path from the root of the branch → blob. */
  listFiles(commit: string, paths?: readonly string[]): Promise<ReadonlyMap<string, BlobId>>
  /** Every path of a commit, links and submodules too. */
  listEntries(commit: string): Promise<ReadonlyMap<string, TreeEntry>>
  /** Every commit of the branch, oldest first, parents before their children. */
  listCommits(): Promise<readonly PastCommit[]>
  /** What the files of the archive were in each of these commits; read once, and then kept. */
  readHistory(): Promise<History>
  /** Lines that hold one of some texts, each without line break, ASCII letter case aside; as git finds them. */
  search(place: SearchPlace, needles: readonly string[]): AsyncGenerator<FoundLine, void, undefined>
  /** Those of some blobs that hold one of some texts, letter case aside. */
  searchBlobs(blobs: readonly BlobId[], needles: readonly string[]): Promise<readonly BlobId[]>
  /** Ends git's processes. */
  close(): Promise<void>
}

export interface CloneSettings {
  /** Folder of the clone, or one inside it; relative to the current folder. */
  readonly repository: string
  readonly branch: string
  readonly directory: string
  readonly env: Variables
}

const DUBIOUS = /dubious ownership|unsafe repository/
const TOO_NEW = /unknown repository (?:extension|version)|expected git repo version/i

function openFailure(stderr: string, folder: string): TranslatedError {
  if (DUBIOUS.test(stderr)) {
    const command = `git config --global --add safe.directory '${folder}'`
    return new TranslatedError({
      en: `--repository: this clone belongs to another user; if you trust it: ${command}`,
      ja: `--repository：このクローンの所有者は別のユーザーです。信頼できる場合は次を実行してください: ${command}`,
    })
  }
  if (TOO_NEW.test(stderr)) {
    return new TranslatedError({
      en: '--repository: this clone has a format that the git of this machine does not know; update git',
      ja: '--repository：このクローンの形式に、このマシンのgitは対応していません。gitを更新してください',
    })
  }
  return new TranslatedError({
    en: '--repository: this folder is no clone of a git repository; name one with --repository PATH',
    ja: '--repository：このフォルダーはgitリポジトリのクローンではありません。--repository PATH でクローンを指定してください',
  })
}

/** What git says of the clone that a folder lies in. */
const LOOK = ['rev-parse', '--absolute-git-dir', '--is-shallow-repository']

interface FoundClone {
  readonly gitDir: string
  readonly isShallow: boolean
  /** Whether git found it with a configuration of our own. */
  readonly isIsolated: boolean
}

/** Looks for the clone with a configuration of our own; an old git takes the owner's consent from the reader's alone. */
async function findClone(folder: string, env: Variables): Promise<FoundClone> {
  const open = (isIsolated: boolean) =>
    createGitAt({ cwd: folder, environment: cloneEnvironment(env, { isIsolated }) })
  await checkVersion(open(true).read)
  let words = ''
  for (const isIsolated of [true, false]) {
    const { code, stdout, stderr } = await open(isIsolated).run(LOOK)
    const [, gitDir, isShallow] = /^(.*?)\r?\n(true|false)\s*$/s.exec(stdout.toString()) ?? []
    if (code === 0 && gitDir !== undefined) {
      return { gitDir, isShallow: isShallow === 'true', isIsolated }
    }
    words ||= stderr
  }
  throw openFailure(words, folder)
}

/** A shallow clone would tell the last state alone, as if it had been known since its last commit. */
function refuseShallow(): never {
  throw new TranslatedError({
    en: "--repository: this clone is shallow and does not know since when a state was known; 'git fetch --unshallow' brings its history",
    ja: "--repository：このクローンはシャロークローンで、状態をいつから把握していたかがわかりません。'git fetch --unshallow' で履歴を取得してください",
  })
}

/** The first of some gits that works in the clone. Throws `TranslatedError`. */
async function findWorking(gits: readonly Git[], folder: string): Promise<Git> {
  let words = ''
  for (const git of gits) {
    const { code, stderr } = await git.run(LOOK)
    if (code === 0) return git
    words = stderr || words
  }
  throw openFailure(words, folder)
}

interface OpenedGit {
  readonly git: Git
  readonly config: CloneConfig
}

async function openGitIn(folder: string, env: Variables): Promise<OpenedGit> {
  const { gitDir, isShallow, isIsolated } = await findClone(folder, env)
  const open = (isolated: boolean) =>
    createGitAt({
      cwd: gitDir,
      environment: cloneEnvironment(env, { isIsolated: isolated, gitDir }),
    })
  if (isShallow) refuseShallow()
  const own = open(true)
  const config = await readConfig(own)
  // A partial clone's remote is reached as the reader reaches it.
  const isPartial = config.promisors.length > 0
  if (isIsolated && !isPartial) return { git: own, config }
  const gits = isPartial ? [open(false)] : [own, open(false)]
  return { git: await findWorking(gits, folder), config }
}

/** Runs `read` when it is first asked for, and keeps what it gives. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= read()
    return kept
  }
}

interface Opened extends OpenedGit {
  readonly refs: readonly CloneRef[]
  readonly head: string
  readonly directory: string
}

function createClone({ git, config, refs, head, directory }: Opened): Clone {
  const readObject = createObjectReader(git)
  const list = createTreeLister(readObject)
  const blobs = createCloneBlobs({ git, readObject, promisors: config.promisors })
  const commits = once(() => listCommits(git, head))

  async function listFiles(commit: string, paths?: readonly string[]) {
    const files = new Map<string, BlobId>()
    for (const [path, { blob }] of await list(commit, paths)) {
      if (blob !== null) files.set(path, blob)
    }
    return files
  }

  return {
    ...blobs,
    head,
    directory,
    gitDir: git.gitDir,
    config,
    refs,
    git,
    readObject,
    listFiles,
    listEntries: (commit) => list(commit),
    listCommits: commits,
    readHistory: once(async () => readHistory(git, await commits(), directory)),
    async *search(place, needles) {
      if (config.promisors.length > 0) {
        await blobs.prefetch((await listFiles(place.commit, place.paths)).values())
      }
      yield* searchFiles(git, place, needles)
    },
    searchBlobs: (some, needles) => searchBlobs(blobs, some, needles),
    close: git.dispose,
  }
}

/**
 * Opens somebody's clone for reading; nothing in it is changed, but a partial clone may fetch from its own remote
 * what it lacks. The reader's git configuration changes nothing. Throws `TranslatedError` when the folder is no clone,
 * or one without the branch, without its whole history, or with several ends of it.
 */
export async function openClone(settings: CloneSettings): Promise<Clone> {
  const { repository, branch, directory, env } = settings
  const folder = resolve(repository)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new TranslatedError({
      en: '--repository: there is no such folder',
      ja: '--repository：そのフォルダーはありません',
    })
  }
  const { git, config } = await openGitIn(folder, env)
  try {
    const refs = await listRefs(git)
    const head = await findHead(git, { refs, config }, branch)
    return createClone({ git, config, refs, head, directory })
  } catch (error) {
    await git.dispose()
    throw error
  }
}
