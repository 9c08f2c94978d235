import { type Numbers, unzigzag } from '../../pack/columns.ts'
import { type PageData, STATE_FIELDS, type StateField } from '../../pack/tables.ts'

export type StateColumns = Readonly<Record<StateField, Numbers>>

/** Earlier states with their own values, by mail, newest first. */
export interface History {
  readonly mail: Numbers
  /** Commit in which the state first stood. */
  readonly known: Numbers
  readonly columns: StateColumns
  /** The rows of one mail's earlier states: from the first to before the last. */
  rangeOf(mail: number): readonly [number, number]
}

const isTime = (field: StateField) => field.endsWith('Time')

/** Takes back what the writer of the page made of a value and the one behind it. */
function undo(field: StateField, step: number, newer: number): number {
  if (step === 0) return newer
  if (!isTime(field)) return step - 1
  return step === 1 ? 0 : newer - unzigzag(step - 2)
}

function resolveField({ mails, states }: PageData, field: StateField): Numbers {
  const [steps, newest] = [states[field], mails[field]]
  // A time of a far year may stand in an earlier state alone.
  const isWide = newest instanceof Float64Array || steps instanceof Float64Array
  const values = isWide ? new Float64Array(steps.length) : new Uint32Array(steps.length)
  for (let row = 0; row < steps.length; row++) {
    const mail = states.mail[row] ?? 0
    const isFirst = row === 0 || states.mail[row - 1] !== mail
    const newer = (isFirst ? newest[mail] : values[row - 1]) ?? 0
    values[row] = undo(field, steps[row] ?? 0, newer)
  }
  return values
}

function resolveKnown({ mails, states }: PageData): Uint32Array<ArrayBuffer> {
  const known = new Uint32Array(states.mail.length)
  for (let row = 0; row < known.length; row++) {
    const mail = states.mail[row] ?? 0
    const isFirst = row === 0 || states.mail[row - 1] !== mail
    known[row] = ((isFirst ? mails.known[mail] : known[row - 1]) ?? 0) - (states.back[row] ?? 0)
  }
  return known
}

/** First row of an ascending column whose value is at least `wanted`. */
export function lowerBound(column: ArrayLike<number>, wanted: number): number {
  let [low, high] = [0, column.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((column[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

export function openHistory(data: PageData): History {
  const { mail } = data.states
  return {
    mail,
    known: resolveKnown(data),
    columns: Object.fromEntries(
      STATE_FIELDS.map((field) => [field, resolveField(data, field)]),
    ) as Record<StateField, Numbers>,
    rangeOf: (row) => [lowerBound(mail, row), lowerBound(mail, row + 1)],
  }
}
