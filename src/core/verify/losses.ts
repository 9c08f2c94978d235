import type { Extra } from '../../records/json.ts'
import type { FindingCode } from './finding-texts.ts'

/** The parts of a record that say more than one value. */
interface Composite {
  readonly extra?: Extra
  readonly attempts?: readonly unknown[]
}

function losesValue(before: object, after: object): boolean {
  const now = new Map<string, unknown>(Object.entries(after))
  return Object.entries(before).some(([key, value]) => value !== null && now.get(key) === null)
}

function losesExtra(before: Extra, after: Extra): boolean {
  const now = new Map(after)
  return before.some(([key, value]) => value !== null && (now.get(key) ?? null) === null)
}

/** What a later version of one record no longer knows (contract, section 6, "Merging"). */
export function findLosses<R extends object>(
  before: R & Composite,
  after: R & Composite,
): FindingCode[] {
  const lost = losesValue(before, after) || losesExtra(before.extra ?? [], after.extra ?? [])
  const fewer = (after.attempts?.length ?? 0) < (before.attempts?.length ?? 0)
  return [...(lost ? ['value-lost' as const] : []), ...(fewer ? ['attempts-lost' as const] : [])]
}
