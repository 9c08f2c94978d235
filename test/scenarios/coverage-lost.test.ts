import { expect, it } from 'vitest'
import { expectExact, openStage } from './stage.ts'

const PSEUDONYMS = { 'personal-data': 'pseudonymize', 'pseudonym-key': 'k'.repeat(40) }

it.each([
  { name: 'gone', text: null },
  { name: 'cut off', text: '{"version": 1, "spa' },
])('coverage that is $name is rebuilt by reading everything again', async ({ text }) => {
  const stage = await openStage()
  stage.account.addTransactions({ count: 20, day: -3 })
  await stage.run()
  const files = { 'data/coverage.json': text }
  await stage.forge.commitFiles({ branch: 'data', files, message: 'damage' })
  const { outputs, annotations } = await stage.run()
  expect(outputs).toMatchObject({ complete: 'true', 'logs-read': '20', 'logs-added': '0' })
  expect(annotations).toHaveLength(1)
  await expectExact(stage)
})

it('addresses never get into an archive of pseudonyms, also when its coverage is gone', async () => {
  const stage = await openStage()
  stage.account.addTransactions({ count: 20, day: -3 })
  await stage.run(PSEUDONYMS)
  const files = { 'data/coverage.json': null }
  await stage.forge.commitFiles({ branch: 'data', files, message: 'damage' })
  const before = stage.simulator.requests.length
  const { code, stdout } = await stage.run()
  expect(code).toBe(1)
  expect(stdout).toContain("input 'personal-data': this archive was begun with 'pseudonymize'")
  expect(stage.simulator.requests).toHaveLength(before)
})
