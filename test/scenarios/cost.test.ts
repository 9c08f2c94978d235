import { expect, it } from 'vitest'
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

/** Mails of every kind, each as it stays for a day; then opens of one delivery go on. */
function fillQuietly(account: Account): void {
  const still = { failureRate: 0.2, retryRate: 0, openRate: 0 }
  account.addBulk({ recipients: 20, at: '2026-11-19T10:00:00', ...still })
  account.addTransactions({ count: 8, day: -3, ...still })
  account.addSmtp({ count: 6, day: -2, ...still })
  const fate = (index: number) => ({ openAfterMs: (index % 2 ? 44 : 1) * HOUR })
  account.addBulk({ recipients: 6, at: '2026-11-22T14:00:00', ...still, fate })
}

const GROUND = ['GET /', 'push?']
const FETCH = ['fetch?', 'fetch']
const PUSH = ['push?', 'push']
const SIGNED = [...PUSH, 'POST /git/commits']
const [HEAD, LAST_HEAD, TEMPORARY] = ['heads/data', 'archive/data', 'archive-tmp']

it('a run asks GitHub for no more than it needs, first of all, without news, and with news of every kind', async () => {
  const scenario = await prepareScenario(fillQuietly)
  const { account } = scenario
  /** What a run asks for behind the two first questions. */
  async function askedAfterGround(inputs: Readonly<Record<string, string>>, outputs: object) {
    const asked = await askedBy(scenario, async () => {
      expect(await scenario.run(inputs)).toMatchObject({ code: 0, outputs })
    })
    expect(asked.slice(0, 2).sort()).toEqual(GROUND)
    return asked.slice(2)
  }
  const founding = ['POST /git/refs', 'POST /git/refs', `DELETE /git/refs/${TEMPORARY}`]
  expect(await askedAfterGround({}, { changed: 'true' })).toEqual([...SIGNED, ...founding])

  // The trees, files that every run needs, those of days that are due.
  for (const { after, fetches } of [
    { after: HOUR, fetches: [...FETCH, ...FETCH] },
    { after: 20 * HOUR, fetches: [...FETCH, ...FETCH, ...FETCH] },
  ]) {
    account.advance(after)
    const quiet = { 'heartbeat-days': '0' }
    expect(await askedAfterGround(quiet, { changed: 'false' })).toEqual(fetches)
  }

  account.addBulk({ recipients: 20, failureRate: 0.3, openRate: 1 })
  account.advance(DAY)
  account.addTransactions({ count: 5, day: -1, failureRate: 0.5 })
  account.addTransactions({ count: 5, day: -2, failureRate: 0.5 })
  const news = { changed: 'true', complete: 'true', reports: '2' }
  // Once more for what the answers touch: opens of an archived delivery went on.
  expect(await askedAfterGround({}, news)).toEqual([
    ...[...FETCH, ...FETCH, ...FETCH, ...FETCH, ...SIGNED],
    `PATCH /git/refs/${HEAD}`,
    `PATCH /git/refs/${LAST_HEAD}`,
    `DELETE /git/refs/${TEMPORARY}`,
  ])
})

const DAYS = 100

/** An archive of 300 files and 100 commits, to which a run has brought the last days. */
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
  const scenario = await openOldArchive()
  const { account, forge, run } = scenario
  expect((await forge.files('data')).size).toBeGreaterThan(300)
  for (const { allowFilter, most } of [
    { allowFilter: 'true', most: 150 },
    { allowFilter: 'false', most: 2000 },
  ]) {
    await forge.git('config', 'uploadpack.allowFilter', allowFilter)
    account.addTransactions({ count: 5, at: account.now(), failureRate: 0 })
    account.advance(DAY)
    const skipped = forge.transfers.length
    const asked = await askedBy(scenario, async () => {
      const plainly = { 'commit-signing': 'never' }
      expect(await run(plainly)).toMatchObject({ code: 0, outputs: { changed: 'true' } })
    })
    if (allowFilter === 'true')
      expect(asked.slice(2)).toEqual([...FETCH, ...FETCH, ...FETCH, ...PUSH])
    const { fetches, objectsDown, objectsUp, pushes } = forge.traffic(skipped)
    expect(objectsDown).toBeLessThan(most)
    if (allowFilter === 'false') expect(objectsDown).toBeGreaterThan(300)
    expect(objectsUp).toBeLessThan(40)
    expect(fetches).toBeLessThanOrEqual(4)
    expect(pushes).toBe(1)
  }
})
