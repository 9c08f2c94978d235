import { expect, it } from 'vitest'
import { firstIdAfter, oldDays } from '../bench/old-archive.ts'
import { openStage } from './stage.ts'

const DAYS = 400

/** An archive of 1,200 files and 400 commits, to which a run has brought the last days. */
async function openOldArchive(refuseFilters: boolean) {
  const first = firstIdAfter(DAYS)
  const ids = { firstMaillogId: first, firstDeliveryId: first }
  const stage = await openStage({ account: ids, forge: { refuseFilters } })
  const { account, forge, run } = stage
  await forge.importHistory('data', oldDays(DAYS, account.dayAt(-2)))
  for (const day of [-1, 0]) account.addTransactions({ count: 20, day, failureRate: 0 })
  expect(await run()).toMatchObject({ code: 0 })
  account.advance(86_400_000)
  return stage
}

it.each([
  { server: 'with partial clone', refuseFilters: false, most: 150 },
  { server: 'without it', refuseFilters: true, most: 2000 },
])(
  'an update of an old archive on a server $server moves what it touches, in few requests',
  async ({ refuseFilters, most }) => {
    const { forge, run } = await openOldArchive(refuseFilters)
    const files = (await forge.files('data')).size
    expect(files).toBeGreaterThan(1200)
    const skipped = forge.transfers.length
    const result = await run()
    expect(result).toMatchObject({ code: 0, outputs: { changed: 'true' } })
    const { fetches, objectsDown, objectsUp, pushes, requests } = forge.traffic(skipped)
    expect(objectsDown).toBeLessThan(most)
    expect(objectsUp).toBeLessThan(40)
    expect(fetches).toBeLessThan(10)
    expect(pushes).toBe(2)
    expect(requests).toBeLessThan(30)
  },
)
