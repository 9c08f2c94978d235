import type { Clone } from '../clone/clone.ts'
import type { Version } from '../clone/versions.ts'
import { DecodeError } from '../errors.ts'
import { decodeUtf8 } from '../merge/files.ts'
import type { BlobId } from '../ports.ts'
import { DELIVERIES, type DeliveryRow } from '../records/delivery.ts'
import { compareIds, type Id } from '../records/id.ts'
import { groupFiles, type Located, locate, type Search } from './search/locate.ts'
import { type PastScope, searchPast } from './search/past.ts'
import { type Group, indexPlaces, type Places } from './search/places.ts'
import type { MailTarget } from './search/target.ts'
import {
  createSnapshotReader,
  type Found,
  joinKnowledge,
  type Records,
  type SnapshotReader,
} from './snapshots.ts'
import { findStates, type MailStory, type Snapshot } from './story.ts'

export interface TraceRequest {
  readonly target: MailTarget
  /** Nothing that the branch did not hold by then is told, ms; `null`: everything. */
  readonly asOf: number | null
}

/** What was found. */
export interface Traced {
  /** By mail log id. */
  readonly stories: readonly MailStory[]
  /** Lines and files that may be of the target and do not decode. */
  readonly unreadable: number
  /** How many of the stories are of mails that the head does not hold. */
  readonly past: number
  /** Whether some file that was read holds mails of the target, whatever was known then. */
  readonly isHeld: boolean
}

/** A group with what its files say of the target now. */
interface Told extends Found {
  readonly deliveryIds: ReadonlySet<Id>
}

interface Tracer {
  readonly clone: Clone
  readonly places: Places
  readonly reader: SnapshotReader
}

const pathsOf = ({ logs, failures }: Group) => [...logs, ...failures].map(({ path }) => path)

/** Which mails of the target there are; the files of all groups are read at one go. */
async function readNow({ reader }: Tracer, located: readonly Located[], head: Version) {
  const files = located.flatMap((one) => one.files)
  await reader.readFiles(files, head)
  return Array.fromAsync(located, async ({ group, files: own }): Promise<Told> => {
    const { logs, failures } = await reader.readFiles(own, head)
    const records = [...logs.values(), ...failures.values()]
    const ids = records.map(({ deliveryId }) => deliveryId).filter((id) => id !== null)
    return {
      group,
      ids: new Set(records.map(({ maillogId }) => maillogId)),
      deliveryIds: new Set(ids),
    }
  })
}

/** Where each delivery's row stands: on the day of its logs, or on another one, which must be searched. */
async function listDeliveryFiles(
  { clone, places }: Tracer,
  found: readonly Told[],
): Promise<readonly string[]> {
  const near = found.flatMap(({ group }) => places.deliveriesOf(group.day))
  const apart = found.filter(({ group }) => group.deliveryId === null)
  const ids = new Set(apart.flatMap(({ deliveryIds }) => [...deliveryIds]))
  if (ids.size === 0) return near
  const place = { commit: clone.head, paths: [`${clone.directory}/deliveries`] }
  const needles = [...ids].map((id) => `${id},`)
  const lines = await Array.fromAsync(clone.search(place, needles), ({ path }) => path)
  return [...new Set([...near, ...lines])]
}

/** Every delivery's row as it was known last. */
async function readDeliveries(
  { clone }: Tracer,
  versions: readonly Version[],
): Promise<ReadonlyMap<Id, DeliveryRow>> {
  const rows = new Map<Id, DeliveryRow>()
  const files = versions.at(-1)?.files ?? new Map<string, BlobId>()
  await clone.prefetch(files.values())
  for (const [path, blob] of files) {
    try {
      const list = DELIVERIES.parse(decodeUtf8(await clone.readBlob(blob), path))
      for (const row of list) rows.set(row.deliveryId, row)
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
    }
  }
  return rows
}

/** What was known of a group's mails, commit by commit. */
async function readSnapshots(
  { reader }: Tracer,
  found: Found,
  reports: readonly string[],
  versions: readonly Version[],
): Promise<Snapshot[]> {
  const records = await reader.readRecords(found, versions)
  const nothing: Records = { logs: new Map(), failures: new Map() }
  return Array.fromAsync(versions, async (version, index) => {
    const opens = await reader.readOpens(reports, version)
    const mails = joinKnowledge(records[index] ?? nothing, opens)
    return { commit: version.commit, time: version.time, mails }
  })
}

function toStories(
  snapshots: readonly Snapshot[],
  deliveries: ReadonlyMap<Id, DeliveryRow>,
): MailStory[] {
  const ids = new Set(snapshots.flatMap(({ mails }) => [...mails.keys()]))
  return [...ids].map((maillogId) => {
    const states = findStates(snapshots, maillogId)
    const last = states.findLast(({ log, failure }) => log !== null || failure !== null)
    const deliveryId = last?.log?.deliveryId ?? last?.failure?.deliveryId ?? null
    const delivery = deliveries.get(deliveryId ?? '') ?? null
    return { maillogId, deliveryId, delivery, states }
  })
}

async function readStories(
  tracer: Tracer,
  found: readonly Told[],
  asOf: number | null,
): Promise<MailStory[]> {
  const { clone, places, reader } = tracer
  const rows = await listDeliveryFiles(tracer, found)
  const own = found.map(({ group }) => pathsOf(group))
  const reports = found.map(({ deliveryIds }) => [...deliveryIds].flatMap(places.reportsOf))
  const history = await clone.readHistory()
  const listVersions = (...paths: readonly string[]) =>
    history.versionsOf(paths).filter(({ onBranch }) => asOf === null || onBranch <= asOf)
  const versions = found.map((_, at) => listVersions(...(own[at] ?? []), ...(reports[at] ?? [])))
  await reader.readAhead(found, versions)
  const deliveries = await readDeliveries(tracer, listVersions(...rows))
  const stories: MailStory[] = []
  for (const [at, one] of found.entries()) {
    const snapshots = await readSnapshots(tracer, one, reports[at] ?? [], versions[at] ?? [])
    stories.push(...toStories(snapshots, deliveries))
  }
  return stories.sort((a, b) => compareIds(a.maillogId, b.maillogId))
}

type Files = Version['files']

interface ReadFrom {
  readonly located: readonly Located[]
  readonly files: Files
}

/** The stories of the mails that some files hold in a version, `located` among the places of `files`. */
async function traceLocated(tracer: Tracer, asOf: number | null, { located, files }: ReadFrom) {
  const version = { commit: tracer.clone.head, time: 0, onBranch: 0, files }
  const found = await readNow(tracer, located, version)
  const stories = found.length === 0 ? [] : await readStories(tracer, found, asOf)
  return { stories, isHeld: found.some(({ ids }) => ids.size > 0) }
}

/** The stories of mails that files of the history hold and the head, whose files are `now`, does not. */
async function tracePast(
  { clone, reader }: Omit<Tracer, 'places'>,
  { target, asOf }: TraceRequest,
  now: Files,
  scope: PastScope,
) {
  const files = await searchPast(clone, now, target, scope)
  const places = indexPlaces(new Map([...now, ...files]), clone.directory)
  const located = groupFiles(places, files.keys())
  return traceLocated({ clone, places, reader }, asOf, { located, files })
}

/** The stories of all mails of the target in the head, or in files that it no longer has; by mail log id. */
export async function trace(clone: Clone, request: TraceRequest): Promise<Traced> {
  const { target, asOf } = request
  const files = await clone.listFiles(clone.head, [clone.directory])
  const places = indexPlaces(files, clone.directory)
  const reader = createSnapshotReader(clone, target)
  const search: Search = (paths, some) => reader.search(paths, some, files)
  const located = await locate({ clone, places, search }, target)
  const now = await traceLocated({ clone, places, reader }, asOf, { located, files })
  const known = new Set(now.stories.map(({ maillogId }) => maillogId))
  const gone = await tracePast({ clone, reader }, request, files, 'gone-files')
  const lost = gone.stories.filter(({ maillogId }) => !known.has(maillogId))
  const stories = [...now.stories, ...lost]
  return {
    stories: stories.sort((a, b) => compareIds(a.maillogId, b.maillogId)),
    unreadable: reader.countUnreadable(),
    past: lost.length,
    isHeld: now.isHeld || gone.isHeld,
  }
}

/** The stories of all mails of the target that the head does not hold, from every version of every file. */
export async function traceHistory(clone: Clone, request: TraceRequest): Promise<Traced> {
  const files = await clone.listFiles(clone.head, [clone.directory])
  const reader = createSnapshotReader(clone, request.target)
  const told = await tracePast({ clone, reader }, request, files, 'everything')
  return { ...told, unreadable: reader.countUnreadable(), past: told.stories.length }
}
