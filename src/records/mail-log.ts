import { compareIds, type Id } from './id.ts'
import {
  decodeCode,
  decodeExtra,
  decodeId,
  decodeText,
  decodeTime,
  type Extra,
  formatExact,
  type JsonObject,
  type ResponseCode,
  requireId,
} from './json.ts'
import {
  compareFinality,
  compareUpdated,
  formatJsonLines,
  keepKnown,
  mergeExtra,
  parseJsonLines,
  type ReadOrder,
  type RecordKind,
  rank,
} from './kind.ts'

/** What happened to one mail to one address; `maillogId` is its key. */
export interface MailLog {
  readonly maillogId: Id
  readonly deliveryId: Id | null
  readonly deliveryType: string | null
  readonly email: string | null
  readonly status: string | null
  readonly lastResponseCode: ResponseCode
  readonly lastResponseMessage: string | null
  readonly deliveryTime: string | null
  readonly openTime: string | null
  readonly createdTime: string | null
  readonly updatedTime: string | null
  readonly extra: Extra
}

/** The keys of a mail log in their order on the branch. */
const KEYS: Readonly<Record<Exclude<keyof MailLog, 'extra'>, string>> = {
  maillogId: 'maillog_id',
  deliveryId: 'delivery_id',
  deliveryType: 'delivery_type',
  email: 'email',
  status: 'status',
  lastResponseCode: 'last_response_code',
  lastResponseMessage: 'last_response_message',
  deliveryTime: 'delivery_time',
  openTime: 'open_time',
  createdTime: 'created_time',
  updatedTime: 'updated_time',
}
export const MAIL_LOG_KEYS: readonly string[] = Object.values(KEYS)
const KNOWN = new Set(MAIL_LOG_KEYS)

/** Decodes one row of the API or of the archive. Throws `DecodeError` naming the field. */
export function decodeMailLog(row: JsonObject): MailLog {
  return {
    maillogId: requireId(row, 'maillog_id'),
    deliveryId: decodeId(row, 'delivery_id'),
    deliveryType: decodeText(row, 'delivery_type'),
    email: decodeText(row, 'email'),
    status: decodeText(row, 'status'),
    lastResponseCode: decodeCode(row, 'last_response_code'),
    lastResponseMessage: decodeText(row, 'last_response_message'),
    deliveryTime: decodeTime(row, 'delivery_time'),
    openTime: decodeTime(row, 'open_time'),
    createdTime: decodeTime(row, 'created_time'),
    updatedTime: decodeTime(row, 'updated_time'),
    extra: decodeExtra(row, KNOWN),
  }
}

/** The record's one line in the archive, without separator or line end. */
export function formatMailLog(log: MailLog): string {
  return (
    `{"maillog_id":${log.maillogId},"delivery_id":${log.deliveryId}` +
    `,"delivery_type":${JSON.stringify(log.deliveryType)},"email":${JSON.stringify(log.email)}` +
    `,"status":${JSON.stringify(log.status)}` +
    `,"last_response_code":${JSON.stringify(log.lastResponseCode)}` +
    `,"last_response_message":${JSON.stringify(log.lastResponseMessage)}` +
    `,"delivery_time":${JSON.stringify(log.deliveryTime)}` +
    `,"open_time":${JSON.stringify(log.openTime)}` +
    `,"created_time":${JSON.stringify(log.createdTime)}` +
    `,"updated_time":${JSON.stringify(log.updatedTime)}${formatExtra(log.extra)}}`
  )
}

const FAILED: readonly (string | null)[] = ['HARDERROR', 'SOFTERROR', 'DROP']

/** Whether a mail failed for good. */
export const isFailed = (status: string | null) => FAILED.includes(status)

/** Keys that the API added, behind the known ones. */
export function formatExtra(extra: Extra): string {
  return extra.map(([key, value]) => `,${JSON.stringify(key)}:${formatExact(value)}`).join('')
}

/** Two versions of one mail log into one; loses no known value. */
function mergeMailLogs(a: MailLog, b: MailLog, order: ReadOrder): MailLog {
  const decided =
    compareUpdated(a.updatedTime, b.updatedTime) || compareFinality(a.status, b.status) || order
  const [winner, loser] = rank(a, b, decided, formatMailLog)
  return { ...keepKnown(winner, loser), extra: mergeExtra(winner.extra, loser.extra) }
}

export const MAIL_LOGS: RecordKind<MailLog> = {
  compare: (a, b) => compareIds(a.maillogId, b.maillogId),
  merge: mergeMailLogs,
  parse: (text) => parseJsonLines(text, decodeMailLog),
  format: (logs) => formatJsonLines(logs.map(formatMailLog)),
  header: '',
  line: formatMailLog,
}
