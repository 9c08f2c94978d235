import type { Clone } from '../clone/clone.ts'
import type { FoundLine } from '../clone/search.ts'
import type { Version } from '../clone/versions.ts'
import { DecodeError } from '../errors.ts'
import { decodeUtf8 } from '../merge/files.ts'
import type { BlobId } from '../ports.ts'
import type { Failure } from '../records/failure.ts'
import { compareIds, type Id } from '../records/id.ts'
import type { MailLog } from '../records/mail-log.ts'
import { parseOpenReport, unpackOpen } from '../records/open-report.ts'
import { foldAddress } from './search/address.ts'
import { type Bounds, readFailureLines, readLogLines } from './search/excerpts.ts'
import { createFileExcerpts, type FileExcerpts } from './search/file-excerpts.ts'
import type { Group, PlacedFile } from './search/places.ts'
import { type MailTarget, needleOf } from './search/target.ts'
import type { MailKnowledge, Snapshot } from './story.ts'

/** Times of the opens that a report tells, by address. */
type Opens = ReadonlyMap<string, readonly string[]>

/** Reads what files said in some versions; each blob once, however many versions share it. */
export interface SnapshotReader {
  /**
   * Searches `paths` (files or folders) of the head, and keeps what it finds in `files`, all of which lie there.
   * `blobs`: those of the head. Returns the paths of the files with lines that may be of the target.
   */
  search(
    paths: readonly string[],
    files: readonly PlacedFile[],
    blobs: Version['files'],
  ): Promise<ReadonlySet<string>>
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

type Part = readonly [path: string, blob: BlobId]

function partsIn(files: readonly PlacedFile[], version: Version): Part[] {
  return files.flatMap(({ path }) => {
    const blob = version.files.get(path)
    return blob === undefined ? [] : [[path, blob] as const]
  })
}

async function readAll<R>(parts: readonly Part[], files: FileExcerpts<R>): Promise<Map<Id, R>> {
  const records = new Map<Id, R>()
  for (const [, blob] of parts) {
    for (const [id, record] of (await files.read(blob)).records) records.set(id, record)
  }
  return records
}

/** Whether the file could hold an id, or in which direction to go on. */
function direction({ first, last }: Bounds, id: Id): -1 | 0 | 1 {
  if (first === '') return 0
  if (compareIds(id, first) < 0) return -1
  return compareIds(id, last) > 0 ? 1 : 0
}

/** Looks for one mail in parts that were read, else, as ids ascend from part to part, in few of the others. */
async function findRecord<R>(parts: readonly Part[], id: Id, files: FileExcerpts<R>) {
  const known = parts.map(([, blob]) => files.known(blob))
  const held = known.find((excerpt) => excerpt?.records.has(id))
  if (held !== undefined || !known.includes(undefined)) return held?.records.get(id)
  return bisect(parts, id, files)
}

/** Reads few of many parts. */
async function bisect<R>(parts: readonly Part[], id: Id, files: FileExcerpts<R>) {
  let [low, high] = [0, parts.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const blob = parts[middle]?.[1] ?? ''
    const bounds = await files.readBounds(blob)
    const next = direction(bounds, id)
    // A part that does not tell its ids may be any.
    if (next === 0 && bounds.first === '') return (await readAll(parts, files)).get(id)
    if (next === 0) return (await files.read(blob)).records.get(id)
    ;[low, high] = next < 0 ? [low, middle - 1] : [middle + 1, high]
  }
  return undefined
}

/** Whether so few mails are asked for of so many parts that each is looked for. */
const isSparse = (parts: readonly unknown[], { ids }: Found) =>
  parts.length > FEW_PARTS && ids.size <= FEW_IDS

async function readParts<R>(parts: readonly Part[], found: Found, files: FileExcerpts<R>) {
  if (!isSparse(parts, found)) return readAll(parts, files)
  const records = new Map<Id, R>()
  for (const id of found.ids) {
    const record = await findRecord(parts, id, files)
    if (record !== undefined) records.set(id, record)
  }
  return records
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

/** What a search found, file by file. */
async function* groupByFile(found: AsyncIterable<FoundLine>) {
  let path = ''
  let lines: string[] = []
  for await (const one of found) {
    if (one.path !== path && lines.length > 0) yield { path, lines }
    if (one.path !== path) [path, lines] = [one.path, []]
    lines.push(one.line)
  }
  if (lines.length > 0) yield { path, lines }
}

/** Reads what versions of the archive's files say of the target. */
export function createSnapshotReader(clone: Clone, target: MailTarget): SnapshotReader {
  const logs = createFileExcerpts(clone, target, readLogLines(target))
  const failures = createFileExcerpts(clone, target, readFailureLines(target))
  const opens = createOpensReader(clone)
  const ofKind = (files: readonly PlacedFile[], kind: string) =>
    files.filter((file) => file.kind === kind)
  const blobsOf = (files: readonly PlacedFile[], version: Version) =>
    partsIn(files, version).map(([, blob]) => blob)

  return {
    async search(paths, files, blobs) {
      const kinds = new Map(files.map(({ path, kind }) => [path, kind]))
      const found = new Set<string>()
      const add = (path: string, lines: readonly string[]) =>
        (kinds.get(path) === 'logs' ? logs : failures).add(blobs.get(path) ?? '', lines)
      const place = { commit: clone.head, paths }
      for await (const { path, lines } of groupByFile(clone.search(place, [needleOf(target)]))) {
        if (!kinds.has(path)) continue
        found.add(path)
        add(path, lines)
      }
      for (const { path } of files) if (!found.has(path)) add(path, [])
      return found
    },
    async readFiles(files, version) {
      const [ownLogs, ownFailures] = [ofKind(files, 'logs'), ofKind(files, 'failures')]
      await logs.readAhead(blobsOf(ownLogs, version))
      await failures.readAhead(blobsOf(ownFailures, version))
      return {
        logs: await readAll(partsIn(ownLogs, version), logs),
        failures: await readAll(partsIn(ownFailures, version), failures),
      }
    },
    async readAhead(found, versions) {
      const blobs = (kind: 'logs' | 'failures') =>
        found.flatMap((one, index) => {
          const files = one.group[kind]
          if (isSparse(files, one)) return []
          return (versions[index] ?? []).flatMap((version) => blobsOf(files, version))
        })
      await logs.readAhead(blobs('logs'))
      await failures.readAhead(blobs('failures'))
    },
    readRecords: (found, versions) =>
      Array.fromAsync(versions, async (version) => ({
        logs: await readParts(partsIn(found.group.logs, version), found, logs),
        failures: await readParts(partsIn(found.group.failures, version), found, failures),
      })),
    readOpens: opens.readOpens,
    countUnreadable: () => logs.countUnreadable() + failures.countUnreadable() + opens.unreadable(),
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
