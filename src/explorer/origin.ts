import { basename, dirname } from 'node:path'
import type { Clone } from '../clone/clone.ts'
import type { CloneRemote } from '../clone/config.ts'

/** Where people see the commits of an archive. */
export interface Origin {
  /** `owner/name`, else the name of the clone's folder. */
  readonly repository: string
  /** What a commit's ID is put behind; '' where there are no web pages. */
  readonly commitUrl: string
}

const SSH = /^(?:ssh:\/\/)?(?:[^@/]+@)?([\w.-]+)(?::\d+)?[:/](?!\/)(.+)$/

/** Server and path of a remote's URL, without credentials; `undefined` for a path of this machine. */
function splitUrl(url: string): readonly [server: string, path: string] | undefined {
  if (/^https?:/.test(url)) {
    if (!URL.canParse(url)) return undefined
    const { protocol, host, pathname } = new URL(url)
    return [`${protocol}//${host}`, pathname.slice(1)]
  }
  const isLocal = /^[./~]|^[a-z]:|^file:/i.test(url)
  const [, host, path] = isLocal ? [] : (SSH.exec(url) ?? [])
  return host === undefined || path === undefined ? undefined : [`https://${host}`, path]
}

/** What a remote's URL says of the pages that show its commits. */
export function originOf(url: string): Origin | undefined {
  const [server, path = ''] = splitUrl(url) ?? []
  const repository = path.replace(/\/$/, '').replace(/\.git$/, '')
  if (server === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined
  return { repository, commitUrl: `${server}/${repository}/commit/` }
}

/** The remote `origin` of a clone, else any that has web pages. */
export function readOrigin({ config, gitDir }: Clone): Origin {
  const isOrigin = ({ name }: CloneRemote) => name === 'origin'
  const remotes = [...config.remotes].sort((a, b) => Number(isOrigin(b)) - Number(isOrigin(a)))
  const found = remotes.flatMap(({ urls }) => urls.map(originOf)).find(Boolean)
  if (found !== undefined) return found
  const folder = basename(gitDir) === '.git' ? dirname(gitDir) : gitDir
  return { repository: basename(folder).replace(/\.git$/, ''), commitUrl: '' }
}
