import type { Writable } from 'node:stream'
import { GitError } from '../errors.ts'
import type { Git } from '../git/process.ts'
import type { BlobId } from '../ports.ts'
import type { CloneConfig } from './config.ts'
import { createDiffStream, type DiffStream, END_OF_PATCH, type LineChange } from './diff-stream.ts'
import type { LineCommit } from './versions.ts'

/** Records whose versions can be read: each is one line of a JSON Lines file and begins with its id. */
export type VersionedKind = 'logs' | 'failures'

/** A record as it stood from one commit on; a record that the branch lost and got again has a version each time. */
export interface RecordVersion {
  readonly kind: VersionedKind
  /** Decimal digits. */
  readonly maillogId: string
  /** From the folder of the archive. */
  readonly path: string
  /** The record as it stands in the file, without line end; where it is lost, as it stood last. */
  readonly line: string
  /** From this commit on the branch does not hold the record any more. */
  readonly isLost: boolean
  /** First commit on the branch's first-parent line that holds this state. */
  readonly commit: string
  /** When that commit was made, ms; never earlier than that of its parent. */
  readonly knownFrom: number
}

export interface VersionsRequest {
  /** The first-parent line up to the commit whose versions are the last. */
  readonly line: readonly LineCommit[]
  /** Folder of the archive on the branch. */
  readonly directory: string
  readonly kinds: readonly VersionedKind[]
  /** Only what came after this commit of the first-parent line; absent: everything. */
  readonly since?: string
}

/** What is needed of a clone. */
export interface VersionsClone {
  readonly git: Git
  readonly config: Pick<CloneConfig, 'promisors'>
  /** Fetches what a partial clone lacks. */
  prefetch(blobs: Iterable<BlobId>): Promise<void>
}

/** Everything that a configuration or an attribute could change is named here. */
const DIFF = [
  ...['--literal-pathspecs', '-c', 'core.quotePath=false', '-c', 'diff.suppressBlankEmpty=false'],
  ...['diff-tree', '--stdin', '--root', '--no-commit-id', '-r', '--patch', '--unified=0', '--text'],
  ...['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color', '--no-prefix', '-O/dev/null'],
  ...['--diff-algorithm=myers', '--no-indent-heuristic', '--ignore-submodules=all'],
]

interface Walk {
  readonly clone: VersionsClone
  readonly request: VersionsRequest
  readonly commits: readonly LineCommit[]
}

function feed(stdin: Writable, commits: readonly LineCommit[]): void {
  const rows = commits.map(
    ({ commit, parent }) => `${`${commit} ${parent}`.trimEnd()}\n${END_OF_PATCH}\n`,
  )
  stdin.end(rows.join(''))
}

/** Patches of all commits, each against its first parent; `filter` as in `--diff-filter`. */
function openDiff({ clone, request, commits }: Walk, filter: string): DiffStream {
  const { directory, kinds } = request
  const paths = kinds.map((kind) => `${directory}/${kind}`)
  const args = [...DIFF, `--relative=${directory}/`, `--diff-filter=${filter}`, '--', ...paths]
  const { stdin, stdout } = clone.git.converse(args)
  feed(stdin, commits)
  return createDiffStream(stdout, clone.git.interruption)
}

const RECORD = /^\{"maillog_id":(\d+)[,}]/
const FILE = /^(logs|failures)\/.+\.jsonl$/

/** A record in a patch; `key` is one for each record of a kind. */
interface RecordChange extends LineChange {
  readonly kind: VersionedKind
  readonly maillogId: string
  readonly key: string
}

/** A line that holds no record (a conflict marker that people committed) has no versions. */
function readRecords(changes: readonly LineChange[]): RecordChange[] {
  return changes.flatMap((change) => {
    const file = FILE.exec(change.path)
    const maillogId = RECORD.exec(change.line)?.[1]
    if (file === null || maillogId === undefined) return []
    const kind = file[1] === 'logs' ? 'logs' : 'failures'
    return [{ ...change, kind, maillogId, key: `${kind} ${maillogId}` }]
  })
}

type Removed = Map<string, RecordChange>

function versionOf(
  { kind, maillogId, path, line }: RecordChange,
  { commit, knownFrom }: LineCommit,
): RecordVersion {
  return { kind, maillogId, path, line, isLost: false, commit, knownFrom }
}

/** Which of some added lines are new states; a record that had the same line elsewhere has only moved. */
function findNewStates(
  added: readonly RecordChange[],
  removed: Removed,
  commit: LineCommit,
): RecordVersion[] {
  return added.flatMap((change) => {
    const before = removed.get(change.key)
    removed.delete(change.key)
    return before?.line === change.line ? [] : [versionOf(change, commit)]
  })
}

/** Changes file by file, as git tells them. */
async function* readFiles(patch: DiffStream): AsyncGenerator<RecordChange[], void> {
  let file: RecordChange[] = []
  for (let some = await patch.next(); some !== undefined; some = await patch.next()) {
    for (const change of readRecords(some)) {
      if (file.length > 0 && file[0]?.path !== change.path) {
        yield file
        file = []
      }
      file.push(change)
    }
  }
  yield file
}

const BATCH = 1000

/**
 * The versions that files which were there before bring. What a file loses and gets back itself is decided at once;
 * a line that is new in it waits, because a later file may lose the record. `removed` is filled with the rest.
 */
async function* readChangedFiles(
  patch: DiffStream,
  removed: Removed,
  commit: LineCommit,
): AsyncGenerator<RecordVersion[], void> {
  const waiting: RecordChange[] = []
  for await (const file of readFiles(patch)) {
    const own: Removed = new Map()
    for (const change of file) if (!change.isAdded) own.set(change.key, change)
    const added = file.filter(({ isAdded }) => isAdded)
    const updates = added.filter(({ key }) => own.has(key))
    waiting.push(...added.filter(({ key }) => !own.has(key)))
    yield findNewStates(updates, own, commit)
    for (const [key, change] of own) removed.set(key, change)
  }
  for (let at = 0; at < waiting.length; at += BATCH) {
    yield findNewStates(waiting.slice(at, at + BATCH), removed, commit)
  }
}

/** A new file holds only added lines, so any number of them passes through. */
async function* readNewFiles(
  patch: DiffStream,
  removed: Removed,
  commit: LineCommit,
): AsyncGenerator<RecordVersion[], void> {
  for (let some = await patch.next(); some !== undefined; some = await patch.next()) {
    yield findNewStates(readRecords(some), removed, commit)
  }
}

const GREP = [
  ...[
    '--literal-pathspecs',
    'grep',
    '--text',
    '--no-textconv',
    '--no-color',
    '--no-recurse-submodules',
  ],
  ...[
    '-h',
    '--no-line-number',
    '--no-column',
    '--only-matching',
    '-E',
    '-e',
    '^[{]"maillog_id":[0-9]+',
  ],
]

/**
 * Records that a commit took out of one file and that no other file of it holds. An archive in order loses none, so
 * only a commit that people made has its files searched.
 */
async function readLosses(
  { clone, request }: Walk,
  removed: Removed,
  commit: LineCommit,
): Promise<RecordVersion[]> {
  const losses: RecordVersion[] = []
  for (const kind of request.kinds) {
    const own = [...removed.values()].filter((change) => change.kind === kind)
    if (own.length === 0) continue
    const folder = `${request.directory}/${kind}`
    const { stdout } = await clone.git.run([...GREP, commit.commit, '--', folder])
    const held = new Set(
      stdout
        .toString()
        .split('\n')
        .map((row) => row.slice('{"maillog_id":'.length)),
    )
    const gone = own.filter(({ maillogId }) => !held.has(maillogId))
    losses.push(...gone.map((change) => ({ ...versionOf(change, commit), isLost: true })))
  }
  return losses
}

/** The blobs of all patches at once; git itself would fetch those of one patch after the other. */
async function prefetchBlobs({ clone, request, commits }: Walk): Promise<void> {
  if (clone.config.promisors.length === 0) return
  const args = ['diff-tree', '--stdin', '--root', '--no-commit-id', '-r', '--raw', '--no-abbrev']
  const paths = request.kinds.map((kind) => `${request.directory}/${kind}`)
  const input = commits.map(({ commit, parent }) => `${`${commit} ${parent}`.trimEnd()}\n`).join('')
  const options = [...args, '--no-renames', '--', ...paths]
  const rows = await clone.git.read(['--literal-pathspecs', ...options], { input })
  const blobs = [...rows.matchAll(/^:(\d+) (\d+) (\w+) (\w+) /gm)].flatMap(
    ([, before, after, old, young]) => [
      ...(before?.startsWith('100') && old ? [old] : []),
      ...(after?.startsWith('100') && young ? [young] : []),
    ],
  )
  await clone.prefetch(blobs)
}

function selectCommits({ line, since }: VersionsRequest): readonly LineCommit[] {
  if (since === undefined) return line
  const last = line.findIndex(({ commit }) => commit === since)
  const head = line.at(-1)?.commit
  if (last < 0) throw new GitError(`'${since}' is not on the first-parent line of '${head}'`)
  return line.slice(last + 1)
}

/**
 * Every state that a record has had on the branch, told by the differences between commits, some at a time, oldest
 * first; within a commit in no particular order. A record that only moves between files has no new version, and
 * one that the branch loses has a version that says so. Memory does not grow with the archive: at most what one
 * commit changes in files that were there before is held. Throws `GitError` when git fails, or when `since` is not
 * on `line`.
 */
export async function* readVersions(
  clone: VersionsClone,
  request: VersionsRequest,
): AsyncGenerator<readonly RecordVersion[], void> {
  const walk: Walk = { clone, request, commits: selectCommits(request) }
  await prefetchBlobs(walk)
  const [changed, added] = [openDiff(walk, 'a'), openDiff(walk, 'A')]
  try {
    for (const commit of walk.commits) {
      const removed: Removed = new Map()
      yield* readChangedFiles(changed, removed, commit)
      yield* readNewFiles(added, removed, commit)
      if (removed.size > 0) yield await readLosses(walk, removed, commit)
    }
  } finally {
    changed.close()
    added.close()
  }
}
