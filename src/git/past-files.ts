import type { DataBranch } from '../ports.ts'
import type { ObjectStore } from './objects.ts'
import type { Git } from './process.ts'
import type { Remote } from './remote.ts'
import type { Trees } from './trees.ts'

export interface PastSettings {
  readonly git: Git
  readonly remote: Remote
  readonly trees: Trees
  readonly store: ObjectStore
}

type Past = Pick<DataBranch, 'readMessage' | 'listPast' | 'listFiles' | 'findVersions'>

/** Separates commits in an answer of git: no message can hold it. */
const END = '\0'

function readCommits(answer: string) {
  const entries = answer.split(END).filter((entry) => entry.trim() !== '')
  return entries.map((entry) => {
    const [commit = '', ...message] = entry.trimStart().split('\n')
    return { commit, message: message.join('\n') }
  })
}

/** Questions about the commits behind a state, which only an archive that lost something of its own asks. */
export function createPast({ git, remote, trees, store }: PastSettings): Past {
  return {
    readMessage: store.readMessage,
    async listPast(commits) {
      if (commits.length === 0) return []
      await remote.fetchHistory(commits)
      return readCommits(
        await git.read(['log', '-z', '--date-order', '--format=%H%n%B', ...commits]),
      )
    },
    async listFiles(commit) {
      return (await remote.fetchEdge(commit)) ? trees.list(commit) : new Map()
    },
    async findVersions(commits, path) {
      if (commits.length === 0) return []
      await remote.fetchHistory(commits)
      const listing = await git.read(['log', '--format=%T', ...commits])
      await remote.fetchObjects([...new Set(listing.split('\n').filter(Boolean))])
      const walk = ['rev-list', '--full-history', '--date-order', ...commits, '--', path]
      const touched = (await git.read(['--literal-pathspecs', ...walk])).split('\n').filter(Boolean)
      const blobs = new Set<string>()
      for (const commit of touched) {
        const name = `${commit}:${path}`
        const { stdout } = await git.run(['rev-parse', '--verify', '--quiet', name])
        if (stdout.length > 0) blobs.add(stdout.toString().trim())
      }
      return [...blobs]
    },
  }
}
