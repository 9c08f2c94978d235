import { appeared, type Batch, courseAt, createdAt, hashOf } from './batch.ts'
import type { Batches } from './batches.ts'
import { DAY, japanTime } from './moment.ts'
import { logRow, type Writing } from './rows.ts'

/** One entry of the error-stop list, times as in JSON. */
export interface ErrorRow {
  readonly id: number
  readonly error_time: string
  readonly email: string
  readonly response_code: string
  readonly response_message: string
}

/** An entry is released by itself after two weeks. */
const LIFE_MS = 14 * DAY
const FIRST_ID = 500_001

/** When the log put its address on the list; every other hard error does. */
function listedAt(batch: Batch, index: number): number | undefined {
  if (hashOf(batch, index) % 2 === 1) return undefined
  const step = courseAt(batch, index).find(({ status }) => status === 'HARDERROR')
  return step && createdAt(batch, index) + step.afterMs
}

/** Entries made in (`after`, `until`], ascending by id. */
export function* errorRows(
  batches: Batches,
  writing: Writing,
  after: number,
  until: number,
): Generator<ErrorRow> {
  for (const batch of batches.started) {
    // No course ends later than two days after its start.
    if (batch.start + batch.spanMs + 2 * DAY < after) continue
    const end = appeared(batch, until)
    for (let index = 0; index < end; index++) {
      const time = listedAt(batch, index)
      if (time === undefined || time > until || time <= after) continue
      const row = logRow(writing, batch, index, time)
      yield {
        id: FIRST_ID + batch.firstLog + index,
        error_time: japanTime(time),
        email: row.email,
        response_code: row.last_response_code ?? '',
        response_message: row.last_response_message ?? '',
      }
    }
  }
}

/** What the provider lists at `now`. */
export function currentErrors(batches: Batches, writing: Writing, now: number): Iterable<ErrorRow> {
  return errorRows(batches, writing, now - LIFE_MS, now)
}
