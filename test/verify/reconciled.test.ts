import { expect, test } from 'vitest'
import { openForge } from '../git/open-branch.ts'
import { createAccount, delivery, mailLog } from './account.ts'
import { archive } from './archiving.ts'
import { shown, verifyInPlace } from './verifying.ts'

/** Days 4 to 14 are read again after 24 hours: the last run below merges the old shard without reading it. */
test('a review whose base went on counts its merged files again', async () => {
  const forge = await openForge()
  const account = createAccount()
  const createdTime = '2026-11-10T10:00:00+09:00'
  account.logs.set('1', mailLog(1, { createdTime }))
  account.logs.set('2', mailLog(2, { createdTime }))
  account.deliveries.set('100', delivery(100, { deliveryTime: createdTime }))
  await archive(forge, account, '2026-11-20T00:00:00+09:00')

  account.logs.set('1', mailLog(1, { createdTime, status: 'RETRY' }))
  await archive(forge, account, '2026-11-21T00:30:00+09:00')
  await forge.git('update-ref', 'refs/heads/kept', 'refs/heads/data')
  await forge.git('update-ref', 'refs/heads/data', 'refs/heads/data~1')
  await forge.git('update-ref', '-d', 'refs/archive/data')

  account.logs.set('1', mailLog(1, { createdTime, openTime: '2026-11-21T00:50:00+09:00' }))
  await archive(forge, account, '2026-11-21T01:00:00+09:00', true)
  await forge.git('update-ref', 'refs/heads/data', 'refs/heads/kept')

  account.logs.set(
    '3',
    mailLog(3, {
      deliveryId: '300',
      deliveryType: 'SMTP',
      createdTime: '2026-11-21T01:30:00+09:00',
    }),
  )
  await archive(forge, account, '2026-11-21T02:00:00+09:00', true)
  const pullHead = (await forge.head('refs/heads/archive/data')) ?? ''
  const [merge] = await forge.log(pullHead)
  expect(merge?.parents).toHaveLength(2)
  expect(shown(await verifyInPlace(forge, { pullHead }))).toEqual([])
})
