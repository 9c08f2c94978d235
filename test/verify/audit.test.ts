import { expect, test } from 'vitest'
import { readShardName } from '../../src/records/layout.ts'
import { LOG_AUDIT } from '../../src/verify/audit.ts'
import { mailLog } from './account.ts'

const DAY = '2026-11-20T10:00:00+09:00'

test.each([
  ['logs/2026-11/2026-11-20_delivery_100', {}, true],
  ['logs/undated/delivery_100', {}, true],
  ['logs/2026-11/2026-11-20_delivery_101', {}, false],
  ['logs/2026-11/2026-11-20_delivery_100', { deliveryType: 'SMTP' }, false],
  ['logs/2026-11/2026-11-20_smtp', { deliveryType: 'SMTP' }, true],
  ['logs/2026-11/2026-11-19_smtp', { deliveryType: 'SMTP' }, false],
  ['logs/2026-11/2026-11-19_smtp', { deliveryType: 'SMTP', createdTime: null }, true],
  ['logs/2026-11/2026-11-19_transaction', { deliveryType: 'SMTP', createdTime: null }, false],
  ['logs/undated/other', { deliveryType: 'PUSH', createdTime: null, deliveryTime: null }, true],
  ['logs/undated/other', { deliveryType: 'PUSH' }, false],
  ['logs/undated/other', { deliveryType: 'BULK', deliveryId: null, createdTime: null }, true],
])('%s holds %o: %s', (stem, more, belongs) => {
  const name = readShardName({ kind: 'logs', stem })
  const log = { ...mailLog(1, { createdTime: DAY }), ...more }
  expect(name && LOG_AUDIT.belongs(log, name)).toBe(belongs)
})
