import { decodeText, decodeTime, field } from './decode.ts'
import type { JsonObject } from './exact-json.ts'

/** One month's use of the contract, as the API gives it (API page, 9). */
export interface Usage {
  /** `YYYYMM` by custom. */
  readonly month: string
  readonly current: string | null
  readonly remaining: string | null
  readonly planId: string | null
  readonly updatedTime: string | null
}

/** Throws `DecodeError` naming the field. The SDKs disagree on the name of the time (API page, 9). */
export function decodeUsage(row: JsonObject): Usage {
  const timeKey = field(row, 'updated_time') === null ? 'update_time' : 'updated_time'
  return {
    month: decodeText(row, 'month') ?? '',
    current: decodeText(row, 'current'),
    remaining: decodeText(row, 'remaining'),
    planId: decodeText(row, 'plan_id'),
    updatedTime: decodeTime(row, timeKey),
  }
}
