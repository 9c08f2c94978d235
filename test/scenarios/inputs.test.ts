import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readRunner } from '../../src/action/environment.ts'
import type { RunResult } from './run-action.ts'
import { openScenario } from './scenario.ts'

const said = ({ annotations }: RunResult) => annotations.map(({ message }) => message).join('\n')

const WRONG = {
  'api-url': 'http://blastengine.example/api/v1',
  'delivery-ids': '1 -2 x 3.5 0',
  resources: 'logs mails',
  'failure-statuses': 'OPENED',
  since: '2026-02-30',
  repository: 'archive',
  branch: '-x',
  directory: '../data',
  mode: 'pull',
  'commit-signing': 'sometimes',
  'personal-data': 'hide',
  'allow-public': 'yes',
  'requests-per-minute': '0',
  reserve: '-1',
  'report-timeout': 'soon',
  'deadline-minutes': '1e3',
  'heartbeat-days': '9999',
  'warn-days': '62',
  language: 'de',
} as const

describe('mistakes in the inputs', () => {
  it('are told in one go, each by the name of its input, before any request', async () => {
    const { forge, simulator, run } = await openScenario()
    const result = await run({ ...WRONG, 'api-token': 'ready-token-0123456789' })
    expect(result.code).toBe(1)
    const named = [...said(result).matchAll(/^input '([a-z-]+)': /gm)].map(([, name]) => name)
    expect([...new Set(named)].toSorted()).toEqual([...Object.keys(WRONG), 'api-token'].toSorted())
    expect(said(result)).toContain("input 'delivery-ids': expected positive integers, got 'x'")
    expect(simulator.count() + forge.requests.length).toBe(0)
    expect(result.outputs).toMatchObject({ changed: 'false', complete: 'false', commit: '' })
    expect(result.outputs.branch).toBe('')
    expect(result.summary).toContain("input 'branch'")
  })

  it.each([
    {
      language: 'ja',
      inputs: {
        ...{ 'api-key': '', token: '', 'personal-data': 'pseudonymize', since: '2026-11-24' },
        ...{ branch: 'a..b', directory: '/data', repository: 'a/b/c', 'api-url': 'ftp://x' },
      },
      names: 'api-key api-url branch directory pseudonym-key repository since token',
    },
    {
      language: 'en',
      inputs: {
        ...{ 'login-id': '', 'api-key': '', directory: 'readme.md/data' },
        ...{ branch: 'archive', mode: 'pull-request', since: '2099-01-01' },
      },
      names: 'api-key branch directory login-id since',
    },
  ])('$names, in $language', async ({ language, inputs, names }) => {
    const { forge, simulator, run } = await openScenario()
    const result = await run({ ...inputs, language })
    expect(result.code).toBe(1)
    const begins = language === 'ja' ? /^入力「([a-z-]+)」：/gm : /^input '([a-z-]+)': /gm
    const named = [...said(result).matchAll(begins)].map(([, name]) => name)
    if (language === 'ja') expect(result.summary).toContain('実行が途中で終了しました')
    expect(named.toSorted().join(' ')).toBe(names)
    expect(simulator.count() + forge.requests.length).toBe(0)
  })
})

it('what only GitHub knows is asked before blastengine', async () => {
  const { forge, simulator, run } = await openScenario()
  const refs = await forge.refs()
  const unknown = 'ghs_0000000000000000000000000000000000'
  for (const [inputs, says] of [
    [{ branch: 'main' }, "input 'branch'"],
    [{ token: unknown }, "input 'token': GitHub does not accept it (HTTP 401)"],
  ] as const) {
    const result = await run(inputs)
    expect(result.code, says).toBe(1)
    expect(said(result)).toContain(says)
  }
  expect(simulator.count()).toBe(0)
  expect(await forge.refs()).toEqual(refs)
})

/** White space that a paste leaves around a secret. */
const around = (text: string) => `\ufeff\n\t ${text} \r\n\u3000`

it('a wrong key is named, asked once, and covers nothing; the right one may have white space around it, an event that is no JSON is not read, and an empty name of the temporary folder means the machine’s own', async () => {
  const { account, forge, simulator, run } = await openScenario()
  account.addTransactions({ count: 3, day: -1 })
  const result = await run({ 'api-key': 'wrong-key-0123456789' })
  expect(result).toMatchObject({ code: 1, outputs: { complete: 'false' } })
  expect(said(result)).toMatch(/api-key/)
  expect(simulator.requests.filter(({ status }) => status === 401)).toHaveLength(1)
  expect((await forge.files('data')).has('data/logs/2026-11/2026-11-22_transaction.jsonl')).toBe(
    false,
  )

  const folder = mkdtempSync(join(tmpdir(), 'event-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const GITHUB_EVENT_PATH = join(folder, 'event.json')
  writeFileSync(GITHUB_EVENT_PATH, 'hanako@example.jp')
  const secrets = {
    'login-id': around(account.loginId),
    'api-key': around(account.apiKey),
    token: around(forge.token.value),
  }
  const cured = await run(secrets, { env: { GITHUB_EVENT_PATH, RUNNER_TEMP: '' } })
  expect(cured).toMatchObject({
    ...{ code: 0, annotations: [] },
    outputs: { complete: 'true', 'logs-added': '3' },
  })
  expect(cured.stdout + cured.stderr).not.toContain('hanako')
})

it.each(['GITHUB_SERVER_URL', 'GITHUB_API_URL'])('a server that is no URL is named: %s', (name) => {
  expect(() => readRunner({ [name]: 'github' })).toThrow(`the environment variable ${name}`)
})
