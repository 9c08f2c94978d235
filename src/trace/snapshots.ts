import type { Clone } from '../clone/clone.ts'
import type { Version } from '../clone/versions.ts'
import { DecodeError } from '../errors.ts'
import { decodeUtf8 } from '../merge/files.ts'
import type { BlobId } from '../ports.ts'
import type { Failure } from '../records/failure.ts'
import { compareIds, type Id } from '../records/id.ts'
import type { MailLog } from '../records/mail-log.ts'
import { parseOpenReport, unpackOpen } from '../records/open-report.ts'
import { foldAddress } from './search/address.ts'
import { type Excerpt, excerptFailures, excerptLogs } from './search/excerpts.ts'
import type { Group, PlacedFile } from './search/places.ts'
import type { MailTarget } from './search/target.ts'
import type { MailKnowledge, Snapshot } from './story.ts'

/** Times of the opens that a report tells, by address. */
type Opens = ReadonlyMap<string, readonly string[]>

/** Reads what files said in some versions; each blob once, however many versions share it. */
export interface SnapshotReader {
  /** Records of the target in some files of a commit. */
  readFiles(files: readonly PlacedFile[], version: Version): Promise<Records>
  /** Reads at one go what `readRecords` will ask for, where that is everything. */
  readAhead(found: readonly Found[], versions: readonly (readonly Version[])[]): Promise<void>
  /** Mail logs and failures of the target in each version of a group. */
  readRecords(found: Found, versions: readonly Version[]): Promise<readonly Records[]>
  /** Opens that the open reports of `paths` tell in a version. */
  readOpens(paths: readonly string[], version: Version): Promise<Opens>
  /** Lines or files that may be of the target and do not decode. */
  countUnreadable(): number
}

/** A group with the mails of the target that its files hold now. */
export interface Found {
  readonly group: Group
  readonly ids: ReadonlySet<Id>
}

export interface Records {
  readonly logs: ReadonlyMap<Id, MailLog>
  readonly failures: ReadonlyMap<Id, Failure>
}

/** Beyond this many parts a mail is looked for where its id must be. */
const FEW_PARTS = 4
const FEW_IDS = 8

function parseOpens(bytes: Uint8Array, path: string): Opens {
  const rows = parseOpenReport(decodeUtf8(bytes, path)).rows.map(unpackOpen)
  const opened = rows.filter(({ openTime }) => openTime !== '')
  const byAddress = Map.groupBy(opened, ({ email }) => foldAddress(email))
  const times = [...byAddress].map(([email, own]) => {
    return [email, own.map(({ openTime }) => openTime).sort()] as const
  })
  return new Map(times)
}

/** Whether the file could hold an id, or in which direction to go on. */
function direction({ first, last }: Excerpt<unknown>, id: Id): -1 | 0 | 1 {
  if (first === '') return 0
  if (compareIds(id, first) < 0) return -1
  return compareIds(id, last) > 0 ? 1 : 0
}

type Read<R> = (blob: BlobId) => Promise<Excerpt<R>>

type Part = readonly [path: string, blob: BlobId]

function partsIn(files: readonly PlacedFile[], version: Version): Part[] {
  return files.flatMap(({ path }) => {
    const blob = version.files.get(path)
    return blob === undefined ? [] : [[path, blob] as const]
  })
}

async function readAll<R>(parts: readonly Part[], read: Read<R>): Promise<Map<Id, R>> {
  const records = new Map<Id, R>()
  for (const [, blob] of parts) {
    for (const [id, record] of (await read(blob)).records) records.set(id, record)
  }
  return records
}

/** Looks for one mail in parts whose ids ascend: few of many are read. */
async function findRecord<R>(parts: readonly Part[], id: Id, read: Read<R>) {
  let [low, high] = [0, parts.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const excerpt = await read(parts[middle]?.[1] ?? '')
    const next = direction(excerpt, id)
    // A part that does not tell its ids may be any.
    if (next === 0 && excerpt.first === '') return (await readAll(parts, read)).get(id)
    if (next === 0) return excerpt.records.get(id)
    ;[low, high] = next < 0 ? [low, middle - 1] : [middle + 1, high]
  }
  return undefined
}

/** Whether so few mails are asked for of so many parts that each is looked for. */
const isSparse = (parts: readonly unknown[], { ids }: Found) =>
  parts.length > FEW_PARTS && ids.size <= FEW_IDS

async function readParts<R>(parts: readonly Part[], found: Found, read: Read<R>) {
  if (!isSparse(parts, found)) return readAll(parts, read)
  const records = new Map<Id, R>()
  for (const id of found.ids) {
    const record = await findRecord(parts, id, read)
    if (record !== undefined) records.set(id, record)
  }
  return records
}

/** Excerpts of the files of one kind, by their blobs. */
interface Excerpts<R> {
  readonly read: Read<R>
  has(blob: BlobId): boolean
  add(blob: BlobId, bytes: Uint8Array): Excerpt<R>
  unreadable(): number
}

function createExcerpts<R>(
  clone: Clone,
  excerptOf: (bytes: Uint8Array) => Excerpt<R>,
): Excerpts<R> {
  const known = new Map<BlobId, Excerpt<R>>()
  function add(blob: BlobId, bytes: Uint8Array) {
    const excerpt = excerptOf(bytes)
    known.set(blob, excerpt)
    return excerpt
  }
  return {
    add,
    has: (blob) => known.has(blob),
    read: async (blob) => known.get(blob) ?? add(blob, await clone.readBlob(blob)),
    unreadable: () => [...known.values()].reduce((sum, { unreadable }) => sum + unreadable, 0),
  }
}

/** Git unpacks on one core; two of them are everywhere. */
const STREAMS = 2

/** Reads what is not known yet, in several streams. */
async function fill<R>(clone: Clone, excerpts: Excerpts<R>, blobs: readonly BlobId[]) {
  const wanted = [...new Set(blobs)].filter((blob) => !excerpts.has(blob))
  await clone.prefetch(wanted)
  const size = Math.ceil(wanted.length / STREAMS)
  const streams = Array.from({ length: STREAMS }, async (_, index) => {
    const own = wanted.slice(index * size, (index + 1) * size)
    for await (const { blob, bytes } of clone.readBlobs(own)) excerpts.add(blob, bytes)
  })
  await Promise.all(streams)
}

function createOpensReader(clone: Clone) {
  const known = new Map<BlobId, Opens>()
  let unreadable = 0

  async function read(path: string, blob: BlobId): Promise<Opens> {
    try {
      return parseOpens(await clone.readBlob(blob), path)
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      unreadable += 1
      return new Map()
    }
  }

  return {
    unreadable: () => unreadable,
    async readOpens(paths: readonly string[], { files }: Version): Promise<Opens> {
      const all = new Map<string, readonly string[]>()
      for (const path of paths) {
        const blob = files.get(path)
        if (blob === undefined) continue
        const opens = known.get(blob) ?? (await read(path, blob))
        known.set(blob, opens)
        for (const [email, times] of opens) all.set(email, [...(all.get(email) ?? []), ...times])
      }
      return all
    },
  }
}

/** Reads what versions of the archive's files say of the target. */
export function createSnapshotReader(clone: Clone, target: MailTarget): SnapshotReader {
  const logs = createExcerpts(clone, (bytes) => excerptLogs(bytes, target))
  const failures = createExcerpts(clone, (bytes) => excerptFailures(bytes, target))
  const opens = createOpensReader(clone)
  const blobsOf = (files: readonly PlacedFile[], version: Version) =>
    partsIn(files, version).map(([, blob]) => blob)

  return {
    async readFiles(files, version) {
      const ofKind = (kind: string) => files.filter((file) => file.kind === kind)
      const [ownLogs, ownFailures] = [ofKind('logs'), ofKind('failures')]
      await fill(clone, logs, blobsOf(ownLogs, version))
      await fill(clone, failures, blobsOf(ownFailures, version))
      return {
        logs: await readAll(partsIn(ownLogs, version), logs.read),
        failures: await readAll(partsIn(ownFailures, version), failures.read),
      }
    },
    async readAhead(found, versions) {
      const blobs = (kind: 'logs' | 'failures') =>
        found.flatMap((one, index) => {
          const files = one.group[kind]
          if (isSparse(files, one)) return []
          return (versions[index] ?? []).flatMap((version) => blobsOf(files, version))
        })
      await fill(clone, logs, blobs('logs'))
      await fill(clone, failures, blobs('failures'))
    },
    readRecords: (found, versions) =>
      Array.fromAsync(versions, async (version) => ({
        logs: await readParts(partsIn(found.group.logs, version), found, logs.read),
        failures: await readParts(partsIn(found.group.failures, version), found, failures.read),
      })),
    readOpens: opens.readOpens,
    countUnreadable: () => logs.unreadable() + failures.unreadable() + opens.unreadable(),
  }
}

/** What the records and opens of one commit say, mail by mail. */
export function joinKnowledge({ logs, failures }: Records, opens: Opens): Snapshot['mails'] {
  const ids = new Set([...logs.keys(), ...failures.keys()])
  const mails = [...ids].map((id): readonly [Id, MailKnowledge] => {
    const [log = null, failure = null] = [logs.get(id), failures.get(id)]
    const email = log?.email ?? failure?.email ?? null
    const times = email === null ? [] : (opens.get(foldAddress(email)) ?? [])
    return [id, { log, failure, opens: times }]
  })
  return new Map(mails)
}
