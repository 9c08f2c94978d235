import { readPlace } from './form.ts'
import { openForm } from './inputs.ts'

/** The values of `with:` for the verification, parsed once, before anything else. */
export interface VerifyInputs {
  readonly token: string
  readonly repository: string
  readonly branch: string
  readonly directory: string
  /** `null`: the data branch itself. */
  readonly pullRequest: number | null
  /** '' for the whole history. */
  readonly sinceCommit: string
  readonly heartbeatDays: number
  readonly warnDays: number
  readonly language: 'en' | 'ja'
}

function parsePullRequest(text: string): number | null | undefined {
  if (text === '') return null
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

/** Throws one `InputError` that names every mistake by its input. */
export function readVerifyInputs(): VerifyInputs {
  const form = openForm()
  const inputs: VerifyInputs = {
    ...readPlace(form),
    pullRequest: form.parsed(
      'pull-request',
      'expected the number of a pull request',
      parsePullRequest,
    ),
    sinceCommit: form.parsed('since-commit', 'expected a full commit id', (text) =>
      /^(?:[0-9a-f]{40}|[0-9a-f]{64})?$/.test(text) ? text : undefined,
    ),
    heartbeatDays: form.integer('heartbeat-days', 0, 365),
    warnDays: form.integer('warn-days', 0, 61),
    language: form.choice('language', ['en', 'ja']),
  }
  if (inputs.pullRequest !== null && inputs.sinceCommit !== '') {
    form.refuse('since-commit', "expected either this or 'pull-request', got both")
  }
  form.check()
  return inputs
}
