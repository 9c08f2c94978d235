import type { Transfer } from './git-http.ts'
import type { HostedRepository } from './hosted.ts'
import { type RecordedRequest, type Reply, toReply } from './requests.ts'
import { BOT, seesRepository, type Token } from './tokens.ts'

export const plain = (
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
) => toReply({ status, body, headers })

/** Why GitHub does not let this git request in; `undefined`: come in. */
export function gitDenial(
  repository: HostedRepository | undefined,
  token: Token | undefined,
  request: RecordedRequest,
  service: Transfer['service'],
): Reply | undefined {
  const challenge = { 'www-authenticate': 'Basic realm="GitHub"' }
  const anonymous = request.authorization === undefined
  const publicRead = repository?.visibility === 'public' && service === 'upload-pack'
  if (anonymous && publicRead) return undefined
  if (anonymous) return plain(401, 'No anonymous write access.\n', challenge)
  if (token === undefined) return plain(401, 'Invalid username or token.\n', challenge)
  if (repository === undefined) return plain(404, 'Repository not found.\n')
  if (!seesRepository(token, repository.name)) return plain(404, 'Repository not found.\n')
  if (service === 'upload-pack' || token.contents === 'write') return undefined
  const who = token.kind === 'app' ? BOT : 'octocat'
  return plain(403, `Permission to ${repository.name}.git denied to ${who}.\n`)
}
