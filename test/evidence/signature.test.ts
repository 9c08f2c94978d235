import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GITHUB_KEYS } from '../../src/evidence/signatures/github-keys.ts'
import { type PgpKey, parseKeys } from '../../src/evidence/signatures/openpgp.ts'
import { checkSignature, parseCommit } from '../../src/evidence/signatures/signed-commit.ts'
import { createSigner, signCommit } from '../forge/openpgp.ts'

/** Commits that GitHub itself signed, and its keys as it gives them; not everybody who has this code has them. */
const DATA = '../shared/data'
const hasData = existsSync(DATA)
const hasGpg = (() => {
  try {
    execFileSync('gpg', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

const PAYLOAD = [
  `tree ${'a'.repeat(40)}`,
  `parent ${'b'.repeat(40)}`,
  'author A <a@example.com> 1700000000 +0000',
  'committer GitHub <noreply@github.com> 1700000000 +0000',
  '',
  'archive: 1 mail log\n\nArchive-Seal: v1 sha256:00 1\n',
].join('\n')
const AT = 1_700_000_000
const signer = createSigner()
const keys = parseKeys(signer.publicKey)
const check = (commit: string | Uint8Array, known: readonly PgpKey[] = keys) =>
  checkSignature(parseCommit(Buffer.from(commit)), known)

describe("GitHub's keys", () => {
  it('have the fingerprints that GitHub publishes, computed from the keys, and their lives', () => {
    const lives = GITHUB_KEYS.map(({ fingerprint, from, until }) => [
      fingerprint,
      new Date(from * 1000).toISOString(),
      until === null ? null : new Date(until * 1000).toISOString(),
    ])
    expect(lives).toEqual([
      ['968479A1AFF927E37D1A566BB5690EEEBB952194', '2024-01-16T18:05:42.000Z', null],
      [
        '5DE3E0509C47EA3CF04A42D34AEE18F83AFDEB23',
        '2017-08-16T15:44:01.000Z',
        '2024-01-16T20:00:00.000Z',
      ],
    ])
  })

  it.skipIf(!hasData)('are those of the key file that GitHub gave', () => {
    const given = parseKeys(readFileSync(`${DATA}/github-web-flow.asc`, 'utf8'))
    const names = (list: readonly { fingerprint: string }[]) => list.map((one) => one.fingerprint)
    expect(names(given)).toEqual(names(GITHUB_KEYS))
  })
})

const REAL = hasData ? readdirSync(`${DATA}/github-signed`) : []

describe.skipIf(!hasData)('commits that GitHub signed', () => {
  it('are there', () => expect(REAL.length).toBeGreaterThan(0))

  for (const name of REAL) {
    it(`${name.slice(0, 7)} is valid, and no longer with one bit of it changed`, () => {
      const bytes = readFileSync(`${DATA}/github-signed/${name}`)
      const commit = parseCommit(bytes)
      expect(`${commit.id}.commit`).toBe(name)
      const [, seconds] = /^committer .* (\d+) /m.exec(bytes.toString()) ?? []
      const finding = checkSignature(commit, GITHUB_KEYS)
      expect(finding).toMatchObject({ is: 'valid', fingerprint: GITHUB_KEYS[0]?.fingerprint })
      const at = finding.is === 'valid' ? finding.at / 1000 : 0
      expect(Math.abs(at - Number(seconds))).toBeLessThan(60)
      const changed = Buffer.from(bytes)
      changed[bytes.length - 3]! ^= 1
      expect(checkSignature(parseCommit(changed), GITHUB_KEYS)).toEqual({ is: 'wrong' })
    })
  }
})

describe('a signature of a commit', () => {
  const signed = signCommit(PAYLOAD, signer, AT)

  it('is valid at its own time', () => {
    const { fingerprint } = signer
    expect(check(signed)).toEqual({ is: 'valid', at: AT * 1000, fingerprint })
  })

  it('is over every byte of the commit but itself', () => {
    const commit = parseCommit(Buffer.from(signed))
    expect(Buffer.from(commit.payload).toString()).toBe(PAYLOAD)
    const start = signed.indexOf('gpgsig')
    const end = signed.indexOf('-----END PGP SIGNATURE-----')
    for (let at = 0; at < signed.length; at += 1) {
      if (at >= start && at < end + 30) continue
      const bytes = Buffer.from(signed)
      bytes[at]! ^= 1
      const finding = (() => {
        try {
          return check(bytes).is
        } catch {
          return 'no commit'
        }
      })()
      expect(finding, `byte ${at}`).toMatch(/^(wrong|unsigned|no commit)$/)
    }
  })

  it('is nobody’s with any byte of it changed', () => {
    const commit = parseCommit(Buffer.from(signed))
    const [, body = ''] = /\n\n([\s\S]+?)\n=/.exec(commit.signature ?? '') ?? []
    const bytes = Buffer.from(body.replaceAll('\n', ''), 'base64')
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 4
      const signature = `-----BEGIN PGP SIGNATURE-----\n\n${changed.toString('base64')}\n-----END PGP SIGNATURE-----`
      const finding = checkSignature({ ...commit, signature }, keys)
      // What is not signed only helps a reader: whose key to try, how the digest begins, the number's length in bits.
      const isHint = at >= bytes.length - 270 && at < bytes.length - 256
      expect(finding.is, `byte ${at}`).toMatch(
        isHint
          ? /^(valid|unreadable|unknown-key)$/
          : /^(wrong|unreadable|unknown-key|outside-life)$/,
      )
    }
  })

  it.each([
    ['unsigned', PAYLOAD, keys, 'unsigned'],
    ['of another key', signCommit(PAYLOAD, createSigner(), AT), keys, 'unknown-key'],
    ['of the forge, with only GitHub’s keys known', signed, GITHUB_KEYS, 'unknown-key'],
    ['made before its key', signCommit(PAYLOAD, signer, 1_400_000_000), keys, 'outside-life'],
    ['of something else', signed.replace('archive', 'archivf'), keys, 'wrong'],
    [
      'that is no signature',
      signed.replace(/BEGIN PGP SIGN/, 'BEGIN PGP SICN'),
      keys,
      'unreadable',
    ],
    ['cut', signed.replace(/.{8}\n =/, '\n ='), keys, 'unreadable'],
  ])('%s is told as that', (_, commit, known, is) => {
    expect(check(commit, known).is).toBe(is)
  })

  it('counts to the last second of its key, not beyond', () => {
    const short = createSigner(AT - 100, 100)
    const known = parseKeys(short.publicKey)
    expect(known[0]).toMatchObject({ from: AT - 100, until: AT })
    const at = (time: number) => check(signCommit(PAYLOAD, short, time), known).is
    expect([AT - 101, AT - 100, AT, AT + 1].map(at)).toEqual([
      'outside-life',
      'valid',
      'valid',
      'outside-life',
    ])
  })

  it.each([
    ['a second signature', signed.replace('\n\n', '\ngpgsig x\n\n')],
    ['a second tree', signed.replace('\nparent', `\ntree ${'c'.repeat(40)}\nparent`)],
    ['no committer', signed.replace(/\ncommitter .*/, '')],
    ['no message', signed.slice(0, signed.indexOf('\ngpgsig'))],
    ['a tag', 'object aa\ntype commit\ntag v1\ntagger A <a> 1 +0000\n\nx'],
  ])('%s is no commit', (_, text) => {
    expect(() => parseCommit(Buffer.from(text))).toThrow('commit:')
  })
})

describe.skipIf(!hasGpg)('gpg', () => {
  it('reads the forge’s key and signatures, so the forge writes real ones', () => {
    const home = mkdtempSync(join(tmpdir(), 'gpg-'))
    try {
      const gpg = (...args: string[]) =>
        execFileSync('gpg', ['--homedir', home, '--batch', '--status-fd', '1', ...args], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        })
      writeFileSync(join(home, 'key.asc'), signer.publicKey)
      writeFileSync(join(home, 'payload'), PAYLOAD)
      writeFileSync(join(home, 'payload.asc'), signer.sign(PAYLOAD, AT))
      gpg('--import', join(home, 'key.asc'))
      const status = gpg('--verify', join(home, 'payload.asc'), join(home, 'payload'))
      expect(status).toContain(`VALIDSIG ${signer.fingerprint}`)
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })
})
