import { TranslatedError } from '../errors.ts'
import type { Git } from '../git/process.ts'

interface Branch {
  readonly ref: string
  readonly commit: string
}

/** `remote.<name>.<key>` with its value; a key may stand more than once. */
async function readRemotes(git: Git): Promise<(readonly [name: string, value: string])[]> {
  const args = ['config', '-z', '--get-regexp', String.raw`^remote\..*\.(url|fetch)$`]
  const rows = (await git.run(args)).stdout.toString().split('\0')
  return rows.flatMap((row) => {
    const [key = '', value = ''] = row.split('\n')
    const name = /^remote\.(.+)\.\w+$/s.exec(key)?.[1]
    return name === undefined ? [] : [[name, value] as const]
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

/** Every ref that may hold the branch: the local one and those that follow a remote, whatever the remote's name. */
async function candidates(git: Git, branch: string): Promise<Set<string>> {
  const remotes = await readRemotes(git)
  const tracking = remotes.flatMap(([name, value]) => [
    `refs/remotes/${name}/${branch}`,
    mapBranch(value, branch),
  ])
  return new Set([`refs/heads/${branch}`, ...tracking].filter((ref) => ref.startsWith('refs/')))
}

/** A remote that was removed or renamed by hand may have left its branches. */
function isLeftOver(ref: string, branch: string): boolean {
  const tail = `/${branch}`
  const remote = ref.slice('refs/remotes/'.length, -tail.length)
  return ref.startsWith('refs/remotes/') && ref.endsWith(tail) && !remote.includes('/')
}

async function listBranches(git: Git, branch: string): Promise<Branch[]> {
  const wanted = await candidates(git, branch)
  const listing = await git.read([
    'for-each-ref',
    '--format=%(objectname) %(objecttype) %(refname)',
  ])
  return listing.split('\n').flatMap((row) => {
    const [, commit = '', type, ref = ''] = /^(\w+) (\w+) (.+)$/.exec(row) ?? []
    const isWanted = type === 'commit' && (wanted.has(ref) || isLeftOver(ref, branch))
    return isWanted ? [{ ref, commit }] : []
  })
}

/** Without the part of a ref that says nothing to a person. */
const shortName = (ref: string) => ref.replace(/^refs\/(?:heads|remotes)\//, '')

/**
 * The newest commit of the branch: of the local branch and of what every remote's was when it was last fetched,
 * the one that descends from all the others. Throws `TranslatedError` where there is none.
 */
export async function findHead(git: Git, branch: string): Promise<string> {
  const branches = await listBranches(git, branch)
  const commits = [...new Set(branches.map(({ commit }) => commit))]
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
  const parted = branches.filter(({ commit }) => tips.includes(commit))
  const names = parted.map(({ ref, commit }) => `${shortName(ref)} (${commit.slice(0, 12)})`)
  throw new TranslatedError({
    en: `--branch: ${names.join(' and ')} parted: neither holds the other's commits, so this clone does not say which one is the archive; 'git fetch --all' brings them up to date, then remove the one that is not it`,
    ja: `--branch：${names.join('と')}は分岐していて、どちらも他方のコミットを含まないため、どれがアーカイブか判断できません。'git fetch --all' で最新にし、アーカイブでない方を削除してください`,
  })
}
