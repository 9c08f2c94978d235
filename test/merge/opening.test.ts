import { expect, it } from 'vitest'
import { NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { formatCoverage } from '../../src/coverage/file.ts'
import { readArchive } from '../../src/merge/archive-state.ts'
import { formatProperties } from '../../src/records/properties.ts'
import { commitFiles, openBranch, openForge } from '../git/open-branch.ts'
import { PROPERTIES } from '../verify/archiving.ts'

const TODAY = '2026-11-23'

/** Files of as many deliveries of a day; no two are the same blob. */
function filesOf(day: string, count: number): [string, string][] {
  return Array.from({ length: count }, (_, at) => {
    return [`data/logs/2026-11/${day}_delivery_${at + 1}.jsonl`, `${day} ${at}`]
  })
}

it.each([
  { recent: 30, brought: 30 },
  { recent: 31, brought: 0 },
])(
  'the opening brings $brought of $recent files of the last days, and no older ones',
  async ({ recent, brought }) => {
    const forge = await openForge()
    const half = Math.floor(recent / 2)
    const files = [
      ...filesOf(TODAY, half),
      ...filesOf('2026-11-20', recent - half),
      ...filesOf('2026-11-19', 5),
    ]
    await commitFiles(await openBranch(forge), {
      'data/archive.json': formatProperties(PROPERTIES),
      'data/coverage.json': formatCoverage(NO_COVERAGE),
      ...Object.fromEntries(files),
    })
    const { branch } = await openBranch(forge)
    const { state } = await readArchive(branch, 'data', TODAY)
    const before = forge.traffic().objectsDown
    await branch.prefetch(files.map(([path]) => state.files.get(path) ?? ''))
    expect(forge.traffic().objectsDown - before).toBe(files.length - brought)
  },
)
