import { describe, expect, it } from 'vitest'
import { type Coverage, NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { formatCoverage } from '../../src/coverage/file.ts'
import { readArchive } from '../../src/merge/archive-state.ts'
import { DELIVERIES, type DeliveryRow } from '../../src/records/delivery.ts'
import { formatProperties } from '../../src/records/properties.ts'
import { addDays } from '../../src/records/time.ts'
import { createOverview } from '../../src/tell/branch-page.ts'
import { commitFiles, openBranch, openForge } from '../git/open-branch.ts'
import { bulkRow, logCountsOf } from './sample-archive.ts'

const TODAY = '2026-11-23'
const readme = (page: ReadonlyMap<string, string>) => page.get('README.md')
const SETTINGS = { language: 'en', showsSubjects: true } as const

const COVERAGE: Coverage = {
  ...NO_COVERAGE,
  written: `${TODAY}T04:19:13+09:00`,
  countsByShard: new Map([
    [`logs/2026-11/${TODAY}_delivery_7`, logCountsOf({ SENT: 5 })],
    ['logs/2026-11/2026-11-20_delivery_8', logCountsOf({ SENT: 6 })],
  ]),
}

const deliveriesPath = (day: string, part = '') =>
  `data/deliveries/${day.slice(0, 7)}/${day}${part}.csv`
const deliveriesFile = (...rows: readonly DeliveryRow[]) => DELIVERIES.format(rows)

/** Commits files, and opens them as the next run does: with nothing fetched yet but the coverage. */
async function openNextRun(files: Readonly<Record<string, string>>) {
  const forge = await openForge()
  const coverage = {
    'data/archive.json': formatProperties({
      account: null,
      personalData: 'keep',
      keyFingerprint: null,
      sealKey: '07'.repeat(32),
    }),
    'data/coverage.json': formatCoverage(COVERAGE),
  }
  await commitFiles(await openBranch(forge), { ...coverage, ...files })
  const { branch } = await openBranch(forge)
  const archive = await readArchive(branch, 'data', TODAY)
  return { forge, branch, archive }
}

describe('the overview of a branch', () => {
  it('tells the subjects of the window, at one fetch', async () => {
    const days = Array.from({ length: 70 }, (_, age) => addDays(TODAY, -age))
    const files = days.map((day, age) => {
      return [
        deliveriesPath(day),
        deliveriesFile(bulkRow(String(900 - age), { subject: `s${age}s` })),
      ] as const
    })
    const { forge, branch, archive } = await openNextRun(Object.fromEntries(files))
    const before = forge.traffic().fetches
    const overview = createOverview(branch, SETTINGS)
    const page = readme(await overview(archive.coverage, archive))
    expect(forge.traffic().fetches - before).toBe(1)
    expect(page).toContain('s0s')
    expect(page).toContain('s61s')
    expect(page).not.toContain('s62s')
    expect(readme(await overview(archive.coverage, archive))).toBe(page)
    expect(forge.traffic().fetches - before).toBe(1)
  })

  it('fetches nothing where there is no file of deliveries', async () => {
    const { forge, branch, archive } = await openNextRun({})
    const before = forge.traffic().fetches
    const page = readme(await createOverview(branch, SETTINGS)(archive.coverage, archive))
    expect(forge.traffic().fetches).toBe(before)
    expect(page).toContain('| 11-&#8288;23 | 7 |')
  })

  it('leaves a day of many deliveries unread, and a damaged file aside', async () => {
    const parts = ['', '_part-2', '_part-3'].map((part, index) => {
      const row = bulkRow(String(7 + 10 * index), { subject: 'unread' })
      return [deliveriesPath(TODAY, part), deliveriesFile(row)] as const
    })
    const { branch, archive } = await openNextRun({
      ...Object.fromEntries(parts),
      [deliveriesPath('2026-11-21')]: 'delivery_id,BULK,\n"',
      [deliveriesPath('2026-11-20')]: deliveriesFile(bulkRow('8', { subject: 'told' })),
      [deliveriesPath('2026-11-20', '_part-2')]: deliveriesFile(
        bulkRow('9', { subject: 'told, too' }),
      ),
    })
    const page = readme(await createOverview(branch, SETTINGS)(archive.coverage, archive))
    expect(page).not.toContain('unread')
    expect(page).toContain(
      '[11-&#8288;23](data/deliveries/2026-11/2026-11-23.csv) | 7 |  | 5 | 5 |',
    )
    expect(page).toContain('| 8 | told | 6 | 6 |')
    expect(page).toContain('| 9 | told, too | 0 |')
  })

  it('shows what is staged and not committed yet', async () => {
    const { branch, archive } = await openNextRun({
      [deliveriesPath(TODAY)]: deliveriesFile(bulkRow('7')),
    })
    const overview = createOverview(branch, SETTINGS)
    await overview(archive.coverage, archive)
    const blob = await branch.stage(deliveriesFile(bulkRow('7', { subject: 'new' })))
    const files = new Map(archive.state.files).set(deliveriesPath(TODAY), blob)
    const next = { ...archive, state: { ...archive.state, files } }
    expect(readme(await overview(archive.coverage, next))).toContain('| 7 | new |')
  })

  it('hides subjects where they may not stand', async () => {
    const row = bulkRow('7', { subject: 'hidden' })
    const { branch, archive } = await openNextRun({ [deliveriesPath(TODAY)]: deliveriesFile(row) })
    const settings = { ...SETTINGS, showsSubjects: false }
    const page = readme(await createOverview(branch, settings)(archive.coverage, archive))
    expect(page).not.toContain('hidden')
    expect(page).toContain('| 7 | 5 |')
  })
})
