import { HttpError, RefusedError } from '../errors.ts'
import { explainDenial } from '../git/refusals.ts'
import type { PullRequest, PullRequests } from '../ports.ts'
import type { Answer, GitHub } from './github.ts'

const NOT_PERMITTED =
  "the pull request was refused (HTTP 403): the workflow's job needs 'permissions: pull-requests: write', and the repository the setting 'Allow GitHub Actions to create and approve pull requests' (Settings → Actions → General → Workflow permissions)"

/** Most often the workflow or a setting forbids pull requests; else the repository accepts none. */
function explainDenied(said: string): string {
  const isAboutPulls = /Resource not accessible by|not permitted to create or approve/i.test(said)
  return (isAboutPulls ? undefined : explainDenial(said)) ?? NOT_PERMITTED
}

interface Pull {
  readonly number: number
  readonly html_url: string
  readonly title: string
  readonly body: string | null
}

function dataOf<T>(endpoint: string, answer: Answer<T>): T {
  if (answer.ok) return answer.data
  if (answer.status === 403) throw new RefusedError(explainDenied(answer.said))
  throw new HttpError(endpoint, answer.status, `HTTP ${answer.status}`)
}

const described = ({ number, html_url: url }: Pull): PullRequest => ({ number, url })

/** The pull request of `head` into `base`. Throws `RefusedError` when GitHub does not let us, else `HttpError`. */
export function createPullRequests(github: GitHub, head: string, base: string): PullRequests {
  const repository = { owner: github.owner, repo: github.repo }

  async function findOpen(): Promise<Pull | undefined> {
    const filter = { state: 'open', head: `${github.owner}:${head}`, base } as const
    const answer = await github.ask('GET /pulls', (rest) =>
      rest.pulls.list({ ...repository, ...filter }),
    )
    return dataOf('GET /pulls', answer)[0]
  }

  async function update(pull: Pull, title: string, body: string): Promise<PullRequest> {
    if (pull.title === title && pull.body === body) return described(pull)
    const change = { ...repository, pull_number: pull.number, title, body }
    const answer = await github.ask('PATCH /pulls', (rest) => rest.pulls.update(change))
    return described(dataOf('PATCH /pulls', answer))
  }

  return {
    async propose(title, body) {
      const open = await findOpen()
      if (open !== undefined) return update(open, title, body)
      const answer = await github.ask('POST /pulls', (rest) =>
        rest.pulls.create({ ...repository, head, base, title, body }),
      )
      if (answer.ok || answer.status !== 422) return described(dataOf('POST /pulls', answer))
      if (/No commits between/.test(answer.said)) return undefined
      // Someone else opened it, or the answer to our own first try was lost.
      const other = await findOpen()
      return other === undefined
        ? described(dataOf('POST /pulls', answer))
        : update(other, title, body)
    },
  }
}
