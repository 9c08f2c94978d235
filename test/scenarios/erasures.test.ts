import { expect, it } from 'vitest'
import { COURSES } from '../simulator/fate.ts'
import { linesOf } from './exact-archive.ts'
import { openScenario } from './scenario.ts'

const fate = () => ({ course: COURSES.hard })
const BULK = 'data/logs/2026-11/2026-11-22_delivery_101'
const FAILURES = 'data/failures/2026-11/2026-11-22_delivery_101_failures.jsonl'

it('an erased mail log never comes back: neither its row nor its detail', async () => {
  const { account, forge, simulator, run } = await openScenario()
  account.addBulk({ recipients: 20, at: '2026-11-22T10:00:00', fate })
  const erasures = 'maillog_id,erased_on\n1003,2026-11-20\n1007,2026-11-20\n'
  await forge.commitFiles({ branch: 'data', files: { 'data/erasures.csv': erasures } })
  const idsOf = async (path: string) =>
    linesOf(await forge.readFile('data', path)).map((line): number => JSON.parse(line).maillog_id)
  for (const inputs of [{}, { 'delivery-ids': '101' }]) {
    const result = await run(inputs)
    expect(result).toMatchObject({ code: 0, outputs: { complete: 'true' }, annotations: [] })
    for (const path of [`${BULK}.jsonl`, FAILURES]) {
      const ids = await idsOf(path)
      expect(ids).toHaveLength(18)
      expect(ids.filter((id: number) => id === 1003 || id === 1007)).toEqual([])
    }
    expect(await forge.readFile('data', 'data/erasures.csv')).toBe(erasures)
    account.advance(86_400_000)
  }
  const asked = simulator.requests.filter(({ path }) => /\/(1003|1007)$/.test(path))
  expect(asked).toEqual([])
})
