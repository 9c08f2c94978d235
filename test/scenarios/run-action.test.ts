import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Forge, startForge } from '../forge/forge.ts'
import { runAction } from './run-action.ts'

const action = {
  entry: 'test/scenarios/fixture-action.mjs',
  actionFile: 'test/scenarios/fixture-action.yml',
}

let forge: Forge
beforeEach(async () => {
  forge = await startForge({ repository: 'acme/shop' })
})
afterEach(() => forge.close())

test("a run is given the runner's variables and no others", async () => {
  const account = { loginId: 'l', apiKey: 'k' }
  const simulator = { apiUrl: 'http://127.0.0.1:1/api/v1', account }
  const inputs = { 'delivery-ids': '1 2', 'api-key': 'other' }
  const env = { CI: undefined, EXTRA: 'x' }
  const result = await runAction({ ...action, forge, simulator, inputs, env, debug: true })
  const seen = JSON.parse(result.outputs.seen ?? '')
  expect(seen).toMatchObject({
    'INPUT_API-URL': simulator.apiUrl,
    'INPUT_LOGIN-ID': 'l',
    'INPUT_API-KEY': 'other',
    'INPUT_DELIVERY-IDS': '1 2',
    INPUT_MODE: 'push',
    'INPUT_REQUESTS-PER-MINUTE': '250',
    INPUT_SINCE: '',
    INPUT_TOKEN: forge.token.value,
    INPUT_REPOSITORY: 'acme/shop',
    GITHUB_SERVER_URL: forge.url,
    GITHUB_API_URL: `${forge.url}/api/v3`,
    GITHUB_REPOSITORY: 'acme/shop',
    RUNNER_DEBUG: '1',
    EXTRA: 'x',
  })
  for (const name of ['CI', 'TEST_MEASURE_FILE', 'VITEST', 'NODE_OPTIONS']) {
    expect(seen).not.toHaveProperty(name)
  }
  expect(seen.cwd).not.toBe(process.cwd())
})

test('everything that a run leaves is read', async () => {
  const result = await runAction({ ...action, forge })
  expect(result).toMatchObject({ code: 3, signal: null, summary: '# Summary\n' })
  expect(result.annotations).toEqual([
    { level: 'warning', title: 'Careful', message: '1\n2' },
    { level: 'notice', title: undefined, message: 'n' },
    { level: 'error', title: undefined, message: 'e' },
  ])
  expect(result.tempLeftovers).toEqual(['left', 'left/behind'])
  expect(result.peakMemoryBytes).toBeGreaterThan(10_000_000)
})

test("the child's clock is moved, not its pace", async () => {
  const clockOffsetMs = 90 * 86_400_000
  const started = Date.now()
  const result = await runAction({ ...action, forge, clockOffsetMs })
  const { now } = JSON.parse(result.outputs.seen ?? '')
  expect(now - clockOffsetMs).toBeGreaterThanOrEqual(started)
  expect(now - clockOffsetMs).toBeLessThanOrEqual(Date.now())
})

test('a signal is sent when an event says so', async () => {
  const signalAfter = { signal: 'SIGKILL', event: forge.waitFor({ path: '/ready' }) } as const
  const result = await runAction({ ...action, forge, inputs: { mode: 'wait' }, signalAfter })
  expect(result).toMatchObject({ code: null, signal: 'SIGKILL', peakMemoryBytes: undefined })
})
