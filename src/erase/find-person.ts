import type { Clone } from '../clone/clone.ts'
import type { Id } from '../records/id.ts'
import { isOfMails, SHARD_KINDS } from '../records/layout.ts'
import { type FileVersion, listFileVersions, type PastCommit } from './history.ts'
import { comparable, needlesOf, type Person, readLine } from './person.ts'

/** Finds a person's records in every version of every file. */

export type EraseTarget =
  | { readonly by: 'email'; readonly value: string }
  | { readonly by: 'maillogId'; readonly value: Id }

export interface FoundPerson {
  readonly person: Person
  /** Versions of files that may hold them. */
  readonly versions: readonly FileVersion[]
  /** With a mail log ID: other mail logs of the same address, which stay. */
  readonly others: number
}

interface Place {
  readonly clone: Clone
  readonly directory: string
  readonly versions: readonly FileVersion[]
}

/** A mail log or failure with the file that holds it. */
interface Line {
  readonly id: Id
  readonly email: string
  readonly deliveryId: Id | null
  readonly path: string
}

const MAIL_FOLDERS = SHARD_KINDS.filter(isOfMails)

const isRecords = ({ path }: FileVersion, directory: string) =>
  MAIL_FOLDERS.some((folder) => path.startsWith(`${directory}/${folder}/`))

const DELIVERY = /"delivery_id":(\d+),/

/** Lines of logs and failures that hold one of some texts, letter case aside. */
async function* findLines(
  { clone, directory, versions }: Place,
  needles: readonly string[],
): AsyncGenerator<Line> {
  const records = versions.filter((version) => isRecords(version, directory))
  const paths = new Map(records.map(({ blob, path }) => [blob, path]))
  const found = await clone.searchBlobs([...paths.keys()], needles)
  for await (const { blob, bytes } of clone.readBlobs(found)) {
    for (const line of Buffer.from(bytes).toString().split('\n')) {
      const folded = line.toLowerCase()
      if (!needles.some((needle) => folded.includes(needle.toLowerCase()))) continue
      const { id, email } = readLine(line)
      const deliveryId = DELIVERY.exec(line)?.[1] ?? null
      yield { id, email: comparable(email ?? ''), deliveryId, path: paths.get(blob) ?? '' }
    }
  }
}

/** A file without part and kind: logs and failures of one shard have the same. */
function mailShardOf(path: string, directory: string): string {
  const inside = path.slice(directory.length + 1)
  return inside
    .replace(/^(?:logs|failures)\//, '')
    .replace(/(?:_failures)?(?:_part-\d+)?\.[a-z]+$/, '')
}

async function findByEmail(place: Place, email: string) {
  const lines = await Array.fromAsync(findLines(place, needlesOf(email)))
  const wanted = comparable(email)
  return lines.filter((line) => line.email === wanted)
}

/** A damaged line may tell none; no other line is theirs because it tells none either. */
const mailLogsOf = (lines: readonly Line[]) =>
  new Set(lines.map(({ id }) => id).filter((id) => id !== ''))

const deliveriesOf = (lines: readonly Line[]) =>
  new Set(lines.map(({ deliveryId }) => deliveryId).filter((id) => id !== null))

/** The versions that may hold the person: those that the search finds, and all of the shards that held a record. */
async function findVersions(
  { clone, directory, versions }: Place,
  lines: readonly Line[],
  email: string | null,
): Promise<FileVersion[]> {
  const shards = new Set(lines.map(({ path }) => mailShardOf(path, directory)))
  const blobs = [...new Set(versions.map(({ blob }) => blob))]
  const found = new Set(email === null ? [] : await clone.searchBlobs(blobs, needlesOf(email)))
  return versions.filter((version) => {
    const isOfShard =
      isRecords(version, directory) && shards.has(mailShardOf(version.path, directory))
    return isOfShard || found.has(version.blob)
  })
}

/**
 * Finds everything of a person. A mail log ID stands for the person where it is the only mail to its address, else for
 * that mail alone. `undefined`: the archive holds nothing of them.
 */
export async function findPerson(
  clone: Clone,
  directory: string,
  commits: readonly PastCommit[],
  target: EraseTarget,
): Promise<FoundPerson | undefined> {
  const place = { clone, directory, versions: listFileVersions(commits) }
  if (target.by === 'email') {
    const lines = await findByEmail(place, target.value)
    const maillogIds = mailLogsOf(lines)
    const person = {
      email: target.value,
      maillogIds,
      deliveryIds: deliveriesOf(lines),
      isWhole: true,
    }
    return { person, versions: await findVersions(place, lines, target.value), others: 0 }
  }
  const all = await Array.fromAsync(findLines(place, [`{"maillog_id":${target.value},`]))
  const lines = all.filter(({ id }) => id === target.value)
  if (lines.length === 0) return undefined
  const email = lines.map((line) => line.email).find((text) => text !== '') ?? null
  const same = email === null ? [] : await findByEmail(place, email)
  const others = mailLogsOf(same.filter(({ id }) => id !== target.value))
  const person = {
    email,
    maillogIds: new Set([target.value]),
    deliveryIds: deliveriesOf(lines),
    isWhole: email !== null && others.size === 0,
  }
  return { person, versions: await findVersions(place, lines, email), others: others.size }
}
