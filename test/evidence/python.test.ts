import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatProof, type ProofState } from '../../src/evidence/proof.ts'
import { prove } from '../../src/evidence/prove.ts'
import { parseKeys } from '../../src/evidence/signatures/openpgp.ts'
import { createSigner, signCommit } from '../forge/openpgp.ts'
import { createMailArchive, MAIL } from './mail-archive.ts'
import { closeClones, SIGNER } from './sealed-archive.ts'

/** The script beside docs/evidence.md shares nothing with our own code: two readings of one description. */

const SCRIPT = 'docs/check_proof.py'
const hasPython = (() => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
const root = mkdtempSync(join(tmpdir(), 'python-'))
let states: readonly ProofState[] = []

beforeAll(async () => {
  const archive = await createMailArchive(root)
  const keys = parseKeys(SIGNER.publicKey)
  const clone = await archive.open()
  states = (await prove(clone, { maillogId: String(MAIL), directory: 'data', keys }))?.states ?? []
})
afterAll(closeClones)
afterAll(() => rmSync(root, { recursive: true, force: true }))

function runScript(some: readonly ProofState[], key = SIGNER.publicKey) {
  writeFileSync(
    join(root, 'proof.json'),
    formatProof({ repository: 'a/b', directory: 'data', states: some }),
  )
  writeFileSync(join(root, 'keys.asc'), key)
  const { status, stdout, stderr } = spawnSync(
    'python3',
    [SCRIPT, join(root, 'proof.json'), join(root, 'keys.asc')],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('the script of the documentation', () => {
  it('has at most 80 lines and imports the standard library alone', () => {
    const text = readFileSync(SCRIPT, 'utf8')
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(80)
    expect(text.match(/^(?:import|from) .*/gm)).toEqual([
      'import base64, csv, hashlib, io, json, re, sys',
    ])
  })

  it.skipIf(!hasPython)('checks a proof up to the signature', () => {
    const { status, stdout, stderr } = runScript(states)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    for (const { record } of states) expect(stdout).toContain(record)
  })

  const [flip] = [(hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)]
  const recommit = (change: (raw: string) => string) => (state: ProofState) => ({
    ...state,
    commit: Buffer.from(change(Buffer.from(state.commit, 'base64').toString())).toString('base64'),
  })
  const withoutSignature = (raw: string) => raw.replace(/gpgsig [\s\S]*?\n(?! )/, '')

  it.skipIf(!hasPython).each<[string, (state: ProofState) => ProofState]>([
    ['another record', (state) => ({ ...state, record: state.record.replace('421', '521') })],
    ['another salt', (state) => ({ ...state, salt: flip(state.salt) })],
    ['another place', (state) => ({ ...state, leaf_index: 0 })],
    ['a path cut short', (state) => ({ ...state, file_path: state.file_path.slice(1) })],
    [
      'a path made longer',
      (state) => ({ ...state, month_path: [...state.month_path, '0'.repeat(64)] }),
    ],
    ['another month', (state) => ({ ...state, month: '2026-10' })],
    ['another number of months', (state) => ({ ...state, month_count: 4 })],
    ['another message', recommit((raw) => raw.replace('Archive-Run: 1', 'Archive-Run: 2'))],
    ['no signature', recommit(withoutSignature)],
    [
      'another signer',
      recommit((raw) => signCommit(withoutSignature(raw), createSigner(), 1_700_000_000)),
    ],
    [
      'a signature before the key',
      recommit((raw) => signCommit(withoutSignature(raw), SIGNER, 1_400_000_000)),
    ],
  ])('refuses %s', (_, change) => {
    const { status } = runScript([change(states[0]!)])
    expect(status).toBe(1)
  })
})
