import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { TranslatedError } from '../errors.ts'
import { checkVersion, createGitAt, type Git } from '../git/process.ts'
import { listTree } from '../git/trees.ts'
import type { BlobId, TreeEntry, Variables } from '../ports.ts'
import { type CloneBlobs, createCloneBlobs, isPartial } from './blobs.ts'
import { cloneEnvironment } from './environment.ts'
import { findHead } from './head.ts'
import {
  type FoundLine,
  PATHS_A_CALL,
  type SearchPlace,
  searchBlobs,
  searchFiles,
} from './search.ts'
import { type History, listPastFiles, type PastFile, readHistory } from './versions.ts'

/** Somebody's clone of an archive, read: bare, partial, sparse or a linked worktree, SHA-1 or SHA-256. */
export interface Clone extends CloneBlobs {
  /** The newest commit of the branch that this clone knows. */
  readonly head: string
  /** Folder of the archive on the branch. */
  readonly directory: string
  /** Absolute path of the clone's git folder. */
  readonly gitDir: string
  /**
   * Git in this clone with a configuration of its own, for plumbing commands that only read. Paths are taken from
   * the root of the branch. Name what colours, quotes or pages explicitly off all the same.
   */
  readonly git: Git
  /** Regular files of a commit at or below `paths` (none: all of them): path from the root of the branch → blob. */
  listFiles(commit: string, paths?: readonly string[]): Promise<ReadonlyMap<string, BlobId>>
  /** Every path of a commit, links and submodules too. */
  listEntries(commit: string): Promise<ReadonlyMap<string, TreeEntry>>
  /** What `paths` (files) were in each commit up to `newest`; one pass serves any number of files. */
  readHistory(newest: string, paths: readonly string[]): Promise<History>
  /** Lines that hold one of some texts, each without line break, ASCII letter case aside; as git finds them. */
  search(place: SearchPlace, needles: readonly string[]): AsyncGenerator<FoundLine, void, undefined>
  /** What every file at or below `folders` ever was up to the head, the oldest first. */
  listPastFiles(folders: readonly string[]): Promise<readonly PastFile[]>
  /** Those of some blobs that hold one of some texts, letter case aside. */
  searchBlobs(blobs: readonly BlobId[], needles: readonly string[]): Promise<readonly BlobId[]>
  isAncestor(older: string, newer: string): Promise<boolean>
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

/** Looks for the clone with a configuration of our own; an old git takes the owner's consent from the reader's alone. */
async function findGitDir(folder: string, env: Variables): Promise<string> {
  let words = ''
  for (const isIsolated of [true, false]) {
    const git = createGitAt({ cwd: folder, environment: cloneEnvironment(env, { isIsolated }) })
    await checkVersion(git.read)
    const { code, stdout, stderr } = await git.run(['rev-parse', '--absolute-git-dir'])
    if (code === 0) return stdout.toString().replace(/\r?\n$/, '')
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

async function openGitIn(folder: string, env: Variables): Promise<{ git: Git; partial: boolean }> {
  const gitDir = await findGitDir(folder, env)
  const open = (isIsolated: boolean) =>
    createGitAt({ cwd: gitDir, environment: cloneEnvironment(env, { isIsolated, gitDir }) })
  const ask = (git: Git) => git.run(['rev-parse', '--git-dir', '--is-shallow-repository'])
  const isolated = open(true)
  const partial = await isPartial(isolated)
  const first = await ask(isolated)
  // A partial clone's remote is reached as the reader reaches it.
  const isEnough = first.code === 0 && !partial
  const git = isEnough ? isolated : open(false)
  const { code, stdout, stderr } = isEnough ? first : await ask(git)
  if (code !== 0) throw openFailure(stderr || first.stderr, folder)
  if (stdout.toString().trimEnd().endsWith('\ntrue')) refuseShallow()
  return { git, partial }
}

const fields = (text: string) => text.split('\0').filter((field) => field !== '')

async function listFiles(git: Git, commit: string, paths: readonly string[]) {
  const files = new Map<string, BlobId>()
  for (let at = 0; at === 0 || at < paths.length; at += PATHS_A_CALL) {
    const some = paths.slice(at, at + PATHS_A_CALL)
    const args = ['--literal-pathspecs', 'ls-tree', '-r', '-z', commit, '--', ...some]
    for (const row of fields(await git.read(args))) {
      const [, blob, path] = /^100\d{3} blob (\w+)\t(.+)$/s.exec(row) ?? []
      if (blob !== undefined && path !== undefined) files.set(path, blob)
    }
  }
  return files
}

function createClone(git: Git, partial: boolean, head: string, directory: string): Clone {
  const blobs = createCloneBlobs(git, partial)
  return {
    ...blobs,
    head,
    directory,
    gitDir: git.gitDir,
    git,
    listFiles: (commit, paths = []) => listFiles(git, commit, paths),
    listEntries: (commit) => listTree(git, commit),
    readHistory: (newest, paths) => readHistory(git, newest, paths),
    async *search(place, needles) {
      if (partial) {
        await blobs.prefetch((await listFiles(git, place.commit, place.paths)).values())
      }
      yield* searchFiles(git, place, needles)
    },
    listPastFiles: (folders) => listPastFiles(git, head, folders),
    searchBlobs: (some, needles) => searchBlobs(blobs, some, needles),
    isAncestor: async (older, newer) =>
      (await git.run(['merge-base', '--is-ancestor', older, newer])).code === 0,
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
  const { git, partial } = await openGitIn(folder, env)
  try {
    return createClone(git, partial, await findHead(git, branch), directory)
  } catch (error) {
    await git.dispose()
    throw error
  }
}
