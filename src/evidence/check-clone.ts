import type { Clone } from '../clone/clone.ts'
import { fileSeal, splitRecords } from '../seal/leaves.ts'
import { leafHash } from '../seal/merkle.ts'
import { parseSealsLine } from '../seal/seals-file.ts'
import type { ProvenState } from './check-proof.ts'
import { type CloneSeals, openCloneSeals } from './clone-seals.ts'
import { startOfDelivery, startOfLog } from './find-states.ts'

/** Whether an archive agrees with a proof that is valid by itself. */

/** What of the archive does not fit. */
export type CloneStep =
  /** The commit is none of the branch, nor one that an erasure rewrote. */
  | 'clone-commit'
  /** The seal of the commit does not fit its seals files, or they do not hold the proof's line. */
  | 'clone-seal'
  /** The file does not hash to what its line says. */
  | 'clone-file'
  /** The file does not hold the record. */
  | 'clone-record'
  /** The file holds another record of the same ID beside it. */
  | 'clone-twice'

export interface Disagreement {
  readonly step: CloneStep
  /** Counted from 0. */
  readonly state: number
}

export interface Agreement {
  /** Commits of the proof that stand on the branch in a form that an erasure rewrote. */
  readonly rewritten: number
}

interface Reader {
  readonly clone: Clone
  readonly directory: string
  readonly seals: CloneSeals
}

async function readFile({ clone, directory }: Reader, commit: string, file: string) {
  const path = `${directory}/${file}`
  const blob = (await clone.listFiles(commit, [path])).get(path)
  return blob === undefined ? undefined : clone.readBlob(blob)
}

/** Whether the commit bears the proof's seal, rightly, and seals the proof's line. */
async function holdsLine({ seals }: Reader, commit: string, proven: ProvenState): Promise<boolean> {
  const { line, file } = proven.state
  const sealed = await seals.readSeal(commit)
  if (sealed?.seal.root !== proven.seal.root) return false
  const found = sealed.months.flatMap(({ files }) => files).find(({ path }) => path === file)
  return found?.hash.equals(leafHash(Buffer.from(line))) ?? false
}

/** Judges the file itself; a rewritten one does not hash to what it was. */
async function judgeFile(
  reader: Reader,
  commit: string,
  { state, commit: published, maillogId, deliveryId, kind }: ProvenState,
): Promise<CloneStep | undefined> {
  const { file, line, record } = state
  const bytes = await readFile(reader, commit, file)
  if (bytes === undefined) return 'clone-record'
  const start =
    kind === 'delivery' ? startOfDelivery(deliveryId ?? '') : startOfLog(maillogId ?? '')
  const records = splitRecords(file, bytes).map((one) => one.toString())
  const own = records.filter((one) => one.startsWith(start))
  if (!own.includes(record)) return 'clone-record'
  if (own.length > 1) return 'clone-twice'
  if (commit !== published.id) return undefined
  const { root } = fileSeal(file, bytes, await reader.seals.readSealKey(commit))
  return root === parseSealsLine(line).root ? undefined : 'clone-file'
}

async function judgeState(
  reader: Reader,
  proven: ProvenState,
): Promise<{ readonly step: CloneStep | undefined; readonly isRewritten: boolean }> {
  const { clone, seals } = reader
  const commit = seals.findSuccessor(proven.commit.id)
  const isRewritten = commit !== proven.commit.id
  const isHeld = (await clone.listCommits()).some((one) => one.commit === commit)
  if (!isHeld) return { step: 'clone-commit', isRewritten }
  if (!(await holdsLine(reader, commit, proven))) return { step: 'clone-seal', isRewritten }
  return { step: await judgeFile(reader, commit, proven), isRewritten }
}

/** Looks every state up in the archive of a clone. Throws as reading the clone does. */
export async function checkClone(
  clone: Clone,
  directory: string,
  states: readonly ProvenState[],
): Promise<Agreement | Disagreement> {
  const reader = { clone, directory, seals: await openCloneSeals(clone, directory) }
  const rewritten = new Set<string>()
  for (const [index, proven] of states.entries()) {
    const { step, isRewritten } = await judgeState(reader, proven)
    if (step !== undefined) return { step, state: index }
    if (isRewritten) rewritten.add(proven.commit.id)
  }
  return { rewritten: rewritten.size }
}
