import { DecodeError } from '../../errors.ts'
import { decodeUtf8 } from '../../merge/archive-state.ts'
import type { BlobChange, BlobId, Step } from '../../ports.ts'
import { parseErasures } from '../../privacy/erasures.ts'
import type { Id } from '../../records/id.ts'
import { ERASURES_FILE, parsePath } from '../../records/layout.ts'
import type { Desk } from './desk.ts'
import { compareVersions, type ShardStep, type Texts } from './versions.ts'

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

async function readTexts({ history }: Desk, changes: readonly BlobChange[]): Promise<Texts> {
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
  { findings }: Desk,
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
async function checkErasures(desk: Desk, { commit, changes }: Step): Promise<void> {
  const path = `${desk.directory}/${ERASURES_FILE}`
  const change = changes.find((one) => one.path === path)
  if (change === undefined || change.before === null) return
  const { before, after } = await readTexts(desk, [change])
  const now = parseErasures(after[0] ?? 'maillog_id,erased_on\n')
  for (const id of parseErasures(before[0] ?? '')) {
    if (!now.has(id)) desk.findings.add('erasure-withdrawn', path, id, shown(commit))
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
  desk: Desk,
  { ofShards, ofErasures }: Past,
  erased: ReadonlySet<Id>,
): Promise<void> {
  for (const step of ofShards) {
    await unlessUnreadable(desk, step.changes[0]?.path ?? '', step.commit, async () =>
      compareVersions(desk, step, await readTexts(desk, step.changes), erased),
    )
  }
  const path = `${desk.directory}/${ERASURES_FILE}`
  for (const step of ofErasures) {
    await unlessUnreadable(desk, path, shown(step.commit), () => checkErasures(desk, step))
  }
}
