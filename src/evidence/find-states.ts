import type { Clone } from '../clone/clone.ts'
import type { Version } from '../clone/versions.ts'
import type { BlobId } from '../ports.ts'
import type { Id } from '../records/id.ts'
import { splitRecords } from '../seal/leaves.ts'
import { type ProvenRecord, tryRecord } from './check-proof.ts'

/** Every state that the archive ever held of one mail, and the commits that held each. */

/** A record in a version of a file. */
export interface FoundRecord extends ProvenRecord {
  readonly record: string
  /** From the archive's folder. */
  readonly file: string
  readonly blob: BlobId
}

/** A commit of the branch with the records of the mail that it holds. */
export interface HeldRecords {
  readonly commit: string
  readonly records: readonly FoundRecord[]
}

const LINE_FEED = 0x0a

/** The records of a file that begin like this, as text. */
function pickRecords(file: string, bytes: Uint8Array, start: string): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (text.indexOf(start) === -1) return []
  if (file.endsWith('.csv')) {
    const records = splitRecords(file, bytes).map((record) => record.toString())
    return records.filter((record) => record.startsWith(start))
  }
  const found: string[] = []
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    const end = text.indexOf(LINE_FEED, at)
    const isStart = at === 0 || text[at - 1] === LINE_FEED
    if (isStart) found.push(text.toString('utf8', at, end === -1 ? text.length : end))
  }
  return found
}

/** What a file's records of the mail begin with. */
export const startOfLog = (maillogId: Id) => `{"maillog_id":${maillogId},`
export const startOfDelivery = (deliveryId: Id) => `${deliveryId},`

interface Place {
  readonly clone: Clone
  readonly directory: string
}

/** A file with all its parts, at the head; parts never grow fewer. */
function partsOf(paths: Iterable<string>, found: readonly string[]): string[] {
  const stem = (path: string) => path.replace(/(?:_part-\d+)?\.[a-z]+$/, '')
  const stems = new Set(found.map(stem))
  return [...paths].filter((path) => stems.has(stem(path)))
}

/** The versions of some files, and what each holds of the mail. */
async function readVersions({ clone, directory }: Place, paths: readonly string[], start: string) {
  const versions = (await clone.readHistory()).versionsOf(paths)
  const files = new Map<BlobId, string>()
  for (const { files: some } of versions) {
    for (const [path, blob] of some) files.set(blob, path.slice(directory.length + 1))
  }
  const records = new Map<BlobId, FoundRecord[]>()
  for await (const { blob, bytes } of clone.readBlobs(files.keys())) {
    const file = files.get(blob) ?? ''
    const found = pickRecords(file, bytes, start)
    const read = found.flatMap((record) => {
      const known = tryRecord(file, record)
      return known === undefined ? [] : [{ ...known, record, file, blob }]
    })
    records.set(blob, read)
  }
  return { versions, records }
}

type Read = Awaited<ReturnType<typeof readVersions>>

/** What each version holds, by its commit. */
function recordsByCommit({ versions, records }: Read): Map<string, readonly FoundRecord[]> {
  const held = ({ files }: Version) =>
    [...files.values()].flatMap((blob) => records.get(blob) ?? [])
  return new Map(versions.map((version) => [version.commit, held(version)]))
}

/** Every commit of the branch, parents before children, with what it holds: its own version, else its first parent's. */
async function spread({ clone }: Place, all: readonly Read[]): Promise<HeldRecords[]> {
  const kinds = all.map(recordsByCommit)
  const known = new Map<string, readonly (readonly FoundRecord[])[]>()
  return (await clone.listCommits()).map(({ commit, parents: [parent = ''] }) => {
    const before = known.get(parent)
    const records = kinds.map((own, index) => own.get(commit) ?? before?.[index] ?? [])
    known.set(commit, records)
    return { commit, records: records.flat() }
  })
}

async function findFiles(
  place: Place,
  folders: readonly string[],
  start: string,
): Promise<string[]> {
  const { clone, directory } = place
  const paths = folders.map((folder) => `${directory}/${folder}`)
  const lines = clone.search({ commit: clone.head, paths }, [start])
  const found = await Array.fromAsync(lines, ({ path }) => path)
  if (found.length === 0) return []
  return partsOf((await clone.listFiles(clone.head, paths)).keys(), found)
}

/** As `findFiles`, for records that people took out of every file of the head: the commits still hold them. */
async function findPastFiles(
  { clone, directory }: Place,
  folders: readonly string[],
  start: string,
): Promise<string[]> {
  const { filesBelow } = await clone.readHistory()
  const past = filesBelow(folders.map((folder) => `${directory}/${folder}`))
  const blobs = [...new Set(past.map(({ blob }) => blob))]
  const found = new Set(await clone.searchBlobs(blobs, [start]))
  return [...new Set(past.filter(({ blob }) => found.has(blob)).map(({ path }) => path))]
}

async function findMailFiles(place: Place, start: string): Promise<string[]> {
  const folders = ['logs', 'failures']
  const found = await findFiles(place, folders, start)
  return found.length > 0 ? found : findPastFiles(place, folders, start)
}

/** The files of the deliveries that the mail belongs to: those of its own month, else any. */
async function findDeliveryFiles(place: Place, logFiles: readonly string[], start: string) {
  const months = logFiles.map((path) => path.slice(place.directory.length + 1).split('/')[1] ?? '')
  const near = [...new Set(months)].map((month) => `deliveries/${month}`)
  for (const folders of [near, ['deliveries']]) {
    const found = await findFiles(place, folders, start)
    if (found.length > 0) return found
  }
  return findPastFiles(place, ['deliveries'], start)
}

/**
 * Every commit of the branch, parents before children, with the states that it holds of a mail log, of its failure
 * and of its delivery. None where no commit knows the mail.
 */
export async function findHeldRecords(
  clone: Clone,
  directory: string,
  maillogId: Id,
): Promise<HeldRecords[]> {
  const place = { clone, directory }
  const start = startOfLog(maillogId)
  const paths = await findMailFiles(place, start)
  if (paths.length === 0) return []
  const logs = await readVersions(place, paths, start)
  const ids = [...logs.records.values()].flat().map(({ deliveryId }) => deliveryId)
  const all = [logs]
  for (const id of new Set(ids.filter((one) => one !== null))) {
    const row = startOfDelivery(id)
    const files = await findDeliveryFiles(place, paths, row)
    if (files.length > 0) all.push(await readVersions(place, files, row))
  }
  return spread(place, all)
}
