import * as behaviours from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'

/** What a request to blastengine may meet. */
export interface ApiFault {
  readonly behave: Behaviour
  /** Where it may strike; default: anywhere. */
  readonly match?: RegExp
  /** At most so often in a row; default: for ever. */
  readonly times?: number
  /** It ends by a time-out, which must be short then. */
  readonly isSlow?: boolean
}

const statuses = [400, 401, 403, 404, 405, 408, 423, 429, 500, 502, 503, 504, 599]
const replies = statuses.map((status): [string, ApiFault] => [
  `HTTP ${status}`,
  { behave: behaviours.reply(status) },
])

/** A byte of a zip is another one on its way. */
const damaged = behaviours.changed((answer) => {
  const body = Buffer.from(answer.body)
  const at = body.length >> 1
  body[at] = (body[at] ?? 0) ^ 0x20
  return { ...answer, body }
})

const few = behaviours.changed((answer) => ({
  ...answer,
  headers: { ...answer.headers, 'X-RateLimit-Remaining': '5' },
}))

const DOWNLOAD = /\/download$/

export const API_FAULTS: ReadonlyMap<string, ApiFault> = new Map<string, ApiFault>([
  ...replies,
  ['429 with a wait of 0 s', { behave: behaviours.tooManyRequests(0) }],
  ['two 429 in a row', { behave: behaviours.tooManyRequests(1), times: 2 }],
  ['few requests left', { behave: few }],
  ['reset', { behave: behaviours.reset() }],
  ['reset in the body', { behave: behaviours.resetInBody() }],
  ['answer lost', { behave: behaviours.lostAnswer() }],
  ['body cut', { behave: behaviours.cutBody() }],
  ['no answer', { behave: behaviours.hang(), times: 3, isSlow: true }],
  ['head and no body', { behave: behaviours.hangAfterHeaders(), times: 3, isSlow: true }],
  ['half a body', { behave: behaviours.hangInBody(), times: 3, isSlow: true }],
  ['slow drip', { behave: behaviours.drip(1, 20), times: 3, isSlow: true }],
  ['answer too large', { behave: behaviours.jsonBomb(300_000), isSlow: true }],
  ['maintenance page', { behave: behaviours.html() }],
  ['empty body', { behave: behaviours.empty() }],
  ['not UTF-8', { behave: behaviours.invalidUtf8() }],
  ['{} in place of data', { behave: behaviours.replyJson({}) }],
  ['[] in place of data', { behave: behaviours.replyJson([]) }],
  ['redirect elsewhere', { behave: behaviours.redirect('http://127.0.0.1:9/') }],
  ['damaged zip', { behave: damaged, match: DOWNLOAD }],
  ['page in place of a zip', { behave: behaviours.html(), match: DOWNLOAD }],
])

/** What the branch, the machine or a person may do to a run. */
export const RUN_FAULTS = [
  'cancel',
  'deadline',
  'head moved twice',
  'another writer published other records',
  'push refused by the server',
  'push failed on this machine',
  'push done and its answer lost',
  'branch cannot be read',
  'file of the branch cannot be read',
  'disk full while records are kept',
] as const

export type RunFault = (typeof RUN_FAULTS)[number]

/** Counted, never written by hand. */
export const FAULT_KINDS = API_FAULTS.size + RUN_FAULTS.length
