import type { PageData } from '../../pack/tables.ts'
import { type History, lowerBound } from './history.ts'
import { FAILED, groupOf } from './statuses.ts'
import type { View } from './view.ts'

/** A state of a mail as the archive knew it; numbers are indexes of the page's lists, times seconds. */
export interface KnownState {
  readonly kind: 'state'
  /** When it became known: the commit and its time. */
  readonly commit: number
  readonly known: number
  readonly status: number
  readonly code: number
  readonly message: number
  readonly deliveryTime: number
  readonly openTime: number
  readonly isFirst: boolean
}

/** Something that happened to the mail, and the commit that told of it. */
export interface MailEvent {
  readonly kind: 'created' | 'attempt' | 'sent' | 'open'
  readonly time: number
  /** The first one that told of it, in whatever record. */
  readonly commit: number
  readonly status: number
  readonly code: number
  readonly message: number
}

/** A row of the error list for the mail's address. */
export interface ListedError {
  readonly time: number
  readonly code: number
  readonly message: number
}

export interface Story {
  readonly row: number
  readonly states: readonly KnownState[]
  readonly events: readonly MailEvent[]
  readonly errors: readonly ListedError[]
}

interface State extends Omit<KnownState, 'isFirst'> {
  readonly createdTime: number
}

function statesOf(data: PageData, history: History, row: number): State[] {
  const { mails, meta } = data
  const state = (columns: typeof mails | History['columns'], at: number, commit: number) => ({
    kind: 'state' as const,
    commit,
    known: meta.commits[commit]?.time ?? 0,
    status: columns.status[at] ?? 0,
    code: columns.code[at] ?? 0,
    message: columns.message[at] ?? 0,
    createdTime: columns.createdTime[at] ?? 0,
    deliveryTime: columns.deliveryTime[at] ?? 0,
    openTime: columns.openTime[at] ?? 0,
  })
  const [first, last] = history.rangeOf(row)
  const earlier = Array.from({ length: last - first }, (_, index) => last - 1 - index)
  return [
    ...earlier.map((at) => state(history.columns, at, history.known[at] ?? 0)),
    state(mails, row, mails.known[row] ?? 0),
  ]
}

/**
 * The first commit that told of an attempt: its details come with a later commit than the mail log that shows
 * it first. The log of a mail that is retried has a status of its own, so that time and code tell which it is.
 */
function firstTold(states: readonly State[], { time, code, commit }: Omit<MailEvent, 'kind'>) {
  const same = states.filter((state) => state.deliveryTime === time && state.code === code)
  return time === 0 ? commit : Math.min(commit, ...same.map((state) => state.commit))
}

function attemptsOf({ attempts }: PageData, row: number): MailEvent[] {
  const [first, last] = [lowerBound(attempts.mail, row), lowerBound(attempts.mail, row + 1)]
  return Array.from({ length: last - first }, (_, index) => first + index).map((at) => ({
    kind: 'attempt' as const,
    time: attempts.time[at] ?? 0,
    commit: attempts.known[at] ?? 0,
    status: attempts.status[at] ?? 0,
    code: attempts.code[at] ?? 0,
    message: attempts.message[at] ?? 0,
  }))
}

type Answer = Pick<MailEvent, 'status' | 'code' | 'message'>
const NO_ANSWER: Answer = { status: 0, code: 0, message: 0 }

/** Opens of the reports and of the mail log's own states, each moment once. */
function opensOf({ opens }: PageData, row: number, states: readonly State[]) {
  const [first, last] = [lowerBound(opens.mail, row), lowerBound(opens.mail, row + 1)]
  const found = Array.from({ length: last - first }, (_, index) => ({
    time: opens.time[first + index] ?? 0,
    commit: opens.known[first + index] ?? 0,
  }))
  for (const { openTime, commit } of states) {
    const same = found.find(({ time }) => time === openTime)
    if (same !== undefined) same.commit = Math.min(same.commit, commit)
    else if (openTime > 0) found.push({ time: openTime, commit })
  }
  return found.map((open) => ({ kind: 'open' as const, ...open, ...NO_ANSWER }))
}

function errorsOf({ errors }: PageData, email: number, commit: number): ListedError[] {
  const rows = Array.from({ length: errors.email.length }, (_, row) => row)
  return rows
    .filter((row) => errors.email[row] === email && (errors.known[row] ?? 0) <= commit)
    .map((row) => ({
      time: errors.time[row] ?? 0,
      code: errors.code[row] ?? 0,
      message: errors.message[row] ?? 0,
    }))
}

function creationOf(states: readonly State[]): MailEvent[] {
  const time = states.at(-1)?.createdTime ?? 0
  const first = states.find(({ createdTime }) => createdTime === time)
  if (time === 0 || first === undefined) return []
  return [{ kind: 'created', time, commit: first.commit, ...NO_ANSWER }]
}

/** The delivery as the mail log itself has it, unless its attempts show it. */
function deliveryOf(
  { lists }: PageData,
  states: readonly State[],
  attempts: readonly MailEvent[],
): MailEvent[] {
  const last = states.at(-1)
  if (last === undefined || last.deliveryTime === 0) return []
  const isFailed = FAILED.includes(groupOf(lists.statuses.get(last.status)))
  const isSame = attempts.some(({ time }) => time === last.deliveryTime)
  if (isSame || (isFailed && attempts.length > 0)) return []
  const { deliveryTime: time, status, code, message } = last
  const same = (state: State) => state.deliveryTime === time && state.status === status
  const own = { time, status, code, message, commit: last.commit }
  return [{ kind: 'sent', ...own, commit: firstTold(states.filter(same), own) }]
}

/** One mail's story as it was known in a view: events by time, states by when they became known. */
export function tellStory(data: PageData, history: History, view: View, row: number): Story {
  const known = ({ commit }: { readonly commit: number }) => commit <= view.commit
  const states = statesOf(data, history, row).filter(known)
  const attempts = attemptsOf(data, row)
    .filter(known)
    .map((attempt) => ({ ...attempt, commit: firstTold(states, attempt) }))
  const events = [
    ...creationOf(states),
    ...attempts,
    ...deliveryOf(data, states, attempts),
    ...opensOf(data, row, states).filter(known),
  ]
  const email = view.columns.email[row] ?? 0
  return {
    row,
    states: states.map((state, index) => ({ ...state, isFirst: index === 0 })),
    events: events.sort((a, b) => a.time - b.time),
    errors: email === 0 ? [] : errorsOf(data, email, view.commit),
  }
}
