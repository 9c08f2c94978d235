import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VerifyResult } from '../../src/verify/findings.ts'
import { type Forge, startForge } from '../forge/forge.ts'
import {
  COVERAGE_DAMAGES,
  type Damage,
  HISTORY_DAMAGES,
  LAYOUT_DAMAGES,
  RECORD_DAMAGES,
} from './damages.ts'
import { FORGERIES } from './forgeries.ts'
import { buildGoodArchive } from './good-archive.ts'
import { shown, verifyForge, verifyInPlace } from './verifying.ts'

interface Built {
  readonly forge: Forge
  readonly good: string
  readonly files: ReadonlyMap<string, string>
}

/** The good archive, and one without its ten thousand rows for the damages that need none. */
const forges: Forge[] = []
const built = new Map<boolean, Promise<Built>>()

beforeAll(async () => {
  forges.push(await startForge(), await startForge())
})
afterAll(async () => {
  for (const forge of forges) await forge.close()
})

/** Once for all damages, by the first test: its own folders go when a test ends. */
async function build(isLarge: boolean): Promise<Built> {
  const forge = forges[isLarge ? 1 : 0]!
  await (isLarge ? buildGoodArchive(forge) : buildGoodArchive(forge, 3))
  return { forge, good: (await forge.head('data')) ?? '', files: await forge.files('data') }
}

async function find(
  { edit, isLarge = false }: Damage,
  verify: (forge: Forge) => Promise<VerifyResult>,
): Promise<string[]> {
  const building = built.get(isLarge) ?? build(isLarge)
  built.set(isLarge, building)
  const { forge, good, files } = await building
  const edited = edit((path) => files.get(path) ?? '')
  for (const [path, text] of Object.entries(edited)) {
    expect(files.get(path) ?? null, `${path} changes`).not.toBe(text)
  }
  await forge.commitFiles({ branch: 'data', files: edited, parents: [good] })
  return shown(await verify(forge))
}

describe.each([
  ['names', LAYOUT_DAMAGES],
  ['records', RECORD_DAMAGES],
  ['history', HISTORY_DAMAGES],
  ['coverage and erasures', COVERAGE_DAMAGES],
  ['what the archive says', FORGERIES],
] as const)('damage to %s', (_, damages) => {
  test.each(damages)('$name', async (damage) => {
    // What git brings over HTTP, the newest version and those of the past, is the same for every damage.
    const isFar = HISTORY_DAMAGES.slice(0, 3).includes(damage)
    const verify = isFar ? verifyForge : verifyInPlace
    expect(await find(damage, verify)).toEqual([...damage.found].sort())
  })
})
