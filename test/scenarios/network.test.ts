import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readAuthorities } from '../../src/action/authorities.ts'
import { readProxies } from '../../src/action/network.ts'
import { InputError } from '../../src/errors.ts'
import { listenRaw } from '../blastengine/raw-server.ts'
import { PUSH } from '../forge/faults.ts'
import { refuseRefs } from '../forge/rules.ts'
import { AUTHORITY, EXPIRED, OTHER_NAME, TRUSTED } from '../tls/authority.ts'
import { createGitWrapper } from './git-wrapper.ts'
import type { RunResult } from './run-action.ts'
import { expectExact, GREEN, openScenario, type Scenario, verdictOf } from './scenario.ts'

const said = ({ annotations }: RunResult) => annotations.map(({ message }) => message).join('\n')

function createFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'authority.pem')
  writeFileSync(file, text)
  return file
}

/** Words of each class, as a run of each language shows them. */
const SAYS = {
  certificate: ["the server's certificate is not accepted", 'サーバーの証明書を'],
  tls: ['no TLS connection could be made', 'TLS接続を確立できません'],
  name: ["the server's name cannot be resolved", 'サーバーの名前を解決できません'],
  refused: ['this runner cannot connect to the server', 'サーバーに接続できません'],
  proxy: ['the proxy does not let the connection through', 'プロキシが接続を許可しません'],
  helper: ['git-remote-https is missing', 'git-remote-httpsがありません'],
  server: ['the server failed while it stored the push', 'プッシュの保存に失敗しました'],
  lost: ['the connection broke off', '接続が切れました'],
} as const

function expectTold(result: RunResult, language: string, fault: keyof typeof SAYS): void {
  const words = SAYS[fault][language === 'ja' ? 1 : 0]
  expect(said(result)).toContain(words)
  expect(result.summary).toContain(words)
  expect(said(result)).not.toMatch(/no answer|127\.0\.0\.1|fatal:/)
  expect(result).toMatchObject({ code: 1, tempLeftovers: [] })
}

const VERIFY = { entry: 'dist/verify/index.js', actionFile: 'verify/action.yml' }

it('a private authority, named by any one variable, serves Node and git alike, for GitHub and blastengine; two variables add up', async () => {
  const scenario = await openScenario({ forge: { tls: TRUSTED }, tls: TRUSTED })
  scenario.account.addBulk({ recipients: 5, at: '2026-11-22T10:00:00', failureRate: 0.2 })
  // The authority is not the first of its file, and not everything in it is a certificate.
  const file = createFile(`# ours\n${OTHER_NAME.cert}\n${AUTHORITY}`)
  const [own, both] = [createFile(TRUSTED.cert), createFile(AUTHORITY)]
  for (const env of [{ GIT_SSL_CAINFO: file }, { SSL_CERT_FILE: both, NODE_EXTRA_CA_CERTS: own }]) {
    const before = scenario.simulator.count()
    const result = await scenario.run({}, { env })
    expect(said(result)).toBe('')
    expect(verdictOf(result)).toEqual(GREEN)
    expect(scenario.simulator.count()).toBeGreaterThan(before)
  }
  await expectExact(scenario)
  const { outputs } = await scenario.run({}, { ...VERIFY, env: { NODE_EXTRA_CA_CERTS: file } })
  expect(outputs.ok).toBe('true')
  // All are read alike.
  for (const name of ['NODE_EXTRA_CA_CERTS', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE', 'GIT_SSL_CAINFO']) {
    expect([name, readAuthorities({ [name]: file })]).toEqual([
      name,
      { certificates: [OTHER_NAME.cert.trim(), AUTHORITY.trim()], unusable: [] },
    ])
  }
})

interface Untrusted {
  readonly name: string
  readonly language: 'en' | 'ja'
  readonly tls: typeof TRUSTED
  readonly env: () => Record<string, string>
}

const trustAuthority = () => ({ SSL_CERT_FILE: createFile(AUTHORITY) })

/** What is trusted, and the server that it does not fit. */
const UNTRUSTED: readonly Untrusted[] = [
  { name: 'another name', language: 'ja', tls: OTHER_NAME, env: trustAuthority },
  {
    name: 'an unknown authority: git is told not to look, and files are gone or hold none',
    language: 'en',
    tls: TRUSTED,
    env: () => ({
      GIT_SSL_NO_VERIFY: 'true',
      ...{ GIT_SSL_CAINFO: '/nowhere/ca.pem', SSL_CERT_FILE: createFile('none') },
    }),
  },
]

it.each(UNTRUSTED)(
  'a certificate that is not accepted, in $language, $name: nothing is sent, nothing is tried twice',
  async ({ language, tls, env }) => {
    const variables = env()
    const scenario = await openScenario({ forge: { tls } })
    const result = await scenario.run({ language }, { env: variables })
    expectTold(result, language, 'certificate')
    expect(said(result)).not.toMatch(/attempts|試行/)
    expect(scenario.forge.requests.length + scenario.simulator.count()).toBe(0)
    const isUnusable = 'GIT_SSL_CAINFO' in variables
    for (const name of isUnusable ? ['GIT_SSL_CAINFO', 'SSL_CERT_FILE'] : []) {
      expect(said(result)).toContain(name)
    }
  },
)

it('a certificate that git alone sees is told alike', async () => {
  const scenario = await openScenario()
  for (const { tls, env } of [
    { tls: TRUSTED, env: { GIT_SSL_NO_VERIFY: 'true' } },
    { tls: EXPIRED, env: trustAuthority() },
  ]) {
    const { forge } = await openScenario({ forge: { tls } })
    const result = await scenario.run({}, { env: { ...env, GITHUB_SERVER_URL: forge.url } })
    expectTold(result, 'en', 'certificate')
    expect(said(result)).not.toMatch(/attempts|試行/)
    expect(forge.requests).toEqual([])
  }
})

it('a certificate of blastengine that is not accepted is told alike', async () => {
  const scenario = await openScenario({ tls: TRUSTED, clockSpeed: 20 })
  expectTold(await scenario.run(), 'en', 'certificate')
  expect(scenario.simulator.count()).toBe(0)
})

/** A proxy that answers each request for a tunnel with a status. */
async function openProxy(status: number) {
  const heard: string[] = []
  const proxy = await listenRaw((socket, text) => {
    heard.push(text)
    socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
  })
  onTestFinished(() => proxy[Symbol.asyncDispose]())
  return { url: proxy.url.replace('//', '//user:secret-of-proxy@'), heard }
}

interface Trouble {
  readonly name: string
  readonly language?: 'ja'
  readonly fault: keyof typeof SAYS
  /** Sets the scene; gives the variables of the run, and how often it was tried. */
  readonly set: (
    scenario: Scenario,
  ) => Promise<{ env?: Record<string, string>; tries?: () => number; expected?: number }>
}

const closedPort = async () => {
  const server = await listenRaw(() => {})
  await server[Symbol.asyncDispose]()
  return server.url
}

const TROUBLES: readonly Trouble[] = [
  {
    name: 'a name that nobody knows',
    fault: 'name',
    set: async () => ({ env: { GITHUB_SERVER_URL: 'https://no-such-host.invalid' } }),
  },
  {
    name: 'a port where nobody listens',
    fault: 'refused',
    set: async () => ({ env: { GITHUB_SERVER_URL: await closedPort() } }),
  },
  {
    name: 'no TLS where it should be',
    fault: 'tls',
    set: async ({ forge }) => ({
      env: { GITHUB_SERVER_URL: forge.url.replace('http:', 'https:') },
    }),
  },
  ...[407, 502].map(
    (status): Trouble => ({
      name: `a proxy that answers ${status}`,
      fault: 'proxy',
      async set({ forge }) {
        const { url, heard } = await openProxy(status)
        const GITHUB_SERVER_URL = forge.url.replace('http:', 'https:')
        const expected = status === 502 ? 4 : 1
        const env = { https_proxy: url, GITHUB_SERVER_URL }
        return { env, tries: () => heard.length, expected }
      },
    }),
  ),
  {
    name: 'a git without its program for HTTP',
    language: 'ja',
    fault: 'helper',
    async set() {
      const empty = mkdtempSync(join(tmpdir(), 'exec-'))
      onTestFinished(() => rmSync(empty, { recursive: true, force: true }))
      mkdirSync(join(empty, 'bin'))
      return { env: createGitWrapper([], [`--exec-path=${empty}/bin`]) }
    },
  },
  {
    name: 'a server that fails to store the push',
    fault: 'server',
    async set({ forge }) {
      await forge.refuse(refuseRefs(/heads\/data/, 'fatal error in commit_refs', []))
      return { tries: () => forge.requestsTo(PUSH).length, expected: 4 }
    },
  },
  {
    name: 'a server that breaks off',
    language: 'ja',
    fault: 'lost',
    async set({ forge }) {
      const injection = forge.inject({ path: /info\/refs/, refuse: 'reset', times: 99 })
      return { tries: () => injection.hits, expected: 4 }
    },
  },
]

it.each(TROUBLES)(
  'what keeps git from the server is told as what it is: $name',
  async ({ language = 'en', fault, set }) => {
    const scenario = await openScenario({ clockSpeed: 20 })
    scenario.account.addTransactions({ count: 1, day: -1 })
    const { env = {}, tries, expected } = await set(scenario)
    const result = await scenario.run({ language, 'commit-signing': 'never' }, { env })
    expectTold(result, language, fault)
    const isFinal = ['tls', 'helper'].includes(fault) || expected === 1
    expect(said(result).includes(language === 'ja' ? '（4回試行）' : ' after 4 attempts')).toBe(
      !isFinal,
    )
    if (tries !== undefined) expect(tries()).toBe(expected)
    expect(result.stdout + result.stderr + result.summary).not.toContain('secret-of-proxy')
  },
)

describe('proxy variables', () => {
  const NONSENSE = [
    '::::',
    'http://',
    'socks5://127.0.0.1:1',
    'ftp://x',
    'http://x:99999',
    '"http://x:1"',
    'a b',
  ]

  it.each(['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'])(
    '%s with nonsense is named, and the value is not shown',
    (name) => {
      for (const value of NONSENSE) {
        const reading = () => readProxies({ [name]: value })
        expect(reading, value).toThrow(InputError)
        expect(reading, value).toThrow(`the environment variable ${name}: expected`)
        if (value.length > 8) expect(reading, value).not.toThrow(value)
      }
    },
  )

  it.each([['HTTPS_PROXY', 'socks5://127.0.0.1:1']])(
    '%s=%s is named, and nothing is asked',
    async (name, value) => {
      const scenario = await openScenario()
      const result = await scenario.run({}, { env: { [name]: value } })
      expect(result.code).toBe(1)
      expect(said(result)).toContain(`the environment variable ${name}: expected`)
      expect(result.stdout + result.stderr + result.summary).not.toContain(value)
      expect(scenario.forge.requests.length + scenario.simulator.count()).toBe(0)
    },
  )

  it.each(['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'])(
    '%s without a scheme is that of https in the spelling that all programs read',
    (name) => {
      const value = 'user:secret@127.0.0.1:8080'
      expect(readProxies({ [name]: value })).toMatchObject({ https_proxy: `http://${value}/` })
    },
  )

  it('one without a scheme serves git and the requests to blastengine', async () => {
    const scenario = await openScenario({ clockSpeed: 20 })
    const { url, heard } = await openProxy(407)
    const env = { ALL_PROXY: url.replace('http://', '') }
    const api = { 'api-url': 'https://api.example/api/v1' }
    await scenario.run(api, { env: { ...env, no_proxy: '127.0.0.1' } })
    expect(heard.map((text) => text.split('\r\n')[0])).toEqual(['CONNECT api.example:443 HTTP/1.1'])
    const GITHUB_SERVER_URL = 'https://git.example'
    await scenario.run({}, { env: { ...env, GITHUB_SERVER_URL } })
    expect(heard.at(-1)).toMatch(/^CONNECT git\.example:443 HTTP/)
  })
})
