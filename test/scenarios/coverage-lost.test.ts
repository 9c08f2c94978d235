import { expect, it } from 'vitest'
import { NO_ERRORS } from './exact-archive.ts'
import { openShop } from './shop.ts'

const PSEUDONYMS = { 'personal-data': 'pseudonymize', 'pseudonym-key': 'k'.repeat(40) }

it.each([
  { name: 'gone', text: null },
  { name: 'cut off', text: '{"version": 1, "spa' },
])('coverage that is $name is rebuilt by reading everything again', async ({ text }) => {
  const shop = await openShop()
  shop.account.addTransactions({ count: 20, day: -3 })
  await shop.run()
  const files = { 'data/coverage.json': text }
  await shop.forge.commitFiles({ branch: 'data', files, message: 'damage' })
  const { outputs, annotations } = await shop.run()
  expect(outputs).toMatchObject({ complete: 'true', 'logs-read': '20', 'logs-added': '0' })
  expect(annotations).toHaveLength(1)
  expect(await shop.errors()).toEqual(NO_ERRORS)
})

it('addresses never get into an archive of pseudonyms, also when its coverage is gone', async () => {
  const shop = await openShop()
  shop.account.addTransactions({ count: 20, day: -3 })
  await shop.run(PSEUDONYMS)
  const files = { 'data/coverage.json': null }
  await shop.forge.commitFiles({ branch: 'data', files, message: 'damage' })
  const before = shop.simulator.requests.length
  const { code, stdout } = await shop.run()
  expect(code).toBe(1)
  expect(stdout).toContain("input 'personal-data': this archive was begun with 'pseudonymize'")
  expect(shop.simulator.requests).toHaveLength(before)
})
