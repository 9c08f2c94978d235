import { expect, test } from 'vitest'
import { DAY } from '../simulator/moment.ts'
import { readArchive } from './exact-archive.ts'
import { expectHealed, expectHonest, GREEN, setStage, verdictOf } from './stage.ts'

/** Two hundred pages and more, of which some 150 can be read: a row a page, at a hundred requests a minute. */
const SLOW = { 'requests-per-minute': '100', 'deadline-minutes': '2', resources: 'logs' }
const DAYS = 60

const dayOf = (line: string): string => JSON.parse(line).created_time.slice(0, 10)

/** Row 31. */
test('a first run that the deadline would cut reads the days that are deleted next before all others', async () => {
  const stage = await setStage(
    (account) => {
      const rates = { failureRate: 0, retryRate: 0 }
      for (let day = DAYS; day > 0; day--)
        account.addTransactions({ count: 5, day: -day, ...rates })
    },
    { oddities: { maxCount: 1 } },
  )
  const cut = await stage.run(SLOW)
  expect(cut.outputs.complete).toBe('false')
  await expectHonest(stage, 10)
  const { logs } = await readArchive(stage.forge)
  const days = new Set(logs.map(dayOf))
  expect(days.has(stage.account.dayAt(-DAYS))).toBe(true)
  expect(days.has(stage.account.dayAt(-DAYS + 1))).toBe(true)
  expect(days.has(stage.account.dayAt(-30))).toBe(false)
  stage.simulator.oddities.maxCount = 1000
  await expectHealed(stage)
})

test('a first run that has time for all reads from the newest to the oldest', async () => {
  const stage = await setStage((account) => {
    account.addTransactions({ count: 20, at: account.now() - DAYS * DAY })
    account.addTransactions({ count: 20, at: account.now() - DAY })
  })
  expect(verdictOf(await stage.run())).toEqual(GREEN)
  const lists = stage.simulator.requests.filter(({ endpoint }) => endpoint === 'logs')
  const anchors = lists.map(({ query }) => query.get('anchor')).slice(0, 2)
  expect(anchors).toEqual([null, null])
})
