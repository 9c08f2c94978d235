import { TranslatedError } from '../errors.ts'
import type { Git } from '../git/process.ts'
import type { CloneConfig, CloneRemote } from './config.ts'

/** A ref of a clone. */
export interface CloneRef {
  readonly name: string
  /** What it points to. */
  readonly id: string
  readonly type: string
}

/** Every ref of a clone. */
export async function listRefs(git: Git): Promise<CloneRef[]> {
  const format = '--format=%(objectname) %(objecttype) %(refname)'
  const listing = await git.read(['for-each-ref', format])
  return listing.split('\n').flatMap((row) => {
    const [, id = '', type = '', name] = /^(\w+) (\w+) (.+)$/.exec(row) ?? []
    return name === undefined ? [] : [{ name, id, type }]
  })
}

/** Where a remote's branch lands by one of its refspecs; '' where the refspec does not bring it. */
function mapBranch(refspec: string, branch: string): string {
  const [source = '', target = ''] = refspec.replace(/^[+]/, '').split(':')
  const name = `refs/heads/${branch}`
  if (!source.includes('*')) return source === name ? target : ''
  const [before = '', after = ''] = source.split('*')
  const fits = name.startsWith(before) && name.endsWith(after)
  if (!fits || name.length < before.length + after.length) return ''
  return target.replace('*', () => name.slice(before.length, name.length - after.length))
}

/** Names of every ref that may hold the branch: the local one and those that follow a remote, whatever its name. */
function candidates(remotes: readonly CloneRemote[], branch: string): Set<string> {
  const tracking = remotes.flatMap(({ name, fetch }) => [
    `refs/remotes/${name}/${branch}`,
    ...fetch.map((refspec) => mapBranch(refspec, branch)),
  ])
  return new Set([`refs/heads/${branch}`, ...tracking].filter((ref) => ref.startsWith('refs/')))
}

/** Whether a ref is what any remote's branch is kept as; one that was removed or renamed by hand may have left its own. */
function isTracking(ref: string, branch: string): boolean {
  const tail = `/${branch}`
  const remote = ref.slice('refs/remotes/'.length, -tail.length)
  return ref.startsWith('refs/remotes/') && ref.endsWith(tail) && !remote.includes('/')
}

/** Where a clone keeps another branch of its remotes; `undefined` where none has it, or where they differ. */
export function findOther(refs: readonly CloneRef[], branch: string): string | undefined {
  const isOther = (name: string) => name === `refs/heads/${branch}` || isTracking(name, branch)
  const ids = new Set(refs.filter(({ name }) => isOther(name)).map(({ id }) => id))
  return ids.size === 1 ? [...ids][0] : undefined
}

function listBranches({ refs, config }: CloneRefs, branch: string): CloneRef[] {
  const wanted = candidates(config.remotes, branch)
  const isWanted = (name: string) => wanted.has(name) || isTracking(name, branch)
  return refs.filter(({ name, type }) => type === 'commit' && isWanted(name))
}

/** Without the part of a ref that says nothing to a person. */
const shortName = (ref: string) => ref.replace(/^refs\/(?:heads|remotes)\//, '')

interface CloneRefs {
  readonly refs: readonly CloneRef[]
  readonly config: CloneConfig
}

/**
 * The newest commit of the branch: of the local branch and of what every remote's was when it was last fetched,
 * the one that descends from all the others. Throws `TranslatedError` where there is none.
 */
export async function findHead(git: Git, clone: CloneRefs, branch: string): Promise<string> {
  const branches = listBranches(clone, branch)
  const commits = [...new Set(branches.map(({ id }) => id))]
  const [first] = commits
  if (first === undefined) {
    const command = `git fetch origin ${branch}:refs/remotes/origin/${branch}`
    throw new TranslatedError({
      en: `--branch: this clone has no branch '${branch}'; '${command}' brings it, or name another clone by --repository`,
      ja: `--branch：このクローンにブランチ '${branch}' はありません。'${command}' で取得するか、--repositoryで別のクローンを指定してください`,
    })
  }
  if (commits.length === 1) return first
  const tips = (await git.read(['merge-base', '--independent', ...commits])).split('\n')
  if (tips.length === 1 && tips[0]) return tips[0]
  const parted = branches.filter(({ id }) => tips.includes(id))
  const names = parted.map(({ name, id }) => `${shortName(name)} (${id.slice(0, 12)})`)
  throw new TranslatedError({
    en: `--branch: ${names.join(' and ')} parted: neither holds the other's commits, so this clone does not say which one is the archive; 'git fetch --all' brings them up to date, then remove the one that is not it`,
    ja: `--branch：${names.join('と')}は分岐していて、どちらも他方のコミットを含まないため、どれがアーカイブか判断できません。'git fetch --all' で最新にし、アーカイブでない方を削除してください`,
  })
}
