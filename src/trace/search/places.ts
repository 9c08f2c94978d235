import type { BlobId } from '../../ports.ts'
import type { Id } from '../../records/id.ts'
import { compareText } from '../../records/kind.ts'
import { parsePath, readShardName, type ShardKind, type ShardName } from '../../records/layout.ts'

/** A file of the archive, by what its name says. */
export interface PlacedFile {
  /** From the root of the branch. */
  readonly path: string
  readonly kind: ShardKind
  readonly part: number
  readonly name: ShardName
}

/** Mail logs that lie together, with the details of those of them that failed. */
export interface Group {
  /** Parts in their order: ids ascend from part to part. */
  readonly logs: readonly PlacedFile[]
  readonly failures: readonly PlacedFile[]
  /** Of the logs; `null`: undated. */
  readonly day: string | null
  /** `null`: a day's mails that are of no BULK delivery. */
  readonly deliveryId: Id | null
}

/** The files of a commit that a story is read from. */
export interface Places {
  readonly groups: readonly Group[]
  /** The group that a file of logs or failures belongs to. */
  groupOf(path: string): Group | undefined
  /** Open reports of a delivery, all parts. */
  reportsOf(deliveryId: Id): readonly string[]
  /** Lists of deliveries of a day. */
  deliveriesOf(day: string | null): readonly string[]
}

const byPart = (a: PlacedFile, b: PlacedFile) => a.part - b.part

/** Logs and failures of one group have the same month, day and group in their names, whatever their folders. */
const groupKey = ({ name }: PlacedFile) => `${name.day ?? ''} ${name.month} ${name.group}`

function placeFile(path: string, directory: string): readonly PlacedFile[] {
  const place = parsePath(path.slice(directory.length + 1))
  const name = place && readShardName(place)
  if (place === undefined || name === undefined) return []
  return [{ path, kind: place.kind, part: place.part, name }]
}

function createGroup(files: readonly PlacedFile[]): Group {
  const ofKind = (kind: ShardKind) => files.filter((file) => file.kind === kind).sort(byPart)
  return {
    logs: ofKind('logs'),
    failures: ofKind('failures'),
    day: files[0]?.name.day ?? null,
    deliveryId: files[0]?.name.deliveryId ?? null,
  }
}

/** Sorts the files of a commit; those that the archive does not know are left out. */
export function indexPlaces(files: ReadonlyMap<string, BlobId>, directory: string): Places {
  const placed = [...files.keys()].flatMap((path) => placeFile(path, directory))
  const ofKind = (...kinds: ShardKind[]) => placed.filter(({ kind }) => kinds.includes(kind))
  const grouped = Map.groupBy(ofKind('logs', 'failures'), groupKey)
  const groups = [...grouped]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, own]) => createGroup(own))
  const groupOf = new Map(
    groups.flatMap((group) =>
      [...group.logs, ...group.failures].map(({ path }) => [path, group] as const),
    ),
  )
  const reports = Map.groupBy(ofKind('reports'), ({ name }) => name.deliveryId)
  const deliveries = Map.groupBy(ofKind('deliveries'), ({ name }) => name.day)
  return {
    groups,
    groupOf: (path) => groupOf.get(path),
    reportsOf: (id) => (reports.get(id) ?? []).map(({ path }) => path),
    deliveriesOf: (day) => (deliveries.get(day) ?? []).map(({ path }) => path),
  }
}
