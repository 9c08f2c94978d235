import { expect, test } from 'vitest'
import { expectSealed } from '../seal/expect-sealed.ts'
import { changedJson } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { HOUR, MINUTE } from '../simulator/moment.ts'
import { collectOver } from './collecting.ts'
import type { RunResult } from './run-action.ts'
import { GREEN, openScenario, type Scenario, verdictOf } from './scenario.ts'

const ALL = { resources: 'deliveries logs failures reports errors usage contents' }
const TEXT = 'data/contents/2026-11/2026-11-22_delivery_101.txt'
const HTML = TEXT.replace('.txt', '.html')

interface Parts {
  readonly text_part: string | null
  readonly html_part: string | null
}

/** One BULK delivery whose parts are these, and of whose mails two failed. */
async function openContents(parts: Parts): Promise<Scenario> {
  const scenario = await openScenario()
  const fate = (index: number) => ({ course: index < 2 ? COURSES.hard : COURSES.sent })
  scenario.account.addBulk({ recipients: 3, at: '2026-11-22T10:00:00', fate })
  scenario.simulator.inject(
    /^GET \/deliveries\/101$/,
    changedJson<object>((row) => ({ ...row, ...parts })),
    { times: 99 },
  )
  return scenario
}

/** What is new in a run, and how much of it failed. */
const rateOf = ({ outputs }: RunResult) => [outputs['new-failures'], outputs['failure-rate']]

test('contents are kept as they were sent, when they are asked for, also later; what failed of what is new is told', async () => {
  const parts = { text_part: 'こんにちは\r\nbye\n', html_part: '<p>"hello"</p>' }
  const { account, forge, run, simulator } = await openContents(parts)
  account.addBulk({ recipients: 3, at: '2026-11-22T11:00:00', failureRate: 0, retryRate: 0 })
  const textAlone = changedJson<object>((row) => ({ ...row, text_part: 'only', html_part: null }))
  simulator.inject(/^GET \/deliveries\/102$/, textAlone, { times: 99 })
  const first = await run()
  expect(verdictOf(first)).toEqual(GREEN)
  expect(rateOf(first)).toEqual(['2', '33.3'])
  expect((await forge.files('data')).has(TEXT)).toBe(false)
  const later = await run(ALL)
  expect(later.outputs).toMatchObject({ complete: 'true', 'files-changed': '3' })
  expect(rateOf(later)).toEqual(['0', ''])
  // A part that a delivery does not have makes no file.
  const contents = [...(await forge.files('data')).keys()].filter((path) => /contents/.test(path))
  expect(contents).toEqual([HTML, TEXT, TEXT.replace('101', '102')])
  const rows = await forge.readFile('data', 'data/deliveries/2026-11/2026-11-22.csv')
  expect(rows).toMatch(/^102,.*\+09:00,false,3,/m)
  expect(await forge.readFile('data', TEXT)).toBe(parts.text_part)
  expect(await forge.readFile('data', HTML)).toBe(parts.html_part)
  expect(await expectSealed(forge, 'data')).toContain(` sha256:${later.outputs.seal} `)
  expect(later.outputs.seal).not.toBe(first.outputs.seal)
  simulator.requests.length = 0
  account.advance(HOUR)
  account.addTransactions({ count: 2, at: account.now() - MINUTE, failureRate: 0 })
  expect(rateOf(await run(ALL))).toEqual(['0', '0.0'])
  expect(simulator.requests.filter(({ path }) => /deliveries\/10/.test(path))).toEqual([])
})

test('an erased mail log that the list does not show keeps its person out of reports and contents', async () => {
  const scenario = await openScenario()
  const { account, forge, simulator } = scenario
  account.addBulk({ recipients: 6, at: '2026-11-22T10:00:00', openRate: 1 })
  const erased =
    [...account.truth().logs()].find((log) => `${log.maillog_id}` === '1001')?.email ?? ''
  const parts = { text_part: `for ${erased} and x${erased}`, html_part: '<p>' }
  simulator.inject(
    /^GET \/deliveries\/101$/,
    changedJson<object>((row) => ({ ...row, ...parts })),
    { times: 99 },
  )
  const erasures = 'maillog_id,erased_on\n1001,2026-11-20\n'
  await forge.commitFiles({ branch: 'data', files: { 'data/erasures.csv': erasures } })
  const unlisted = await collectOver(scenario, ['reports', 'errors', 'contents', 'deliveries'])
  expect(unlisted.complete).toBe(true)
  const files = [...(await forge.files('data'))]
  const report = files.find(([path]) => path.startsWith('data/reports/'))?.[1] ?? ''
  expect(report.split('\n').length).toBeGreaterThan(3)
  expect(files.filter(([path, text]) => path !== TEXT && text.includes(erased))).toEqual([])
  expect(await forge.readFile('data', TEXT)).toBe(`for erased and x${erased}`)
})
