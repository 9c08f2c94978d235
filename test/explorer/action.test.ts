import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { refuseOtherReaders } from '../../src/explorer/artifact-readers.ts'
import { type Forge, startForge } from '../forge/forge.ts'
import type { Visibility } from '../forge/hosted.ts'
import { createHostileEnvironment } from '../scenarios/hostile-environment.ts'
import { runAction } from '../scenarios/run-action.ts'
import { commitSmallArchive } from './small-archive.ts'
import { tellStates, unpackPage } from './unpack.ts'

const action = { entry: 'dist/explore/index.js', actionFile: 'explore/action.yml' }
const clockOffsetMs = Date.parse('2026-11-10T09:00:00+09:00') - Date.now()

let forge: Forge
beforeAll(async () => {
  forge = await startForge()
  await commitSmallArchive(forge)
  await forge.addRepository({ repository: 'acme/tools', visibility: 'private' })
})
afterAll(() => forge.close())

/** Runs the bundle with a temporary folder that stays to be looked at. */
async function explore(inputs: Record<string, string> = {}, env: Record<string, string> = {}) {
  const temp = await mkdtemp(join(tmpdir(), 'explore-action-'))
  mkdirSync(join(temp, 'runner'))
  const token = forge.addToken({ contents: 'read' })
  const result = await runAction({
    ...action,
    forge: { ...forge, token },
    inputs,
    clockOffsetMs,
    env: { RUNNER_TEMP: join(temp, 'runner'), ...env },
  })
  return {
    ...result,
    left: readdirSync(join(temp, 'runner'), { recursive: true, encoding: 'utf8' }),
  }
}

it('writes the page of a private archive, tells who can see it, and leaves nothing else', async () => {
  const hostile = createHostileEnvironment({ url: forge.url })
  const { code, outputs, summary, left, stdout, stderr } = await explore({}, hostile.env)
  hostile.remove()
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const data = unpackPage(outputs.page ?? '')
  expect(tellStates(data)).toHaveLength(5)
  expect(data.meta).toMatchObject({
    repository: forge.repository,
    commitUrl: `${forge.url}/${forge.repository}/commit/`,
    since: '2026-09-09',
    language: 'en',
  })
  expect(left.filter((name) => !name.startsWith('_'))).toHaveLength(2)
  expect(summary).toContain('3 mails and 2 earlier states')
  expect(summary).toContain('Who can see it')
  expect(stdout + summary).not.toMatch(/example\.jp|unknown|お知らせ/)
})

it('speaks Japanese, and takes a range and deliveries', async () => {
  const inputs = { language: 'ja', since: '2026-11-01', until: '2026-11-03', 'delivery-id': '1001' }
  const { outputs, summary } = await explore(inputs)
  expect(unpackPage(outputs.page ?? '').meta).toMatchObject({ rows: { mails: 2 }, language: 'ja' })
  expect(summary).toContain('閲覧できる人')
})

/** Who could read the page, and how it is refused; '' where it is not. */
const READERS: readonly (readonly [Visibility | 'unknown', own: boolean, RegExp, RegExp])[] = [
  // Visibility, own repository, without and with `allow-other-readers`.
  ['private', true, /^$/, /^$/],
  ['private', false, /'allow-other-readers'.*another repository/, /^$/],
  ['internal', true, /'allow-other-readers'.*internal/, /^$/],
  ['internal', false, /'allow-other-readers'.*internal/, /^$/],
  ['public', true, /public repository/, /public repository/],
  ['public', false, /public repository/, /public repository/],
  ['unknown', true, /could not be read/, /could not be read/],
  ['unknown', false, /could not be read/, /could not be read/],
]

it.each(READERS)(
  'a page of a %s repository, the own one: %s',
  (visibility, own, without, allowed) => {
    const refusal = (allowOtherReaders: boolean) => {
      try {
        refuseOtherReaders({ visibility, isOwnRepository: own, allowOtherReaders })
        return ''
      } catch (error) {
        return error instanceof InputError ? error.message : 'no input error'
      }
    }
    expect(refusal(false)).toMatch(without)
    expect(refusal(true)).toMatch(allowed)
  },
)

const REFUSALS: readonly (readonly [Visibility, string | undefined, string, boolean, RegExp])[] = [
  ['public', undefined, 'true', false, /public repository/],
  ['internal', undefined, 'false', false, /'allow-other-readers'.*internal/],
  ['private', 'acme/tools', 'true', true, /^$/],
  ['private', 'acme/hidden', 'true', false, /could not be read/],
  ['private', '', 'true', false, /could not be read/],
]

describe.each(REFUSALS)(
  'an archive in a %s repository, a workflow of %s, allow-other-readers: %s',
  (visibility, runner, allow, isWritten, words) => {
    it(isWritten ? 'is written' : 'is refused before it is read', async () => {
      forge.visibility = visibility
      const fetches = forge.traffic().fetches
      const env = runner === undefined ? {} : { GITHUB_REPOSITORY: runner }
      const inputs = { repository: forge.repository, 'allow-other-readers': allow }
      const { code, outputs, annotations, left, summary } = await explore(inputs, env)
      forge.visibility = 'private'
      expect(code).toBe(isWritten ? 0 : 1)
      expect(annotations.map(({ message }) => message).join()).toMatch(words)
      expect(existsSync(outputs.page || '/nowhere')).toBe(isWritten)
      if (isWritten) return
      expect(outputs).toEqual({ page: '' })
      expect(summary).toContain('No page was written')
      expect(left.filter((name) => !name.startsWith('_'))).toEqual([])
      expect(forge.traffic().fetches).toBe(fetches)
    })
  },
)

it.each([
  [
    { since: 'yesterday', until: '62d', 'delivery-id': 'x', 'allow-other-readers': 'yes' },
    ["input 'since'", "input 'until'", "input 'delivery-id'", "input 'allow-other-readers'"],
  ],
  [{ since: '2026-11-04', until: '2026-11-03' }, ["input 'until'"]],
  [{ 'delivery-id': '77' }, ["input 'delivery-id'", 'holds no mail']],
  [{ branch: 'other' }, ["input 'branch'"]],
])('%o ends red with its own words', async (inputs, words) => {
  const { code, annotations, left } = await explore(inputs)
  expect(code).toBe(1)
  const told = annotations.map(({ message }) => message).join('\n')
  for (const word of words) expect(told).toContain(word)
  expect(left.filter((name) => !name.startsWith('_'))).toEqual([])
})
