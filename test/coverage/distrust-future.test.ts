import { expect, test } from 'vitest'
import { distrustFuture, NO_COVERAGE } from '../../src/coverage/coverage.ts'

const NOW = '2026-11-23T12:00:00+09:00'
const NEXT_NOON = '2026-11-24T12:00:00+09:00'
const LATER = '2026-11-24T12:00:01+09:00'

/** The clock was ahead from the start, or sprang before the run published. */
test.each([
  ['both past', NOW, NOW, true],
  ['no more than a day ahead', NEXT_NOON, NEXT_NOON, true],
  ['a head that is to come', LATER, LATER, false],
  ['written when it is still to come', NOW, LATER, false],
  ['named deliveries alone', null, NOW, true],
  ['a new archive', null, null, true],
])('%s: believed: %j', (_name, head, written, isBelieved) => {
  const gaps = [{ from: '2026-01-01', to: '2026-01-02' }]
  const pastRetention = { until: '2026-11-20', from: '1', to: '9', rows: 9 }
  const coverage = { ...NO_COVERAGE, head, written, pastRetention, since: '2026-01-03', gaps }
  const believed = distrustFuture(coverage, Date.parse(NOW))
  if (isBelieved) return expect(believed).toBe(coverage)
  expect(believed).toMatchObject({ head: null, pastRetention: null, since: null, spans: [], gaps })
})
