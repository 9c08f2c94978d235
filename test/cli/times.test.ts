import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readTime } from '../../src/cli/time.ts'
import { createFolder } from '../git/open-branch.ts'
import { openTracing } from '../trace/tracing.ts'
import { mailLog } from '../verify/account.ts'
import { runProgram } from './running.ts'
import { createSmallArchive } from './small-archive.ts'

const read = (text: string) => {
  const { first, last, day } = readTime('as-of', text)
  return [new Date(first).toISOString(), new Date(last).toISOString(), day]
}

describe('a day is its whole day in Japan, in each spelling that is accepted', () => {
  test.each([
    '2026-11-28',
    '2026/11/28',
    ' 2026-11-28 ',
    '\t2026/11/28\n',
    '\u30002026-11-28\u3000',
  ])('%j', (text) => {
    expect(read(text)).toEqual([
      '2026-11-27T15:00:00.000Z',
      '2026-11-28T14:59:59.999Z',
      '2026-11-28',
    ])
  })
  test('the last day of February in a leap year', () => {
    expect(read('2028/02/29')[2]).toBe('2028-02-29')
  })
})

describe('a time with its zone is that moment', () => {
  test.each([
    ['2026-11-28T10:00+09:00', '2026-11-28T01:00:00.000Z', '2026-11-28'],
    ['2026-11-28T10:00:30+09:00', '2026-11-28T01:00:30.000Z', '2026-11-28'],
    ['2026-11-28T20:00Z', '2026-11-28T20:00:00.000Z', '2026-11-29'],
    ['2026-11-28t20:00z', '2026-11-28T20:00:00.000Z', '2026-11-29'],
    ['2026/11/28 10:00 +0900', '2026-11-28T01:00:00.000Z', '2026-11-28'],
    [' 2026-11-28T00:00:00-05:00 ', '2026-11-28T05:00:00.000Z', '2026-11-28'],
  ])('%j', (text, moment, day) => {
    expect(read(text)).toEqual([moment, moment, day])
  })
})

const REFUSED = [
  '',
  ' ',
  'soon',
  'today',
  '2026',
  '2026-11',
  '2026-1-5',
  '2026-11-5',
  '26-11-28',
  '2026-11-28Z',
  '2026-11-28 Z',
  '2026-11-28+09:00',
  '2026-11-28T10:00',
  '2026-11-28 10:00:00',
  '2026-11-28T10+09:00',
  '2026-11-28T1:00+09:00',
  '2026-11-28T25:00+09:00',
  '2026-11-28T10:60+09:00',
  '2026-11-31',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-11/28',
  '2026.11.28',
  '20261128',
  '2026年11月28日',
  '11/28/2026',
  '28-11-2026',
  '1795791600',
  '2026-11-28..2026-11-29',
  '0001-01-01',
  '２０２６-11-28',
]

test.each(REFUSED)('refused by name: %j', (text) => {
  expect(() => readTime('since', text)).toThrow(/^--since: expected a day/)
})

test('the command answers by the same rule, and exits 2 where it does not hold', async () => {
  const folder = await createSmallArchive(await createFolder(), [
    { at: '2026-11-28T23:59:59+09:00', logs: [mailLog(1, { status: 'RETRY' })] },
    { at: '2026-11-29T00:00:00+09:00', logs: [mailLog(1)] },
  ])
  const askedAt = (time: string) => ['--maillog-id', '1', '--json', '--as-of', time]
  const ask = (time: string) => runProgram(['trace', '--repository', folder, ...askedAt(time)])
  const tracing = await openTracing(folder)
  onTestFinished(tracing.close)
  const countStates = async (time: string) =>
    JSON.parse((await tracing.ask(...askedAt(time))).stdout).mails[0].states.length
  expect(JSON.parse((await ask('2026-11-28')).stdout).mails[0].states).toHaveLength(1)
  for (const day of ['2026-11-28', '2026/11/28', ' 2026-11-28 '])
    expect(await countStates(day)).toBe(1)
  expect(await countStates('2026-11-29')).toBe(2)
  expect(await countStates('2026-11-28T14:59:59Z')).toBe(1)
  expect(await countStates('2026-11-28T15:00:00Z')).toBe(2)
  expect(await ask('2026-11-27')).toMatchObject({ code: 1, stdout: '' })
  for (const refused of REFUSED) {
    expect(await ask(refused), refused).toMatchObject({ code: 2, stdout: '' })
  }
})

test('days are chosen by days: a moment is one only at the edge of a day', async () => {
  const folder = await createSmallArchive(await createFolder(), [
    { at: '2026-11-28T23:59:59+09:00', logs: [mailLog(1)] },
  ])
  const output = join(await createFolder(), 'page.html')
  const explore = (...range: string[]) =>
    runProgram(['explore', '--repository', folder, '--output', output, ...range])
  for (const [option, time] of [
    ['--since', '2020-11-28T12:00+09:00'],
    ['--until', '2029-11-28T00:00+09:00'],
    ['--as-of', '2029-11-28T12:00Z'],
  ] as const) {
    const { code, stderr } = await explore(option, time)
    expect([code, stderr], time).toEqual([2, expect.stringContaining(`${option}: expected a day`)])
    expect(existsSync(output)).toBe(false)
  }
  const whole = ['--since', '2020-11-27T15:00Z', '--until', '2029-11-28T23:59:59+09:00']
  expect(await explore(...whole)).toMatchObject({ code: 0 })
})
