import type { Clone } from '../clone/clone.ts'
import type { Version } from '../clone/versions.ts'
import type { Failure } from '../core/failure.ts'
import { compareIds, type Id } from '../core/id.ts'
import type { MailLog } from '../core/mail-log.ts'
import { unpackOpen } from '../core/open-report.ts'
import { parseOpenReport } from '../core/open-report-file.ts'
import { DecodeError } from '../errors.ts'
import type { BlobId } from '../ports.ts'
import { decodeUtf8 } from '../stories/branch-files.ts'
import { foldAddress } from './address.ts'
import { type Excerpt, excerptFailures, excerptLogs } from './excerpts.ts'
import type { Group, PlacedFile } from './places.ts'
import type { MailKnowledge, Snapshot } from './story.ts'
import type { MailTarget } from './target.ts'

/** Times of the opens that a report tells, by address. */
type Opens = ReadonlyMap<string, readonly string[]>

/** Reads what files said in some versions; each blob once, however many versions share it. */
export interface SnapshotReader {
  /** Mail logs and failures of the target in each version of a group; `ids`: the mails that the group holds. */
  readRecords(
    group: Group,
    versions: readonly Version[],
    ids: ReadonlySet<Id>,
  ): Promise<readonly Records[]>
  /** Opens that the open reports of `paths` tell in a version. */
  readOpens(paths: readonly string[], version: Version): Promise<Opens>
  /** Lines or files that may be of the target and do not decode. */
  countUnreadable(): number
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
  if (first !== '' && compareIds(id, first) < 0) return -1
  return last !== '' && compareIds(id, last) > 0 ? 1 : 0
}

type Read<R> = (path: string, blob: BlobId) => Promise<Excerpt<R>>

/** Looks for one mail in parts whose ids ascend: few of many are read. */
async function findRecord<R>(
  parts: readonly (readonly [path: string, blob: BlobId])[],
  id: Id,
  read: Read<R>,
): Promise<R | undefined> {
  let [low, high] = [0, parts.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const part = parts[middle]
    if (part === undefined) return undefined
    const excerpt = await read(...part)
    const record = excerpt.records.get(id)
    const next = record === undefined ? direction(excerpt, id) : 0
    if (next === 0) return record
    if (next < 0) high = middle - 1
    else low = middle + 1
  }
  return undefined
}

function partsIn(files: readonly PlacedFile[], version: Version) {
  return files.flatMap(({ path }) => {
    const blob = version.files.get(path)
    return blob === undefined ? [] : [[path, blob] as const]
  })
}

async function readParts<R>(
  parts: ReturnType<typeof partsIn>,
  ids: ReadonlySet<Id>,
  read: Read<R>,
): Promise<ReadonlyMap<Id, R>> {
  const records = new Map<Id, R>()
  if (parts.length > FEW_PARTS && ids.size > 0 && ids.size <= FEW_IDS) {
    for (const id of ids) {
      const record = await findRecord(parts, id, read)
      if (record !== undefined) records.set(id, record)
    }
    return records
  }
  for (const part of parts) {
    for (const [id, record] of (await read(...part)).records) records.set(id, record)
  }
  return records
}

/** Reads what versions of the archive's files say of the target. */
export function createSnapshotReader(clone: Clone, target: MailTarget): SnapshotReader {
  const opens = new Map<BlobId, Opens>()
  let unreadable = 0

  function createRead<R>(excerpt: (bytes: Uint8Array, target: MailTarget) => Excerpt<R>) {
    const known = new Map<BlobId, Excerpt<R>>()
    return async (_path: string, blob: BlobId) => {
      const before = known.get(blob)
      if (before !== undefined) return before
      const read = excerpt(await clone.readBlob(blob), target)
      known.set(blob, read)
      unreadable += read.unreadable
      return read
    }
  }

  const readLogs = createRead(excerptLogs)
  const readFailures = createRead(excerptFailures)

  async function readReport(path: string, blob: BlobId): Promise<Opens> {
    const known = opens.get(blob)
    if (known !== undefined) return known
    let read: Opens = new Map()
    try {
      read = parseOpens(await clone.readBlob(blob), path)
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      unreadable += 1
    }
    opens.set(blob, read)
    return read
  }

  return {
    async readRecords(group, versions, ids) {
      const files = [...group.logs, ...group.failures]
      await clone.prefetch(versions.flatMap((one) => partsIn(files, one).map(([, blob]) => blob)))
      return Array.fromAsync(versions, async (version) => ({
        logs: await readParts(partsIn(group.logs, version), ids, readLogs),
        failures: await readParts(partsIn(group.failures, version), ids, readFailures),
      }))
    },
    async readOpens(paths, version) {
      const all = new Map<string, readonly string[]>()
      for (const path of paths) {
        const blob = version.files.get(path)
        if (blob === undefined) continue
        for (const [email, times] of await readReport(path, blob)) {
          all.set(email, [...(all.get(email) ?? []), ...times])
        }
      }
      return all
    },
    countUnreadable: () => unreadable,
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
