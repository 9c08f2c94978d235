import { afterAll, beforeAll, expect, test } from 'vitest'
import { safeUntil } from '../../src/coverage/countdown.ts'
import { type Forge, startForge } from '../forge/forge.ts'
import { createAccount, delivery, mailLog } from './account.ts'
import { archive } from './archiving.ts'
import { shown, verifyForge } from './verifying.ts'

const FIRST = '2026-11-23T03:17:00+09:00'
const LAST = '2026-11-27T03:17:00+09:00'
const COVERAGE = 'data/coverage.json'

let forge: Forge
let refs: ReadonlyMap<string, string> | undefined

beforeAll(async () => {
  forge = await startForge()
})
afterAll(() => forge.close())

async function build() {
  const account = createAccount()
  account.deliveries.set('100', delivery(100))
  account.logs.set('1', mailLog(1))
  await archive(forge, account, FIRST, true)
  const merged = (await forge.head('archive/data')) ?? ''
  await forge.git('update-ref', 'refs/heads/data', merged)
  await archive(forge, account, LAST, true)
}

/**
 * A reviewed archive whose runs find nothing new for four days: their heartbeats wait on the review branch. Archived
 * once, and restored for each test.
 */
async function openQuiet() {
  if (refs === undefined) await build()
  refs ??= await forge.refs()
  await forge.restoreRefs(refs)
  const text = (await forge.files('archive/data')).get(COVERAGE) ?? ''
  return { text, now: Date.parse(LAST) + 3_600_000 }
}

test('a heartbeat that awaits its review keeps the archive fresh', async () => {
  const { now } = await openQuiet()
  expect((await forge.files('data')).get(COVERAGE)).toContain(`"written_at": "${FIRST}"`)
  const result = await verifyForge(forge, { now })
  expect(shown(result)).toEqual([])
  expect(result.coverage && safeUntil(result.coverage)).toBe('2027-01-28')
  expect(shown(await verifyForge(forge, { now: now + 3 * 86_400_000 }))).toEqual([
    'stale coverage.json 3',
  ])
})

test.each([
  ['tells of a time to come', (text: string) => text.replaceAll('2026-11-27', '2036-11-27')],
  ['cannot be read', () => '{'],
])('a review whose coverage %s does not', async (_, forged) => {
  const { text, now } = await openQuiet()
  const files = { [COVERAGE]: forged(text) }
  await forge.commitFiles({ branch: 'archive/data', files })
  expect(shown(await verifyForge(forge, { now }))).toEqual(['stale coverage.json 4'])
})
