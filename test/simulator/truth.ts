import {
  appeared,
  type Batch,
  courseAt,
  createdAt,
  deliveryCount,
  isListed,
  startedAt,
  stepAt,
} from './batch.ts'
import type { Batches, Place } from './batches.ts'
import { type Counts, countsOf } from './counts.ts'
import { type ErrorRow, errorRows } from './error-stop.ts'
import { DAY } from './moment.ts'
import {
  type DeliveryRow,
  deliveryRow,
  digits,
  type FailureRow,
  failureRow,
  type LogRow,
  logRow,
  type WireId,
  type Writing,
} from './rows.ts'

/** A row of an open report, times as in JSON. */
export interface OpenRow {
  readonly delivery_id: WireId
  readonly delivery_time: string | null
  readonly email: string
  readonly open_time: string
}

/**
 * Everything that was ever to be seen, in its newest state: what was purged is in its last state before that.
 * All are computed on the way; a million logs take no memory.
 */
export interface Truth {
  /** Ascending by id. */
  logs(): Generator<LogRow>
  /** Logs that are in a failure status now. */
  failures(): Generator<FailureRow>
  /** Logs that once were in a failure status and left it: an archive holds those that it met while they were. */
  formerFailures(): Generator<FailureRow>
  /** Opened mails of one delivery. */
  opens(deliveryId: WireId): Generator<OpenRow>
  /** Deliveries that have started, with the provider's counts; ascending by id. */
  deliveries(): Generator<DeliveryRow & Counts>
  /** Every entry that ever stood on the error-stop list. */
  errors(): Generator<ErrorRow>
}

export interface TruthSource {
  readonly batches: Batches
  readonly writing: Writing
  readonly retentionDays: number
  readonly now: number
}

const FAILURES = new Set(['HARDERROR', 'SOFTERROR', 'DROP'])

export function createTruth({ batches, writing, retentionDays, now }: TruthSource): Truth {
  /** The last moment at which the log could be seen. */
  const seenAt = (batch: Batch, index: number) =>
    Math.min(now, startedAt(batch, index) + retentionDays * DAY - 1)

  function* places(): Generator<Place & { readonly time: number }> {
    for (const batch of batches.started) {
      const end = appeared(batch, now)
      for (let index = 0; index < end; index++) {
        const time = seenAt(batch, index)
        if (isListed(batch, index, time)) yield { batch, index, time }
      }
    }
  }

  function* failuresWhere(isNow: boolean): Generator<FailureRow> {
    for (const { batch, index, time } of places()) {
      const failsNow = FAILURES.has(stepAt(batch, index, time).status)
      if (failsNow !== isNow || !(isNow || hasFailed(batch, index, time))) continue
      yield failureRow(writing, batch, index, time)
    }
  }

  return {
    *logs() {
      for (const { batch, index, time } of places()) yield logRow(writing, batch, index, time)
    },
    failures: () => failuresWhere(true),
    formerFailures: () => failuresWhere(false),
    *opens(deliveryId) {
      const found = batches.findDelivery(distanceOf(deliveryId, writing.firstDeliveryId))
      if (!found) return
      const { batch, index: first } = found
      const end = Math.min(first + batch.perDelivery, batch.count)
      for (let index = first; index < end && batch.firstLog >= 0; index++) {
        const row = logRow(writing, batch, index, seenAt(batch, index))
        const { delivery_id, delivery_time, email, open_time } = row
        if (open_time !== null) yield { delivery_id, delivery_time, email, open_time }
      }
    },
    *deliveries() {
      for (const batch of batches.registered) {
        for (let position = 0; position < deliveryCount(batch); position++) {
          const first = position * batch.perDelivery
          const time = seenAt(batch, first)
          if (batch.listed === 'nowhere' || startedAt(batch, first) > time) continue
          const row = deliveryRow(writing, batch, position, time)
          if (row.delivery_time !== null) yield { ...row, ...countsOf(batch, first, time) }
        }
      }
    },
    errors: () => errorRows(batches, writing, Number.NEGATIVE_INFINITY, now),
  }
}

/** The log has been in a failure status by `time`. */
function hasFailed(batch: Batch, index: number, time: number): boolean {
  const elapsed = time - createdAt(batch, index)
  return courseAt(batch, index).some((step) => step.afterMs <= elapsed && FAILURES.has(step.status))
}

export function distanceOf(id: WireId, first: bigint): number {
  return Number(BigInt(digits(id)) - first)
}
