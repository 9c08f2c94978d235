import { DecodeError } from '../errors.ts'
import type { RecordKind } from './canonical.ts'

/** The records that two versions of one or more files do not share. */
export interface Difference<R> {
  readonly removed: readonly R[]
  readonly added: readonly R[]
}

/** Lines of a JSON file in canonical frame (contract, section 5): no string holds a line end, so this cuts between records. */
function cutLines(text: string): string[] {
  if (!text.startsWith('[\n') || !text.endsWith('\n]\n')) throw new DecodeError('not framed')
  return text.slice(2, -3).split(',\n')
}

function compareLines<R>(
  kind: RecordKind<R>,
  before: readonly string[],
  after: readonly string[],
): Difference<R> {
  const [old, young] = [new Set(before.flatMap(cutLines)), new Set(after.flatMap(cutLines))]
  const parse = (lines: readonly string[]) => kind.parse(`[${lines.filter(Boolean).join(',')}]`)
  return {
    removed: parse([...old].filter((line) => !young.has(line))),
    added: parse([...young].filter((line) => !old.has(line))),
  }
}

/**
 * Nearly all lines of two neighbouring commits are the same, so only those that differ are decoded: an
 * eighth of the work (measured). Tables, and files in any other form, are decoded as a whole. Throws
 * `DecodeError`.
 */
export function findDifference<R>(
  kind: RecordKind<R>,
  before: readonly string[],
  after: readonly string[],
): Difference<R> {
  try {
    return compareLines(kind, before, after)
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    return { removed: before.flatMap(kind.parse), added: after.flatMap(kind.parse) }
  }
}
