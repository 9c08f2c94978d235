import type { Id } from '../../records/id.ts'
import type { ArchiveColumns } from './collect.ts'
import type { Table } from './pack.ts'

interface Event {
  readonly mail: number
  readonly time: number
  readonly known: number
  /** What it says besides, in columns of its own. */
  readonly words: readonly number[]
}

/** By mail and time; each once, from the first commit on that told of it. */
function uniteEvents(events: Event[]): Event[] {
  const first = new Map<string, Event>()
  for (const event of events) {
    const key = `${event.mail} ${event.time} ${event.words.join(' ')}`
    const before = first.get(key)
    if (before === undefined || event.known < before.known) first.set(key, event)
  }
  return [...first.values()].sort((a, b) => a.mail - b.mail || a.time - b.time || a.known - b.known)
}

const columnOf = (events: readonly Event[], word: number) =>
  events.map(({ words }) => words[word] ?? 0)

function rowsOfIds(ids: readonly Id[], wanted: ReadonlySet<Id>): Map<Id, number> {
  const rows = new Map<Id, number>()
  for (const [row, id] of ids.entries()) if (wanted.has(id)) rows.set(id, row)
  return rows
}

/** Attempts of the mails of the page; the archive may know a failure whose mail log it lacks. */
export function packAttempts({ attempts }: ArchiveColumns, mailIds: readonly Id[]): Table {
  const rows = rowsOfIds(mailIds, new Set(attempts.ids))
  const { status, code, message, time, known } = attempts.rows
  const events = attempts.ids.flatMap((id, index) => {
    const mail = rows.get(id)
    if (mail === undefined) return []
    const words = [status[index] ?? 0, code[index] ?? 0, message[index] ?? 0]
    return [{ mail, time: time[index] ?? 0, known: known[index] ?? 0, words }]
  })
  const united = uniteEvents(events)
  return {
    mail: united.map(({ mail }) => mail),
    status: columnOf(united, 0),
    code: columnOf(united, 1),
    message: columnOf(united, 2),
    time: united.map((event) => event.time),
    known: united.map((event) => event.known),
  }
}

const pairKey = (delivery: number, email: number) => delivery * 2 ** 26 + email

/** Opens of the reports, by the mail to that address in that delivery; `mails` still counts deliveries and addresses as they were collected. */
export function packOpens({ opens }: ArchiveColumns, mails: Table): Table {
  const reported = new Set(opens.delivery)
  const rows = new Map<number, number>()
  const [deliveries, emails] = [mails.delivery ?? [], mails.email ?? []]
  for (let row = deliveries.length - 1; row >= 0; row--) {
    const delivery = deliveries[row] ?? 0
    if (reported.has(delivery)) rows.set(pairKey(delivery, emails[row] ?? 0), row)
  }
  const events = opens.time.flatMap((time, index) => {
    const mail = rows.get(pairKey(opens.delivery[index] ?? 0, opens.email[index] ?? 0))
    return mail === undefined || time === 0
      ? []
      : [{ mail, time, known: opens.known[index] ?? 0, words: [] }]
  })
  const united = uniteEvents(events)
  return {
    mail: united.map(({ mail }) => mail),
    time: united.map((event) => event.time),
    known: united.map((event) => event.known),
  }
}

/** The error list as far as the page's recipients stand on it, each entry once. */
export function packErrors({ errors }: ArchiveColumns, mails: Table): Table {
  const recipients = new Set(mails.email)
  const events = errors.time
    .map((time, index) => ({
      mail: errors.email[index] ?? 0,
      time,
      known: errors.known[index] ?? 0,
      words: [errors.code[index] ?? 0, errors.message[index] ?? 0],
    }))
    .filter(({ mail }) => recipients.has(mail))
  const united = uniteEvents(events)
  return {
    email: united.map(({ mail }) => mail),
    code: columnOf(united, 0),
    message: columnOf(united, 1),
    time: united.map((event) => event.time),
    known: united.map((event) => event.known),
  }
}
