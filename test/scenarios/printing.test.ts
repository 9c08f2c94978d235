import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Rule } from '../forge/rules.ts'
import { changedJson, replyJson } from '../simulator/behaviours.ts'
import { HOSTILE_TEXTS, hostile } from './hostile-texts.ts'
import { expectMasked, expectNoLeak } from './leaks.ts'
import { openScenario, type Scenario } from './scenario.ts'

/** Everything that may speak: Node, git and its HTTP client, the runner's debug switches. */
const DEBUG = {
  RUNNER_DEBUG: '1',
  ACTIONS_STEP_DEBUG: 'true',
  ACTIONS_RUNNER_DEBUG: 'true',
  DEBUG: '*',
  GIT_TRACE: '1',
  GIT_TRACE_CURL: '2',
  GIT_TRACE_PACKET: '2',
  GIT_CURL_VERBOSE: '1',
  GIT_TRACE_REDACT: '0',
}

const STATUSES = ['HARDERROR', 'SOFTERROR', 'DROP', 'RETRY', 'SENT']

/** A delivery whose every field was written by somebody hostile, and a thousand texts in all. */
function fillHostile({ account }: Scenario): void {
  account.addBulk({
    recipients: HOSTILE_TEXTS.length,
    at: '2026-11-22T10:00:00',
    subject: hostile(1),
    from: { email: hostile(2), name: hostile(3) },
    fate: (index) => ({
      email: index % 7 === 0 ? hostile(index) : `canary-${index}@canary.example`,
      course: [
        {
          afterMs: 0,
          status: index % 11 === 0 ? hostile(index) : (STATUSES[index % 60] ?? 'SENT'),
          message: hostile(index),
        },
      ],
      extra: { [hostile(index + 3)]: hostile(index + 4), last_response_code: hostile(index + 5) },
    }),
  })
  account.addTransactions({ count: 5, at: '2026-11-22T11:00:00', type: hostile(5) })
  account.addSmtp({ count: 5, at: '2026-11-22T12:00:00', subject: hostile(6) })
}

/** Answers of a service that fails in somebody else's words. */
function failHostile({ simulator }: Scenario): void {
  const words = { error_messages: { main: [hostile(7)], [hostile(8)]: [hostile(9)] } }
  simulator.inject(/^GET \/logs\/mails\/\d+/, replyJson(words, 400), { times: 3 })
  simulator.inject(/^GET \/logs\/mails\/\d+/, replyJson({ data: hostile(10) }), {
    times: 3,
    after: 3,
  })
  simulator.inject(
    /^GET \/logs\/mails\/\d+/,
    changedJson((value: object) => ({ ...value, maillog_id: hostile(11) })),
    { after: 6 },
  )
  simulator.inject(/^GET \/deliveries\/\d+/, replyJson(words, 400))
  simulator.inject(/^POST .*report/, replyJson({ job_id: hostile(12), status: hostile(13) }))
  simulator.inject(/^GET \/usages/, replyJson(words, 404), { times: 9 })
  simulator.inject(/^GET \/errors/, replyJson(words, 404), { times: 9 })
  simulator.inject(/^POST \/errors/, replyJson(words, 400), { times: 9 })
}

describe('nothing that others wrote is printed', () => {
  it.each([
    { mode: 'push', language: 'en', env: {}, heals: true },
    { mode: 'pull-request', language: 'ja', env: DEBUG, heals: true },
    { mode: 'dry-run', language: 'ja', env: {}, heals: false },
  ])('of the API in mode $mode', async ({ mode, language, env, heals }) => {
    const scenario = await openScenario()
    fillHostile(scenario)
    failHostile(scenario)
    const ill = await scenario.run({ mode, language }, { env })
    expect(ill.outputs.complete).toBe('false')
    expect(ill.annotations.length).toBeGreaterThan(3)
    await expectNoLeak(ill, scenario.forge)
    if (!heals) return
    const well = await scenario.run({ mode, language, 'delivery-ids': '101' }, { env })
    expect(well.outputs['logs-read']).toBe(String(HOSTILE_TEXTS.length))
    await expectNoLeak(well, scenario.forge)
  })

  it('of the API in an answer that ends the run', async () => {
    const scenario = await openScenario()
    const words = { error_messages: { main: HOSTILE_TEXTS.slice(0, 300) } }
    scenario.simulator.inject(/./, replyJson(words, 401), { times: 1000 })
    const result = await scenario.run({}, { env: DEBUG })
    expect(result.outputs.complete).toBe('false')
    await expectNoLeak(result, scenario.forge)
  })

  it('of a git server', async () => {
    const scenario = await openScenario()
    scenario.account.addTransactions({ count: 3, day: -1 })
    const refusal =
      (at: number): Rule =>
      () => ({
        lines: HOSTILE_TEXTS.slice(at, at + 400).flatMap((text) => text.split('\n')),
        reason: `hook declined ${hostile(at).replaceAll('\n', ' ')}`,
        message: hostile(at),
      })
    for (const at of [0, 400]) {
      const lift = await scenario.forge.refuse(refusal(at))
      const result = await scenario.run({ 'commit-signing': at < 400 ? 'never' : 'auto' })
      await lift()
      expect(result.code).toBe(1)
      await expectNoLeak(result, scenario.forge)
    }
  })

  it.each([
    { path: /\/repos\/acme\/archive$/, status: 403 },
    { path: /\/git\/commits$/, status: 422 },
    { path: /git-receive-pack/, status: 403 },
    { path: /info\/refs/, status: 401 },
  ])('of GitHub in an answer of $status to $path', async ({ path, status }) => {
    const scenario = await openScenario()
    scenario.account.addTransactions({ count: 3, day: -1 })
    const body = { message: hostile(30), errors: [{ message: hostile(31), code: hostile(32) }] }
    scenario.forge.inject({ path, times: 1000, answer: { status, body } })
    const result = await scenario.run({}, { env: DEBUG })
    expect(result.code).toBe(1)
    await expectNoLeak(result, scenario.forge)
  })

  it('of the archive', async () => {
    const scenario = await openScenario()
    scenario.account.addTransactions({ count: 3, day: -1 })
    await scenario.run()
    const file = 'data/logs/2026-11/2026-11-22_transaction.jsonl'
    const rows = `[\n{"maillog_id":1001,"status":${JSON.stringify(hostile(41))}}\n]\n`
    const damaged = [
      {
        [file]: hostile(40),
        'data/usage.csv': hostile(45),
        'data/deliveries/2026-11/2026-11-22.csv': hostile(46),
      },
      { [file]: rows, 'data/coverage.json': hostile(42) },
      { 'data/coverage.json': JSON.stringify({ version: hostile(43) }) },
      { 'data/erasures.csv': hostile(44) },
    ]
    const sound = await scenario.forge.files('data')
    for (const files of damaged) {
      await scenario.forge.commitFiles({ branch: 'data', files, message: 'a person' })
      scenario.account.addTransactions({ count: 1, at: '2026-11-22T23:00:00' })
      const result = await scenario.run({ 'delivery-ids': '101' }, { debug: true })
      await expectNoLeak(result, scenario.forge)
      const healed = Object.fromEntries(
        Object.keys(files).map((path) => [path, sound.get(path) ?? null]),
      )
      await scenario.forge.commitFiles({ branch: 'data', files: healed, message: 'a person' })
    }
  })
})

describe('secrets', () => {
  it('are masked first, in every form, and printed nowhere else', async () => {
    const scenario = await openScenario()
    const { account, forge } = scenario
    account.addTransactions({ count: 30, day: -1, failureRate: 0.5 })
    const key = 'pseudonym-key-0123456789-0123456789'
    const inputs = { 'personal-data': 'pseudonymize', 'pseudonym-key': key }
    const env = { ...DEBUG, NODE_DEBUG: 'http,https,net,tls,undici,fetch' }
    const result = await scenario.run(inputs, { env })
    expect(result.code).toBe(0)
    const { value } = forge.token
    await expectMasked(result, forge, [
      account.apiKey,
      account.token,
      createHash('sha256')
        .update(account.loginId + account.apiKey)
        .digest('hex'),
      key,
      value,
      Buffer.from(`x-access-token:${value}`).toString('base64'),
    ])
  })

  it('are masked before a mistake in the inputs is told', async () => {
    const scenario = await openScenario()
    const result = await scenario.run({ 'api-token': 'ready-token-0123456789', mode: 'no' })
    expect(result.code).toBe(1)
    await expectMasked(result, scenario.forge, ['ready-token-0123456789', scenario.account.apiKey])
  })
})
