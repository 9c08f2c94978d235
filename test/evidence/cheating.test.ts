import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clone } from '../../src/clone/clone.ts'
import { checkClone } from '../../src/evidence/check-clone.ts'
import { checkProof } from '../../src/evidence/check-proof.ts'
import { PROOF_FORMAT, type ProofState } from '../../src/evidence/proof.ts'
import { prove } from '../../src/evidence/prove.ts'
import { findForeignSeals, isDisagreement } from '../../src/evidence/report.ts'
import { parseKeys } from '../../src/evidence/signatures/openpgp.ts'
import { recordLeaves } from '../../src/seal/leaves.ts'
import { inclusionPath, merkleRoot } from '../../src/seal/merkle.ts'
import { createSigner, signCommit } from '../forge/openpgp.ts'
import {
  createMailArchive,
  DELIVERIES,
  HARD,
  LOGS,
  MAIL,
  neighbours,
  OTHER,
  RETRY,
} from './mail-archive.ts'
import {
  closeClones,
  lines,
  logLine,
  SEAL_KEY,
  type SealedArchive,
  SIGNER,
  START,
} from './sealed-archive.ts'

/**
 * Every way of cheating that we know, each with who notices it: a check of the proof alone, against the archive, against
 * a seal that was kept, or the verification of the archive. The table of docs/evidence.md is this one.
 */

const KEYS = parseKeys(SIGNER.publicKey)
const root = mkdtempSync(join(tmpdir(), 'cheating-'))
let archive: SealedArchive
let clone: Clone
let honest: readonly ProofState[]
/** The same archive as somebody made it anew, with other records and rightly signed and sealed. */
let forged: SealedArchive
let forgedClone: Clone
let foreign: readonly ProofState[]
let otherMail: readonly ProofState[]
let otherDelivery: readonly ProofState[]

async function proveIn(clone: Clone, id = MAIL): Promise<readonly ProofState[]> {
  const proven = await prove(clone, { maillogId: String(id), directory: 'data', keys: KEYS })
  return proven?.states ?? []
}

beforeAll(async () => {
  archive = await createMailArchive(join(root))
  forged = await createMailArchive(mkdtempSync(join(root, 'forged-')))
  await forged.commit({ [LOGS]: lines(neighbours[0]!, logLine(MAIL, { status: 'SENT' })) })
  clone = await archive.open()
  forgedClone = await forged.open()
  honest = await proveIn(clone)
  foreign = await proveIn(forgedClone)

  otherMail = await proveIn(clone, 101)
  const [, delivery] = honest
  const rows = recordLeaves(
    DELIVERIES,
    Buffer.from(
      await archive.git('show', `${clone.head}~4:data/${DELIVERIES}`).then((text) => `${text}\n`),
    ),
    SEAL_KEY,
  )
  const row = rows[2]!
  const path = inclusionPath(
    2,
    rows.map(({ hash }) => hash),
  ).map((hash) => hash.toString('hex'))
  otherDelivery = [
    {
      ...delivery!,
      record: row.record.toString(),
      salt: row.salt.toString('hex'),
      leaf_index: 2,
      file_path: path,
    },
  ]
})
afterAll(closeClones)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const check = (states: readonly ProofState[], keys = KEYS) =>
  checkProof({ format: PROOF_FORMAT, repository: 'a/b', directory: 'data', states }, keys)

/** The step at which a proof fails; 'valid' when it does not. */
function stepOf(states: readonly ProofState[], keys = KEYS): string {
  const judgement = check(states, keys)
  return judgement.isValid ? 'valid' : judgement.refusal.step
}

/** The state of the first commit, changed. */
const change = (more: Partial<ProofState>): readonly ProofState[] => [{ ...honest[0]!, ...more }]

const flip = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)
const decode = (base64: string) => Buffer.from(base64, 'base64').toString()
const encode = (text: string) => Buffer.from(text).toString('base64')
const withoutSignature = (raw: string) => raw.replace(/gpgsig [\s\S]*?\n(?! )/, '')

/** Leaves of the first version of the file, as whoever can read the archive computes them. */
const leaves = () =>
  recordLeaves(LOGS, Buffer.from(lines(neighbours[0]!, RETRY, ...neighbours.slice(1))), SEAL_KEY)

describe('a check of the proof alone', () => {
  it('finds nothing wrong with an honest one', () => {
    expect(honest.length).toBe(5)
    expect(stepOf(honest)).toBe('valid')
    expect(stepOf(change({}))).toBe('valid')
  })

  const hashes = () => leaves().map(({ hash }) => hash)
  const signed = (signer = createSigner(), at = START) =>
    encode(signCommit(withoutSignature(decode(honest[0]!.commit)), signer, at))

  const CASES: readonly (readonly [
    name: string,
    states: () => readonly ProofState[],
    step: string,
  ])[] = [
    ['no state at all', () => [], 'empty'],
    [
      'one character of the record changed',
      () => change({ record: RETRY.replace('421', '521') }),
      'file',
    ],
    [
      'the record in other words',
      () => change({ record: JSON.stringify(JSON.parse(RETRY), null, 1) }),
      'record',
    ],
    [
      'the record with a key twice',
      () => change({ record: RETRY.replace('{', '{"maillog_id":9,') }),
      'record',
    ],
    ['another salt', () => change({ salt: flip(honest[0]!.salt) }), 'file'],
    ['a longer salt', () => change({ salt: `${honest[0]!.salt}00` }), 'file'],
    ['the neighbour in its place', () => change({ record: neighbours[0]! }), 'file'],
    ['the place of its neighbour', () => change({ leaf_index: 0 }), 'file'],
    [
      'a node shown as a leaf',
      () =>
        change({
          leaf_index: 0,
          leaf_count: 2,
          file_path: [merkleRoot(hashes().slice(2)).toString('hex')],
        }),
      'line',
    ],
    [
      'a record made of the hashes below a node',
      () =>
        change({ record: `${hashes()[0]!.toString('latin1')}${hashes()[1]!.toString('latin1')}` }),
      'record',
    ],
    ['a path cut short', () => change({ file_path: honest[0]!.file_path.slice(1) }), 'file'],
    [
      'a path made longer',
      () => change({ file_path: [...honest[0]!.file_path, '0'.repeat(64)] }),
      'file',
    ],
    [
      'a path in another order',
      () => change({ file_path: honest[0]!.file_path.toReversed() }),
      'file',
    ],
    [
      'a month path cut short',
      () => change({ month_path: honest[0]!.month_path.slice(1) }),
      'month',
    ],
    ['a seal path cut short', () => change({ seal_path: honest[0]!.seal_path.slice(1) }), 'seal'],
    ['another number of records', () => change({ leaf_count: 3 }), 'line'],
    ['a place behind the last record', () => change({ leaf_index: 4 }), 'file'],
    ['another number of lines', () => change({ line_count: honest[0]!.line_count + 1 }), 'month'],
    ['another number of months', () => change({ month_count: honest[0]!.month_count + 1 }), 'seal'],
    ['another line of the seals file', () => change({ line: honest[1]!.line }), 'line'],
    ['the file renamed', () => change({ file: LOGS.replace('_3', '_4') }), 'line'],
    [
      'the file renamed in its line, too',
      () => change({ file: LOGS.replace('_3', '_4'), line: honest[0]!.line.replace('_3', '_4') }),
      'seal',
    ],
    ['another kind of file', () => change({ file: 'usage.csv' }), 'record'],
    ['another month', () => change({ month: '2026-10' }), 'line'],
    ['the commit of another archive', () => change({ commit: foreign.at(-1)!.commit }), 'seal'],
    ["a later commit's seal", () => change({ commit: honest.at(-1)!.commit }), 'seal'],
    ['a state of another mail beside it', () => [...honest, ...otherMail], 'another-mail'],
    ['a delivery that is not its own', () => [honest[0]!, ...otherDelivery], 'another-mail'],
    [
      'a delivery without a mail',
      () => honest.filter(({ file }) => file === DELIVERIES),
      'another-mail',
    ],
    [
      'a commit without a signature',
      () => change({ commit: encode(withoutSignature(decode(honest[0]!.commit))) }),
      'unsigned',
    ],
    ['a commit that somebody signed', () => change({ commit: signed() }), 'unknown-key'],
    [
      'a commit signed before its key',
      () => change({ commit: signed(SIGNER, 1_400_000_000) }),
      'outside-life',
    ],
    [
      'another message under the signature',
      () =>
        change({
          commit: encode(decode(honest[0]!.commit).replace('Archive-Run: 1', 'Archive-Run: 2')),
        }),
      'signature',
    ],
    [
      'another seal under the signature',
      () =>
        change({
          ...foreign.at(-1)!,
          commit: encode(
            decode(honest[0]!.commit).replace(
              /Archive-Seal: .*/,
              /Archive-Seal: .*/.exec(decode(foreign.at(-1)!.commit))![0],
            ),
          ),
        }),
      'signature',
    ],
    [
      'half a commit',
      () => change({ commit: encode(decode(honest[0]!.commit).slice(0, 90)) }),
      'commit',
    ],
    ['a commit that is no base64', () => change({ commit: '%%' }), 'commit'],
  ]
  it.each(CASES)('notices %s', (_, states, step) => {
    expect(stepOf(states())).toBe(step)
  })

  it('notices any change of any character but of what it calls unproved', () => {
    const state = honest[0]!
    for (const [key, value] of Object.entries(state)) {
      const text = String(value)
      for (let at = 0; at < text.length; at += Math.max(1, Math.floor(text.length / 25))) {
        const letter = text[at] === '1' ? '2' : '1'
        const changed = text.slice(0, at) + letter + text.slice(at + 1)
        const given = Array.isArray(value)
          ? changed.split(',')
          : typeof value === 'number'
            ? Number(changed)
            : changed
        const step = stepOf([{ ...state, [key]: given }])
        // Between the signature's headers and in its unsigned hints a byte may differ; the record is the same one.
        if (key === 'commit')
          expect(step === 'valid' ? decode(changed).includes('gpgsig') : true).toBe(true)
        else expect(step, `${key}[${at}]`).not.toBe('valid')
      }
    }
  })

  it('cannot notice a history that was written anew and rightly signed', () => {
    expect(stepOf(foreign)).toBe('valid')
    expect(foreign.map(({ record }) => record)).not.toEqual(honest.map(({ record }) => record))
  })
})

/** What the archive says to a proof. */
async function askArchive(asked: Clone, states: readonly ProofState[]): Promise<string> {
  const judgement = check(states)
  if (!judgement.isValid) return judgement.refusal.step
  const answer = await checkClone(asked, 'data', judgement.states)
  return isDisagreement(answer) ? answer.step : 'agrees'
}

describe('a check against the archive', () => {
  it('agrees with an honest one, also after later commits', async () => {
    expect(await askArchive(clone, honest)).toBe('agrees')
  })

  it("notices another archive's proof, and a history that was written anew with new seals", async () => {
    expect(await askArchive(clone, foreign)).toBe('clone-commit')
    expect(await askArchive(forgedClone, honest)).toBe('agrees')
    const rewritten = await createMailArchive()
    await rewritten.commit({ [OTHER]: lines(logLine(7)) }, { parents: [], at: START + 1 })
    expect(await askArchive(await rewritten.open(), honest)).toBe('clone-commit')
  })

  it('notices a second record of the same ID, and a seal that does not fit the tree', async () => {
    const twice = await createMailArchive()
    await twice.commit({ [LOGS]: lines(logLine(7), logLine(7, { status: 'RETRY' })) })
    const doubled = await twice.open()
    expect(await askArchive(doubled, await proveIn(doubled, 7))).toBe('clone-twice')
    const changed = await createMailArchive()
    await changed.commit({ [LOGS]: lines(HARD, logLine(9)) }, { sealed: false })
    const proven = await proveIn(await changed.open(), 9)
    expect(proven).toEqual([])
  })
})

describe('a check against a seal that was kept', () => {
  it('agrees with the seal of a state and with no other', () => {
    const judgement = check(honest)
    const states = judgement.isValid ? judgement.states : []
    const seals = [...new Set(states.map(({ seal }) => seal.root))]
    expect(seals.length).toBe(3)
    expect(findForeignSeals(states, seals)).toEqual([])
    const other = check(foreign)
    const kept = other.isValid ? other.states.at(-1)!.seal.root : ''
    expect(findForeignSeals(states, [seals[0]!, kept])).toEqual([kept])
  })

  it('notices a history that was written anew', () => {
    const judgement = check(foreign.slice(-1))
    const states = judgement.isValid ? judgement.states : []
    const kept = check(honest)
    const seals = kept.isValid ? kept.states.map(({ seal }) => seal.root) : []
    expect(seals.length).toBeGreaterThan(0)
    expect(findForeignSeals(states, seals)).toEqual(seals)
  })
})
