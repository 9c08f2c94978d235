import { expect, test } from 'vitest'
import { InputError, RefusedError } from '../../src/errors.ts'
import type { ForgeSettings } from '../forge/forge.ts'
import {
  largeFiles,
  protectedBranch,
  pushProtection,
  type Rule,
  refuseRefs,
  signedCommits,
} from '../forge/rules.ts'
import { commitFiles, openBranch, openForge } from './open-branch.ts'

const SECRET = 'xoxb-1234567890'
const FILES = { 'data/logs/a.json': `[\n"${SECRET}"\n]\n`, 'data/usage.csv': 'month\n' }

interface Case {
  readonly name: string
  readonly rule: Rule
  readonly signed: boolean
  readonly says: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'branch protection',
    rule: protectedBranch('data'),
    signed: false,
    says: ['GH006', "'pull-request'", 'Settings → Branches'],
  },
  {
    name: 'branch protection, told by the API',
    rule: protectedBranch('data'),
    signed: true,
    says: ["'pull-request'"],
  },
  {
    name: 'signatures required',
    rule: signedCommits('data'),
    signed: false,
    says: ['GH013', "'commit-signing'", "'token'"],
  },
  {
    name: 'push protection',
    rule: pushProtection(SECRET),
    signed: false,
    says: ['GH013', 'push protection', '(data/logs/a.json:2)'],
  },
  {
    name: 'push protection, met by the objects on their way',
    rule: pushProtection(SECRET),
    signed: true,
    says: ['GH013', 'push protection', '(data/logs/a.json:2)'],
  },
  {
    name: 'a file that is too large',
    rule: largeFiles(10),
    signed: false,
    says: ['GH001', '100 MiB', 'data/logs/a.json'],
  },
  {
    name: 'a hook of the server',
    rule: refuseRefs(/heads\/data/, 'pre-receive hook declined', ['no mail@example.com here']),
    signed: false,
    says: ['a hook of the server'],
  },
  {
    name: 'a full repository',
    rule: refuseRefs(/heads\/data/, 'pre-receive hook declined', ['repository over its quota']),
    signed: false,
    says: ['full', "'repository'"],
  },
]

test.each(CASES)('$name (signed: $signed): once, with the cure', async ({ rule, signed, says }) => {
  const forge = await openForge()
  await forge.refuse(rule)
  const opened = await openBranch(forge, { signed })
  const error = await commitFiles(opened, FILES).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(RefusedError)
  const { message } = error as Error
  for (const words of says) expect(message).toContain(words)
  expect(message).not.toMatch(/remote:|mail@|xoxb|https?:/)
  expect(opened.clock.slept).toEqual([])
  expect(await forge.head('data')).toBeUndefined()

  await opened.branch.close()
  expect([...(await forge.refs()).keys()]).toEqual(['refs/heads/main'])
})

test('a rule that asks for signatures lets a signed commit pass', async () => {
  const forge = await openForge()
  await forge.refuse(signedCommits('data'))
  const opened = await openBranch(forge, { signed: true })
  const { id, verified } = await commitFiles(opened, FILES)
  expect(verified).toBe(true)
  expect(await forge.head('data')).toBe(id)
})

const DENIED: readonly (ForgeSettings & { readonly says: string; readonly not?: string })[] = [
  { token: { contents: 'read' }, says: 'contents: write' },
  { token: { contents: 'none' }, says: "input 'repository'" },
  { token: { repositories: [] }, says: "input 'repository'" },
]

test.each(DENIED)('write access is proved before anything else: $token', async (settings) => {
  const forge = await openForge(settings)
  const { branch, clock } = await openBranch(forge)
  const error = await branch.proveWriteAccess().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  expect((error as Error).message).toContain(settings.says)
  expect(clock.slept).toEqual([])
  expect(forge.traffic().pushes).toBe(0)
})

test('a token that is not known is named, and not tried again', async () => {
  const forge = await openForge()
  const { branch, clock } = await openBranch(forge, { token: 'ghp_unknown' })
  for (const ask of [branch.proveWriteAccess, branch.read]) {
    await expect(ask()).rejects.toThrow("input 'token': GitHub does not accept it (HTTP 401)")
  }
  expect(clock.slept).toEqual([])
})

test('an answer that the repository is archived, asks for single sign-on or has moved names its cure', async () => {
  const forge = await openForge()
  const { branch } = await openBranch(forge)
  const headers = { location: `${forge.url}/other/place/info/refs` }
  for (const [status, body, says] of [
    [403, 'This repository was archived so it is read-only.', 'archived on GitHub'],
    [403, "The 'acme' organization has enabled SAML SSO.", 'single sign-on'],
    [301, '', 'renamed or moved'],
  ] as const) {
    const answer = { status, body, headers }
    const said = forge.inject({ path: /info\/refs$/, answer, times: 9 })
    await expect(branch.proveWriteAccess()).rejects.toThrow(says)
    said.lift()
  }
})

test('a token that may write passes, and nothing is written', async () => {
  const forge = await openForge()
  const before = await forge.refs()
  const { branch } = await openBranch(forge)
  await branch.proveWriteAccess()
  expect(await forge.refs()).toEqual(before)
  expect(forge.traffic()).toMatchObject({ requests: 1, pushes: 0 })
})
