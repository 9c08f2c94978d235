import { describe, expect, it } from 'vitest'
import { tooManyRequests } from '../simulator/behaviours.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { prepareScenario } from './scenario.ts'

const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
const ALWAYS = { times: Number.POSITIVE_INFINITY }

/** A first run that was cut: it read only the newest of some mails that are soon deleted. */
async function stageCutRun() {
  const scenario = await prepareScenario((account) => {
    for (const day of [-60, -20, -1]) account.addSmtp({ count: 2, day, ...STILL })
  })
  scenario.simulator.oddities.maxCount = 2
  const list = /^GET \/logs\/mails\/results/
  const fault = scenario.simulator.inject(list, tooManyRequests(0), { ...ALWAYS, after: 2 })
  const cut = await scenario.run()
  expect(cut.outputs).toMatchObject({ complete: 'false', 'safe-until': '2026-11-25' })
  fault.remove()
  scenario.account.advance(HOUR)
  return scenario
}

describe('the input since', () => {
  it('hides nothing that an earlier run left unread, and its loss is told', async () => {
    const scenario = await stageCutRun()
    const since = await scenario.run({ since: '3d' })
    expect(since.code).toBe(1)
    expect(since.outputs).toMatchObject({ complete: 'false', 'safe-until': '2026-11-25' })
    scenario.account.advance(6 * DAY)
    const named = await scenario.run({ 'delivery-ids': '999' })
    expect(named.outputs['safe-until']).toBe('2026-11-25')
    const plain = await scenario.run()
    expect(plain.code).toBe(1)
    expect(plain.outputs.gap).toBe('2026-09-24..2026-09-28')
  })
})
