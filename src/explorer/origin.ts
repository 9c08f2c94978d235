import { basename, dirname } from 'node:path'
import type { Clone } from '../clone/clone.ts'

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
export async function readOrigin({ git, gitDir }: Clone): Promise<Origin> {
  const { stdout } = await git.run(['config', '-z', '--get-regexp', String.raw`^remote\..*\.url$`])
  const rows = stdout.toString().split('\0').filter(Boolean)
  const first = rows.sort(
    (a, b) => Number(b.startsWith('remote.origin.')) - Number(a.startsWith('remote.origin.')),
  )
  const found = first.map((row) => originOf(row.slice(row.indexOf('\n') + 1))).find(Boolean)
  if (found !== undefined) return found
  const folder = basename(gitDir) === '.git' ? dirname(gitDir) : gitDir
  return { repository: basename(folder).replace(/\.git$/, ''), commitUrl: '' }
}
