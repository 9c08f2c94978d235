import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Rule } from '../forge/rules.ts'
import { changedJson, replyJson } from '../simulator/behaviours.ts'
import { prepareArchivedScenario } from './beginning.ts'
import { HOSTILE_TEXTS, hostile } from './hostile-texts.ts'
import { expectMasked, expectNoLeak } from './leaks.ts'
import type { RunResult } from './run-action.ts'
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
  NODE_DEBUG: 'http,https,net,tls,undici,fetch',
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
          status: index % 11 === 0 ? hostile(index) : (STATUSES[index % 120] ?? 'SENT'),
          message: hostile(index),
        },
      ],
      extra: { [hostile(index + 3)]: hostile(index + 4), last_response_code: hostile(index + 5) },
    }),
  })
  account.addTransactions({ count: 5, at: '2026-11-22T11:00:00', type: hostile(5) })
  account.addSmtp({ count: 5, at: '2026-11-22T12:00:00', subject: hostile(6) })
}

/** Pieces of a run that fail in somebody else's words, others being well, and its end, until they are taken back. */
function failHostile({ simulator }: Scenario, end: number): () => void {
  const words = { error_messages: { main: [hostile(7)], [hostile(8)]: [hostile(9)] } }
  const detail = /^GET \/logs\/mails\/\d+/
  const odd = changedJson((value: object) => ({ ...value, maillog_id: hostile(11) }))
  const job = replyJson({ job_id: hostile(12), status: hostile(13) })
  const faults = [
    simulator.inject(detail, replyJson(words, 400), { times: 3 }),
    simulator.inject(detail, replyJson({ data: hostile(10) }), { times: 3, after: 3 }),
    simulator.inject(detail, odd, { times: 3, after: 6 }),
    simulator.inject(/^GET \/deliveries\/\d+/, replyJson(words, 400)),
    simulator.inject(/^POST .*report/, job),
    simulator.inject(/^GET \/errors/, replyJson(words, 404), { times: 9 }),
    simulator.inject(/^POST \/errors/, replyJson(words, 400), { times: 9 }),
    simulator.inject(/^GET \/usages/, replyJson(words, end), { times: 9 }),
  ]
  return () => {
    for (const fault of faults) fault.remove()
  }
}

/** What a run knows of the user's, in every form. */
function secretsOf({ account, forge }: Scenario): string[] {
  const hash = createHash('sha256').update(account.loginId + account.apiKey)
  const { value } = forge.token
  const basic = Buffer.from(`x-access-token:${value}`).toString('base64')
  return [account.apiKey, account.token, hash.digest('hex'), value, basic]
}

/** Nothing of others, and of the user's own only masks, before all else. */
async function expectClean(result: RunResult, scenario: Scenario, more: readonly string[] = []) {
  await expectNoLeak(result, scenario.forge)
  await expectMasked(result, scenario.forge, [...secretsOf(scenario), ...more])
}

describe('nothing that others wrote is printed', () => {
  it('of the API, in any mode and language, in answers that fail, that end the run, and that are as they should be; secrets are masked first, in every form, and printed nowhere else', async () => {
    const scenario = await openScenario()
    const { run } = scenario
    fillHostile(scenario)
    // What the last answer says ends the first run; the second one goes on.
    for (const { env, end, ...inputs } of [
      { mode: 'dry-run', language: 'ja', end: 401, env: {} },
      { mode: 'pull-request', language: 'en', end: 404, env: DEBUG },
    ]) {
      const heal = failHostile(scenario, end)
      const ill = await run(inputs, { env })
      heal()
      expect(ill.outputs.complete).toBe('false')
      expect(ill.annotations.length).toBeGreaterThan(3)
      await expectClean(ill, scenario)
    }
    const key = 'pseudonym-key-0123456789-0123456789'
    const pseudonyms = { branch: 'other', 'personal-data': 'pseudonymize', 'pseudonym-key': key }
    const named = { language: 'ja', 'delivery-ids': '101' }
    const well = await run({ ...named, ...pseudonyms }, { env: DEBUG })
    expect(well.code).toBe(0)
    expect(well.outputs['logs-read']).toBe(String(HOSTILE_TEXTS.length))
    await expectClean(well, scenario, [key])
  })

  it('of a git server, and of GitHub in an answer', async () => {
    const { forge, account, run } = await openScenario()
    account.addTransactions({ count: 3, day: -1 })
    const refusal =
      (at: number): Rule =>
      ({ ref }) => {
        if (!ref.startsWith('refs/heads/')) return undefined
        return {
          lines: HOSTILE_TEXTS.slice(at, at + 400).flatMap((text) => text.split('\n')),
          reason: `hook declined ${hostile(at).replaceAll('\n', ' ')}`,
          message: hostile(at),
        }
      }
    // The branch is moved by git, then by the API.
    for (const [at, signing] of [
      [0, 'never'],
      [400, 'auto'],
    ] as const) {
      const lift = await forge.refuse(refusal(at))
      const result = await run({ 'commit-signing': signing })
      await lift()
      expect(result.code).toBe(1)
      await expectNoLeak(result, forge)
    }
    const body = { message: hostile(30), errors: [{ message: hostile(31), code: hostile(32) }] }
    for (const [path, answer] of [
      [/\/repos\/acme\/archive$/, { status: 403, body }],
      [/info\/refs/, { status: 403, body: HOSTILE_TEXTS.slice(0, 30).join('\n') }],
    ] as const) {
      const fault = forge.inject({ path, times: 1000, answer })
      const result = await run({}, { env: DEBUG })
      fault.lift()
      expect([path, result.code]).toEqual([path, 1])
      expect(fault.hits).toBeGreaterThan(0)
      await expectNoLeak(result, forge)
    }
  })

  it('of the archive', async () => {
    const { forge, run } = await prepareArchivedScenario()
    const rows = `[\n{"maillog_id":1001,"status":${JSON.stringify(hostile(41))}}\n]\n`
    const sound = await forge.files('data')
    const logs = 'data/logs/2026-11/2026-11-19_delivery_101.jsonl'
    for (const damaged of [
      {
        [logs]: hostile(40),
        [logs.replace('logs', 'failures').replace('.jsonl', '_failures.jsonl')]: rows,
        'data/usage.csv': hostile(45),
        'data/deliveries/2026-11/2026-11-19.csv': hostile(46),
        'data/coverage.json': JSON.stringify({ version: hostile(43) }),
      },
      { 'data/erasures.csv': hostile(44), 'data/coverage.json': hostile(42) },
    ]) {
      await forge.commitFiles({ branch: 'data', files: damaged, message: 'a person' })
      const result = await run({ 'delivery-ids': '101' }, { debug: true })
      expect(result.annotations.length).toBeGreaterThan(0)
      await expectNoLeak(result, forge)
      const healed = Object.fromEntries(
        Object.keys(damaged).map((path) => [path, sound.get(path) ?? null]),
      )
      await forge.commitFiles({ branch: 'data', files: healed, message: 'a person' })
    }
  })
})

it('secrets are masked before a mistake in the inputs is told', async () => {
  const scenario = await openScenario()
  const result = await scenario.run({ 'api-token': 'ready-token-0123456789', mode: 'no' })
  expect(result.code).toBe(1)
  await expectMasked(result, scenario.forge, ['ready-token-0123456789', scenario.account.apiKey])
})
