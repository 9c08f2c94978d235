import type { Clone } from '../../clone/clone.ts'
import { compareIds, type Id } from '../../records/id.ts'
import { boundsOf } from './excerpts.ts'
import type { Group, PlacedFile, Places } from './places.ts'
import type { MailTarget } from './target.ts'

/** Days before and behind the one that an id points to: a delivery's logs may be made some time before it starts. */
const DAYS_AROUND = 3

/** A group with those of its files that hold a mail of the target. */
export interface Located {
  readonly group: Group
  readonly files: readonly PlacedFile[]
}

const filesOf = ({ logs, failures }: Group) => [...logs, ...failures]
const pathsOf = (group: Group) => filesOf(group).map(({ path }) => path)

/** Some files by their groups. */
export function groupFiles(places: Places, paths: Iterable<string>): Located[] {
  const found = new Set(paths)
  const holding = new Set([...found].map(places.groupOf).filter((group) => group !== undefined))
  return [...holding].map((group) => ({
    group,
    files: filesOf(group).filter(({ path }) => found.has(path)),
  }))
}

/** Searches files or folders of the head for the target; returns which of `files` may hold it. */
export type Search = (
  paths: readonly string[],
  files: readonly PlacedFile[],
) => Promise<ReadonlySet<string>>

/** What is searched. */
interface Scope {
  readonly clone: Clone
  readonly places: Places
  readonly search: Search
}

async function searchGroups(
  { clone, places, search }: Scope,
  groups: readonly Group[],
): Promise<Located[]> {
  // A few names cost git less than a folder with everything, and many more.
  const few = groups.length < places.groups.length
  const { directory } = clone
  const paths = few ? groups.flatMap(pathsOf) : [`${directory}/logs`, `${directory}/failures`]
  return groupFiles(places, await search(paths, groups.flatMap(filesOf)))
}

/** Ids ascend with the days on which logs were made, nearly: where the id must be is looked at first. */
async function groupsAround({ clone, places }: Scope, id: Id): Promise<Group[]> {
  const dated = places.groups.filter(({ day, logs }) => day !== null && logs.length > 0)
  const days = [...new Set(dated.map(({ day }) => day))]
  const files = await clone.listFiles(clone.head, [`${clone.directory}/logs`])
  let [low, high] = [0, days.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const path = dated.find(({ day }) => day === days[middle])?.logs[0]?.path ?? ''
    const blob = files.get(path)
    const first = blob && boundsOf(await clone.readBlob(blob)).first
    if (first && compareIds(id, first) < 0) high = middle - 1
    else low = middle
  }
  const near = new Set(days.slice(Math.max(0, low - DAYS_AROUND), low + DAYS_AROUND + 1))
  return places.groups.filter(({ day }) => day === null || near.has(day))
}

async function locateMail(scope: Scope, id: Id): Promise<Located[]> {
  const around = await groupsAround(scope, id)
  const found = await searchGroups(scope, around)
  return found.length > 0 ? found : searchGroups(scope, scope.places.groups)
}

/** The groups that may hold mails of the target in the head of the clone. */
export async function locate(scope: Scope, { by, value }: MailTarget): Promise<Located[]> {
  const { groups } = scope.places
  if (by === 'maillogId') return locateMail(scope, value)
  if (by === 'deliveryId') {
    // The name of a BULK delivery's file is its id.
    const own = groups.filter(({ deliveryId }) => deliveryId === value)
    if (own.length > 0) return own.map((group) => ({ group, files: filesOf(group) }))
  }
  return searchGroups(scope, groups)
}
