import { expect, test } from 'vitest'
import { createClock } from '../../src/action/signals.ts'

/** Row 27: what waits for a moment would wait for the clock to catch up. */
test('a clock that is set back goes on from where it was', () => {
  const said = [1000, 1010, 400, 405, 405, 420, 9000]
  const { now } = createClock(new AbortController().signal, () => said[0] ?? 0)
  const heard = said.splice(0).map((time) => {
    said[0] = time
    return now()
  })
  expect(heard).toEqual([1000, 1010, 1010, 1015, 1015, 1030, 9610])
})
