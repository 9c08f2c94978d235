import { HttpError, InputError, MovedHeadError, RefusedError } from '../errors.ts'
import { explainDenial, explainRefusal, isLostRace } from '../git/refusals.ts'
import type { CommitSigner } from '../ports.ts'
import type { GitHub } from './github.ts'

/** The API does not make commits for this token, or not in this repository (409: it is still empty), or not on this server. */
const NOT_FOR_US: readonly number[] = [403, 404, 405, 409, 501]

/** Why a ref did not move. */
function moveError(endpoint: string, status: number, said: string): Error {
  if (isLostRace(said)) return new MovedHeadError()
  const refusal = explainRefusal(said)
  if (refusal !== undefined) return new RefusedError(refusal)
  if (status === 403 || status === 404) {
    return new InputError(
      explainDenial(said) ??
        `input 'token': it may not write to this repository (HTTP ${status}); the workflow's job needs 'permissions: contents: write'`,
    )
  }
  return new HttpError(endpoint, status, `HTTP ${status}`)
}

/** A ref that is made is named whole, one that is there without `refs/`. */
const nameInUrl = (ref: string) => ref.replace(/^refs\//, '')

/** Commits without an author of their own, which GitHub then signs for an app. */
export function createCommitSigner(github: GitHub): CommitSigner {
  const { owner, repo } = github
  return {
    async sign({ tree, parents, message }) {
      const endpoint = 'POST /git/commits'
      const commit = { owner, repo, tree, parents: [...parents], message }
      const answer = await github.askAfterPush(endpoint, (rest) => rest.git.createCommit(commit))
      if (answer.ok)
        return { id: answer.data.sha, verified: answer.data.verification?.verified ?? false }
      if (NOT_FOR_US.includes(answer.status)) return undefined
      throw new HttpError(endpoint, answer.status, `HTTP ${answer.status}`)
    },
    async moveRef(ref, from, to) {
      const create = { owner, repo, ref, sha: to }
      const update = { owner, repo, ref: nameInUrl(ref), sha: to, force: false }
      const endpoint = `${from === '' ? 'POST' : 'PATCH'} /git/refs`
      const answer = await github.askAfterPush(endpoint, (rest) =>
        from === '' ? rest.git.createRef(create) : rest.git.updateRef(update),
      )
      if (!answer.ok) throw moveError(endpoint, answer.status, answer.said)
    },
    async removeRef(ref) {
      const endpoint = 'DELETE /git/refs'
      const answer = await github.ask(endpoint, (rest) =>
        rest.git.deleteRef({ owner, repo, ref: nameInUrl(ref) }),
      )
      if (!answer.ok) throw new HttpError(endpoint, answer.status, `HTTP ${answer.status}`)
    },
  }
}
