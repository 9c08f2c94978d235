import { DELIVERIES } from '../core/canonical.ts'
import type { DeliveryRow } from '../core/delivery-row.ts'
import { compareIds, type Id } from '../core/id.ts'
import { logStemOf, parsePath } from '../core/layout.ts'
import type { ArchiveClone } from '../ports.ts'
import { decodeUtf8 } from '../stories/branch-files.ts'
import { createSnapshotReader, type ReadSnapshots } from './snapshots.ts'
import { findStates, type MailStory, type Snapshot } from './story.ts'
import { formatPattern, type MailTarget } from './target.ts'

export interface TraceRequest {
  /** Commit of the archive up to which it is told. */
  readonly head: string
  readonly directory: string
  readonly target: MailTarget
  /** Nothing that was committed later is told, ms; `null`: everything. */
  readonly asOf: number | null
}

/** Stem of a group's logs. */
function groupStem(path: string): string {
  return logStemOf(parsePath(path)?.stem ?? '')
}

/** The files that a group's story is read from: logs and failures with all their parts, and open reports. */
function filesOf(all: readonly string[], stem: string, deliveryIds: ReadonlySet<Id>): string[] {
  const reports = new Set([...deliveryIds].map((id) => `delivery_${id}_opens`))
  return all.filter((path) => {
    const place = parsePath(path)
    if (place === undefined) return false
    if (place.kind === 'reports') return reports.has(place.stem.split('/').at(-1) ?? '')
    return (place.kind === 'logs' || place.kind === 'failures') && groupStem(path) === stem
  })
}

interface Reader {
  readonly clone: ArchiveClone
  readonly request: TraceRequest
  readonly readSnapshots: ReadSnapshots
  /** All files of the archive, below its folder. */
  readonly all: readonly string[]
}

async function listVersions({ clone, request }: Reader, paths: readonly string[]) {
  const { head, directory, asOf } = request
  const versions = await clone.listVersions(
    head,
    paths.map((path) => `${directory}/${path}`),
  )
  return versions.filter(({ time }) => asOf === null || time <= asOf)
}

function deliveryIdsOf(snapshots: readonly Snapshot[]): Set<Id> {
  const mails = snapshots.flatMap(({ mails: known }) => [...known.values()])
  const ids = mails.map(({ log, failure }) => log?.deliveryId ?? failure?.deliveryId ?? null)
  return new Set(ids.filter((id) => id !== null))
}

/** Reports are known by their delivery, which the logs must tell first. */
async function readGroup(reader: Reader, stem: string): Promise<Snapshot[]> {
  const { all, readSnapshots } = reader
  const own = filesOf(all, stem, new Set())
  const snapshots = await readSnapshots(own, await listVersions(reader, own))
  const paths = filesOf(all, stem, deliveryIdsOf(snapshots))
  if (paths.length === own.length) return snapshots
  return readSnapshots(paths, await listVersions(reader, paths))
}

async function readDelivery(reader: Reader, id: Id): Promise<DeliveryRow | null> {
  const { clone, request } = reader
  const [path] = await clone.search(request.head, `^${id},`, `${request.directory}/deliveries`)
  if (path === undefined) return null
  const inside = path.slice(request.directory.length + 1)
  const last = (await listVersions(reader, [inside])).at(-1)
  const [blob] = last === undefined ? [] : await clone.findBlobs(last.commit, [path])
  if (blob === undefined || blob === null) return null
  const text = decodeUtf8(await clone.readBlob(blob), path)
  return DELIVERIES.parse(text).find(({ deliveryId }) => deliveryId === id) ?? null
}

async function tellGroup(reader: Reader, snapshots: readonly Snapshot[]): Promise<MailStory[]> {
  const ids = new Set(snapshots.flatMap(({ mails }) => [...mails.keys()]))
  const deliveries = new Map<Id, DeliveryRow | null>()
  const stories: MailStory[] = []
  for (const maillogId of ids) {
    const states = findStates(snapshots, maillogId)
    const known = states.findLast(({ log, failure }) => log !== null || failure !== null)
    const deliveryId = known?.log?.deliveryId ?? known?.failure?.deliveryId ?? null
    if (deliveryId !== null && !deliveries.has(deliveryId)) {
      deliveries.set(deliveryId, await readDelivery(reader, deliveryId))
    }
    stories.push({
      maillogId,
      deliveryId,
      delivery: deliveries.get(deliveryId ?? '') ?? null,
      states,
    })
  }
  return stories
}

/** The stories of all mails of the target, by mail log id. */
export async function trace(clone: ArchiveClone, request: TraceRequest): Promise<MailStory[]> {
  const { head, directory, target } = request
  const folder = `${directory}/`
  const all = (await clone.listFiles(head, directory)).map((path) => path.slice(folder.length))
  const folders = ['logs', 'failures'].map((kind) => `${directory}/${kind}`)
  const pattern = formatPattern(target)
  const found = await Array.fromAsync(folders, (path) => clone.search(head, pattern, path))
  const stems = new Set(found.flat().map((path) => groupStem(path.slice(folder.length))))
  const readSnapshots = createSnapshotReader(clone, directory, target)
  const reader: Reader = { clone, request, readSnapshots, all }
  const stories = await Array.fromAsync([...stems].filter(Boolean).sort(), async (stem) =>
    tellGroup(reader, await readGroup(reader, stem)),
  )
  return stories.flat().sort((a, b) => compareIds(a.maillogId, b.maillogId))
}
