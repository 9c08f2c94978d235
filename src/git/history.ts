import { InputError } from '../errors.ts'
import type { ArchiveHistory, BlobChange, Step } from '../ports.ts'
import { lastHeadRef, reviewBranch } from './names.ts'
import { createBlobs, createObjectStore, readObjects } from './objects.ts'
import type { Git } from './process.ts'
import { type AncestrySettings, createAncestry, isAncestorHere } from './refs.ts'
import { listTree, REGULAR } from './trees.ts'

export interface HistorySettings extends AncestrySettings {
  readonly branch: string
  /** Steps tell of this folder alone. */
  readonly directory: string
}

/** Steps of one git process: its answer stays in the tens of megabytes. */
const STEPS_A_CALL = 2000

/** `:<mode> <mode> <id> <id> <letter>` and, behind a NUL, the path. */
function readChange(row: string, path: string): BlobChange {
  const [oldMode = '', mode = '', before = '', after = ''] = row.slice(1).split(' ')
  return {
    path,
    before: REGULAR.test(oldMode) ? before : null,
    after: REGULAR.test(mode) ? after : null,
  }
}

/** What `git diff-tree -z` answers: a commit's id, then its changes; none for a commit that has none. */
function readSteps(answer: string): Step[] {
  const steps: { commit: string; changes: BlobChange[] }[] = []
  const fields = answer.split('\0')
  for (let at = 0; at < fields.length - 1; at++) {
    const field = fields[at] ?? ''
    if (!field.startsWith(':')) steps.push({ commit: field, changes: [] })
    else steps.at(-1)?.changes.push(readChange(field, fields[++at] ?? ''))
  }
  return steps
}

/** Each commit with each of its parents, oldest first; the first commit of all has none. */
async function listEdges(git: Git, head: string, since: string) {
  const bound = since === '' ? [] : [`^${since}`]
  const listing = await git.read([
    'rev-list',
    '--topo-order',
    '--reverse',
    '--parents',
    head,
    ...bound,
  ])
  const rows = listing.split('\n').filter((row) => row !== '')
  const edges = rows.flatMap((row) => {
    const [commit = '', ...parents] = row.split(' ')
    return parents.map((parent) => `${commit} ${parent}\n`)
  })
  return { commits: rows.length, edges }
}

async function* readCommits(git: Git, head: string, since: string): AsyncIterable<Uint8Array> {
  const listing = await git.read(['rev-list', head, ...(since === '' ? [] : [`^${since}`])])
  const ids = listing.split('\n').filter(Boolean)
  for (let at = 0; at < ids.length; at += STEPS_A_CALL) {
    yield* await readObjects(git, ids.slice(at, at + STEPS_A_CALL))
  }
}

const DIFF = ['diff-tree', '--stdin', '-r', '--raw', '--no-renames', '--no-abbrev', '-z']

/**
 * Whether `since` is in the past of `head`, whose commits are here. One that is not may still be named
 * wrongly, which the remote tells. Throws `InputError` when it is no commit.
 */
async function isPast({ git, remote }: HistorySettings, since: string, head: string) {
  const findType = () => git.run(['cat-file', '-t', since])
  if ((await findType()).code !== 0 && !(await remote.fetchEdge(since))) return false
  if ((await findType()).stdout.toString() !== 'commit\n') {
    throw new InputError(
      "input 'since-commit': expected the id of a commit, got that of something else",
    )
  }
  return isAncestorHere(git, since, head)
}

/** Trees of the commits up to `head` and, with `since`, of those that the ones behind it begin from. */
async function listTrees(git: Git, head: string, since: string): Promise<string[]> {
  const range = since === '' ? [head] : ['--boundary', head, `^${since}`]
  const listing = await git.read(['log', '--format=%T', ...range])
  const edge = since === '' ? '' : await git.read(['log', '-1', '--format=%T', since])
  return [...new Set(`${listing}\n${edge}`.split('\n').filter(Boolean))]
}

/** The past of a data branch, over a repository of which `store` reads objects. Throws as `createDataBranch` does. */
export function createHistory(
  settings: HistorySettings,
  store = createObjectStore(settings.git),
): ArchiveHistory {
  const { git, remote, branch, directory } = settings
  const { prefetch, readBlob } = createBlobs(store, remote)
  return {
    prefetch,
    readBlob,
    async readHeads() {
      const [head, review] = [`refs/heads/${branch}`, `refs/heads/${reviewBranch(branch)}`]
      const lastHead = lastHeadRef(branch)
      const refs = await remote.listRefs([head, lastHead, review])
      const find = (ref: string) => refs.get(ref) ?? ''
      return { branch: find(head), lastHead: find(lastHead), review: find(review) }
    },
    async open(head, since) {
      if (since === '') {
        await remote.fetchPast(head)
        return true
      }
      // What a merge brings may begin before `since`: only all commits, which are small, tell what is new.
      await remote.fetchHistory([head])
      const isBounded = await isPast(settings, since, head)
      await remote.fetchObjects(await listTrees(git, head, isBounded ? since : ''))
      return isBounded
    },
    openAlone: remote.fetchEdge,
    listFiles: (commit) => listTree(git, commit),
    readMessage: store.readMessage,
    readCommits: (head, since) => readCommits(git, head, since),
    async listSteps(head, since) {
      const { commits, edges } = await listEdges(git, head, since)
      const steps: Step[] = []
      for (let at = 0; at < edges.length; at += STEPS_A_CALL) {
        const input = edges.slice(at, at + STEPS_A_CALL).join('')
        const args = ['--literal-pathspecs', ...DIFF, '--', directory]
        steps.push(...readSteps(await git.read(args, { input })))
      }
      return { steps, commits }
    },
    isAncestor: createAncestry(settings),
  }
}
