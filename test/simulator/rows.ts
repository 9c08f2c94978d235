import {
  APPEARS_MS,
  type Batch,
  createdAt,
  emailOf,
  fateOf,
  hashOf,
  openedAt,
  startedAt,
  stepAt,
} from './batch.ts'
import type { Fate, Step } from './fate.ts'
import { japanTime, SECOND } from './moment.ts'
import { fillReply, replyFor } from './replies.ts'

/** An id in JSON: a number, or its exact digits where a double would round it (`JSON.rawJSON`). */
export type WireId = number | { readonly rawJSON: string }

/** Keys in the archive's order, so that `JSON.stringify` gives an archive's line. */
export interface LogRow {
  readonly maillog_id: WireId
  readonly delivery_id: WireId
  readonly delivery_type: string
  readonly email: string
  readonly status: string
  readonly last_response_code: string | null
  readonly last_response_message: string | null
  readonly delivery_time: string | null
  readonly open_time: string | null
  readonly created_time: string | null
  readonly updated_time: string | null
  readonly [extra: string]: unknown
}

export interface AttemptRow {
  readonly status: string
  readonly delivery_time: string | null
  readonly response_code: number | null
  readonly response_message: string | null
}

export interface FailureRow {
  readonly maillog_id: WireId
  readonly delivery_id: WireId
  readonly email: string
  readonly status: string
  readonly last_response_code: string | null
  readonly last_response_message: string | null
  readonly sent_history: readonly AttemptRow[]
}

/** How the account writes its rows. */
export interface Writing {
  readonly firstMaillogId: bigint
  readonly firstDeliveryId: bigint
  /** An open moves `updated_time`. */
  readonly opensMoveUpdatedTime: boolean
}

export function wireId(first: bigint, distance: number): WireId {
  const id = first + BigInt(distance)
  return id <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(id) : JSON.rawJSON(String(id))
}

/** The id's digits. */
export function digits(id: WireId): string {
  return typeof id === 'number' ? String(id) : id.rawJSON
}

function attemptAt(batch: Batch, index: number, email: string, step: Step, fate: Fate): AttemptRow {
  const hash = hashOf(batch, index)
  const [usualCode, usualText] = replyFor(step.status, hash)
  const time = createdAt(batch, index) + step.afterMs + (hash % 4) * SECOND
  return {
    status: step.status,
    delivery_time: fate.hideDelivery ? null : japanTime(time),
    response_code: step.code === undefined ? usualCode : step.code,
    response_message:
      step.message !== undefined ? step.message : usualText && fillReply(usualText, email, hash),
  }
}

/** The log of a batch as listed at `time`. */
export function logRow(writing: Writing, batch: Batch, index: number, time: number): LogRow {
  const fate = fateOf(batch, index)
  const email = emailOf(batch, index)
  const created = createdAt(batch, index)
  const step = stepAt(batch, index, time)
  const attempt = attemptAt(batch, index, email, step, fate)
  const opened = openedAt(batch, index, fate)
  const isOpen = opened !== null && opened <= time
  const changed = created + step.afterMs + APPEARS_MS
  const updated = isOpen && writing.opensMoveUpdatedTime ? Math.max(opened, changed) : changed
  const code = attempt.response_code
  return {
    maillog_id: wireId(writing.firstMaillogId, batch.firstLog + index),
    delivery_id: deliveryIdOf(writing, batch, index),
    delivery_type: batch.type,
    email,
    status: step.status,
    last_response_code: code === null ? null : String(code),
    last_response_message: attempt.response_message,
    delivery_time: attempt.delivery_time,
    open_time: isOpen ? japanTime(opened) : null,
    created_time: fate.hideCreated ? null : japanTime(created),
    updated_time: japanTime(updated),
    ...fate.extra,
  }
}

/** What only the detail tells, in the order of the attempts. */
export function history(batch: Batch, index: number, time: number): readonly AttemptRow[] {
  const fate = fateOf(batch, index)
  const email = emailOf(batch, index)
  const elapsed = Math.max(time - createdAt(batch, index), 0)
  return fate.course
    .filter((step) => step.afterMs <= elapsed)
    .map((step) => attemptAt(batch, index, email, step, fate))
}

/** Without the keys of the mail log, which a failure does not repeat. */
export function failureRow(
  writing: Writing,
  batch: Batch,
  index: number,
  time: number,
): FailureRow {
  const row = logRow(writing, batch, index, time)
  return {
    maillog_id: row.maillog_id,
    delivery_id: row.delivery_id,
    email: row.email,
    status: row.status,
    last_response_code: row.last_response_code,
    last_response_message: row.last_response_message,
    sent_history: history(batch, index, time),
  }
}

function deliveryIdOf(writing: Writing, batch: Batch, index: number): WireId {
  const position = Math.floor(index / batch.perDelivery)
  return wireId(writing.firstDeliveryId, batch.firstDelivery + position)
}

/** Fields of GET /deliveries, without counts. */
export interface DeliveryRow {
  readonly delivery_id: WireId
  readonly from: { readonly email: string; readonly name: string | null }
  readonly status: string
  readonly delivery_type: string
  readonly subject: string
  readonly delivery_time: string | null
  readonly reservation_time: string | null
  readonly created_time: string
  readonly updated_time: string
}

/** Delivery number `position` of a batch at `time`. */
export function deliveryRow(
  writing: Writing,
  batch: Batch,
  position: number,
  time: number,
): DeliveryRow {
  const started = startedAt(batch, position * batch.perDelivery)
  const last = Math.min((position + 1) * batch.perDelivery, batch.count) - 1
  const ended = batch.count === 0 ? started : createdAt(batch, last) + APPEARS_MS
  const hasStarted = started <= time && batch.status !== 'EDIT' && !batch.cancelled
  const reserved = batch.registered < batch.start && batch.kind === 'bulk'
  return {
    delivery_id: wireId(writing.firstDeliveryId, batch.firstDelivery + position),
    from: batch.from,
    status: deliveryStatus(batch, started, ended, time),
    delivery_type: batch.type,
    subject: batch.subject,
    delivery_time: hasStarted ? japanTime(started) : null,
    reservation_time: reserved ? japanTime(started) : null,
    created_time: japanTime(Math.min(batch.registered, started)),
    updated_time: japanTime(
      hasStarted ? Math.min(Math.max(time, started), ended) : batch.registered,
    ),
  }
}

function deliveryStatus(batch: Batch, started: number, ended: number, time: number): string {
  if (batch.cancelled) return 'EDIT'
  if (batch.status !== undefined) return batch.status
  if (time < started) return 'RESERVE'
  return time < ended ? 'SENDING' : 'SENT'
}
