import { FAILURES, MAIL_LOGS, type RecordKind } from '../core/canonical.ts'
import type { Id } from '../core/id.ts'
import { parsePath } from '../core/layout.ts'
import { unpackOpen } from '../core/open-report.ts'
import { parseOpenReport } from '../core/open-report-file.ts'
import { DecodeError } from '../errors.ts'
import type { ArchiveClone, BlobId, KnownAt } from '../ports.ts'
import { decodeUtf8 } from '../stories/branch-files.ts'
import type { MailKnowledge, Snapshot } from './story.ts'
import { isOfTarget, type MailTarget, pickLines } from './target.ts'

/** What one file says of the target. */
interface Excerpt {
  readonly logs: readonly NonNullable<MailKnowledge['log']>[]
  readonly failures: readonly NonNullable<MailKnowledge['failure']>[]
  /** Lower-cased address and open time of every opened row of a report. */
  readonly opens: readonly (readonly [email: string, openTime: string])[]
}

const NOTHING: Excerpt = { logs: [], failures: [], opens: [] }

function pick<R extends Parameters<typeof isOfTarget>[0]>(
  kind: RecordKind<R>,
  text: string,
  target: MailTarget,
): R[] {
  const records = kind.parse(
    pickLines(text, target)
      .map((line) => `${line}\n`)
      .join(''),
  )
  return records.filter((record) => isOfTarget(record, target))
}

function readOpens(text: string): Excerpt['opens'] {
  const rows = parseOpenReport(text).rows.map(unpackOpen)
  return rows
    .filter(({ openTime }) => openTime !== '')
    .map(({ email, openTime }) => [email.toLowerCase(), openTime] as const)
}

/** A file that does not decode says nothing; the verification is there to name it. */
function excerptOf(path: string, text: string, target: MailTarget): Excerpt {
  const kind = parsePath(path)?.kind
  try {
    if (kind === 'logs') return { ...NOTHING, logs: pick(MAIL_LOGS, text, target) }
    if (kind === 'failures') return { ...NOTHING, failures: pick(FAILURES, text, target) }
    return { ...NOTHING, opens: readOpens(text) }
  } catch (error) {
    if (error instanceof DecodeError) return NOTHING
    throw error
  }
}

/** What all files of one commit say, mail by mail. */
function joinExcerpts(excerpts: readonly Excerpt[]): Map<Id, MailKnowledge> {
  const logs = new Map(excerpts.flatMap((one) => one.logs).map((log) => [log.maillogId, log]))
  const failures = new Map(
    excerpts.flatMap((one) => one.failures).map((failure) => [failure.maillogId, failure]),
  )
  const opens = excerpts.flatMap((one) => one.opens)
  const ids = new Set([...logs.keys(), ...failures.keys()])
  const mails = [...ids].map((id) => {
    const [log = null, failure = null] = [logs.get(id), failures.get(id)]
    const email = (log?.email ?? failure?.email ?? '').toLowerCase()
    const times = opens.filter(([opener]) => opener === email).map(([, time]) => time)
    return [id, { log, failure, opens: times.sort() }] as const
  })
  return new Map(mails)
}

/** What files said in each of some commits; `paths`: below the folder of the archive. */
export type ReadSnapshots = (
  paths: readonly string[],
  versions: readonly KnownAt[],
) => Promise<Snapshot[]>

/** Each version of a file is read once, however often it is asked for. */
export function createSnapshotReader(
  clone: ArchiveClone,
  directory: string,
  target: MailTarget,
): ReadSnapshots {
  const known = new Map<BlobId, Excerpt>()

  async function read(path: string, blob: BlobId | null): Promise<Excerpt> {
    if (blob === null) return NOTHING
    const excerpt =
      known.get(blob) ?? excerptOf(path, decodeUtf8(await clone.readBlob(blob), path), target)
    known.set(blob, excerpt)
    return excerpt
  }

  async function readVersion(paths: readonly string[], version: KnownAt): Promise<Snapshot> {
    const names = paths.map((path) => `${directory}/${path}`)
    const blobs = await clone.findBlobs(version.commit, names)
    const excerpts = await Array.fromAsync(paths, (path, index) => read(path, blobs[index] ?? null))
    return { ...version, mails: joinExcerpts(excerpts) }
  }

  return (paths, versions) => Array.fromAsync(versions, (version) => readVersion(paths, version))
}
