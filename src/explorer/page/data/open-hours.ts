import type { View } from './view.ts'

/** Upper bounds in hours of the spans in which first opens are counted; the last one is open. */
export const OPEN_HOURS = [1, 2, 3, 4, 6, 8, 12, 24, 48, 72, 168, Infinity] as const

/** The span of a mail's first open after its sending; -1 where one of both is unknown. */
export function openSpanOf({ columns }: View, row: number): number {
  const [open, sent] = [columns.openTime[row] ?? 0, columns.deliveryTime[row] ?? 0]
  if (open === 0 || sent === 0) return -1
  const hours = Math.max(0, open - sent) / 3600
  let span = 0
  while (hours >= (OPEN_HOURS[span] ?? Infinity)) span++
  return span
}

/** How a span stands in the page's address. */
export const spanToken = (span: number) => `span${span}`

/** The span of such a token; -1 for anything else. */
export const spanOf = (token: string) =>
  OPEN_HOURS.findIndex((_, span) => spanToken(span) === token)
