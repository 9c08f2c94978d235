import { DAY, HOUR, MINUTE } from './moment.ts'
import { mix, unit } from './random.ts'

/** One try to hand a mail over, `afterMs` after the log was created. `code` and `message` replace the usual reply. */
export interface Step {
  readonly afterMs: number
  readonly status: string
  readonly code?: number | null
  readonly message?: string | null
}

/** How a mail ends, step by step: the log's status at a time is that of the newest step. */
export const COURSES = {
  sent: [{ afterMs: 0, status: 'SENT' }],
  hard: [{ afterMs: 0, status: 'HARDERROR' }],
  soft: [{ afterMs: 0, status: 'SOFTERROR' }],
  drop: [{ afterMs: 0, status: 'DROP' }],
  retriedThenSent: [
    { afterMs: 0, status: 'RETRY' },
    { afterMs: 15 * MINUTE, status: 'RETRY' },
    { afterMs: HOUR, status: 'SENT' },
  ],
  retriedThenSoft: [
    { afterMs: 0, status: 'RETRY' },
    { afterMs: HOUR, status: 'RETRY' },
    { afterMs: 6 * HOUR, status: 'RETRY' },
    { afterMs: 24 * HOUR, status: 'SOFTERROR' },
  ],
  retriedThenHard: [
    { afterMs: 0, status: 'RETRY' },
    { afterMs: 4 * HOUR, status: 'HARDERROR' },
  ],
  softThenHard: [
    { afterMs: 0, status: 'SOFTERROR' },
    { afterMs: 5 * HOUR, status: 'HARDERROR' },
  ],
  /** Leaves the failure statuses again. */
  softThenSent: [
    { afterMs: 0, status: 'SOFTERROR' },
    { afterMs: 3 * HOUR, status: 'SENT' },
  ],
} as const satisfies Record<string, readonly Step[]>

/** What will become of one log. */
export interface Fate {
  readonly course: readonly Step[]
  /** First open, ms after the log was created; `null`: never. */
  readonly openAfterMs: number | null
  /** The row is listed this much later than its id was allotted. */
  readonly lateMs: number
  readonly email: string | undefined
  /** `created_time` is null. */
  readonly hideCreated: boolean
  /** `delivery_time` is null. */
  readonly hideDelivery: boolean
  /** Keys that docs/wire.md does not know. */
  readonly extra: Readonly<Record<string, unknown>> | undefined
}

/** Shares of all logs, 0 to 1. */
export interface Rates {
  /** HARDERROR, SOFTERROR and DROP at once. */
  readonly failureRate: number
  /** RETRY at first. */
  readonly retryRate: number
  /** Of the mails that were sent and have an HTML part. */
  readonly openRate: number
  /** Listed `lateMs` after their id was allotted. */
  readonly lateRate: number
  readonly lateMs: number
}

export const USUAL_RATES: Rates = {
  failureRate: 0.03,
  retryRate: 0.02,
  openRate: 0.2,
  lateRate: 0,
  lateMs: 30 * MINUTE,
}

const FAILED = [
  'hard',
  'hard',
  'hard',
  'soft',
  'drop',
  'hard',
  'softThenHard',
  'softThenSent',
] as const
const RETRIED = [
  'retriedThenSent',
  'retriedThenSent',
  'retriedThenSoft',
  'retriedThenHard',
] as const

/** The course alone, without building a fate: counting a million logs runs through here. */
export function courseOf(hash: number, rates: Rates): readonly Step[] {
  const chance = unit(hash)
  if (chance < rates.failureRate) return COURSES[FAILED[(hash >>> 3) % FAILED.length]!]
  if (chance < rates.failureRate + rates.retryRate) {
    return COURSES[RETRIED[(hash >>> 3) % RETRIED.length]!]
  }
  return COURSES.sent
}

/** Most people open within hours, some weeks later. */
export function openDelay(hash: number, rates: Rates): number | null {
  const chance = mix(hash, 11)
  if (unit(chance) >= rates.openRate) return null
  const spread = unit(mix(hash, 12))
  return MINUTE + Math.floor(mix(hash, 13) % 10 === 0 ? spread * 45 * DAY : spread ** 3 * DAY)
}

export function lateness(hash: number, rates: Rates): number {
  return rates.lateRate > 0 && unit(mix(hash, 14)) < rates.lateRate ? rates.lateMs : 0
}
