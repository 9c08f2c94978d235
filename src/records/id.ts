/**
 * An id of blastengine as decimal digits without leading zeros: exact beyond 2^53, where a JavaScript
 * number would make two mails into one.
 */
export type Id = string

/** Orders ids as numbers. */
export function compareIds(a: Id, b: Id): number {
  if (a.length !== b.length) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}

/** The id after `id`. */
export function nextId(id: Id): Id {
  return String(BigInt(id) + 1n)
}

/** The id before `id`. */
export function previousId(id: Id): Id {
  return String(BigInt(id) - 1n)
}

/** `undefined` when the text is not a positive integer. */
export function parseId(text: string): Id | undefined {
  return /^0*[1-9]\d{0,29}$/.test(text) ? text.replace(/^0+/, '') : undefined
}
