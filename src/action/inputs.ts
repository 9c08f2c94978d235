import { getInput } from '@actions/core'
import { isBranchName } from '../git/names.ts'
import { isLoopback } from '../network/loopback.ts'
import { STATUSES } from '../records/counts.ts'
import { type Id, parseId } from '../records/id.ts'
import { RESOURCES, type Resource } from '../records/layout.ts'
import type { PersonalData } from '../records/properties.ts'
import { addDays, type Day, dayAt, isRealDay } from '../records/time.ts'
import { createForm, type Form, readPlace } from './form.ts'

/** The values of `with:`, parsed once, before anything else. */
export interface Inputs {
  readonly apiToken: string
  readonly loginId: string
  readonly apiKey: string
  /** Without a slash at its end. */
  readonly apiUrl: string
  readonly deliveryIds: readonly Id[]
  readonly resources: ReadonlySet<Resource>
  readonly failureStatuses: ReadonlySet<string>
  readonly since: Day | null
  readonly token: string
  readonly repository: string
  readonly branch: string
  readonly directory: string
  readonly mode: 'push' | 'pull-request' | 'dry-run'
  readonly commitSigning: 'auto' | 'always' | 'never'
  readonly personalData: PersonalData
  readonly pseudonymKey: string
  readonly allowPublic: boolean
  readonly requestsPerMinute: number
  readonly reserve: number
  readonly reportTimeoutSeconds: number
  readonly deadlineMinutes: number
  readonly heartbeatDays: number
  readonly warnDays: number
  readonly language: 'en' | 'ja'
}

const KEY_LENGTH = 32

function parseApiUrl(text: string): string | undefined {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return undefined
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  return isSafe ? text.replace(/\/+$/, '') : undefined
}

/** A day, or so many days back from `now` (ms); `null` for none. */
export function parseSince(text: string, now: number): Day | null | undefined {
  if (text === '') return null
  const days = /^(\d{1,4})d$/.exec(text)?.[1]
  if (days !== undefined) return addDays(dayAt(now), -Number(days))
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(text) ? text : undefined
}

function readAccount(form: Form) {
  const [loginId, apiKey] = [form.secret('login-id'), form.secret('api-key')]
  const account = { loginId, apiKey, apiToken: form.secret('api-token') }
  if (account.apiToken !== '') {
    if (loginId !== '' || apiKey !== '')
      form.refuse('api-token', `expected either this or 'login-id' with 'api-key', got both`)
    return account
  }
  if (loginId === '') form.refuse('login-id', `missing (or give 'api-token')`)
  if (apiKey === '') form.refuse('api-key', `missing (or give 'api-token')`)
  return account
}

function readPersonalData(form: Form) {
  const personalData = form.choice('personal-data', ['keep', 'pseudonymize'])
  const pseudonymKey = form.text('pseudonym-key')
  if (personalData === 'pseudonymize' && pseudonymKey.length < KEY_LENGTH) {
    form.refuse('pseudonym-key', `'pseudonymize' needs a key of at least ${KEY_LENGTH} characters`)
  }
  return { personalData, pseudonymKey }
}

function readTarget(form: Form) {
  const place = readPlace(form)
  const mode = form.choice('mode', ['push', 'pull-request', 'dry-run'])
  if (mode === 'pull-request' && place.branch === 'archive') {
    const problem = `git cannot keep it beside 'archive/archive', the head of the pull request`
    form.refuse('branch', `${problem}; choose another name`)
  }
  return {
    ...place,
    mode,
    commitSigning: form.choice('commit-signing', ['auto', 'always', 'never']),
    allowPublic: form.flag('allow-public'),
    language: form.choice('language', ['en', 'ja']),
  }
}

function readPace(form: Form) {
  return {
    requestsPerMinute: form.integer('requests-per-minute', 1, 1_000_000),
    reserve: form.integer('reserve', 0, 1_000_000),
    reportTimeoutSeconds: form.integer('report-timeout', 1, 86_400),
    deadlineMinutes: form.integer('deadline-minutes', 1, 50_400),
    heartbeatDays: form.integer('heartbeat-days', 0, 365),
    warnDays: form.integer('warn-days', 0, 61),
  }
}

/** The language in which everything else is told, mistakes in inputs too; English where it is one itself. */
export function readLanguage(): Inputs['language'] {
  return getInput('language') === 'ja' ? 'ja' : 'en'
}

/** The form that the runner filled in. */
export function openForm(): Form {
  return createForm((name) => getInput(name))
}

/** The branch for the outputs of a run whose inputs are not read yet; empty where it is none that git takes. */
export function readBranchName(): string {
  const name = getInput('branch')
  return isBranchName(name) ? name : ''
}

/** The values that must never be seen, as given: they are masked before anything else happens. */
export function readSecretInputs() {
  return {
    loginId: getInput('login-id'),
    apiKey: getInput('api-key'),
    apiToken: getInput('api-token'),
    token: getInput('token'),
    pseudonymKey: getInput('pseudonym-key'),
  }
}

/**
 * Reads all inputs; `now` in ms resolves `since`. Throws one `InputError` that names every mistake by
 * its input; values that may be secret are never shown.
 */
export function readInputs(now: number): Inputs {
  const form = openForm()
  const inputs: Inputs = {
    ...readAccount(form),
    apiUrl: form.parsed('api-url', 'expected an https URL (http for loopback alone)', parseApiUrl),
    deliveryIds: form.list('delivery-ids', 'positive integers', parseId),
    resources: new Set(form.words('resources', RESOURCES)),
    failureStatuses: new Set(form.words('failure-statuses', STATUSES)),
    since: form.parsed('since', "expected 'YYYY-MM-DD' or '<n>d'", (text) => parseSince(text, now)),
    ...readTarget(form),
    ...readPersonalData(form),
    ...readPace(form),
  }
  if (inputs.since && inputs.since > dayAt(now)) {
    form.refuse('since', 'expected a day that is not after today in Japan')
  }
  form.check()
  return inputs
}
