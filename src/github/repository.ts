import { HttpError, InputError } from '../errors.ts'
import { explainDenial } from '../git/refusals.ts'
import type { RepositoryFacts, Visibility } from '../ports.ts'
import type { GitHub } from './github.ts'

const KNOWN: readonly string[] = ['public', 'private', 'internal'] satisfies Visibility[]

function isVisibility(text: string): text is Visibility {
  return KNOWN.includes(text)
}

/** Some servers tell `private` alone; a word that we do not know may mean anything. */
function visibilityOf(
  visibility: string | undefined,
  isPrivate: unknown,
): RepositoryFacts['visibility'] {
  if (visibility !== undefined) return isVisibility(visibility) ? visibility : 'unknown'
  if (typeof isPrivate !== 'boolean') return 'unknown'
  return isPrivate ? 'private' : 'public'
}

function denial(status: number, said: string): Error {
  if (status === 404) {
    return new InputError(
      "input 'repository': there is none of this name, or input 'token' may not see it (HTTP 404)",
    )
  }
  if (status === 403 || status === 451) {
    return new InputError(
      explainDenial(said) ??
        "input 'token': it may not read this repository (HTTP 403); the workflow's job needs 'permissions: contents: write'",
    )
  }
  return new HttpError('GET /repos', status, `HTTP ${status}`)
}

/** What only GitHub knows; throws `InputError` when the repository is not ours to see, else `HttpError`. */
export async function readRepositoryFacts(github: GitHub): Promise<RepositoryFacts> {
  const { owner, repo } = github
  const answer = await github.ask('GET /repos', (rest) => rest.repos.get({ owner, repo }))
  if (!answer.ok) throw denial(answer.status, answer.said)
  const { default_branch: defaultBranch, visibility, private: isPrivate } = answer.data
  return { defaultBranch, visibility: visibilityOf(visibility, isPrivate) }
}

/** The second page of one commit a page: only the first holds the changed lines, which hold addresses. */
function compare({ owner, repo, ask }: GitHub, base: string, head: string) {
  const basehead = `${base}...${head}`
  return ask('GET /compare', (rest) =>
    rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1, page: 2 }),
  )
}

const DESCENDS: ReadonlyMap<string, boolean> = new Map([
  ['ahead', true],
  ['identical', true],
  ['behind', false],
  ['diverged', false],
])

/** GitHub's compare call; `undefined`: it cannot tell (no common history, no such call on this server). */
export async function isAncestor(
  github: GitHub,
  older: string,
  newer: string,
): Promise<boolean | undefined> {
  try {
    const answer = await compare(github, older, newer)
    return answer.ok ? DESCENDS.get(answer.data.status) : undefined
  } catch (error) {
    if (error instanceof HttpError) return undefined
    throw error
  }
}

/** Where a pull request stands, and where it left its base. */
export interface ReviewedBranches {
  readonly head: string
  /** Name of the branch that it goes to. */
  readonly base: string
  /** The last commit that both have; '' when GitHub cannot tell. */
  readonly forkPoint: string
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
    const forkPoint = parted.ok ? parted.data.merge_base_commit.sha : ''
    return { head: head.sha, base: base.ref, forkPoint }
  }
  if (answer.status === 403 || answer.status === 404) {
    throw new InputError(
      `input 'pull-request': there is none of this number, or input 'token' may not see it (HTTP ${answer.status}); the workflow's job needs 'permissions: pull-requests: read'`,
    )
  }
  throw new HttpError('GET /pulls', answer.status, `HTTP ${answer.status}`)
}
/**
 * An app's installation token; the default token of a job is one. GitHub signs what such a token commits
 * through the API; a person's token (`ghp_`, `github_pat_`, `gho_`, `ghu_`) gets no signature.
 */
export function isAppToken(token: string): boolean {
  return token.startsWith('ghs_')
}
