import { describe, expect, test } from 'vitest'
import { planBatches } from '../../src/git/commit.ts'
import { createPushPace } from '../../src/git/push.ts'
import type { FileChange } from '../../src/ports.ts'
import { PUSH } from '../forge/faults.ts'
import { commitFiles, openBranch, openForge } from './open-branch.ts'

const names = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `data/${name}-${at}.json`)
type Texts = Record<string, string>
const change = (path: string): FileChange => ({ path, blob: path })

describe('how the objects of a commit travel', () => {
  const CASES: readonly {
    added: number
    small: number
    large: number
    expected: readonly string[]
  }[] = [
    { added: 0, small: 0, large: 0, expected: ['0 new'] },
    { added: 0, small: 1, large: 0, expected: ['1'] },
    { added: 3, small: 0, large: 25, expected: ['28'] },
    { added: 30, small: 0, large: 0, expected: ['30 new'] },
    { added: 0, small: 200, large: 0, expected: ['200'] },
    { added: 0, small: 0, large: 26, expected: ['25', '1'] },
    { added: 0, small: 0, large: 100, expected: ['25', '25', '25', '25'] },
    { added: 2, small: 3, large: 26, expected: ['5', '25', '1'] },
    { added: 501, small: 0, large: 0, expected: ['500 new', '1 new'] },
    { added: 600, small: 0, large: 30, expected: ['500 new', '100 new', '25', '5'] },
  ]
  test.each(CASES)('$added new, $small small and $large large', ({ expected, ...counts }) => {
    const small = names(counts.small, 'small')
    const large = names(counts.large, 'large')
    const changes = [...names(counts.added, 'new'), ...small, ...large].map(change)
    const files = new Map([...small, ...large].map((path) => [path, 'a'.repeat(40)]))
    const batches = planBatches(changes, files, (blob) => (blob.includes('large') ? 300_000 : 300))
    const sizes = batches.map((one) => `${one.changes.length}${one.allNew ? ' new' : ''}`)
    expect(sizes).toEqual(expected)
    const sent = batches.flatMap((one) => one.changes.map(({ path }) => path))
    expect(sent.toSorted()).toEqual(changes.map(({ path }) => path).toSorted())
  })
})

/** 26 files of some 270 kB, long enough to be sent in batches; version 1 and on change one row in a hundred. */
const FILES = 26
/** Quickly packed. */
const FILLER = ' '.repeat(400)

function versionOf(version: number): Record<string, string> {
  const row = (file: number, at: number) => {
    const id = file * 7000 + at
    const changed = at % 100 === 50 ? version : 0
    return `{"id":${id},"text":"${Math.sin(id + changed).toString(36)}${FILLER}"}`
  }
  const rows = (file: number) => Array.from({ length: 620 }, (_, at) => row(file, at)).join('\n')
  return Object.fromEntries(names(FILES, 'part').map((path, file) => [path, rows(file)]))
}

const VERSIONS = [0, 1, 2].map(versionOf) as [Texts, Texts, Texts]

test.each([{ signed: false }, { signed: true }])(
  'many changes are one commit, whose objects travel in batches, as deltas, and once, signed: $signed',
  async ({ signed }) => {
    const forge = await openForge()
    const opened = await openBranch(forge, { signed })
    const first = await commitFiles(opened, VERSIONS[0])
    const before = forge.traffic()
    expect(before.bytesUp).toBeGreaterThan(200_000)

    const state = await opened.branch.read()
    await opened.branch.prefetch(state.files.values())
    const second = await commitFiles(opened, VERSIONS[1], state)
    const { pushes, bytesUp } = forge.traffic()
    expect(pushes - before.pushes).toBe(2)
    expect(bytesUp - before.bytesUp).toBeLessThan(before.bytesUp / 10)
    expect((await forge.log('data')).map(({ id }) => id)).toEqual([second.id, first.id])
    expect(Object.fromEntries(await forge.files('data'))).toEqual(VERSIONS[1])

    // After a lost race what is still on its way need not be sent again.
    const sent = forge.traffic()
    const other = { branch: 'data', files: { other: '1' } }
    forge.inject({ ...PUSH, nth: 2, before: () => forge.commitFiles(other) })
    await expect(commitFiles(opened, VERSIONS[2], second.state)).rejects.toThrow('moved')
    const tried = forge.traffic()
    await commitFiles(opened, VERSIONS[2])
    const again = forge.traffic()
    expect(tried.objectsUp - sent.objectsUp).toBeGreaterThan(FILES)
    expect(again.objectsUp - tried.objectsUp).toBeLessThan(15)
    expect(Object.fromEntries(await forge.files('data'))).toEqual({ ...VERSIONS[2], other: '1' })

    // The seventh push waits for the end of the minute in which the others began.
    expect(forge.traffic().pushes).toBe(7)
    expect(opened.clock.slept).toEqual([expect.closeTo(60_000, -5)])
    await opened.branch.close()
    expect([...(await forge.refs()).keys()]).toEqual([
      'refs/archive/data',
      'refs/heads/data',
      'refs/heads/main',
    ])
  },
)

test('no more than six pushes start within a minute', async () => {
  let now = 1_000_000
  const sleep = async (ms: number) => {
    now += ms
  }
  const pace = createPushPace({ now: () => now, sleep })
  const starts: number[] = []
  for (let push = 0; push < 40; push++) {
    await pace()
    starts.push(now)
    now += (push % 4) * 1500
  }
  const within = starts.map((start) => starts.filter((at) => at >= start && at < start + 60_000))
  expect(Math.max(...within.map(({ length }) => length))).toBe(6)
  expect(starts.at(-1)! - starts[0]!).toBeLessThan(7 * 60_000)
})
