import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ran, runProgram } from '../cli/running.ts'
import { startForge } from '../forge/forge.ts'
import { forgeSigner } from '../forge/rest-commits.ts'
import { runAction } from '../scenarios/run-action.ts'
import { createAccount } from '../simulator/account.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { createSealedArchive, lines, logLine } from './sealed-archive.ts'

/** GitHub has no repository that names objects by SHA-256; git has, and signs there under another header. */

const folder = mkdtempSync(join(tmpdir(), 'sha256-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
const KEY = join(folder, 'key.asc')
const PROOF = join(folder, 'proof.json')
const signed = join(folder, 'signed.git')
let unsigned = ''
let proved: Ran
const ID = '1001'

/** The action writes the one that is signed; nothing but the signature is looked for in the other. */
beforeAll(async () => {
  writeFileSync(KEY, forgeSigner().publicKey)
  const account = createAccount({ seed: 7, frozen: true })
  account.addTransactions({ count: 3, day: -1 })
  const forge = await startForge({ gitDir: signed, objectFormat: 'sha256' })
  const simulator = await startSimulator({ account, limit: false })
  const inputs = { 'commit-signing': 'always', 'requests-per-minute': '100000', reserve: '0' }
  const clock = { clockOffsetMs: account.offsetMs, hasShortWaits: true }
  const ran = await runAction({ inputs, simulator, forge, ...clock })
  expect(ran.code, ran.stdout).toBe(0)
  expect(ran.outputs.commit).toHaveLength(64)
  await simulator.close()
  await forge.close()

  const other = await createSealedArchive(join(folder, 'unsigned'), 'sha256')
  const logs = lines(logLine(Number(ID)))
  const commit = await other.commit(
    { 'logs/2026-11/2026-11-21_smtp.jsonl': logs },
    { signer: null },
  )
  expect(commit).toHaveLength(64)
  unsigned = other.gitDir
  proved = await prove(signed, '--sheet', 'sheet.html')
})

const prove = (gitDir: string, ...more: string[]) =>
  runProgram(
    ['prove', '--repository', gitDir, '--maillog-id', ID, '--output', PROOF, '--key', KEY, ...more],
    { folder },
  )

test('a signed commit proves, alone and against the archive', async () => {
  expect(proved).toMatchObject({ code: 0, stderr: '' })
  const [state] = JSON.parse(readFileSync(PROOF, 'utf8')).states
  expect(Buffer.from(state.commit, 'base64').toString()).toContain('\ngpgsig-sha256 -----BEGIN')
  for (const more of [[], ['--repository', signed]]) {
    const checked = await runProgram(['check', PROOF, '--key', KEY, ...more], { folder })
    expect(checked, checked.stdout).toMatchObject({ code: 0, stderr: '' })
    expect(checked.stdout).toMatch(/commit [0-9a-f]{64} /)
  }
  const other = await runProgram(['check', PROOF, '--key', KEY, '--repository', unsigned])
  expect(other).toMatchObject({ code: 1, stderr: '' })
  expect(other.stdout).toContain('the archive does not hold the commit of this state')
})

test.each([
  ['en', 'names its objects by SHA-256'],
  ['ja', 'SHA-256を使っています'],
])('without a signature it says why there is none, in %s', async (language, words) => {
  const ran = await prove(unsigned, '--language', language)
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toContain(words)
  expect(ran.stderr).not.toContain('commit-signing')
})

test('verify reads it, and an erasure keeps the proofs of the others', async () => {
  const sound = ['verify', '--repository', signed]
  expect(await runProgram(sound)).toMatchObject({ code: 0, stderr: '' })
  const erased = await runProgram([
    'erase',
    '--repository',
    signed,
    '--maillog-id',
    '1003',
    '--yes',
  ])
  expect(erased.code, erased.stderr).toBe(0)
  expect((await runProgram(sound)).stdout).toContain('The archive is sound')
  const checked = await runProgram(['check', PROOF, '--key', KEY])
  expect(checked.code, checked.stdout).toBe(0)
})
