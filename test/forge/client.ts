import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Forge } from './forge.ts'
import { type BareRepository, createRepository } from './repository.ts'
import { type GitResult, tryGit } from './run-git.ts'

/** A bare repository on the client's side, for the forge's own tests. */
export interface Client extends BareRepository {
  /** Runs git with these Authorization headers; default: the forge's token once. */
  remote(args: readonly string[], headers?: readonly string[]): Promise<GitResult>
}

export function basic(token: string): string {
  return `Authorization: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
}

/** `origin` is the repository of that name, default the forge's first; removed with `after`. */
export async function createClient(
  forge: Forge,
  after: (cleanup: () => Promise<void>) => void,
  repository = forge.repository,
): Promise<Client> {
  const gitDir = await mkdtemp(join(tmpdir(), 'client-'))
  after(() => rm(gitDir, { recursive: true, force: true }))
  const own = await createRepository(gitDir, 'main')
  const url = `${forge.url}/${repository}`
  const fetched = '+refs/heads/*:refs/remotes/origin/*'
  await appendFile(
    join(gitDir, 'config'),
    `[remote "origin"]\n\turl = ${url}\n\tfetch = ${fetched}\n`,
  )
  return {
    ...own,
    remote(args, headers = [basic(forge.token.value)]) {
      const settings = headers.flatMap((header) => ['-c', `http.extraheader=${header}`])
      return tryGit([...settings, ...args], { cwd: gitDir })
    },
  }
}

/** The fields of GitHub's answers that are looked into one by one. */
export interface ApiAnswer {
  readonly sha: string
  readonly ref: string
  readonly number: number
  readonly message: string
  readonly merged_at: string | null
  readonly committer: { readonly name: string }
  readonly verification: object
  readonly merge_base_commit: { readonly sha: string }
  readonly errors?: readonly { readonly message?: string; readonly field?: string }[]
}

/** One REST call with the forge's token, or another; a list of answers is named by `Body`. */
export async function callApi<Body = ApiAnswer>(
  forge: Forge,
  method: string,
  path: string,
  body?: unknown,
  token = forge.token.value,
): Promise<{ readonly status: number; readonly body: Body }> {
  const response = await fetch(`${forge.apiUrl}/repos/${forge.repository}${path}`, {
    method,
    headers: { authorization: `token ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}
