import { GitError, InputError } from '../errors.ts'
import type { ArchiveClone, KnownAt } from '../ports.ts'
import { createObjectStore } from './objects.ts'
import type { Git } from './process.ts'

/** A clone knows the branch of its remote; a bare repository, or who has checked it out, a branch of its own. */
function candidates(branch: string): string[] {
  return [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]
}

/** A shallow clone would tell the last state alone, as if it had been known since its last commit. */
async function refuseShallow(git: Git): Promise<void> {
  if ((await git.read(['rev-parse', '--is-shallow-repository'])) === 'false') return
  throw new InputError(
    "--repository: this clone is shallow and does not know since when a state was known; 'git fetch --unshallow' brings its history",
  )
}

async function findHead(git: Git, branch: string): Promise<string> {
  if ((await git.run(['rev-parse', '--git-dir'])).code !== 0) {
    throw new InputError(`--repository: this folder is no clone of a git repository`)
  }
  for (const ref of candidates(branch)) {
    const { code, stdout } = await git.run(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
    if (code !== 0) continue
    await refuseShallow(git)
    return stdout.toString().trim()
  }
  throw new InputError(
    `--branch: this clone has no branch '${branch}'; 'git fetch origin ${branch}:refs/remotes/origin/${branch}' brings it, or name another clone by --repository`,
  )
}

const fields = (text: string) => text.split('\0').filter((field) => field !== '')

async function search(git: Git, commit: string, pattern: string, folder: string) {
  const args = ['--literal-pathspecs', 'grep', '--text', '-l', '-z', '-i', '-E', '-e', pattern]
  const { code, stdout } = await git.run([...args, commit, '--', folder])
  if (code > 1) throw new GitError(`git grep: exit code ${code}`)
  return fields(stdout.toString()).map((name) => name.slice(commit.length + 1))
}

function readVersion(row: string): KnownAt {
  const [seconds = '', commit = ''] = row.split(' ')
  return { commit, time: Number(seconds) * 1000 }
}

/** A clone that somebody else made, with the git that is theirs; nothing in it is changed. */
export function createClone(git: Git): ArchiveClone {
  const store = createObjectStore(git)
  return {
    findHead: (branch) => findHead(git, branch),
    search: (commit, pattern, folder) => search(git, commit, pattern, folder),
    async listFiles(commit, folder) {
      const args = ['--literal-pathspecs', 'ls-tree', '-r', '-z', '--name-only', commit]
      return fields(await git.read([...args, '--', `${folder}/`]))
    },
    async listVersions(head, paths) {
      const order = ['--full-history', '--date-order', '--reverse']
      const walk = ['rev-list', ...order, '--timestamp', head]
      const listing = await git.read(['--literal-pathspecs', ...walk, '--', ...paths])
      return listing.split('\n').filter(Boolean).map(readVersion)
    },
    async findBlobs(commit, paths) {
      const input = paths.map((path) => `${commit}:${path}\n`).join('')
      const answer = await git.read(['cat-file', '--batch-check'], { input })
      const rows = answer.split('\n').map((row) => row.split(' '))
      return rows.map(([id = '', type]) => (type === 'blob' ? id : null))
    },
    async readBlob(blob) {
      const bytes = await store.readBlob(blob)
      if (bytes === undefined) throw new GitError(`git cat-file: ${blob} is missing`)
      return bytes
    },
  }
}
