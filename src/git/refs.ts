import { GitError, InputError, RefusedError } from '../errors.ts'
import type { Clock, SeenRefs } from '../ports.ts'
import { canCoexist, lastHeadRef, reviewBranch, TEMPORARY_REFS } from './names.ts'
import type { Git } from './process.ts'
import type { Remote } from './remote.ts'

export interface AncestrySettings {
  readonly git: Git
  readonly remote: Remote
  /** GitHub's compare call; `undefined`: it cannot tell. */
  isAncestor(older: string, newer: string): Promise<boolean | undefined>
}

/** Whether a commit is another one's ancestor, or the same, by one request or by the bare history. */
export function createAncestry({ git, remote, isAncestor }: AncestrySettings) {
  return async (older: string, newer: string): Promise<boolean> => {
    if (older === newer) return true
    const told = await isAncestor(older, newer)
    if (told !== undefined) return told
    await remote.fetchHistory([older, newer])
    return isAncestorHere(git, older, newer)
  }
}

/** The same of commits whose history is here. */
export async function isAncestorHere(git: Git, older: string, newer: string): Promise<boolean> {
  const { code } = await git.run(['merge-base', '--is-ancestor', older, newer])
  if (code > 1) throw new GitError(`git merge-base: exit code ${code}`)
  return code === 0
}

/** Commands are for any clone of any repository: they name the remote by its address. */
function deletedMessage(branch: string, url: string, { lastHead }: SeenRefs): string {
  const ref = lastHeadRef(branch)
  return [
    `branch '${branch}' is gone, but its last head ${lastHead} is kept in ${ref}.`,
    `To restore it: git fetch ${url} ${ref} && git push ${url} ${lastHead}:refs/heads/${branch}`,
    `To begin a new archive on purpose: git push ${url} :${ref}`,
  ].join('\n')
}

function rewrittenMessage(branch: string, url: string, refs: SeenRefs): string {
  const ref = lastHeadRef(branch)
  const head = `refs/heads/${branch}`
  const lease = `--force-with-lease=${head}:${refs.branch}`
  return [
    `branch '${branch}' was rewritten: its head ${refs.branch} does not descend from ${refs.lastHead}, the last one known.`,
    `To restore it: git fetch ${url} ${ref} && git push ${lease} ${url} ${refs.lastHead}:${head}`,
    `To accept the new head: git fetch ${url} ${head} && git push --force ${url} ${refs.branch}:${ref}`,
  ].join('\n')
}

/** What happened to a branch that was deleted or rewritten and the commands that cure it; `undefined`: all is well. */
async function findRewrite(
  branch: string,
  url: string,
  refs: SeenRefs,
  isAncestor: (older: string, newer: string) => Promise<boolean>,
): Promise<string | undefined> {
  if (refs.lastHead === '' || refs.lastHead === refs.branch) return undefined
  if (refs.branch === '') return deletedMessage(branch, url, refs)
  if (await isAncestor(refs.lastHead, refs.branch)) return undefined
  return rewrittenMessage(branch, url, refs)
}

export interface HeadsSettings extends AncestrySettings {
  readonly clock: Clock
  readonly branch: string
  readonly review: boolean
  /** `https://github.com/owner/name` */
  readonly url: string
}

/** Where the branches stand. */
export interface Heads {
  /**
   * Asks the remote, but for refs that it has just `shown`; their commits and trees are here then. Throws
   * `RefusedError` as `DataBranch.read` does.
   */
  read(shown?: ReadonlyMap<string, string>): Promise<SeenRefs>
  isAncestor(older: string, newer: string): Promise<boolean>
  /** Temporary refs that runs left behind when they were killed, as of the last `read`. */
  abandoned(): readonly string[]
}

/** A temporary ref lives for minutes; its name begins with the second it was made in. */
const ABANDONED_AFTER_S = 24 * 3600

function isAbandoned(ref: string, now: number): boolean {
  const seconds = Number(/^refs\/archive-tmp\/(\d+)-/.exec(ref)?.[1] ?? Number.NaN)
  return seconds < now / 1000 - ABANDONED_AFTER_S
}

/** Patterns of the branches beside which git cannot keep this one. */
function namesInTheWay(target: string): string[] {
  const parts = target.split('/')
  const parents = parts.slice(3).map((_, index) => parts.slice(0, index + 3).join('/'))
  return [`${target}/*`, ...parents]
}

/** What git would refuse after everything was read is refused before. */
function checkWay(target: string, refs: ReadonlyMap<string, string>): void {
  const name = [...refs.keys()].find(
    (ref) => ref.startsWith('refs/heads/') && !canCoexist(ref, target),
  )
  if (name === undefined) return
  const [taken, wanted] = [name, target].map((ref) => ref.slice('refs/heads/'.length))
  throw new InputError(
    `input 'branch': git cannot keep a branch '${wanted}' beside the branch '${taken}'; remove that one or choose another name`,
  )
}

/** A push that is landing moves two refs, one a moment before the other. */
const LANDING_MS = 1000

export function createHeads(settings: HeadsSettings): Heads {
  const { remote, clock, branch, review, url } = settings
  const isAncestor = createAncestry(settings)
  const complete = new Set<string>()
  let abandoned: readonly string[] = []

  async function listRefs(shown?: ReadonlyMap<string, string>): Promise<SeenRefs> {
    const names = {
      branch: `refs/heads/${branch}`,
      review: `refs/heads/${reviewBranch(branch)}`,
      lastHead: lastHeadRef(branch),
    }
    const targets = [names.branch, ...(review ? [names.review] : [])]
    const wanted = [...targets, names.lastHead]
    const inTheWay = targets.flatMap(namesInTheWay)
    const patterns = [...wanted, ...inTheWay, `${TEMPORARY_REFS}*`]
    const refs = shown ?? (await remote.listRefs(patterns))
    for (const target of targets) checkWay(target, refs)
    abandoned = [...refs.keys()].filter((ref) => isAbandoned(ref, clock.now()))
    const id = (ref: string) => (wanted.includes(ref) ? (refs.get(ref) ?? '') : '')
    return { branch: id(names.branch), review: id(names.review), lastHead: id(names.lastHead) }
  }

  async function fetchHeads(refs: SeenRefs): Promise<void> {
    const heads = new Set([refs.branch, refs.review].filter((id) => id !== ''))
    const wanted = [...heads].filter((id) => !complete.has(id))
    if (wanted.length === 0) return
    await remote.fetchCommits(wanted, [...complete].at(-1))
    for (const id of wanted) complete.add(id)
  }

  async function read(shown?: ReadonlyMap<string, string>): Promise<SeenRefs> {
    const refs = await listRefs(shown)
    await fetchHeads(refs)
    const problem = await findRewrite(branch, url, refs, isAncestor)
    if (problem === undefined) return refs
    await clock.sleep(LANDING_MS)
    const again = await listRefs()
    if (again.branch === refs.branch && again.lastHead === refs.lastHead) {
      throw new RefusedError(problem)
    }
    return read()
  }

  return { read, isAncestor, abandoned: () => abandoned }
}
