import { expect, test } from 'vitest'
import { coveredSpans, noteDay, startProgress } from '../../src/read/reading.ts'
import { decodeMailLog } from '../../src/records/mail-log.ts'

const RUN = { began: Date.parse('2026-11-24T03:17:00+09:00') }

function daysCovered(...rows: readonly (readonly [id: number, createdTime: string])[]) {
  const progress = startProgress({ from: '1', to: null, oldest: '2026-09-23' })
  for (const [id, time] of rows) {
    noteDay(progress, decodeMailLog({ maillog_id: id, delivery_id: 1, created_time: time }))
  }
  progress.lowest = '1'
  return coveredSpans(RUN, progress).map(({ day, from, to }) => `${day} ${from}-${to}`)
}

test.each([
  ['1970-01-01T00:00:00+09:00', ['2026-11-22 1-20', '2026-11-23 21-30']],
  ['2026-09-22T23:59:59+09:00', ['2026-11-22 1-20', '2026-11-23 21-30']],
  ['2026-11-22T23:59:59+09:00', ['2026-11-22 1-25', '2026-11-23 26-30']],
])('a log among newer ones that was created at %s', (time, days) => {
  const covered = daysCovered(
    [30, '2026-11-23T20:00:00+09:00'],
    [25, time],
    [21, '2026-11-23T10:00:00+09:00'],
    [20, '2026-11-22T10:00:00+09:00'],
  )
  expect(covered).toEqual(days)
})

test('a range whose rows tell no day is read again as long as the youngest of them', () => {
  const undated = decodeMailLog({ maillog_id: 30, delivery_id: 1 })
  const dayOf = (range: Parameters<typeof startProgress>[0], rows = [undated]) => {
    const progress = startProgress(range)
    for (const row of rows) noteDay(progress, row)
    progress.lowest = '1'
    return coveredSpans(RUN, progress).map(({ day }) => day)
  }
  const oldest = '2026-09-23'
  expect(dayOf({ from: '1', to: null, oldest })).toEqual(['2026-11-24'])
  expect(dayOf({ from: '1', to: '40', oldest, newest: '2026-11-20' })).toEqual(['2026-11-20'])
  expect(dayOf({ from: '1', to: '40', oldest, newest: '2026-11-20' }, [])).toEqual([oldest])
})

test('a walk that was cut covers nothing at or below a row that it left aside', () => {
  const progress = startProgress({ from: '1', to: null, oldest: '2026-11-22' })
  for (const id of [30, 20]) {
    const time = '2026-11-23T20:00:00+09:00'
    noteDay(progress, decodeMailLog({ maillog_id: id, delivery_id: 1, created_time: time }))
  }
  Object.assign(progress, { lowest: '11', floor: '15' })
  expect(coveredSpans(RUN, progress)).toMatchObject([{ from: '16', to: '30' }])
})
