import { HttpError, InputError } from '../errors.ts'
import type { GitHub } from './github.ts'

/** Where a pull request stands, and where it left its base. */
export interface ReviewedBranches {
  readonly head: string
  /** Name of the branch that it goes to. */
  readonly base: string
  /** The last commit that both have; '' when GitHub cannot tell. */
  readonly fork: string
}

/** Where two commits parted; the second page of one commit a page, which holds no changed lines. */
async function findFork({ owner, repo, ask }: GitHub, base: string, head: string) {
  const basehead = `${base}...${head}`
  const answer = await ask('GET /compare', (rest) =>
    rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1, page: 2 }),
  )
  return answer.ok ? answer.data.merge_base_commit.sha : ''
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
    return { head: head.sha, base: base.ref, fork: await findFork(github, base.sha, head.sha) }
  }
  if (answer.status === 403 || answer.status === 404) {
    throw new InputError(
      `input 'pull-request': there is none of this number, or input 'token' may not see it (HTTP ${answer.status}); the workflow's job needs 'permissions: pull-requests: read'`,
    )
  }
  throw new HttpError('GET /pulls', answer.status, `HTTP ${answer.status}`)
}
