import { DecodeError } from '../errors.ts'
import { decodeUtf8 } from '../merge/files.ts'
import type { BlobChange, BlobId, Step } from '../ports.ts'
import { parseErasures } from '../privacy/erasures.ts'
import type { Id } from '../records/id.ts'
import { formatJsonLines, type RecordKind } from '../records/kind.ts'
import { ERASURES_FILE, isJsonLines, parsePath, type ShardKind } from '../records/layout.ts'
import { isOpened, parseOpenReport } from '../records/open-report.ts'
import { type Audit, withAudit } from './audit.ts'
import type { Verification } from './context.ts'

/** The records that two versions of one or more files do not share. */
interface Difference<R> {
  readonly removed: readonly R[]
  readonly added: readonly R[]
}

/** No string holds a line end, so this cuts between records; what is left behind the last one is empty. */
function cutLines(text: string): string[] {
  if (text !== '' && !text.endsWith('\n')) throw new DecodeError('no final newline')
  return text.split('\n')
}

/** What is changed in place keeps its line number, and to compare is cheaper than to look up. */
const movedLines = (lines: readonly string[], others: readonly string[]) =>
  lines.filter((line, index) => line !== others[index] && line !== '')

function compareLines<R>(
  kind: RecordKind<R>,
  before: readonly string[],
  after: readonly string[],
): Difference<R> {
  const [old, young] = [before.flatMap(cutLines), after.flatMap(cutLines)]
  const [removed, added] = [new Set(movedLines(old, young)), new Set(movedLines(young, old))]
  const parse = (lines: ReadonlySet<string>) => kind.parse(formatJsonLines([...lines]))
  return { removed: parse(removed.difference(added)), added: parse(added.difference(removed)) }
}

/**
 * Nearly all lines of two neighbouring commits are the same, so only those that differ are decoded: an
 * eighth of the work (measured). Tables, whose rows may hold line ends, are decoded as a whole. Throws
 * `DecodeError`.
 */
export function findDifference<R>(
  kind: RecordKind<R>,
  isLines: boolean,
  { before, after }: Texts,
): Difference<R> {
  if (isLines) return compareLines(kind, before, after)
  return { removed: before.flatMap(kind.parse), added: after.flatMap(kind.parse) }
}

/** What one commit changed in one shard. */
interface ShardStep {
  readonly kind: ShardKind
  /** Short. */
  readonly commit: string
  readonly changes: readonly BlobChange[]
  /** The commit also notes erasures, so rows without an id may go. */
  readonly erases: boolean
}

/** The files that changed, as they were and as they are. */
interface Texts {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The part that held a record. */
function fileOf<R>(audit: Audit<R>, record: R, { changes }: ShardStep, { before }: Texts): string {
  const old = changes.filter((change) => change.before !== null)
  const index = before.findIndex((text) => text.includes(audit.kind.line(record)))
  return (old[Math.max(0, index)] ?? changes[0])?.path ?? ''
}

function compareRecords<R>(
  { findings }: Verification,
  step: ShardStep,
  texts: Texts,
  audit: Audit<R>,
  erased: ReadonlySet<Id>,
): void {
  const { removed, added } = findDifference(audit.kind, isJsonLines(step.kind), texts)
  const now = new Map(added.map((record) => [audit.keyOf(record), record]))
  const mayGo = (id: Id | null) => (id === null ? step.erases : erased.has(id))
  for (const record of removed) {
    const after = now.get(audit.keyOf(record))
    if (after === undefined && mayGo(audit.idOf(record))) continue
    const codes = after === undefined ? (['vanished'] as const) : audit.losses(record, after)
    for (const code of codes) {
      const file = fileOf(audit, record, step, texts)
      findings.add(code, file, audit.idOf(record) ?? '', step.commit)
    }
  }
}

/** A report is replaced whole, but never by one with fewer opened rows. */
function compareReports(
  { findings }: Verification,
  step: ShardStep,
  { before, after }: Texts,
): void {
  const opened = (texts: readonly string[]) =>
    texts.flatMap((text) => parseOpenReport(text).rows).filter(isOpened).length
  if (step.erases || opened(after) >= opened(before)) return
  findings.add('opens-lost', step.changes[0]?.path ?? '', '', step.commit)
}

/** What the shard knew before the commit and does not know after it. Throws `DecodeError`. */
function compareVersions(
  verification: Verification,
  step: ShardStep,
  texts: Texts,
  erased: ReadonlySet<Id>,
): void {
  if (step.kind === 'reports') compareReports(verification, step, texts)
  else withAudit(step.kind, (audit) => compareRecords(verification, step, texts, audit, erased))
}

/** Enough of an id for git and for a person. */
const shown = (commit: string) => commit.slice(0, 12)

/** Shards of which a step changed or removed something; what is only new cannot have lost anything. */
function shardSteps(directory: string, { commit, changes }: Step): ShardStep[] {
  const place = ({ path }: BlobChange) => parsePath(path.slice(directory.length + 1))
  const erases = changes.some(({ path }) => path === `${directory}/${ERASURES_FILE}`)
  const byStem = Map.groupBy(changes, (change) => place(change)?.stem ?? '')
  return [...byStem.values()].flatMap((own) => {
    const kind = own[0] && place(own[0])?.kind
    const isOld = own.some(({ before }) => before !== null)
    return kind && isOld ? [{ kind, commit: shown(commit), changes: own, erases }] : []
  })
}

/** In the order in which they are read. */
function blobsOf(changes: readonly BlobChange[]): BlobId[] {
  const [before, after] = [changes.map((one) => one.before), changes.map((one) => one.after)]
  return [...before, ...after].filter((blob) => blob !== null)
}

async function readTexts(
  { history }: Verification,
  changes: readonly BlobChange[],
): Promise<Texts> {
  async function read(side: 'before' | 'after'): Promise<string[]> {
    const texts: string[] = []
    for (const { path, [side]: blob } of changes) {
      if (blob !== null) texts.push(decodeUtf8(await history.readBlob(blob), path))
    }
    return texts
  }
  return { before: await read('before'), after: await read('after') }
}

/** Names what cannot be read instead of ending the verification. */
async function unlessUnreadable(
  { findings }: Verification,
  path: string,
  commit: string,
  check: () => Promise<void>,
): Promise<void> {
  try {
    await check()
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    findings.add('unreadable', path, '', commit)
  }
}

/** An erased mail log that is no longer named would be archived again. */
async function checkErasures(verification: Verification, { commit, changes }: Step): Promise<void> {
  const path = `${verification.directory}/${ERASURES_FILE}`
  const change = changes.find((one) => one.path === path)
  if (change === undefined || change.before === null) return
  const { before, after } = await readTexts(verification, [change])
  const now = parseErasures(after[0] ?? 'maillog_id,erased_on\n')
  for (const id of parseErasures(before[0] ?? '')) {
    if (!now.has(id)) verification.findings.add('erasure-withdrawn', path, id, shown(commit))
  }
}

/** The steps of shards and of the list of erasures, and every blob that is needed to judge them. */
export interface Past {
  readonly ofShards: readonly ShardStep[]
  readonly ofErasures: readonly Step[]
  readonly blobs: readonly BlobId[]
}

export function choosePast(directory: string, steps: readonly Step[]): Past {
  const path = `${directory}/${ERASURES_FILE}`
  const ofShards = steps.flatMap((step) => shardSteps(directory, step))
  const ofErasures = steps.filter(({ changes }) => changes.some((change) => change.path === path))
  const blobs = [...ofShards, ...ofErasures].flatMap(({ changes }) => blobsOf(changes))
  return { ofShards, ofErasures, blobs }
}

/** Checks that from commit to commit nothing was lost; only what differs is read. */
export async function checkPast(
  verification: Verification,
  { ofShards, ofErasures }: Past,
  erased: ReadonlySet<Id>,
): Promise<void> {
  for (const step of ofShards) {
    await unlessUnreadable(verification, step.changes[0]?.path ?? '', step.commit, async () =>
      compareVersions(verification, step, await readTexts(verification, step.changes), erased),
    )
  }
  const path = `${verification.directory}/${ERASURES_FILE}`
  for (const step of ofErasures) {
    await unlessUnreadable(verification, path, shown(step.commit), () =>
      checkErasures(verification, step),
    )
  }
}
