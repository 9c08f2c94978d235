import type { Clone } from '../clone/clone.ts'
import type { Id } from '../records/id.ts'
import { recordLeaves } from '../seal/leaves.ts'
import { inclusionPath, merkleRoot } from '../seal/merkle.ts'
import { sealLeaves } from '../seal/seal.ts'
import { formatSealsLine } from '../seal/seals-file.ts'
import { type CloneSeals, openCloneSeals, type SealedCommit } from './clone-seals.ts'
import { type FoundRecord, findHeldRecords, type HeldRecords } from './find-states.ts'
import type { ProofState } from './proof.ts'
import type { PgpKey } from './signatures/openpgp.ts'
import { checkSignature, type SignatureFinding } from './signatures/signed-commit.ts'

export interface ProveRequest {
  readonly maillogId: Id
  /** Folder of the archive on the branch. */
  readonly directory: string
  /** The keys that count. */
  readonly keys: readonly PgpKey[]
}

/** Why commits that hold the mail prove nothing: how many of each kind were seen. */
export interface PassedOver {
  unsigned: number
  /** Key IDs of signers that are not known. */
  readonly unknownKeys: Set<string>
  /** Signed wrongly, or outside the life of the key. */
  badlySigned: number
  /** Signed, but without a seal that fits. */
  unsealed: number
}

export interface Proven {
  /** In the order in which the archive learned them. */
  readonly states: readonly ProofState[]
  /** States that the archive held, proved or not. */
  readonly known: number
  readonly passedOver: PassedOver
}

const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'))

/** The part of a proof above the file: from the line in the seals file to the commit. */
function proveLine({ months, raw }: SealedCommit, file: string) {
  const monthIndex = months.findIndex(({ files }) => files.some(({ path }) => path === file))
  const month = months[monthIndex]
  const lineIndex = month?.files.findIndex(({ path }) => path === file) ?? -1
  const line = month?.files[lineIndex]?.line
  if (month === undefined || line === undefined || line === null) return undefined
  const leaves = months.map(({ month: name, files, root }) => ({
    month: name,
    lines: files.length,
    root,
  }))
  return {
    line,
    month: month.month,
    line_index: lineIndex,
    line_count: month.files.length,
    month_path: hex(
      inclusionPath(
        lineIndex,
        month.files.map(({ hash }) => hash),
      ),
    ),
    month_index: monthIndex,
    month_count: months.length,
    seal_path: hex(inclusionPath(monthIndex, sealLeaves(leaves))),
    commit: Buffer.from(raw).toString('base64'),
  }
}

interface Builder {
  readonly clone: Clone
  readonly seals: CloneSeals
}

/** The proof of a record by a commit; `undefined` where the commit's seal does not hold the file as it is. */
async function buildState(
  { clone, seals }: Builder,
  id: string,
  sealed: SealedCommit,
  { file, record, blob }: FoundRecord,
): Promise<ProofState | undefined> {
  const above = proveLine(sealed, file)
  if (above === undefined) return undefined
  const leaves = recordLeaves(file, await clone.readBlob(blob), await seals.readSealKey(id))
  const hashes = leaves.map(({ hash }) => hash)
  const index = leaves.findIndex((leaf) => leaf.record.toString() === record)
  const leaf = leaves[index]
  if (leaf === undefined) return undefined
  const root = merkleRoot(hashes).toString('hex')
  const line = formatSealsLine({ path: file, records: leaves.length, root })
  if (line !== above.line) return undefined
  return {
    record,
    file,
    salt: leaf.salt.toString('hex'),
    leaf_index: index,
    leaf_count: leaves.length,
    file_path: hex(inclusionPath(index, hashes)),
    ...above,
  }
}

function note(passedOver: PassedOver, finding: SignatureFinding): void {
  if (finding.is === 'unsigned') passedOver.unsigned += 1
  else if (finding.is === 'unknown-key') passedOver.unknownKeys.add(finding.keyId)
  else if (finding.is !== 'valid') passedOver.badlySigned += 1
}

/** A commit that counts: signed, with a seal that fits. */
async function judgeCommit(
  seals: CloneSeals,
  id: string,
  keys: readonly PgpKey[],
  passedOver: PassedOver,
): Promise<SealedCommit | undefined> {
  const finding = checkSignature((await seals.readCommit(id)).commit, keys)
  note(passedOver, finding)
  if (finding.is !== 'valid') return undefined
  const sealed = await seals.readSeal(id)
  if (sealed === undefined) passedOver.unsealed += 1
  return sealed
}

/** One key a state: the same record in the same kind of file. */
const stateKey = ({ kind, record }: FoundRecord) => `${kind} ${record}`

/** Records of a commit that are not proved yet. */
const lacking = ({ records }: HeldRecords, proven: ReadonlyMap<string, unknown>) =>
  records.filter((record) => !proven.has(stateKey(record)))

/** Proves by one commit what it holds and what is not proved yet; whether it proved anything. */
async function proveBy(
  builder: Builder,
  held: HeldRecords,
  sealed: SealedCommit,
  proven: Map<string, ProofState>,
): Promise<boolean> {
  const before = proven.size
  for (const record of lacking(held, proven)) {
    const state = await buildState(builder, held.commit, sealed, record)
    if (state !== undefined) proven.set(stateKey(record), state)
  }
  return proven.size > before
}

/** None where all are of deliveries, which say nothing of the mail. */
function ofMail(states: readonly ProofState[]): readonly ProofState[] {
  return states.every(({ file }) => file.startsWith('deliveries/')) ? [] : states
}

/**
 * Proves every state of a mail log, its failure and its delivery by the earliest commit that counts. `undefined`: the
 * archive does not know the mail.
 */
export async function prove(clone: Clone, request: ProveRequest): Promise<Proven | undefined> {
  const { directory, maillogId, keys } = request
  const all = await findHeldRecords(clone, directory, maillogId)
  const states = new Set(all.flatMap(({ records }) => records.map(stateKey)))
  if (states.size === 0) return undefined
  const seals = await openCloneSeals(clone, directory)
  const passedOver = { unsigned: 0, unknownKeys: new Set<string>(), badlySigned: 0, unsealed: 0 }
  const proven = new Map<string, ProofState>()
  for (const held of all) {
    if (proven.size === states.size) break
    if (lacking(held, proven).length === 0) continue
    const sealed = await judgeCommit(seals, held.commit, keys, passedOver)
    if (sealed === undefined) continue
    if (!(await proveBy({ clone, seals }, held, sealed, proven))) passedOver.unsealed += 1
  }
  return { states: ofMail([...proven.values()]), known: states.size, passedOver }
}
