import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readAuthorities } from '../../src/action/authorities.ts'
import { readProxies } from '../../src/action/network.ts'
import { InputError } from '../../src/errors.ts'
import { translateMessage } from '../../src/tell/translate.ts'
import { listenRaw } from '../blastengine/raw-server.ts'
import { PUSH } from '../forge/faults.ts'
import { refuseRefs } from '../forge/rules.ts'
import { openBranch, openForge } from '../git/open-branch.ts'
import { AUTHORITY, EXPIRED, OTHER_NAME, TRUSTED } from '../tls/authority.ts'
import { createGitWrapper } from './git-wrapper.ts'
import type { RunResult } from './run-action.ts'
import { expectExact, GREEN, openScenario, verdictOf } from './scenario.ts'

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
  // A variable that neither Node nor git reads by itself.
  const result = await scenario.run({}, { env: { CURL_CA_BUNDLE: file } })
  expect(said(result)).toBe('')
  expect(verdictOf(result)).toEqual(GREEN)
  expect(scenario.simulator.count()).toBeGreaterThan(0)
  await expectExact(scenario)
  const two = { NODE_EXTRA_CA_CERTS: createFile(TRUSTED.cert), SSL_CERT_FILE: file }
  const { outputs } = await scenario.run({}, { ...VERIFY, env: two })
  expect(outputs.ok).toBe('true')
  const [own, other, authority] = [TRUSTED.cert, OTHER_NAME.cert, AUTHORITY].map((pem) =>
    pem.trim(),
  )
  expect(readAuthorities(two)).toEqual({ certificates: [own, other, authority], unusable: [] })
  // All are read alike.
  for (const name of ['NODE_EXTRA_CA_CERTS', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE', 'GIT_SSL_CAINFO']) {
    expect([name, readAuthorities({ [name]: file })]).toEqual([
      name,
      { certificates: [other, authority], unusable: [] },
    ])
  }
})

it('a certificate of an authority that is not known is not accepted: nothing is sent, nothing is tried twice', async () => {
  const scenario = await openScenario({ forge: { tls: TRUSTED } })
  const unusable = { GIT_SSL_CAINFO: '/nowhere/ca.pem', SSL_CERT_FILE: createFile('none') }
  const result = await scenario.run({}, { env: { GIT_SSL_NO_VERIFY: 'true', ...unusable } })
  expectTold(result, 'en', 'certificate')
  expect(said(result)).not.toContain('attempts')
  expect(scenario.forge.requests.length + scenario.simulator.count()).toBe(0)
  for (const name of Object.keys(unusable)) expect(said(result)).toContain(name)
})

it('a certificate of blastengine that is made for another name is told alike', async () => {
  const scenario = await openScenario({ tls: OTHER_NAME })
  const env = { SSL_CERT_FILE: createFile(AUTHORITY) }
  expectTold(await scenario.run({ language: 'ja' }, { env }), 'ja', 'certificate')
  expect(scenario.simulator.count()).toBe(0)
})

/** What git says when it is asked for the branch of a server, in our words. */
async function askGit(url: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const forge = await openForge()
  const { branch } = await openBranch(
    { ...forge, url },
    { env: { PATH: process.env.PATH, ...env } },
  )
  return branch.read().then(
    () => 'read',
    ({ message }: Error) => message,
  )
}

it.each([
  { name: 'an unknown authority, and git is told not to look', tls: TRUSTED, no: true },
  { name: 'expired', tls: EXPIRED, no: false },
])('a certificate that git alone sees is told alike: $name', async ({ tls, no }) => {
  const { url, requests } = await openForge({ tls })
  const env = no ? { GIT_SSL_NO_VERIFY: 'true' } : { GIT_SSL_CAINFO: createFile(AUTHORITY) }
  const message = await askGit(url, env)
  expect(message).toContain(SAYS.certificate[0])
  expect(message).not.toMatch(/attempts|127\.0\.0\.1|fatal:/)
  expect(requests).toEqual([])
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

const closedPort = async () => {
  const server = await listenRaw(() => {})
  await server[Symbol.asyncDispose]()
  return server.url
}

function createGitWithoutHttp(): Record<string, string> {
  const empty = mkdtempSync(join(tmpdir(), 'exec-'))
  onTestFinished(() => rmSync(empty, { recursive: true, force: true }))
  mkdirSync(join(empty, 'bin'))
  return createGitWrapper([], [`--exec-path=${empty}/bin`])
}

interface Trouble {
  readonly name: string
  readonly fault: keyof typeof SAYS
  readonly tries: number
  readonly url: (forgeUrl: string) => string | Promise<string>
  readonly env?: () => Record<string, string>
}

const withTls = (url: string) => url.replace('http:', 'https:')

const TROUBLES: readonly Trouble[] = [
  {
    name: 'a name that nobody knows',
    fault: 'name',
    tries: 4,
    url: () => 'https://no-such-host.invalid',
  },
  { name: 'a port where nobody listens', fault: 'refused', tries: 4, url: closedPort },
  { name: 'no TLS where it should be', fault: 'tls', tries: 1, url: withTls },
  {
    name: 'a git without its program for HTTP',
    fault: 'helper',
    tries: 1,
    url: (url) => url,
    env: createGitWithoutHttp,
  },
]

const triesOf = (message: string) => Number(/ after (\d) attempts/.exec(message)?.[1] ?? 1)

it.each(TROUBLES)(
  'what keeps git from the server is told as what it is: $name',
  async ({ fault, tries, url, env = () => ({}) }) => {
    const forge = await openForge()
    const message = await askGit(await url(forge.url), env())
    expect(message).toContain(SAYS[fault][0])
    expect(translateMessage(message, 'ja')).toContain(SAYS[fault][1])
    expect(triesOf(message)).toBe(tries)
    expect(message).not.toMatch(/no answer|127\.0\.0\.1|fatal:/)
  },
)

it.each([
  [407, 1],
  [502, 4],
] as const)('what keeps git from the server is a proxy that answers %i', async (status, tries) => {
  const { url, heard } = await openProxy(status)
  const message = await askGit('https://git.example', { https_proxy: url })
  expect(message).toContain(SAYS.proxy[0])
  expect([heard.length, triesOf(message)]).toEqual([tries, tries])
  expect(message).not.toMatch(/secret-of-proxy|git\.example/)
})

it('a run ends red and says why, in its language, when the server breaks off or fails to store the push', async () => {
  const scenario = await openScenario({ clockSpeed: 20 })
  const { account, forge, run } = scenario
  account.addTransactions({ count: 1, day: -1 })
  const breaking = forge.inject({ path: /info\/refs/, refuse: 'reset', times: 99 })
  const lost = await run({ language: 'ja' })
  expectTold(lost, 'ja', 'lost')
  expect(said(lost)).toContain('（4回試行）')
  expect(breaking.hits).toBe(4)
  breaking.lift()
  await forge.refuse(refuseRefs(/heads\/data/, 'fatal error in commit_refs', []))
  const unstored = await run({ 'commit-signing': 'never' })
  expectTold(unstored, 'en', 'server')
  expect(said(unstored)).toContain(' after 4 attempts')
  expect(forge.requestsTo(PUSH)).toHaveLength(4)
})

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
    const result = await scenario.run({}, { env: { ...env, GITHUB_SERVER_URL } })
    expect(heard.at(-1)).toMatch(/^CONNECT git\.example:443 HTTP/)
    expectTold(result, 'en', 'proxy')
    expect(result.stdout + result.stderr + result.summary).not.toContain('secret-of-proxy')
  })
})
