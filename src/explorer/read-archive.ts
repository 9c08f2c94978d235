import type { Clone } from '../clone/clone.ts'
import { type RecordVersion, readVersions } from '../clone/record-versions.ts'
import { type LineCommit, lineOf, type Version } from '../clone/versions.ts'
import { InputError } from '../errors.ts'
import { parseCsv } from '../records/csv/csv.ts'
import { decodeFailure } from '../records/failure.ts'
import { isJsonObject, parseExact } from '../records/json.ts'
import { decodeMailLog } from '../records/mail-log.ts'
import type { Day } from '../records/time.ts'
import { type Collector, createCollector } from './pack/collect.ts'
import {
  dayInName,
  findFittingDay,
  isFileWanted,
  LIMITS,
  type Limits,
  type MailsByDay,
  type PageRange,
} from './page-range.ts'

/** All that a page needs of an archive. */
export interface ReadArchive {
  readonly collector: Collector
  /** The first-parent line of the branch, oldest first; `known` of the collector counts along it. */
  readonly commits: readonly LineCommit[]
}

interface Reading extends ReadArchive {
  readonly clone: Clone
  readonly range: PageRange
  readonly limits: Limits
  /** Place of each commit of the line. */
  readonly places: ReadonlyMap<string, number>
}

const inside = (clone: Clone, path: string) => path.slice(clone.directory.length + 1)

const DELIVERY = /^\{"maillog_id":\d+,"delivery_id":(\d+),/gm

/** Mail logs of a file; of the wanted deliveries alone, where some are named. */
function countLines(bytes: Uint8Array, { deliveryIds }: PageRange): number {
  let lines = 0
  if (deliveryIds.length > 0) {
    const ids = Buffer.from(bytes).toString().matchAll(DELIVERY)
    for (const [, id = ''] of ids) if (deliveryIds.includes(id)) lines++
    return lines
  }
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}

/** Paths of the newest files of one kind, as git lists them. */
async function listFiles({ clone, range }: Reading, kind: string) {
  const files = await clone.listFiles(clone.head, [`${clone.directory}/${kind}`])
  return new Map([...files].filter(([path]) => isFileWanted(inside(clone, path), range)))
}

async function countMails(reading: Reading): Promise<MailsByDay> {
  const { clone } = reading
  const days = new Map<string, (Day | null)[]>()
  for (const [path, blob] of await listFiles(reading, 'logs')) {
    days.set(blob, [...(days.get(blob) ?? []), dayInName(inside(clone, path))])
  }
  const counts = new Map<Day | null, number>()
  for await (const { blob, bytes } of clone.readBlobs(days.keys())) {
    const mails = countLines(bytes, reading.range)
    for (const day of days.get(blob) ?? []) counts.set(day, (counts.get(day) ?? 0) + mails)
  }
  return counts
}

/** Throws `InputError` that names the range that fits. */
function refuseMore(counts: MailsByDay, most: number, what: string): void {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total <= most) return
  const first = findFittingDay(counts, most)
  const cure =
    first === undefined
      ? "name deliveries by '--delivery-id'"
      : `'--since ${first}' is the longest range up to its end that fits`
  throw new InputError(
    `--since: the range holds ${total} ${what}, and a page holds ${most} at most; ${cure}`,
  )
}

function decodeLine<T>(line: string, decode: (row: Parameters<typeof decodeMailLog>[0]) => T): T {
  const row = parseExact(line)
  if (!isJsonObject(row)) throw new InputError('a record of the archive is no object')
  return decode(row)
}

/** Gives a version of a record to the collector, if it is of a delivery that is wanted; says whether it is a state of a mail log. */
function takeVersion(reading: Reading, version: RecordVersion): boolean {
  const { collector, range, places, limits } = reading
  const { line, commit, kind } = version
  if (line === null) return false
  const known = places.get(commit) ?? 0
  const isOne = ({ deliveryId }: { readonly deliveryId: string | null }) =>
    range.deliveryIds.length === 0 || range.deliveryIds.includes(deliveryId ?? '')
  if (kind === 'failures') {
    const failure = decodeLine(line, decodeFailure)
    if (isOne(failure)) collector.addAttempts(failure, known)
    return false
  }
  const log = decodeLine(line, decodeMailLog)
  if (!isOne(log)) return false
  // What is more is counted alone: the error names the range that fits.
  if (collector.stateCount <= limits.states) collector.addMail(log, known)
  return true
}

async function readStates(reading: Reading): Promise<void> {
  const { clone, range } = reading
  const kinds = ['logs', 'failures'] as const
  /** The day of each file; `undefined` for one that is not wanted. */
  const days = new Map<string, Day | null | undefined>()
  const find = (path: string) => {
    if (!days.has(path)) days.set(path, isFileWanted(path, range) ? dayInName(path) : undefined)
    return days.get(path)
  }
  const states = new Map<Day | null, number>()
  const request = { line: reading.commits, directory: clone.directory, kinds }
  for await (const versions of readVersions(clone, request)) {
    for (const version of versions) {
      const day = find(version.path)
      if (day === undefined || !takeVersion(reading, version)) continue
      states.set(day, (states.get(day) ?? 0) + 1)
    }
  }
  refuseMore(states, reading.limits.states, 'states of mail logs')
}

type Cells = Readonly<Record<string, string | undefined>>

function readRows(bytes: Uint8Array): Cells[] {
  const [header = [], ...rows] = parseCsv(new TextDecoder().decode(bytes))
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, column) => [name, cells[column]])),
  )
}

/** Every version of the files of one kind on the branch's own line, oldest first. */
async function* readTables(reading: Reading, kind: string) {
  const { clone, places } = reading
  const paths = [...(await listFiles(reading, kind)).keys()]
  const history = await clone.readHistory()
  const seen = new Set<string>()
  const ofLine = ({ commit }: Version) => places.has(commit)
  const versions = paths.flatMap((path) =>
    history
      .versionsOf([path])
      .filter(ofLine)
      .map(({ commit, files }) => ({
        known: places.get(commit) ?? 0,
        blob: files.get(path),
      })),
  )
  const blobs = new Map<string, number>()
  for (const { blob, known } of versions.sort((a, b) => a.known - b.known)) {
    if (blob !== undefined && !blobs.has(blob)) blobs.set(blob, known)
  }
  for await (const { blob, bytes } of clone.readBlobs(blobs.keys())) {
    if (!seen.has(blob)) yield { rows: readRows(bytes), known: blobs.get(blob) ?? 0 }
    seen.add(blob)
  }
}

async function readDeliveries(reading: Reading): Promise<void> {
  const { deliveryIds } = reading.range
  for await (const { rows, known } of readTables(reading, 'deliveries')) {
    for (const row of rows) {
      if (deliveryIds.length > 0 && !deliveryIds.includes(row.delivery_id ?? '')) continue
      reading.collector.addDelivery(row, known)
    }
  }
}

async function readOpens(reading: Reading): Promise<void> {
  for await (const { rows, known } of readTables(reading, 'reports')) {
    for (const { delivery_id: deliveryId = '', email = '', open_time: openTime = '' } of rows) {
      reading.collector.addOpen({ deliveryId, email, openTime }, known)
    }
  }
}

async function readErrors(reading: Reading): Promise<void> {
  for await (const { rows, known } of readTables(reading, 'errors')) {
    for (const row of rows) {
      reading.collector.addError(
        {
          email: row.email ?? '',
          errorTime: row.error_time ?? '',
          responseCode: row.response_code ?? '',
          responseMessage: row.response_message ?? '',
        },
        known,
      )
    }
  }
}

/**
 * Reads the mails of a range with every state in which the branch has known them. Throws `InputError` when
 * they are more than a page holds, `GitError` and `DecodeError`.
 */
export async function readArchive(
  clone: Clone,
  range: PageRange,
  limits: Limits = LIMITS,
): Promise<ReadArchive> {
  const commits = lineOf(await clone.listCommits())
  const places = new Map(commits.map(({ commit }, place) => [commit, place]))
  const reading = { clone, range, limits, collector: createCollector(), commits, places }
  refuseMore(await countMails(reading), limits.mails, 'mail logs')
  await readStates(reading)
  await readDeliveries(reading)
  await readOpens(reading)
  await readErrors(reading)
  return reading
}
