import { expect, test } from 'vitest'
import type { Forge } from '../forge/forge.ts'
import { expectSealed } from '../seal/expect-sealed.ts'
import { prepareArchivedScenario } from './beginning.ts'
import { openScenario, type Scenario } from './scenario.ts'

const archiveFile = (forge: Forge, ref = 'data') => forge.readFile(ref, 'data/archive.json')

function send({ account }: Scenario): void {
  account.advance(3_600_000)
  account.addTransactions({ count: 2, at: account.now() - 60_000, failureRate: 0 })
}

test('every commit bears the seal of its files; what never changes is written once', async () => {
  const scenario = await prepareArchivedScenario()
  const { forge, run, first } = scenario
  const sealed = await expectSealed(forge, 'data')
  expect(sealed).toBe(`Archive-Seal: v1 sha256:${first.outputs.seal} 2`)
  const properties = await archiveFile(forge)
  expect(Object.keys(JSON.parse(properties))).toEqual([
    'version',
    'account',
    'personal_data',
    'pseudonym_key_fingerprint',
    'seal_key',
  ])
  expect(JSON.parse(properties).seal_key).toMatch(/^[0-9a-f]{64}$/)

  send(scenario)
  const second = await run()
  expect(second.outputs.changed).toBe('true')
  expect(await expectSealed(forge, 'data')).toContain(` sha256:${second.outputs.seal} `)
  expect(second.outputs.seal).not.toBe(first.outputs.seal)

  scenario.account.advance(30 * 3_600_000)
  const heartbeat = await run({ resources: 'errors', 'heartbeat-days': '1' })
  expect(heartbeat.outputs).toMatchObject({ changed: 'false', seal: second.outputs.seal })
  expect(heartbeat.outputs.commit).not.toBe('')
  await expectSealed(forge, 'data')
  expect(await archiveFile(forge)).toBe(properties)
})

test('a head that is edited by hand or has no seals gets a commit of seals and coverage, one whose archive.json is lost or broken has it back', async () => {
  const { forge, run } = await prepareArchivedScenario()
  const alone = { resources: 'errors', 'heartbeat-days': '0' }
  const usage = 'month,current,remaining,plan_id,updated_time\n202611,1,2,3,\n'
  for (const files of [
    { 'data/usage.csv': usage },
    { 'NOTES.md': 'of its owner' },
    { 'data/seals/2026-11.csv': null, 'data/seals/undated.csv': 'x' },
  ]) {
    await forge.commitFiles({ branch: 'data', files })
    const { outputs } = await run(alone)
    const name = JSON.stringify(files)
    expect(outputs, name).toMatchObject({ changed: 'false', 'files-changed': '0' })
    expect(outputs.commit, name).not.toBe('')
    await expectSealed(forge, 'data')
  }

  // What never changes comes from the newest commit that has it.
  const properties = await archiveFile(forge)
  for (const text of [null, '{"version":1}']) {
    await forge.commitFiles({ branch: 'data', files: { 'data/archive.json': text } })
    expect(await run(alone)).toMatchObject({ code: 0 })
    expect(await archiveFile(forge)).toBe(properties)
    await expectSealed(forge, 'data')
  }
})

test('records without any archive.json, or beside a newer one, stop the run before its first request', async () => {
  const { forge, run, simulator } = await openScenario()
  const row = '{"maillog_id":1}\n'
  for (const [files, said] of [
    [{ 'data/logs/2026-11/2026-11-22_transaction.jsonl': row }, 'data/archive.json'],
    [{ 'data/archive.json': '{"version":2}' }, 'newer version'],
  ] as const) {
    await forge.commitFiles({ branch: 'data', files })
    const result = await run()
    expect(result.code).toBe(1)
    expect(result.annotations.map(({ message }) => message).join()).toContain(said)
    expect(simulator.requests).toHaveLength(0)
  }
})
