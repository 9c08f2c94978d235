import { join } from 'node:path'
import { expect, test } from 'vitest'
import { git } from '../forge/run-git.ts'
import { openForge } from '../git/open-branch.ts'
import { exportTo, readAll } from './exporting.ts'
import { createFolder, EVERYTHING, file, logLine } from './small-archive.ts'

const MONTHS = Array.from(
  { length: 12 },
  (_, index) => `2026-${String(index + 1).padStart(2, '0')}`,
)

test.each(['blob:none', 'tree:0'])(
  'a partial clone (%s) gives the same tables, and fetches what it lacks in few requests',
  async (filter) => {
    const forge = await openForge()
    const files = Object.fromEntries(
      MONTHS.map((month, at) => [
        `data/logs/${month}/${month}-05_smtp.jsonl`,
        file(logLine(100 + at), logLine(200 + at)),
      ]),
    )
    await forge.commitFiles({ branch: 'data', files: { ...EVERYTHING, ...files } })
    const changed = Object.entries(files).map(([path, text]) => [
      path,
      text.replace('SENT', 'DROP'),
    ])
    await forge.commitFiles({ branch: 'data', files: Object.fromEntries(changed) })
    const folder = createFolder('')
    const clone = async (name: string, ...options: string[]) => {
      const secret = Buffer.from(`x-access-token:${forge.token.value}`).toString('base64')
      const header = `http.${forge.url}/.extraheader=Authorization: basic ${secret}`
      const url = `${forge.url}/${forge.repository}`
      await git([
        'clone',
        '-q',
        '-n',
        '-b',
        'data',
        '-c',
        header,
        ...options,
        url,
        join(folder, name),
      ])
      return join(folder, name)
    }
    const partial = await clone('partial', `--filter=${filter}`)
    const [whole, lake] = [join(folder, 'whole'), join(folder, 'lake')]
    await exportTo(whole, '--repository', await clone('full'), '--name', 'shop')
    const before = forge.traffic()
    await exportTo(lake, '--repository', partial, '--name', 'shop')
    expect(readAll(lake)).toEqual(readAll(whole))
    const { fetches } = forge.traffic()
    // Of the blobs: usage, the newest files, and every version; trees that are lacking git fetches by itself.
    if (filter === 'blob:none') expect(fetches - before.fetches).toBeLessThanOrEqual(3)
    await exportTo(lake, '--repository', partial, '--name', 'shop')
    expect(forge.traffic().fetches).toBe(fetches)
  },
)
