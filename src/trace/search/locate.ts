import type { Clone } from '../../clone/clone.ts'
import { compareIds, type Id } from '../../records/id.ts'
import { excerptLogs } from './excerpts.ts'
import type { Group, PlacedFile, Places } from './places.ts'
import { type MailTarget, needleOf } from './target.ts'

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

async function search(
  clone: Clone,
  places: Places,
  target: MailTarget,
  groups: readonly Group[],
): Promise<Located[]> {
  // A few names cost git less than a folder with everything, and many more.
  const few = groups.length < places.groups.length
  const { head: commit, directory } = clone
  const paths = few ? groups.flatMap(pathsOf) : [`${directory}/logs`, `${directory}/failures`]
  return groupFiles(places, await clone.search({ commit, paths }, [needleOf(target)]))
}

/** Ids ascend with the days on which logs were made, nearly: where the id must be is looked at first. */
async function groupsAround(clone: Clone, places: Places, id: Id): Promise<Group[]> {
  const dated = places.groups.filter(({ day, logs }) => day !== null && logs.length > 0)
  const days = [...new Set(dated.map(({ day }) => day))]
  const files = await clone.listFiles(clone.head, [`${clone.directory}/logs`])
  let [low, high] = [0, days.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const path = dated.find(({ day }) => day === days[middle])?.logs[0]?.path ?? ''
    const blob = files.get(path)
    const first =
      blob && excerptLogs(await clone.readBlob(blob), { by: 'maillogId', value: id }).first
    if (first && compareIds(id, first) < 0) high = middle - 1
    else low = middle
  }
  const near = new Set(days.slice(Math.max(0, low - DAYS_AROUND), low + DAYS_AROUND + 1))
  return places.groups.filter(({ day }) => day === null || near.has(day))
}

async function locateMail(clone: Clone, places: Places, target: MailTarget): Promise<Located[]> {
  const around = await groupsAround(clone, places, target.value)
  const found = await search(clone, places, target, around)
  return found.length > 0 ? found : search(clone, places, target, places.groups)
}

/** The groups that hold mails of the target in the head of the clone. */
export async function locate(clone: Clone, places: Places, target: MailTarget): Promise<Located[]> {
  if (target.by === 'maillogId') return locateMail(clone, places, target)
  if (target.by === 'deliveryId') {
    // The name of a BULK delivery's file is its id.
    const own = places.groups.filter(({ deliveryId }) => deliveryId === target.value)
    if (own.length > 0) return own.map((group) => ({ group, files: filesOf(group) }))
  }
  return search(clone, places, target, places.groups)
}
