import { expect, test } from 'vitest'
import { DELIVERIES, decodeDelivery, toDeliveryRow } from '../../src/records/delivery.ts'

const read = (subject: string, name: string) =>
  toDeliveryRow(decodeDelivery({ delivery_id: 1, subject, from: { email: 'a@example.jp', name } }))

test('a text that is empty in a later answer erases nothing', () => {
  const known = read('News', 'Shop')
  expect(DELIVERIES.merge(known, read('', ''), 1)).toEqual(known)
  expect(DELIVERIES.merge(known, read('Other', ''), 1)).toEqual(read('Other', 'Shop'))
})
