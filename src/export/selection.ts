import type { BlobId, Files } from '../ports.ts'
import { parsePath, readShardName, type ShardKind } from '../records/layout.ts'
import type { Day } from '../records/time.ts'

/** The part of the archive that is exported; `null` everywhere: all of it. */
export interface Selection {
  /** First day, in Japan. */
  readonly since: Day | null
  /** Last day. */
  readonly until: Day | null
  readonly deliveryIds: ReadonlySet<string> | null
}

/** A data file of the archive. */
export interface DataFile {
  /** From the root of the branch. */
  readonly path: string
  readonly blob: BlobId
  readonly kind: Exclude<ShardKind, 'usage'>
  /** `YYYY-MM` or `undated`. */
  readonly month: string
}

export function hasDay(day: Day | null, { since, until }: Selection): boolean {
  if (since === null && until === null) return true
  return day !== null && day >= (since ?? day) && day <= (until ?? day)
}

/** Whether a month may hold wanted days. */
export function hasMonth(month: string, { since, until }: Selection): boolean {
  if (since === null && until === null) return true
  if (month === 'undated') return false
  return month >= (since ?? month).slice(0, 7) && month <= (until ?? month).slice(0, 7)
}

export function isWanted(deliveryId: string, { deliveryIds }: Selection): boolean {
  return deliveryIds === null || deliveryIds.has(deliveryId)
}

/** Day of each BULK delivery, by the names of its mail logs: the name of a report has no day. */
function daysOfDeliveries(paths: Iterable<string>): Map<string, Day> {
  const days = new Map<string, Day>()
  for (const path of paths) {
    const [, day, id] = /^logs\/[^/]+\/(\d{4}-\d{2}-\d{2})_delivery_(\d+)/.exec(path) ?? []
    if (day !== undefined && id !== undefined) days.set(id, day)
  }
  return days
}

type Name = NonNullable<ReturnType<typeof readShardName>>

function isSelected(
  { month, day, deliveryId }: Name,
  kind: DataFile['kind'],
  selection: Selection,
  days: ReadonlyMap<string, Day>,
): boolean {
  if (kind === 'errors') return selection.deliveryIds === null && hasMonth(month, selection)
  if (deliveryId !== null && !isWanted(deliveryId, selection)) return false
  const known = day ?? days.get(deliveryId ?? '')
  if (known !== undefined) return hasDay(known, selection)
  return kind === 'reports' ? hasMonth(month, selection) : hasDay(null, selection)
}

/** The data files that may hold wanted records, by their paths; `files` as a commit lists them. */
export function selectFiles(files: Files, directory: string, selection: Selection): DataFile[] {
  const folder = `${directory}/`
  const inside = [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, blob]) => [path.slice(folder.length), blob] as const)
  const days = daysOfDeliveries(inside.map(([path]) => path))
  const found = inside.flatMap(([path, blob]): DataFile[] => {
    const shard = parsePath(path)
    const name = shard === undefined ? undefined : readShardName(shard)
    if (shard === undefined || name === undefined || shard.kind === 'usage') return []
    const { kind } = shard
    if (!isSelected(name, kind, selection, days)) return []
    return [{ path: `${folder}${path}`, blob, kind, month: name.month }]
  })
  return found.sort((a, b) => comparePaths(a.path, b.path))
}

const comparePaths = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Whether versions of a mail log in this file are wanted; `path` from the folder of the archive. */
export function isFileWanted(path: string, selection: Selection): boolean {
  const shard = parsePath(path)
  const name = shard?.kind === 'logs' ? readShardName(shard) : undefined
  return name !== undefined && isSelected(name, 'logs', selection, new Map())
}
