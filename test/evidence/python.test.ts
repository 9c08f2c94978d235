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

const file = (name: string) => join(root, name)

function writeProof(name: string, some: readonly ProofState[]): string {
  writeFileSync(file(name), formatProof({ repository: 'a/b', directory: 'data', states: some }))
  return file(name)
}

/** Runs the script as it is typed, once for each of its arguments; a start of Python is nine tenths of a check. */
const DRIVER = `
import runpy, sys
script, keys, *proofs = sys.argv[1:]
for proof in proofs:
    sys.argv = [script, proof, keys]
    try:
        runpy.run_path(script, run_name="__main__")
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException as error:
        code = repr(error)
    print("\\nended with", code, flush=True)
`

describe('the script of the documentation', () => {
  it('has at most 80 lines and imports the standard library alone', () => {
    const text = readFileSync(SCRIPT, 'utf8')
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(80)
    expect(text.match(/^(?:import|from) .*/gm)).toEqual([
      'import base64, csv, hashlib, io, json, re, sys',
    ])
  })

  it.skipIf(!hasPython)('checks a proof up to the signature', () => {
    writeFileSync(file('keys.asc'), SIGNER.publicKey)
    const proof = writeProof('proof.json', states)
    const { status, stdout, stderr } = spawnSync('python3', [SCRIPT, proof, file('keys.asc')], {
      encoding: 'utf8',
    })
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

  const CHEATS: readonly (readonly [string, (state: ProofState) => ProofState])[] = [
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
  ]

  it.skipIf(!hasPython)('refuses what was changed, and says so by its exit code', () => {
    const proofs = CHEATS.map(([, change], at) =>
      writeProof(`cheat-${at}.json`, [change(states[0]!)]),
    )
    const args = ['-c', DRIVER, SCRIPT, file('keys.asc'), file('proof.json'), ...proofs]
    const { stdout } = spawnSync('python3', args, { encoding: 'utf8' })
    const ends = [...stdout.matchAll(/^ended with (.*)$/gm)].map(([, code]) => code)
    const names = ['an honest one', ...CHEATS.map(([name]) => name)]
    const told = names.map((name, at) => [name, ends[at]])
    expect(told).toEqual(names.map((name, at) => [name, at === 0 ? '0' : '1']))
  })
})
