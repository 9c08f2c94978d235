import type { Numbers } from '../../pack/columns.ts'
import { type PageCommit, type PageData, STATE_FIELDS, type StateField } from '../../pack/tables.ts'
import type { History, StateColumns } from './history.ts'

/** Seconds of Japan time ahead of UTC: a day is a day in Japan. */
const JAPAN_OFFSET = 9 * 3600
const DAY = 86_400

/** Days since 1970 in Japan of a time in seconds; 0 for an unknown time. */
export const dayNumber = (seconds: number) =>
  seconds === 0 ? 0 : Math.floor((seconds + JAPAN_OFFSET) / DAY)

/** `YYYY-MM-DD` of a day number. */
export const formatDay = (day: number) => new Date(day * DAY * 1000).toISOString().slice(0, 10)

/** Day number of `YYYY-MM-DD`; `undefined` for anything else. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return undefined
  return ms / 1000 / DAY
}

/** The mail logs as they were known at one time. */
export interface View {
  /** Index of the last commit that counts; -1 when nothing was known. */
  readonly commit: number
  readonly isNewest: boolean
  readonly length: number
  readonly columns: StateColumns
  /** The deliveries; of one that was not known yet nothing but its ID is there. */
  readonly deliveries: PageData['deliveries']
  /** Delivery time, else creation time, in seconds; 0 for unknown. */
  readonly time: Numbers
  /** 1 for what was known at that time. */
  readonly wasKnown: Uint8Array
}

/** The last commit on that day or before it; -1 where there is none. */
export function commitAsOf(commits: readonly PageCommit[], day: number): number {
  let last = -1
  for (const [index, { time }] of commits.entries()) if (dayNumber(time) <= day) last = index
  return last
}

/** The first commit that knew a mail of the page; `Infinity` where there is none. */
export function firstKnown({ mails }: PageData, history: History): number {
  let first = Infinity
  for (const commit of mails.known) if (commit < first) first = commit
  for (const commit of history.known) if (commit < first) first = commit
  return first
}

/** A copy that takes values of `other` too, which may be wider. */
const copyFor = (values: Numbers, other: Numbers): Numbers =>
  other instanceof Float64Array ? Float64Array.from(values) : values.slice()

function timesOf({ deliveryTime, createdTime }: StateColumns): Numbers {
  const times = copyFor(deliveryTime, createdTime)
  for (let row = 0; row < times.length; row++) {
    if (times[row] === 0) times[row] = createdTime[row] ?? 0
  }
  return times
}

/** Which earlier state of each mail held at a commit: its row and one, 0 for the newest; `wasKnown` becomes 0 for what was not known then. */
function chooseStates(data: PageData, history: History, commit: number, wasKnown: Uint8Array) {
  const chosen = new Uint32Array(wasKnown.length)
  for (let row = 0; row < wasKnown.length; row++) {
    if ((data.mails.known[row] ?? 0) > commit) wasKnown[row] = 0
  }
  // Newest first: the first one that was known counts.
  for (let state = 0; state < history.mail.length; state++) {
    const mail = history.mail[state] ?? 0
    if (wasKnown[mail] === 1 || (history.known[state] ?? 0) > commit) continue
    wasKnown[mail] = 1
    chosen[mail] = state + 1
  }
  return chosen
}

function pickField(newest: Numbers, earlier: Numbers, chosen: Uint32Array): Numbers {
  const values = copyFor(newest, earlier)
  for (let row = 0; row < chosen.length; row++) {
    const state = chosen[row] ?? 0
    if (state > 0) values[row] = earlier[state - 1] ?? 0
  }
  return values
}

/** Takes out what a later commit was the first to tell of a delivery. */
function deliveriesKnown({ deliveries }: PageData, commit: number): PageData['deliveries'] {
  const own = Object.entries(deliveries).map(([name, values]) => [
    name,
    values.map((value, row) => ((deliveries.known[row] ?? 0) > commit ? 0 : value)),
  ])
  return Object.fromEntries(own) as PageData['deliveries']
}

/** The newest state of every mail, or what was known at a commit. */
export function openView(data: PageData, history: History, commit: number | undefined): View {
  const { length } = data.mailIds
  const wasKnown = new Uint8Array(length).fill(1)
  const newest = data.meta.commits.length - 1
  if (commit === undefined) {
    const columns: StateColumns = data.mails
    const { deliveries } = data
    const time = timesOf(columns)
    return { commit: newest, isNewest: true, length, columns, deliveries, time, wasKnown }
  }
  const chosen = chooseStates(data, history, commit, wasKnown)
  const columns = Object.fromEntries(
    STATE_FIELDS.map((field) => [
      field,
      pickField(data.mails[field], history.columns[field], chosen),
    ]),
  ) as Record<StateField, Numbers>
  const deliveries = deliveriesKnown(data, commit)
  return { commit, isNewest: false, length, columns, deliveries, time: timesOf(columns), wasKnown }
}
