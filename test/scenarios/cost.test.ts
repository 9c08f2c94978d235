import { describe, expect, it } from 'vitest'
import { firstIdAfter, oldDays } from '../bench/old-archive.ts'
import type { RecordedRequest } from '../forge/requests.ts'
import type { Account } from '../simulator/account.ts'
import { openScenario, prepareScenario, type Scenario } from './scenario.ts'

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
async function askedBy(scenario: Scenario, work: () => Promise<unknown>): Promise<string[]> {
  const { requests } = scenario.forge
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
    { signing: 'never', most: 12, first: PUSH, commit: PUSH },
    {
      signing: 'auto',
      most: 16,
      first: [...SIGNED, 'POST /git/refs', 'POST /git/refs', `DELETE /git/refs/${TEMPORARY}`],
      commit: [
        ...SIGNED,
        `PATCH /git/refs/${HEAD}`,
        `PATCH /git/refs/${LAST_HEAD}`,
        `DELETE /git/refs/${TEMPORARY}`,
      ],
    },
  ])(
    'first of all, and with news of every kind, with commit-signing $signing',
    async ({ signing, most, first, commit }) => {
      const scenario = await prepareScenario(fillBusily)
      const { account } = scenario
      const inputs = { 'commit-signing': signing }
      const founding = await askedBy(scenario, async () => {
        const result = await scenario.run(inputs)
        expect(result).toMatchObject({ code: 0, outputs: { changed: 'true' } })
      })
      expect(founding.slice(0, 2).sort()).toEqual(GROUND)
      expect(founding.slice(2)).toEqual(first)
      expect(founding.length).toBeLessThanOrEqual(8)

      account.advance(DAY)
      account.addBulk({ recipients: 20, failureRate: 0.3, openRate: 0.5 })
      account.addTransactions({ count: 5, day: -1, failureRate: 0.5 })
      account.addTransactions({ count: 5, day: -2, failureRate: 0.5 })
      const asked = await askedBy(scenario, async () => {
        const result = await scenario.run(inputs)
        expect(result).toMatchObject({ code: 0, outputs: { changed: 'true', complete: 'true' } })
        expect(Number(result.outputs.reports)).toBeGreaterThan(0)
      })
      expect(asked.slice(0, 2).sort()).toEqual(GROUND)
      // Once more what the answers touch.
      expect(asked.slice(2)).toEqual([...FETCH, ...FETCH, ...FETCH, ...FETCH, ...commit])
      expect(asked).toHaveLength(most)
    },
  )

  it('without news: the trees, files that every run needs, those of days that are due', async () => {
    const scenario = await prepareScenario(fillQuietly)
    await scenario.run()
    for (const { after, fetches } of [
      { after: HOUR, fetches: [...FETCH, ...FETCH] },
      { after: 20 * HOUR, fetches: [...FETCH, ...FETCH, ...FETCH] },
    ]) {
      scenario.account.advance(after)
      const asked = await askedBy(scenario, async () => {
        const result = await scenario.run({ 'heartbeat-days': '0' })
        expect(result).toMatchObject({ code: 0, outputs: { changed: 'false' } })
      })
      expect(asked.slice(0, 2).sort()).toEqual(GROUND)
      expect(asked.slice(2)).toEqual(fetches)
      expect(asked.length).toBeLessThanOrEqual(8)
    }
  })
})

const DAYS = 400

/** An archive of 1,200 files and 400 commits, to which a run has brought the last days. */
async function openOldArchive() {
  const first = firstIdAfter(DAYS)
  const ids = { firstMaillogId: first, firstDeliveryId: first }
  const scenario = await openScenario({ account: ids })
  const { account, forge, run } = scenario
  await forge.importHistory('data', oldDays(DAYS, account.dayAt(-2)))
  for (const day of [-1, 0]) account.addTransactions({ count: 20, day, failureRate: 0 })
  expect(await run()).toMatchObject({ code: 0 })
  return scenario
}

it('an update of an old archive moves what it touches, in few requests, on servers with partial clone and without it', async () => {
  const { account, forge, run } = await openOldArchive()
  expect((await forge.files('data')).size).toBeGreaterThan(1200)
  for (const { allowFilter, most } of [
    { allowFilter: 'true', most: 150 },
    { allowFilter: 'false', most: 2000 },
  ]) {
    await forge.git('config', 'uploadpack.allowFilter', allowFilter)
    account.addTransactions({ count: 5, at: account.now(), failureRate: 0 })
    account.advance(DAY)
    const skipped = forge.transfers.length
    const result = await run()
    expect(result).toMatchObject({ code: 0, outputs: { changed: 'true' } })
    const { fetches, objectsDown, objectsUp, pushes } = forge.traffic(skipped)
    expect(objectsDown).toBeLessThan(most)
    if (allowFilter === 'false') expect(objectsDown).toBeGreaterThan(1200)
    expect(objectsUp).toBeLessThan(40)
    expect(fetches).toBeLessThanOrEqual(4)
    expect(pushes).toBe(1)
  }
})
