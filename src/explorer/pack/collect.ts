import type { Failure } from '../../records/failure.ts'
import { compareIds, type Id } from '../../records/id.ts'
import type { MailLog } from '../../records/mail-log.ts'
import { parseTime } from '../../records/time.ts'
import { createLists, type Lists } from './lists.ts'
import { type ListName, type MAIL_COLUMNS, STATE_FIELDS } from './tables.ts'

/** A row of `deliveries/`, its cells by the names of their columns. */
export type DeliveryCells = Readonly<Record<string, string | undefined>>

/** A row of an open report. */
export interface OpenRow {
  readonly deliveryId: Id
  readonly email: string
  readonly openTime: string
}

/** A row of the error list. */
export interface ErrorRow {
  readonly email: string
  readonly errorTime: string
  readonly responseCode: string
  readonly responseMessage: string
}

/** Numbers of one table, a list a column. */
export type Rows<Name extends string> = Record<Name, number[]>

type MailColumn = keyof typeof MAIL_COLUMNS
type EventColumn = 'mail' | 'status' | 'code' | 'message' | 'time' | 'known'

/** What the archive says, in numbers: texts are indexes of `lists`, `delivery` and `mail` of `deliveries` and `ids`. */
export interface ArchiveColumns {
  readonly lists: Lists
  /** The mail log of each state, in the order in which they came. */
  readonly ids: readonly Id[]
  readonly states: Rows<MailColumn>
  readonly attempts: {
    readonly ids: readonly Id[]
    readonly rows: Rows<Exclude<EventColumn, 'mail'>>
  }
  readonly opens: Rows<'delivery' | 'email' | 'time' | 'known'>
  readonly errors: Rows<'email' | 'code' | 'message' | 'time' | 'known'>
  /** Index 0 is no delivery. */
  readonly deliveryIds: readonly Id[]
  /** The newest row of each delivery, and the commit in which its first one stood. */
  readonly deliveries: ReadonlyMap<
    number,
    { readonly cells: DeliveryCells; readonly known: number }
  >
}

/** Takes the states of all records, in any order; `known`: the index of the commit in which a state first stood. */
export interface Collector {
  readonly stateCount: number
  addMail(log: MailLog, known: number): void
  addAttempts(failure: Failure, known: number): void
  addOpen(row: OpenRow, known: number): void
  /** The rows of one delivery from the oldest on. */
  addDelivery(cells: DeliveryCells, known: number): void
  addError(row: ErrorRow, known: number): void
  finish(): ArchiveColumns
}

/** Midnights of days in Japan, seconds; few days, many times. */
const midnights = new Map<string, number>()

function midnightOf(day: string): number | undefined {
  const known = midnights.get(day)
  if (known !== undefined) return known
  const ms = parseTime(day)
  if (ms !== undefined) midnights.set(day, ms / 1000)
  return ms === undefined ? undefined : ms / 1000
}

const CLOCK = /^T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\+09:00$/

/** Nearly every time is in the archive's own spelling: its day is looked up, which takes a tenth of the time. */
function parseCanonical(text: string): number | undefined {
  const clock = CLOCK.exec(text.slice(10))
  const midnight = clock === null ? undefined : midnightOf(text.slice(0, 10))
  if (clock === null || midnight === undefined) return undefined
  return midnight + Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
}

function seconds(text: string | null | undefined): number {
  if (!text) return 0
  const known = parseCanonical(text) ?? (parseTime(text) ?? 0) / 1000
  // Before 1970 no mail was sent, and 0 means unknown.
  return Math.max(0, Math.floor(known))
}

function rowsOf<Name extends string>(...names: readonly Name[]): Rows<Name> {
  const rows = {} as Rows<Name>
  for (const name of names) rows[name] = []
  return rows
}

const TIME_KEYS = [
  ['delivery_time', 'deliveryTime'],
  ['open_time', 'openTime'],
  ['created_time', 'createdTime'],
  ['updated_time', 'updatedTime'],
] as const

/** Keys that the page has no column for, and times that cannot be read, as JSON; '' where there are none. */
function formatRest(log: MailLog): string {
  const unread = TIME_KEYS.filter(([, key]) => log[key] && seconds(log[key]) === 0)
  if (unread.length === 0 && log.extra.length === 0) return ''
  const times = unread.map(([name, key]) => [name, log[key]] as const)
  const added = log.extra.map(([name, value]) => [name, value] as const)
  return JSON.stringify(Object.fromEntries([...times, ...added]), (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

interface Interning {
  readonly lists: Lists
  /** Index of a delivery; 0 for none. */
  delivery(id: Id | null | undefined): number
  text(list: ListName, text: string | number | null | undefined): number
}

function openInterning() {
  const lists = createLists()
  const deliveryIds: Id[] = ['']
  const indexes = new Map<Id, number>([['', 0]])
  const interning: Interning = {
    lists,
    delivery(id) {
      const key = id ?? ''
      const known = indexes.get(key)
      if (known !== undefined) return known
      indexes.set(key, deliveryIds.length)
      return deliveryIds.push(key) - 1
    },
    text: (list, text) => lists.index(list, text == null ? '' : String(text)),
  }
  return { ...interning, deliveryIds }
}

function pushState(rows: Rows<MailColumn>, log: MailLog, known: number, to: Interning): void {
  rows.delivery.push(to.delivery(log.deliveryId))
  rows.type.push(to.text('types', log.deliveryType))
  rows.email.push(to.text('emails', log.email))
  rows.status.push(to.text('statuses', log.status))
  rows.code.push(to.text('codes', log.lastResponseCode))
  rows.message.push(to.text('messages', log.lastResponseMessage))
  rows.deliveryTime.push(seconds(log.deliveryTime))
  rows.createdTime.push(seconds(log.createdTime))
  rows.updatedTime.push(seconds(log.updatedTime))
  rows.openTime.push(seconds(log.openTime))
  rows.known.push(known)
  rows.extra.push(to.text('extras', formatRest(log)))
}

export function createCollector(): Collector {
  const to = openInterning()
  const ids: Id[] = []
  const states = rowsOf(...STATE_FIELDS, 'known')
  const attemptIds: Id[] = []
  const attempts = rowsOf('status', 'code', 'message', 'time', 'known')
  const opens = rowsOf('delivery', 'email', 'time', 'known')
  const errors = rowsOf('email', 'code', 'message', 'time', 'known')
  const deliveries = new Map<number, { cells: DeliveryCells; known: number }>()
  return {
    get stateCount() {
      return ids.length
    },
    addMail(log, known) {
      ids.push(log.maillogId)
      pushState(states, log, known, to)
    },
    addAttempts(failure, known) {
      for (const attempt of failure.attempts) {
        attemptIds.push(failure.maillogId)
        attempts.status.push(to.text('statuses', attempt.status))
        attempts.code.push(to.text('codes', attempt.responseCode))
        attempts.message.push(to.text('messages', attempt.responseMessage))
        attempts.time.push(seconds(attempt.deliveryTime))
        attempts.known.push(known)
      }
    },
    addOpen(row, known) {
      opens.delivery.push(to.delivery(row.deliveryId))
      opens.email.push(to.text('emails', row.email))
      opens.time.push(seconds(row.openTime))
      opens.known.push(known)
    },
    addDelivery(cells, known) {
      const index = to.delivery(cells.delivery_id)
      if (index === 0) return
      deliveries.set(index, { cells, known: deliveries.get(index)?.known ?? known })
    },
    addError(row, known) {
      errors.email.push(to.text('emails', row.email))
      errors.code.push(to.text('codes', row.responseCode))
      errors.message.push(to.text('messages', row.responseMessage))
      errors.time.push(seconds(row.errorTime))
      errors.known.push(known)
    },
    finish: () => ({
      lists: to.lists,
      ids,
      states,
      attempts: { ids: attemptIds, rows: attempts },
      opens,
      errors,
      deliveryIds: to.deliveryIds,
      deliveries,
    }),
  }
}

/** Orders states by mail log, those of one by the commit in which they first stood. */
export function orderStates(ids: readonly Id[], known: readonly number[]): Uint32Array {
  const order = Uint32Array.from(ids.keys())
  const compare = (a: number, b: number) =>
    compareIds(ids[a] ?? '', ids[b] ?? '') || (known[a] ?? 0) - (known[b] ?? 0)
  const sorted = order.every((_, index) => index === 0 || compare(index - 1, index) <= 0)
  return sorted ? order : order.sort(compare)
}
