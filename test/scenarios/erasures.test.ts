import { expect, it } from 'vitest'
import { changedJson } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { linesOf } from './exact-archive.ts'
import { openScenario } from './scenario.ts'

const BULK = 'data/logs/2026-11/2026-11-22_delivery_101.jsonl'
const FAILURES = 'data/failures/2026-11/2026-11-22_delivery_101_failures.jsonl'
const REPORT = 'data/reports/2026-11/delivery_101_opens.csv'
const TEXT = 'data/contents/2026-11/2026-11-22_delivery_101.txt'

it('an erased mail log never comes back: neither its row nor its detail, and its person is kept out of reports and contents', async () => {
  const { account, forge, simulator, run } = await openScenario()
  const fate = (index: number) =>
    index < 4 ? { course: COURSES.hard } : { course: COURSES.sent, openAfterMs: HOUR }
  account.addBulk({ recipients: 8, at: '2026-11-22T10:00:00', fate })
  const erasures = 'maillog_id,erased_on\n1002,2026-11-20\n1006,2026-11-20\n'
  await forge.commitFiles({ branch: 'data', files: { 'data/erasures.csv': erasures } })
  const people = [...account.truth().logs()].filter(({ maillog_id: id }) => /100[26]/.test(`${id}`))
  const [failed = '', opened = ''] = people.map(({ email }) => email)
  const text = `for ${failed} and x${opened}`
  simulator.inject(
    /^GET \/deliveries\/101$/,
    changedJson<object>((row) => ({ ...row, text_part: text, html_part: '<p>' })),
    { times: 99 },
  )
  const resources = 'deliveries logs failures reports errors contents'
  for (const inputs of [{ resources }, { resources, 'delivery-ids': '101' }]) {
    const result = await run(inputs)
    expect(result).toMatchObject({ code: 0, outputs: { complete: 'true' }, annotations: [] })
    const files = await forge.files('data')
    const idsIn = (path: string) =>
      linesOf(files.get(path) ?? '').map((line): number => JSON.parse(line).maillog_id)
    expect(idsIn(BULK)).toEqual([1001, 1003, 1004, 1005, 1007, 1008])
    expect(idsIn(FAILURES)).toEqual([1001, 1003, 1004])
    expect(linesOf(files.get(REPORT) ?? '').length).toBeGreaterThan(3)
    expect(files.get(TEXT)).toBe(`for erased and x${opened}`)
    const others = [...files].filter(([path]) => path !== TEXT).map(([, content]) => content)
    for (const email of [failed, opened]) expect(others.join()).not.toContain(email)
    expect(files.get('data/erasures.csv')).toBe(erasures)
    account.advance(DAY)
  }
  const asked = simulator.requests.filter(({ path }) => /\/(1002|1006)$/.test(path))
  expect(asked).toEqual([])
})
