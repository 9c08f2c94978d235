import { describe, expect, it } from 'vitest'
import { firstIdAfter, oldDays } from '../bench/old-archive.ts'
import type { RecordedRequest } from '../forge/requests.ts'
import type { Account } from '../simulator/account.ts'
import { openStage, type Stage, setStage } from './stage.ts'

/** A request in one word or two: what it is for, without ids and names. */
function nameOf({ method, path, query }: RecordedRequest): string {
  const service = query.get('service') ?? ''
  if (path.endsWith('/info/refs')) return service === 'git-upload-pack' ? 'fetch?' : 'push?'
  if (path.endsWith('/git-upload-pack')) return 'fetch'
  if (path.endsWith('/git-receive-pack')) return 'push'
  const [, what = ''] = /\/repos\/[^/]+\/[^/]+(.*)/.exec(decodeURIComponent(path)) ?? []
  return `${method} ${what.replace(/(archive-tmp)\/.*/, '$1') || '/'}`
}

/** What one run asks of GitHub, in order. */
async function askedBy(stage: Stage, work: () => Promise<unknown>): Promise<string[]> {
  const { requests } = stage.forge
  const skipped = requests.length
  await work()
  return requests.slice(skipped).map(nameOf)
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Mails of every kind, each as it stays. */
function fillQuietly(account: Account): void {
  const still = { failureRate: 0.2, retryRate: 0, openRate: 0 }
  account.addBulk({ recipients: 40, at: '2026-11-19T10:00:00', ...still })
  account.addTransactions({ count: 8, day: -3, ...still })
  account.addSmtp({ count: 6, day: -2, ...still })
}

/** The same, and a delivery that is opened for days. */
function fillBusily(account: Account): void {
  fillQuietly(account)
  const fate = (index: number) => ({ openAfterMs: index * 3 * HOUR })
  account.addBulk({ recipients: 30, at: '2026-11-22T10:00:00', fate })
}

const GROUND = ['GET /', 'push?']
const FETCH = ['fetch?', 'fetch']
const PUSH = ['push?', 'push']
const SIGNED = [...PUSH, 'POST /git/commits']
const [HEAD, LAST_HEAD, TEMPORARY] = ['heads/data', 'archive/data', 'archive-tmp']

describe('a run asks GitHub for no more than it needs', () => {
  it.each([
    { signing: 'never', commit: PUSH },
    {
      signing: 'auto',
      commit: [...SIGNED, 'POST /git/refs', 'POST /git/refs', `DELETE /git/refs/${TEMPORARY}`],
    },
  ])('first of all, with commit-signing $signing', async ({ signing, commit }) => {
    const stage = await setStage()
    const asked = await askedBy(stage, async () => {
      const result = await stage.run({ 'commit-signing': signing })
      expect(result).toMatchObject({ code: 0, outputs: { changed: 'true' } })
    })
    expect(asked.slice(0, 2).sort()).toEqual(GROUND)
    expect(asked.slice(2)).toEqual(commit)
    expect(asked.length).toBeLessThanOrEqual(8)
  })

  it.each([
    { when: 'an hour', after: HOUR, fetches: [...FETCH, ...FETCH] },
    { when: 'a day', after: 21 * HOUR, fetches: [...FETCH, ...FETCH, ...FETCH] },
  ])(
    'without news $when later: the trees, files that every run needs, those of days that are due',
    async ({ after, fetches }) => {
      const stage = await setStage(fillQuietly)
      await stage.run()
      stage.account.advance(after)
      const asked = await askedBy(stage, async () => {
        const result = await stage.run({ 'heartbeat-days': '0' })
        expect(result).toMatchObject({ code: 0, outputs: { changed: 'false' } })
      })
      expect(asked.slice(0, 2).sort()).toEqual(GROUND)
      expect(asked.slice(2)).toEqual(fetches)
      expect(asked.length).toBeLessThanOrEqual(8)
    },
  )

  it.each([
    { signing: 'never', most: 12, commit: PUSH },
    {
      signing: 'auto',
      most: 16,
      commit: [
        ...SIGNED,
        `PATCH /git/refs/${HEAD}`,
        `PATCH /git/refs/${LAST_HEAD}`,
        `DELETE /git/refs/${TEMPORARY}`,
      ],
    },
  ])(
    'with news of every kind and commit-signing $signing: once more what the answers touch',
    async ({ signing, most, commit }) => {
      const stage = await setStage(fillBusily)
      const { account } = stage
      const inputs = { 'commit-signing': signing }
      await stage.run(inputs)
      account.advance(DAY)
      account.addBulk({ recipients: 20, failureRate: 0.3, openRate: 0.5 })
      account.addTransactions({ count: 5, day: -1, failureRate: 0.5 })
      account.addTransactions({ count: 5, day: -2, failureRate: 0.5 })
      const asked = await askedBy(stage, async () => {
        const result = await stage.run(inputs)
        expect(result).toMatchObject({ code: 0, outputs: { changed: 'true', complete: 'true' } })
        expect(Number(result.outputs.reports)).toBeGreaterThan(0)
      })
      expect(asked.slice(0, 2).sort()).toEqual(GROUND)
      expect(asked.slice(2)).toEqual([...FETCH, ...FETCH, ...FETCH, ...FETCH, ...commit])
      expect(asked).toHaveLength(most)
    },
  )
})

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
    const { fetches, objectsDown, objectsUp, pushes } = forge.traffic(skipped)
    expect(objectsDown).toBeLessThan(most)
    expect(objectsUp).toBeLessThan(40)
    expect(fetches).toBeLessThanOrEqual(4)
    expect(pushes).toBe(1)
  },
)
