import { DecodeError } from '../errors.ts'
import { parseCsv } from '../records/csv/csv.ts'
import { type Id, parseId } from '../records/id.ts'
import { decodeObject, parseExact, requireId } from '../records/json.ts'
import { recordHash } from '../seal/leaves.ts'
import { type Inclusion, leafHash, rootOfPath } from '../seal/merkle.ts'
import { formatMonthLeaf, parseSealTrailer, type Seal } from '../seal/seal.ts'
import { parseSealsLine, sealedMonthOf } from '../seal/seals-file.ts'
import { hasRepeatedKey, type Proof, type ProofState } from './proof.ts'
import type { PgpKey } from './signatures/openpgp.ts'
import { checkSignature, parseCommit, type RawCommit } from './signatures/signed-commit.ts'

/**
 * Checks a proof by itself: every step is computed again from its bytes, from the record up to the signature.
 * Nothing that the file claims is believed.
 */

export type ProvenKind = 'log' | 'failure' | 'delivery'

/** What a record says of whom it belongs to. */
export interface ProvenRecord {
  readonly kind: ProvenKind
  /** `null` for a delivery. */
  readonly maillogId: Id | null
  readonly deliveryId: Id | null
}

/** One state that is proved. */
export interface ProvenState extends ProvenRecord {
  readonly state: ProofState
  readonly commit: RawCommit
  readonly seal: Seal
  /** The signature's own time, ms. */
  readonly signedAt: number
  /** Of the key that signed. */
  readonly fingerprint: string
}

/** The step that does not fit, in the order in which they are taken. */
export type ProofStep =
  | 'empty'
  | 'record'
  | 'file'
  | 'line'
  | 'month'
  | 'commit'
  | 'seal'
  | 'unsigned'
  | 'signature'
  | 'unknown-key'
  | 'outside-life'
  | 'another-mail'

/** Why a proof is not valid; `state`: counted from 0; `detail`: our own words or a key's ID. */
export interface ProofRefusal {
  readonly step: ProofStep
  readonly state: number
  readonly detail: string
}

/** Thrown inside this file alone. */
class Misfit extends Error {
  readonly step: ProofStep
  readonly detail: string

  constructor(step: ProofStep, detail = '') {
    super(step)
    this.step = step
    this.detail = detail
  }
}

/** Runs one step: what does not decode there does not fit. */
function step<T>(name: ProofStep, take: () => T): T {
  try {
    return take()
  } catch (error) {
    throw error instanceof DecodeError || error instanceof SyntaxError ? new Misfit(name) : error
  }
}

const KINDS: Readonly<Record<string, ProvenKind>> = {
  logs: 'log',
  failures: 'failure',
  deliveries: 'delivery',
}

function readHex(text: string, bytes: number, name: ProofStep): Buffer {
  if (text.length !== bytes * 2 || !/^[0-9a-f]*$/.test(text)) throw new Misfit(name)
  return Buffer.from(text, 'hex')
}

/** The record's bytes; half of a surrogate pair has none. */
function bytesOf(text: string, name: ProofStep): Buffer {
  if (!text.isWellFormed()) throw new Misfit(name)
  return Buffer.from(text)
}

function readDelivery(record: string): ProvenRecord {
  const [row, ...others] = parseCsv(`${record}\n`)
  const deliveryId = parseId(row?.[0] ?? '')
  if (deliveryId === undefined || others.length > 0) throw new Misfit('record')
  return { kind: 'delivery', maillogId: null, deliveryId }
}

/** Reads a record as its file's kind has them. A key that stands twice in it may be read either way. */
function readRecord(file: string, record: string): ProvenRecord {
  const kind = KINDS[file.split('/')[0] ?? '']
  if (kind === undefined || sealedMonthOf(file) === undefined) throw new Misfit('record')
  return step('record', () => {
    if (kind === 'delivery') return readDelivery(record)
    const fields = decodeObject(parseExact(record), 'record')
    if (record.includes('\n') || hasRepeatedKey(record)) throw new Misfit('record')
    const { delivery_id: delivery } = fields
    const deliveryId =
      delivery === null || delivery === undefined ? null : requireId(fields, 'delivery_id')
    return { kind, maillogId: requireId(fields, 'maillog_id'), deliveryId }
  })
}

/** As `readRecord`; `undefined` for what is no record of a mail. */
export function tryRecord(file: string, record: string): ProvenRecord | undefined {
  try {
    return readRecord(file, record)
  } catch (error) {
    if (error instanceof Misfit) return undefined
    throw error
  }
}

/** Follows a path from a leaf; throws where a tree of so many leaves has no such path. */
function climb(
  name: ProofStep,
  leaf: Uint8Array,
  place: Omit<Inclusion, 'leaf' | 'path'>,
  path: readonly string[],
) {
  const hashes = path.map((hash) => readHex(hash, 32, name))
  const root = rootOfPath({ leaf, ...place, path: hashes })
  if (root === undefined) throw new Misfit(name)
  return Buffer.from(root).toString('hex')
}

/** From the record to the root over all months. */
function climbToSeal(state: ProofState): string {
  const { record, file, salt, line, month } = state
  const place = (index: number, count: number) => ({ index, count })
  const leaf = recordHash(readHex(salt, 16, 'file'), bytesOf(record, 'record'))
  const fileRoot = climb('file', leaf, place(state.leaf_index, state.leaf_count), state.file_path)
  const named = step('line', () => parseSealsLine(line))
  const isOfFile = named.path === file && named.records === state.leaf_count
  if (!isOfFile || sealedMonthOf(file) !== month) throw new Misfit('line')
  if (named.root !== fileRoot) throw new Misfit('file')
  const lineLeaf = leafHash(bytesOf(line, 'line'))
  const inMonth = place(state.line_index, state.line_count)
  const monthRoot = climb('month', lineLeaf, inMonth, state.month_path)
  const leafOfMonth = formatMonthLeaf({ month, lines: state.line_count, root: monthRoot })
  const inSeal = place(state.month_index, state.month_count)
  return climb('seal', leafHash(Buffer.from(leafOfMonth)), inSeal, state.seal_path)
}

/** More than any commit of an archive holds, also one that people squashed. */
const LONGEST_COMMIT = 2 ** 20

function readCommit(base64: string): RawCommit {
  const isBase64 = base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)
  if (!isBase64 || base64.length > LONGEST_COMMIT) throw new Misfit('commit')
  return step('commit', () => parseCommit(Buffer.from(base64, 'base64')))
}

const SIGNATURE_STEPS = {
  unsigned: 'unsigned',
  unreadable: 'signature',
  wrong: 'signature',
  'unknown-key': 'unknown-key',
  'outside-life': 'outside-life',
} as const

/** Judges whether a commit counts as signed. Throws what does not fit. */
function judgeSignature(commit: RawCommit, keys: readonly PgpKey[]) {
  const finding = checkSignature(commit, keys)
  if (finding.is === 'valid') return { signedAt: finding.at, fingerprint: finding.fingerprint }
  const detail = finding.is === 'unknown-key' ? finding.keyId : ''
  throw new Misfit(SIGNATURE_STEPS[finding.is], detail)
}

function proveState(state: ProofState, keys: readonly PgpKey[]): ProvenState {
  const record = readRecord(state.file, state.record)
  const root = climbToSeal(state)
  const commit = readCommit(state.commit)
  const seal = parseSealTrailer(commit.message)
  if (seal?.root !== root || seal.months !== state.month_count) throw new Misfit('seal')
  return { ...record, state, commit, seal, ...judgeSignature(commit, keys) }
}

/** Whether all states are of one mail: one mail log, and deliveries that it belongs to. */
function isOneMail(states: readonly ProvenRecord[]): boolean {
  const mails = new Set(states.map(({ maillogId }) => maillogId).filter((id) => id !== null))
  const ofMail = states.filter(({ kind }) => kind !== 'delivery')
  const deliveries = new Set(ofMail.map(({ deliveryId }) => deliveryId))
  return (
    mails.size === 1 &&
    states.every(({ deliveryId, kind }) => kind !== 'delivery' || deliveries.has(deliveryId))
  )
}

/** What a proof proves by itself, or why it does not. */
export type Judgement =
  | { readonly isValid: true; readonly states: readonly ProvenState[] }
  | { readonly isValid: false; readonly refusal: ProofRefusal }

/** Checks a proof by the keys that count. */
export function checkProof(proof: Proof, keys: readonly PgpKey[]): Judgement {
  const states: ProvenState[] = []
  try {
    for (const state of proof.states) states.push(proveState(state, keys))
    if (states.length === 0) throw new Misfit('empty')
    if (!isOneMail(states)) throw new Misfit('another-mail')
    return { isValid: true, states }
  } catch (error) {
    if (!(error instanceof Misfit)) throw error
    const { step: at, detail } = error
    return { isValid: false, refusal: { step: at, state: states.length, detail } }
  }
}
