import type { Original, OriginalLine } from '../evidence/originals.ts'
import type { BlobId } from '../ports.ts'
import { fileSeal } from '../seal/leaves.ts'
import { leafHash } from '../seal/merkle.ts'
import { formatSealTrailer, parseSealTrailer, type Seal, sealMonth, sealOf } from '../seal/seal.ts'
import {
  formatSealsFile,
  formatSealsLine,
  parseSealsFile,
  type SealsLine,
  sealedMonthOf,
} from '../seal/seals-file.ts'

/** What becomes of the seals when files are rewritten. */

/** Lines of seals files that no longer hold: the line → the one in its place, `null` where the file is gone. */
export type LineChanges = Map<string, SealsLine | null>

/** A version of a file before and after; `after` is `null` where nothing is left of it. */
export interface FileChangeBytes {
  /** From the archive's folder. */
  readonly path: string
  readonly before: Uint8Array
  readonly after: Uint8Array | null
}

/** Notes which line of a seals file a rewritten file changes. */
export function noteLine(changes: LineChanges, file: FileChangeBytes, sealKey: Uint8Array): void {
  const { path, before, after } = file
  if (sealedMonthOf(path) === undefined) return
  const old = { path, ...fileSeal(path, before, sealKey) }
  const now = after === null ? null : { path, ...fileSeal(path, after, sealKey) }
  changes.set(formatSealsLine(old), now)
}

/** The month's part of a seal. */
type Month = ReturnType<typeof sealMonth>

/** A version of a seals file before and after. */
export interface SealsVersion {
  readonly old: Month
  /** `null`: no file of the month is left. */
  readonly now: Month | null
  /** `undefined`: the same; `null`: the file goes. */
  readonly text: string | null | undefined
  /** Lines of the old one that are not in the new one, by path. */
  readonly replaced: ReadonlyMap<string, OriginalLine>
}

/** The root of a file with one record is the hash of that record: of its line only a hash is kept. */
function keepLine(line: SealsLine): OriginalLine {
  const text = formatSealsLine(line)
  if (line.records > 1) return { path: line.path, line: text, leaf: null }
  return { path: line.path, line: null, leaf: leafHash(Buffer.from(text)).toString('hex') }
}

/** Rewrites a seals file. Throws `DecodeError`. */
export function rewriteSeals(month: string, text: string, changes: LineChanges): SealsVersion {
  const lines = parseSealsFile(text)
  const replaced = new Map<string, OriginalLine>()
  const kept = lines.flatMap((line) => {
    const change = changes.get(formatSealsLine(line))
    if (change === undefined) return [line]
    replaced.set(line.path, keepLine(line))
    return change === null ? [] : [change]
  })
  const old = sealMonth(month, lines)
  if (replaced.size === 0) return { old, now: old, text: undefined, replaced }
  if (kept.length === 0) return { old, now: null, text: null, replaced }
  return { old, now: sealMonth(month, kept), text: formatSealsFile(kept), replaced }
}

/** The seals files of a commit: month → blob of the original. */
export type SealsState = ReadonlyMap<string, BlobId>

/** The seal over some versions of seals files. */
export function sealOfVersions(versions: readonly SealsVersion[], which: 'old' | 'now'): Seal {
  return sealOf(versions.map((version) => version[which]).filter((month) => month !== null))
}

/** A commit's seal before and after. */
export interface Reseal {
  readonly old: Seal
  readonly now: Seal
}

/** The message with the seal of the rewritten files; one whose seal did not fit keeps it. */
export function resealMessage(message: string, { old, now }: Reseal): string {
  const seal = parseSealTrailer(message)
  if (seal === undefined || seal.root !== old.root || seal.months !== old.months) return message
  const trailer = formatSealTrailer(seal)
  const at = message.lastIndexOf(trailer)
  return message.slice(0, at) + formatSealTrailer(now) + message.slice(at + trailer.length)
}

/** Lines of a commit's seals files that are the original's alone, as far as its first parent has not the same. */
export type ReplacedLines = Pick<Original, 'lines' | 'same'>

/** What differs between the replaced lines of a commit and those of its first parent. */
export function diffReplaced(
  own: ReadonlyMap<string, OriginalLine>,
  parent: ReadonlyMap<string, OriginalLine>,
): ReplacedLines {
  const isSame = (line: OriginalLine) => {
    const other = parent.get(line.path)
    return other?.line === line.line && other.leaf === line.leaf
  }
  return {
    lines: [...own.values()].filter((line) => !isSame(line)),
    same: [...parent.keys()].filter((path) => !own.has(path)),
  }
}
