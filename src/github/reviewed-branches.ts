import { HttpError, InputError } from '../errors.ts'
import type { GitHub } from './github.ts'
import { compare } from './repository.ts'

/** Where a pull request stands, and where it left its base. */
export interface ReviewedBranches {
  readonly head: string
  /** Name of the branch that it goes to. */
  readonly base: string
  /** The last commit that both have; '' when GitHub cannot tell. */
  readonly fork: string
}

/** Throws `InputError` when there is no such pull request or the token may not see it, else `HttpError`. */
export async function readReviewedBranches(
  github: GitHub,
  pullNumber: number,
): Promise<ReviewedBranches> {
  const { owner, repo } = github
  const answer = await github.ask('GET /pulls', (rest) =>
    rest.pulls.get({ owner, repo, pull_number: pullNumber }),
  )
  if (answer.ok) {
    const { head, base } = answer.data
    const parted = await compare(github, base.sha, head.sha)
    const fork = parted.ok ? parted.data.merge_base_commit.sha : ''
    return { head: head.sha, base: base.ref, fork }
  }
  if (answer.status === 403 || answer.status === 404) {
    throw new InputError(
      `input 'pull-request': there is none of this number, or input 'token' may not see it (HTTP ${answer.status}); the workflow's job needs 'permissions: pull-requests: read'`,
    )
  }
  throw new HttpError('GET /pulls', answer.status, `HTTP ${answer.status}`)
}
