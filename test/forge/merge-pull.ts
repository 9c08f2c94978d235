import type { HostedRepository, Pull } from './hosted.ts'
import { git, tryGit } from './run-git.ts'

const GITHUB = {
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
}

export type MergeMethod = 'merge' | 'squash'

/**
 * A person presses GitHub's merge button: `merge` keeps the commits of the head, `squash` makes one new
 * commit of them. The head branch stays. `undefined`: the branches conflict.
 */
export async function mergePull(
  repository: HostedRepository,
  number: number,
  method: MergeMethod,
): Promise<string | undefined> {
  const pull = repository.pulls.find((one) => one.number === number)
  const base = pull && (await repository.head(`refs/heads/${pull.base}`))
  const head = pull && (await repository.head(`refs/heads/${pull.head}`))
  if (pull?.state !== 'open' || !base || !head) throw new Error(`no open pull request ${number}`)
  const cwd = repository.gitDir
  const { code, stdout } = await tryGit(['merge-tree', '--write-tree', base, head], { cwd })
  if (code !== 0) return undefined
  const tree = String(stdout).trim()
  const parents = method === 'merge' ? ['-p', base, '-p', head] : ['-p', base]
  const args = ['commit-tree', tree, ...parents, '-m', message(pull, method)]
  const commit = await git(args, { cwd, env: GITHUB })
  await git(['update-ref', `refs/heads/${pull.base}`, commit, base], { cwd })
  repository.verified.add(commit)
  Object.assign(pull, { state: 'closed', merged: true })
  return commit
}

function message({ title, number, head }: Pull, method: MergeMethod): string {
  return method === 'squash'
    ? `${title} (#${number})`
    : `Merge pull request #${number} from ${head}\n\n${title}`
}
