import { expect, test } from 'vitest'
import { openForge } from '../git/open-branch.ts'
import { buildLargeArchive } from './large-archive.ts'
import { verifyForge } from './verifying.ts'

test('every record is read once at the head, and old versions travel as differences', async () => {
  const forge = await openForge()
  const now = await buildLargeArchive(forge, 6, 1000)
  const { findings, records, commits } = await verifyForge(forge, { now })
  expect(findings).toEqual([])
  expect(records).toBe(6 * 1001)
  expect(commits).toBe(6)
  // 18 versions of 340 kB of text each, 124 kB as whole files; two round trips: commits with trees, then all blobs.
  const { fetches, bytesDown } = forge.traffic()
  expect(fetches).toBe(2)
  expect(bytesDown).toBeLessThan(80_000)
})
