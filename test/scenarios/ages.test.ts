import { expect, test } from 'vitest'
import type { Answer } from '../simulator/answer.ts'
import { changed } from '../simulator/behaviours.ts'
import { DAY, HOUR, MINUTE } from '../simulator/moment.ts'
import { openScenario, type Scenario } from './scenario.ts'

/** A daily schedule starts some minutes early or late: what is due once a day, or once a week, is done all the same. */

const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
const SCHEDULED = { event: 'schedule' }
/** Days of the runs, and minutes by which each comes early or late: 23 h 20 min, a week less 40 min. The last wants no heartbeat. */
const RUNS = [
  { today: 0, minutes: 20 },
  { today: 1, minutes: -20 },
  { today: 7, minutes: -20, inputs: { 'heartbeat-days': '0' } },
] as const

/** Ages of the mails when the first run begins: those at which a rule begins or ends for one of the runs, and some between. */
const AGES = [0, 1, 2, 3, 6, 7, 8, 9, 13, 14, 15, 16, 30, 31, 45, 49, 50, 51, 54, 55, 56, 57]

interface Row {
  readonly maillog_id: number
  readonly created_time: string
}

/** Days of the mail logs that pages show, since it was last asked; with one row a page, nothing is shown by the way. */
function watchDays({ simulator }: Scenario) {
  let shown = new Set<string>()
  const look = changed((answer: Answer) => {
    const { data } = JSON.parse(answer.body.toString()) as { readonly data: readonly Row[] }
    for (const row of data) shown.add(row.created_time.slice(0, 10))
    return answer
  })
  const match = /^GET \/logs\/mails\/results\?.*count=1000/
  simulator.inject(match, look, { times: Number.POSITIVE_INFINITY })
  return () => {
    const days = shown
    shown = new Set()
    return days
  }
}

/** Ages in days, 0 to 61, that the run of that day reads; `lastRead`: by day of mail, on which day of the runs. */
function dueAges(today: number, dayOfAge: (age: number) => string, lastRead: Map<string, number>) {
  const ages = Array.from({ length: 62 }, (_, age) => age)
  return ages.filter((age) => {
    const last = lastRead.get(dayOfAge(age))
    if (last === undefined) return false
    const isLastCall = age >= 58 && age - (today - last) < 58
    const isWeekly = age >= 15 && age < 58 && today - last >= 7
    return age <= 14 || isWeekly || isLastCall
  })
}

test('days are read again every day up to 14 days old, then every week; the error list and the heartbeat too', async () => {
  const scenario = await openScenario({ oddities: { maxCount: 1 } })
  const { account, simulator, run } = scenario
  const began = account.now()
  for (const age of AGES.toReversed()) {
    account.addTransactions({ count: 1, at: began - age * DAY - HOUR, ...STILL })
  }
  const takeDays = watchDays(scenario)
  const lastRead = new Map<string, number>()
  for (const [index, { today, minutes, ...way }] of RUNS.entries()) {
    account.advance(began + today * DAY + minutes * MINUTE - account.now())
    const dayOfAge = (age: number) => account.dayAt(-age)
    const due = dueAges(today, dayOfAge, lastRead).map(dayOfAge)
    const inputs = 'inputs' in way ? way.inputs : {}
    const head = await scenario.forge.head('data')
    const result = await run(inputs, SCHEDULED)
    expect(result.outputs).toMatchObject({ complete: 'true', 'logs-updated': '0' })
    const days = takeDays()
    if (index === 0) expect(days.size).toBe(AGES.length)
    else expect([...days].sort(), `day ${today}`).toEqual(due.sort())
    for (const day of days) lastRead.set(day, today)
    expect(simulator.count('errors-start')).toBe(index + 1)
    // Nothing is new after the first run: each commit is a heartbeat, the coverage alone.
    if ('inputs' in way) {
      expect(result.outputs.commit).toBe('')
    } else {
      expect(result.outputs.commit).toBe(await scenario.forge.head('data'))
      expect(await scenario.forge.log('data')).toHaveLength(index + 1)
    }
    if (index !== 1) continue
    const changed = await scenario.forge.git('diff', '--name-only', head ?? '', 'data')
    expect(changed.split('\n')).toEqual(['README.md', 'data/coverage.json'])
  }
})

test('a report whose opens go on is asked for in every daily run, and not before 20 hours', async () => {
  const { account, simulator, run } = await openScenario()
  const fate = (index: number) => ({ openAfterMs: (1 + index * 12) * HOUR })
  account.addBulk({ recipients: 12, at: account.now() - 2 * HOUR, ...STILL, fate })
  const began = account.now()
  for (const [index, minutes] of [20, -20].entries()) {
    account.advance(began + index * DAY + minutes * MINUTE - account.now())
    expect((await run({}, SCHEDULED)).outputs).toMatchObject({ complete: 'true', reports: '1' })
    expect(simulator.count('report-start')).toBe(index + 1)
  }
  const lists = simulator.count('errors-start')
  account.advance(19 * HOUR)
  const early = await run({}, SCHEDULED)
  expect(early.outputs.reports).toBe('0')
  expect(Number(early.outputs['logs-updated'])).toBeGreaterThan(0)
  expect(simulator.count('report-start')).toBe(2)
  expect(simulator.count('errors-start')).toBe(lists)
})
