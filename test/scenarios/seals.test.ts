import { expect, test } from 'vitest'
import { openArchive } from '../../src/merge/open-archive.ts'
import type { Forge } from '../forge/forge.ts'
import { expectSealed } from '../seal/expect-sealed.ts'
import { HOUR } from '../simulator/moment.ts'
import { createAccount } from '../verify/account.ts'
import { openRun } from '../verify/archiving.ts'
import { prepareArchivedScenario } from './beginning.ts'
import { openScenario } from './scenario.ts'

const archiveFile = (forge: Forge, ref = 'data') => forge.readFile(ref, 'data/archive.json')

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

  scenario.account.advance(30 * HOUR)
  const heartbeat = await run({ resources: 'errors', 'heartbeat-days': '1' })
  expect(heartbeat.outputs).toMatchObject({ changed: 'false', seal: first.outputs.seal })
  expect(heartbeat.outputs.commit).not.toBe('')
  await expectSealed(forge, 'data')
  expect(await archiveFile(forge)).toBe(properties)
})

test('a head that is edited by hand or has no seals gets a commit of seals and coverage, one whose archive.json is lost or broken has it back', async () => {
  const { forge, run } = await prepareArchivedScenario()
  const properties = await archiveFile(forge)
  const usage = 'month,current,remaining,plan_id,updated_time\n202611,1,2,3,\n'
  for (const { files, restored } of [
    { files: { 'NOTES.md': 'of its owner' }, restored: '0' },
    { files: { 'data/usage.csv': usage, 'data/archive.json': null }, restored: '1' },
    {
      files: {
        ...{ 'data/seals/2026-11.csv': null, 'data/seals/undated.csv': 'x' },
        'data/archive.json': '{"version":1}',
      },
      restored: '1',
    },
  ]) {
    await forge.commitFiles({ branch: 'data', files })
    const { code, outputs } = await run({ resources: 'errors', 'heartbeat-days': '0' })
    const name = JSON.stringify(files)
    const changes = [outputs['files-changed'], outputs.changed]
    expect([code, ...changes], name).toEqual([0, restored, String(restored !== '0')])
    expect(outputs.commit, name).not.toBe('')
    await expectSealed(forge, 'data')
    // What never changes comes from the newest commit that has it.
    expect(await archiveFile(forge), name).toBe(properties)
  }
})

test('records without any archive.json stop the run before its first request; beside a newer one the archive is not opened', async () => {
  const { forge, run, simulator } = await openScenario()
  const row = '{"maillog_id":1}\n'
  const files = { 'data/logs/2026-11/2026-11-22_transaction.jsonl': row }
  await forge.commitFiles({ branch: 'data', files })
  const result = await run()
  expect(simulator.requests).toHaveLength(0)
  expect(result.code).toBe(1)
  const [told] = result.annotations.map(({ message }) => message)
  expect(told).toContain('data/archive.json is lost')
  await forge.commitFiles({ branch: 'data', files: { 'data/archive.json': '{"version":2}' } })
  const opened = openArchive(await openRun(forge, createAccount(), '2026-11-23T12:00:00+09:00'))
  await expect(opened).rejects.toThrow('newer version')
})
