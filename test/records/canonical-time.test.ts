import { expect, test } from 'vitest'
import { dayOf, formatTime, normalizeTime, parseTime } from '../../src/records/time.ts'

/** The long way round, which the short cut for canonical times must agree with. */
function normalizeSlowly(text: string): string {
  const ms = parseTime(text)
  return ms === undefined ? text : formatTime(ms)
}

const YEARS = ['0000', '0099', '1000', '2024', '2026', '9999']
const CLOCKS = ['00:00:00', '09:59:59', '23:59:59', '24:00:00', '24:00:01', '12:60:00', '12:00:60']
const ZONES = ['+09:00', '+0900', 'Z', '']

test('the short cut for canonical times tells nothing else than the long way', () => {
  let short = 0
  for (const year of YEARS) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const date = [month, day].map((part) => String(part).padStart(2, '0')).join('-')
        for (const clock of CLOCKS) {
          for (const zone of ZONES) {
            const text = `${year}-${date}T${clock}${zone}`
            const slow = normalizeSlowly(text)
            if (normalizeTime(text) !== slow)
              expect([text, normalizeTime(text)]).toEqual([text, slow])
            const ms = parseTime(text)
            const slowDay = ms === undefined ? undefined : formatTime(ms).slice(0, 10)
            if (dayOf(text) !== slowDay) expect([text, dayOf(text)]).toEqual([text, slowDay])
            if (slow === text && ms !== undefined) short++
          }
        }
      }
    }
  }
  expect(short).toBeGreaterThan(1000)
})
