import { DecodeError } from '../../errors.ts'
import type { RecordKind } from '../../records/kind.ts'

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

/** What is changed in place keeps its line number, and to compare is cheaper than to look up. */
const movedLines = (lines: readonly string[], others: readonly string[]) =>
  lines.filter((line, index) => line !== others[index] && line !== '')

function compareLines<R>(
  kind: RecordKind<R>,
  before: readonly string[],
  after: readonly string[],
): Difference<R> {
  const [old, young] = [before.flatMap(cutLines), after.flatMap(cutLines)]
  const [removed, added] = [new Set(movedLines(old, young)), new Set(movedLines(young, old))]
  const parse = (lines: ReadonlySet<string>) => kind.parse(`[${[...lines].join(',')}]`)
  return { removed: parse(removed.difference(added)), added: parse(added.difference(removed)) }
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
