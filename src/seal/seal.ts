import { leafHash, merkleRoot } from './merkle.ts'
import { formatSealsLine, type SealsLine } from './seals-file.ts'

/** What a commit seals: the root over all months. */
export interface Seal {
  /** Lower-case hex. */
  readonly root: string
  /** Months with a seals file, `undated` counted. */
  readonly months: number
}

const hashText = (text: string) => leafHash(Buffer.from(text))

/** Hashes of the leaves of a month's tree, in the order of its seals file. */
export function monthLeaves(lines: readonly SealsLine[]): Buffer[] {
  return lines.map((line) => hashText(formatSealsLine(line)))
}

/** Root over the lines of a seals file, in its order; lower-case hex. */
export function monthRoot(lines: readonly SealsLine[]): string {
  return merkleRoot(monthLeaves(lines)).toString('hex')
}

/** A month in the seal tree. */
export interface SealedMonth {
  /** `YYYY-MM` or `undated`. */
  readonly month: string
  /** Lines of its seals file but the header. */
  readonly lines: number
  /** Lower-case hex. */
  readonly root: string
}

/** The input of a month's leaf in the seal tree. */
export function formatMonthLeaf({ month, lines, root }: SealedMonth): string {
  return `${month} ${lines} ${root}`
}

/** Months as they stand in the seal tree: ascending, `undated` last, which is where its letters put it. */
export function sortMonths<M extends { readonly month: string }>(months: Iterable<M>): M[] {
  return [...months].sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Hashes of the leaves of the seal tree, in its order. */
export function sealLeaves(months: Iterable<SealedMonth>): Buffer[] {
  return sortMonths(months).map((month) => hashText(formatMonthLeaf(month)))
}

/** The seal over months, given in any order. */
export function sealOf(months: Iterable<SealedMonth>): Seal {
  const leaves = sealLeaves(months)
  return { root: merkleRoot(leaves).toString('hex'), months: leaves.length }
}

/** A month as the seal tree holds it, of the lines of its seals file in their order. */
export function sealMonth(month: string, lines: readonly SealsLine[]): SealedMonth {
  return { month, lines: lines.length, root: monthRoot(lines) }
}

const TRAILER = /^Archive-Seal: v1 sha256:(?<root>[0-9a-f]{64}) (?<months>0|[1-9]\d{0,8})$/

/** The trailer of a commit message, one line without its line feed. */
export function formatSealTrailer({ root, months }: Seal): string {
  return `Archive-Seal: v1 sha256:${root} ${months}`
}

/** The seal that a commit message bears in its last paragraph, the last one where it bears several. */
export function parseSealTrailer(message: string): Seal | undefined {
  const paragraph =
    message
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? ''
  const seals = paragraph.split('\n').map((line) => TRAILER.exec(line)?.groups)
  const { root, months } = seals.findLast((groups) => groups !== undefined) ?? {}
  return root === undefined ? undefined : { root, months: Number(months) }
}
