import type { TextColumn } from '../../pack/columns.ts'

/** How mails are grouped for tiles and charts; `other` is any status that the page does not know. */
export const GROUPS = ['delivered', 'waiting', 'soft', 'hard', 'drop', 'other'] as const
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Readonly<Record<string, Group>> = {
  SENT: 'delivered',
  RETRY: 'waiting',
  SOFTERROR: 'soft',
  HARDERROR: 'hard',
  DROP: 'drop',
}

export const FAILED: readonly Group[] = ['soft', 'hard', 'drop']

/** Whether the page has a word for a status. */
export const isKnownStatus = (status: string) => Object.hasOwn(GROUP_OF, status)

export const groupOf = (status: string): Group =>
  isKnownStatus(status) ? (GROUP_OF[status] ?? 'other') : 'other'

/** The number of each status's group, by the status's index. */
export function groupNumbers(statuses: TextColumn): Uint8Array {
  return Uint8Array.from({ length: statuses.length }, (_, index) =>
    GROUPS.indexOf(groupOf(statuses.get(index))),
  )
}

/** The known statuses of some groups, as they stand in the page's address. */
export function statusesOf(groups: readonly Group[]): string[] {
  return Object.keys(GROUP_OF).filter((status) => groups.includes(groupOf(status)))
}

/** Statuses that a mark leads to, below a filter: those of them that it lets through, as its number counts these alone; all where it lets none through. */
export function narrowTo(chosen: readonly string[], statuses: readonly string[]): string[] {
  const both = statuses.filter((status) => chosen.includes(status))
  return both.length > 0 ? both : [...statuses]
}
