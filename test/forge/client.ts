import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Forge } from './forge.ts'
import { type BareRepository, openRepository } from './repository.ts'
import { type GitResult, git, tryGit } from './run-git.ts'

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
  await git(['init', '--quiet', '--bare', gitDir])
  await git(['remote', 'add', 'origin', `${forge.url}/${repository}`], { cwd: gitDir })
  return {
    ...openRepository(gitDir),
    remote(args, headers = [basic(forge.token.value)]) {
      const settings = headers.flatMap((header) => ['-c', `http.extraheader=${header}`])
      return tryGit([...settings, ...args], { cwd: gitDir })
    },
  }
}

/** One REST call with the forge's token, or another. */
export async function callApi(
  forge: Forge,
  method: string,
  path: string,
  body?: unknown,
  token = forge.token.value,
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field
): Promise<{ readonly status: number; readonly body: any }> {
  const response = await fetch(`${forge.apiUrl}/repos/${forge.repository}${path}`, {
    method,
    headers: { authorization: `token ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}
