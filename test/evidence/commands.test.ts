import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ran, runProgram } from '../cli/running.ts'
import { createSigner } from '../forge/openpgp.ts'
import { createMailArchive, LOGS, MAIL } from './mail-archive.ts'
import { type ArchiveView, createSealedArchive, lines, logLine, SIGNER } from './sealed-archive.ts'

/** `prove` and `check` as they are typed: what they print, what they write, how they end. */

const root = mkdtempSync(join(tmpdir(), 'proving-'))
const file = (name: string) => join(root, name)
const KEY = file('key.asc')
const PROOF = file('proof.json')
const SHEET = file('sheet.html')
let proved: Ran
let archive: ArchiveView
const HOSTILE = '<img src=x onerror=alert(1)>"\'&\u202e\u001b[2J</td></table><script>'

const prove = (...more: readonly string[]) => {
  const args = ['prove', '--repository', archive.gitDir, '--maillog-id', String(MAIL), ...more]
  return runProgram(args, { folder: root })
}
const check = (...more: readonly string[]) => runProgram(['check', ...more], { folder: root })
const readProof = () => JSON.parse(readFileSync(PROOF, 'utf8'))
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(file(name), content)
  return file(name)
}

beforeAll(async () => {
  archive = await createMailArchive(root)
  await archive.git(
    'remote',
    'add',
    'origin',
    'https://x-token:secret@github.example/acme/mails.git',
  )
  writeFileSync(KEY, SIGNER.publicKey)
  proved = await prove('--key', KEY, '--output', PROOF, '--sheet', SHEET)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const SENTENCE =
  'GitHub created and signed, at 2026-11-21 13:00:01 Japan time (2026-11-21T04:00:01Z), a commit whose message fixes this record: it existed in this form by then and was not changed since.'
const LIMITS =
  'This does not show who wrote it, that the commit was published, or that no other history exists, since anybody can have GitHub sign a commit.'

describe('prove and check', () => {
  it('write a proof and say exactly what it proves', async () => {
    expect(Object.keys(readProof())).toEqual(['format', 'repository', 'directory', 'states'])
    expect(readProof()).toMatchObject({ repository: 'acme/mails', directory: 'data' })
    const checked = await check(PROOF, '--key', KEY)
    expect(checked).toMatchObject({ code: 0, stderr: '' })
    expect(checked.stdout).toContain('Valid: mail log 102, 5 records.')
    expect(checked.stdout.trimEnd().split('\n').at(-1)).toBe('Valid: mail log 102, 5 records.')
    expect(checked.stdout).toContain(SENTENCE)
    expect(checked.stdout.split(LIMITS)).toHaveLength(2)
    expect(checked.stdout).toMatch(/was not changed since\. This does not show who wrote it/)
    expect(checked.stdout).toContain(SIGNER.fingerprint)
    const japanese = await check(PROOF, '--key', KEY, '--language', 'ja')
    expect(japanese.code).toBe(0)
    expect(japanese.stdout).toMatch(
      /GitHubは2026-11-21 13:00:01（日本時間、2026-11-21T04:00:01Z）に/,
    )
  })

  it('need no clone and no folder of their own', async () => {
    const checked = await runProgram(['check', PROOF, '--key', KEY], { folder: tmpdir() })
    expect(checked.code).toBe(0)
  })

  it('tell an unknown key as that, never as a forgery', async () => {
    const { code, stdout } = await check(PROOF)
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^Cannot be judged: signed by a key .*does not know.*does not make it a forgery.*--key FILE/s,
    )
    expect(stdout).toContain(SIGNER.fingerprint.slice(-16))
    const japanese = await check(PROOF, '--language', 'ja')
    expect(japanese).toMatchObject({ code: 1, stdout: expect.stringMatching(/^判定できません：/) })
    const proved = await prove('--output', file('none.json'))
    expect(proved.code).toBe(1)
    expect(proved.stderr).toMatch(/keys that are not known[\s\S]*--key FILE/)
  })

  it('agree with the archive and with a seal that was kept, or say what does not', async () => {
    const agreed = await check(PROOF, '--key', KEY, '--repository', archive.gitDir)
    expect(agreed).toMatchObject({ code: 0 })
    expect(agreed.stdout).toMatch(
      /The archive agrees: (?:both|all \d) commits of the proof are on its branch,/,
    )
    const [seal = ''] = /sha256:(\w{64})/
      .exec(await archive.git('log', '-1', '--format=%B', 'data~4'))!
      .slice(1)
    for (const spelled of [seal, seal.toUpperCase(), `Archive-Seal: v1 sha256:${seal} 3`]) {
      const kept = await check(PROOF, '--key', KEY, '--seal', spelled)
      expect(kept, spelled).toMatchObject({ code: 0 })
      expect(kept.stdout).toContain('agrees with 2 states')
      expect(kept.stdout).toContain('3 states have other seals')
    }
    const other = await check(PROOF, '--key', KEY, '--seal', '0'.repeat(64))
    expect(other).toMatchObject({ code: 1 })
    expect(other.stdout).toContain('Not valid: the seal 000')
    const stranger = await createSealedArchive()
    await stranger.commit({ [LOGS]: lines(logLine(MAIL)) })
    const foreign = await check(PROOF, '--key', KEY, '--repository', stranger.gitDir)
    expect(foreign).toMatchObject({ code: 1 })
    expect(foreign.stdout).toContain('Not valid, state 1: the archive does not hold the commit')
  })

  it('name the state and the step that does not fit', async () => {
    const proof = readProof()
    proof.states[2].record = proof.states[2].record.replace('550', '250')
    const { code, stdout } = await check(write('changed.json', JSON.stringify(proof)), '--key', KEY)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^Not valid, state 3: the record, its salt and its path/)
  })

  const state = () => readProof().states[0]
  it.each<[string, () => string | Uint8Array]>([
    ['nothing', () => ''],
    ['no JSON', () => '{'],
    ['another JSON', () => '[]'],
    ['another format', () => JSON.stringify({ ...readProof(), format: 'x/1' })],
    [
      'a newer format',
      () => JSON.stringify({ ...readProof(), format: 'blastengine-archive-proof/2' }),
    ],
    ['no states', () => JSON.stringify({ ...readProof(), states: {} })],
    ['a key too much', () => JSON.stringify({ ...readProof(), more: 1 })],
    [
      'a key less',
      () => JSON.stringify({ ...readProof(), states: [{ ...state(), salt: undefined }] }),
    ],
    [
      'a number as a text',
      () => JSON.stringify({ ...readProof(), states: [{ ...state(), leaf_index: '1' }] }),
    ],
    [
      'a number below zero',
      () => JSON.stringify({ ...readProof(), states: [{ ...state(), leaf_index: -1 }] }),
    ],
    [
      'a number that is none',
      () => JSON.stringify({ ...readProof(), states: [{ ...state(), leaf_count: 1.5 }] }),
    ],
    [
      'a number beyond 2^53',
      () =>
        JSON.stringify({ ...readProof(), states: [state()] }).replace(
          /"leaf_count":\d+/,
          '"leaf_count":9007199254740993',
        ),
    ],
    [
      'a path without end',
      () =>
        JSON.stringify({
          ...readProof(),
          states: [{ ...state(), file_path: Array(99).fill('00') }],
        }),
    ],
    [
      'a prototype',
      () =>
        JSON.stringify({ ...readProof(), states: [state()] }).replace(
          '{"record"',
          '{"__proto__":{"record":"x"},"record"',
        ),
    ],
    [
      'a key twice',
      () =>
        JSON.stringify({ ...readProof(), states: [state()] }).replace(
          '"salt":',
          '"s\\u0061lt":"00","salt":',
        ),
    ],
    ['no UTF-8', () => Uint8Array.of(0x7b, 0xff, 0x7d)],
  ])('cannot read %s', async (_, content) => {
    const { code, stdout, stderr } = await check(write('odd.json', content()), '--key', KEY)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('FILE: ')
  })

  it.each([
    ['check without a file', ['check']],
    ['check with a file that is not there', ['check', 'nothing.json']],
    ['check with a seal that is none', ['check', PROOF, '--seal', 'abc']],
    ['check with a key that is none', ['check', PROOF, '--key', PROOF]],
    ['prove without a place to write', ['prove', '--maillog-id', '1']],
    ['prove without a mail', ['prove', '--output', 'x.json']],
    ['prove with a mail that is none', ['prove', '--maillog-id', 'x', '--output', 'x.json']],
  ])('refuse %s', async (_, args) => {
    const { code, stdout, stderr } = await runProgram(args, { folder: root })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).not.toBe('')
  })

  it('say when the archive knows no such mail', async () => {
    const args = [
      'prove',
      '--repository',
      archive.gitDir,
      '--maillog-id',
      '999',
      '--output',
      file('x'),
    ]
    expect(await runProgram(args)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The archive does not know this mail\. .*trace --email/),
    })
  })

  it('give the cure where nothing is signed', async () => {
    const unsigned = await createSealedArchive()
    await unsigned.commit({ [LOGS]: lines(logLine(1)) }, { signer: null })
    const args = [
      'prove',
      '--repository',
      unsigned.gitDir,
      '--maillog-id',
      '1',
      '--output',
      file('x'),
    ]
    const { code, stderr } = await runProgram(args)
    expect(code).toBe(1)
    expect(stderr).toMatch(/1 commit without a signature[\s\S]*commit-signing: always/)
  })
})

describe('the sheet', () => {
  it('is written beside or in place of the proof, in both languages, without script and request', async () => {
    const japanese = file('japanese.html')
    const inPlace = await prove('--key', KEY, '--sheet', japanese, '--language', 'ja')
    for (const [language, done, sheet] of [
      ['en', proved, SHEET],
      ['ja', inPlace, japanese],
    ] as const) {
      expect(done).toMatchObject({ code: 0, stderr: '' })
      const html = readFileSync(sheet, 'utf8')
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain("default-src 'none'")
      expect(html).not.toMatch(/<script|src=|href=|url\(|@import/)
      expect(html).toContain('2026-11-21T04:00:01Z')
      expect(html).toMatch(/the inbox or the spam folder is not known|迷惑メールフォルダー/)
      expect(done.stdout).toMatch(
        /^(?:5 records proved in .*: \d states? of the mail log, \d of its failure, \d of its delivery|レコード5件の証明：.*（メールログの状態\d件、エラー詳細\d件、配信\d件）)$/m,
      )
    }
  })

  it('shows hostile texts as text', async () => {
    const hostile = await createSealedArchive()
    await hostile.commit({ [LOGS]: lines(logLine(1, { last_response_message: HOSTILE })) })
    const sheet = file('hostile.html')
    const args = ['prove', '--repository', hostile.gitDir, '--maillog-id', '1', '--key', KEY]
    await runProgram([...args, '--sheet', sheet, '--output', PROOF.replace('proof', 'hostile')])
    const html = readFileSync(sheet, 'utf8')
    for (const text of ['<img', '<script', '\u202e', '\u001b']) expect(html).not.toContain(text)
    expect(html).toContain(
      '&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\\u202e\\u001b[2J&lt;/td&gt;',
    )
    const { stdout } = await check(PROOF.replace('proof', 'hostile'), '--key', KEY)
    for (const text of ['\u202e', '\u001b']) expect(stdout).not.toContain(text)
  })
})

describe('keys', () => {
  it('may be several, in one file or in several', async () => {
    const both = write('both.asc', `${createSigner().publicKey}\n${SIGNER.publicKey}`)
    expect((await check(PROOF, '--key', both)).code).toBe(0)
    const another = write('another.asc', createSigner().publicKey)
    expect((await check(PROOF, '--key', another, '--key', KEY)).code).toBe(0)
    expect((await check(PROOF, '--key', another)).code).toBe(1)
  })
})
