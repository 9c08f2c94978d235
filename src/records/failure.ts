import { compareIds, type Id } from './id.ts'
import {
  decodeCode,
  decodeExtra,
  decodeId,
  decodeObject,
  decodeText,
  decodeTime,
  type Extra,
  field,
  type Json,
  type JsonObject,
  type ResponseCode,
  requireId,
} from './json.ts'
import {
  compareFinality,
  formatJsonLines,
  keepKnown,
  mergeExtra,
  parseJsonLines,
  type ReadOrder,
  type RecordKind,
  rank,
} from './kind.ts'
import { formatExtra, MAIL_LOG_KEYS } from './mail-log.ts'

/** One try to hand the mail over. */
export interface Attempt {
  readonly status: string | null
  readonly deliveryTime: string | null
  readonly responseCode: ResponseCode
  readonly responseMessage: string | null
  readonly extra: Extra
}

/** The detail of a mail log that failed; `maillogId` is its key. */
export interface Failure {
  readonly maillogId: Id
  readonly deliveryId: Id | null
  readonly email: string | null
  readonly status: string | null
  readonly lastResponseCode: ResponseCode
  readonly lastResponseMessage: string | null
  readonly attempts: readonly Attempt[]
  readonly extra: Extra
}

const ATTEMPT_KEYS = new Set(['status', 'delivery_time', 'response_code', 'response_message'])
// A failure does not repeat the keys of its mail log.
const KNOWN = new Set([...MAIL_LOG_KEYS, 'sent_history'])

function decodeAttempt(value: Json): Attempt {
  const row = decodeObject(value, `field 'sent_history'`)
  return {
    status: decodeText(row, 'status'),
    deliveryTime: decodeTime(row, 'delivery_time'),
    responseCode: decodeCode(row, 'response_code'),
    responseMessage: decodeText(row, 'response_message'),
    extra: decodeExtra(row, ATTEMPT_KEYS),
  }
}

function formatAttempt(attempt: Attempt): string {
  return (
    `{"status":${JSON.stringify(attempt.status)}` +
    `,"delivery_time":${JSON.stringify(attempt.deliveryTime)}` +
    `,"response_code":${JSON.stringify(attempt.responseCode)}` +
    `,"response_message":${JSON.stringify(attempt.responseMessage)}${formatExtra(attempt.extra)}}`
  )
}

/** In the order of their times; the API promises no order, so equal times are ordered by content, unknown ones last. */
function sortAttempts(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts
    .map((attempt) => ({
      attempt,
      key: `${attempt.deliveryTime ?? '~'} ${formatAttempt(attempt)}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ attempt }) => attempt)
}

/** Attempts of one history that the other does not have, or has less often. */
function withoutKnown(attempts: readonly Attempt[], known: readonly Attempt[]): Attempt[] {
  const spare = new Map<string, number>()
  for (const line of known.map(formatAttempt)) spare.set(line, (spare.get(line) ?? 0) + 1)
  return attempts.filter((attempt) => {
    const line = formatAttempt(attempt)
    const left = spare.get(line) ?? 0
    spare.set(line, left - 1)
    return left <= 0
  })
}

const ANSWER = ['status', 'responseCode', 'responseMessage'] as const

/** Whether two lines are one attempt, of which the other line lacks what it does not know. */
function completes(whole: Attempt, part: Attempt): boolean {
  if (whole.deliveryTime === null || whole.deliveryTime !== part.deliveryTime) return false
  return ANSWER.every((key) => part[key] === null || part[key] === whole[key])
}

/** Every attempt that one of two histories knows, as often as the one that knows it more often. */
function uniteAttempts(a: readonly Attempt[], b: readonly Attempt[]): readonly Attempt[] {
  const added = withoutKnown(b, a)
  if (added.length === 0) return a
  const open = new Set(withoutKnown(a, b))
  const filled = new Map<Attempt, Attempt>()
  const others = added.filter((attempt) => {
    const same = [...open].find((one) => completes(one, attempt) || completes(attempt, one))
    if (same === undefined) return true
    open.delete(same)
    filled.set(same, {
      ...keepKnown(same, attempt),
      extra: mergeExtra(same.extra, attempt.extra),
    })
    return false
  })
  return sortAttempts([...a.map((one) => filled.get(one) ?? one), ...others])
}

/** Decodes a detail of the API or a row of the archive. Throws `DecodeError` naming the field. */
export function decodeFailure(row: JsonObject): Failure {
  const history = field(row, 'sent_history') ?? []
  return {
    maillogId: requireId(row, 'maillog_id'),
    deliveryId: decodeId(row, 'delivery_id'),
    email: decodeText(row, 'email'),
    status: decodeText(row, 'status'),
    lastResponseCode: decodeCode(row, 'last_response_code'),
    lastResponseMessage: decodeText(row, 'last_response_message'),
    attempts: sortAttempts((Array.isArray(history) ? history : [history]).map(decodeAttempt)),
    extra: decodeExtra(row, KNOWN),
  }
}

/** The record's one line in the archive, without separator or line end. */
export function formatFailure(failure: Failure): string {
  return (
    `{"maillog_id":${failure.maillogId},"delivery_id":${failure.deliveryId}` +
    `,"email":${JSON.stringify(failure.email)},"status":${JSON.stringify(failure.status)}` +
    `,"last_response_code":${JSON.stringify(failure.lastResponseCode)}` +
    `,"last_response_message":${JSON.stringify(failure.lastResponseMessage)}` +
    `,"sent_history":[${failure.attempts.map(formatAttempt).join(',')}]${formatExtra(failure.extra)}}`
  )
}

/** Two versions of one failure; attempts are history, so none that is known is dropped. */
function mergeFailures(a: Failure, b: Failure, order: ReadOrder): Failure {
  const decided = compareFinality(a.status, b.status) || order
  const [winner, loser] = rank(a, b, decided, formatFailure)
  return {
    ...keepKnown(winner, loser),
    attempts: uniteAttempts(winner.attempts, loser.attempts),
    extra: mergeExtra(winner.extra, loser.extra),
  }
}

export const FAILURES: RecordKind<Failure> = {
  compare: (a, b) => compareIds(a.maillogId, b.maillogId),
  merge: mergeFailures,
  parse: (text) => parseJsonLines(text, decodeFailure),
  format: (failures) => formatJsonLines(failures.map(formatFailure)),
  header: '',
  line: formatFailure,
}
