import { compareIds, type Id, nextId, previousId } from '../records/id.ts'
import { compareText } from '../records/kind.ts'
import { type Day, parseTime } from '../records/time.ts'
import type { Coverage, Span } from './coverage.ts'

/** Both inclusive. */
export interface IdRange {
  readonly from: Id
  readonly to: Id
}

/** What a walk saw of one day. */
export interface DayRows {
  readonly rows: number
  readonly highest: Id
}

const isBefore = (a: Id, b: Id) => compareIds(a, b) < 0
const readAt = (span: Span) => parseTime(span.read) ?? 0

/**
 * Cuts a range that was read to its end into one span a day. Ids ascend with time but for a few late
 * ones, so a day ends at the highest id seen of it or of an older day. A range without rows belongs to
 * `emptyDay`.
 */
export function cutSpans(
  range: IdRange,
  days: ReadonlyMap<Day, DayRows>,
  read: string,
  emptyDay: Day,
): Span[] {
  const seen =
    days.size > 0 ? [...days].sort() : [[emptyDay, { rows: 0, highest: range.to }] as const]
  const spans: Span[] = []
  let from = range.from
  let waiting = 0
  for (const [index, [day, { rows, highest }]] of seen.entries()) {
    const to = index === seen.length - 1 ? range.to : highest
    waiting += rows
    if (isBefore(to, from)) continue
    spans.push({ day, from, to, rows: waiting, read, detailsOwed: 0 })
    from = nextId(to)
    waiting = 0
  }
  return spans
}

/**
 * What is left of `span` without `range`, of which at most `rows` rows were the span's. Where the rest lay is
 * not known, so the first piece tells of all: rows are counted once, and never more than were archived.
 */
function subtract(span: Span, range: IdRange, rows: number): Span[] {
  if (isBefore(span.to, range.from) || isBefore(range.to, span.from)) return [span]
  const pieces: Span[] = []
  if (isBefore(span.from, range.from)) pieces.push({ ...span, to: previousId(range.from) })
  if (isBefore(range.to, span.to)) pieces.push({ ...span, from: nextId(range.to) })
  const left = Math.max(0, span.rows - rows)
  return pieces.map((piece, index) => ({ ...piece, rows: index === 0 ? left : 0 }))
}

/** Neighbours of one day become one span, as old as the older reading of the two. */
function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last?.day !== span.day || nextId(last.to) !== span.from) {
      joined.push(span)
      continue
    }
    joined[joined.length - 1] = {
      ...last,
      to: span.to,
      rows: last.rows + span.rows,
      read: readAt(last) <= readAt(span) ? last.read : span.read,
      detailsOwed: last.detailsOwed + span.detailsOwed,
    }
  }
  return joined
}

/** Below 0 where `a` gives way to `b` as they overlap; 0 only for two that are equal: which came first must not show. */
function compareReadings(a: Span, b: Span): number {
  return (
    readAt(a) - readAt(b) ||
    a.rows - b.rows ||
    compareIds(a.to, b.to) ||
    compareIds(a.from, b.from) ||
    a.detailsOwed - b.detailsOwed ||
    compareText(a.day, b.day)
  )
}

/** Both sets of spans as one; where two overlap, the later reading stands. The order of the sets does not matter. */
export function uniteSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  let united: Span[] = []
  for (const span of [...a, ...b].sort(compareReadings)) {
    united = [...united.flatMap((other) => subtract(other, span, span.rows)), span]
  }
  return join(united.sort((x, y) => compareIds(x.from, y.from)))
}

/** The spans without a range that turned out not to be archived. */
export function withdrawRange(spans: readonly Span[], range: IdRange): Span[] {
  const ids = Number(BigInt(range.to) - BigInt(range.from) + 1n)
  return spans.flatMap((span) => subtract(span, range, ids))
}

/** The span that holds `id`; `undefined` when it was not read. */
export function spanOf(spans: readonly Span[], id: Id): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span !== undefined && isBefore(span.to, id)) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span === undefined || isBefore(id, span.from) ? undefined : span
}

/** When the range that holds `id` was last read, ms; `undefined` when it was not. */
export function readTimeOf(spans: readonly Span[], id: Id): number | undefined {
  const span = spanOf(spans, id)
  return span && readAt(span)
}

/** What tells when a record was read. */
export interface MailIds {
  readonly maillogId: Id
  readonly deliveryId: Id | null
}

/** When a record was last read, with its range or with its delivery, ms; 0 when it was not. */
export function lastReadOf({ spans, named }: Coverage, { maillogId, deliveryId }: MailIds): number {
  const byName = parseTime(named.get(deliveryId ?? '') ?? '') ?? 0
  return Math.max(readTimeOf(spans, maillogId) ?? 0, byName)
}
