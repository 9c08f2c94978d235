import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ApiAnswer, callApi } from '../forge/client.ts'
import { type Forge, startForge } from '../forge/forge.ts'
import { buildGoodArchive, LAST_RUN } from '../verify/good-archive.ts'
import { createHostileEnvironment } from './hostile-environment.ts'
import { type RunResult, runAction } from './run-action.ts'

const SMALL = 'data/logs/2026-11/2026-11-21_delivery_101.jsonl'
const action = { entry: 'dist/verify/index.js', actionFile: 'verify/action.yml' }

let forge: Forge
let built: Promise<string> | undefined
let good: string

beforeAll(async () => {
  forge = await startForge()
})
afterAll(() => forge.close())
beforeEach(async () => {
  built ??= buildGoodArchive(forge, 3).then(async () => (await forge.head('data')) ?? '')
  good = await built
  await forge.git('update-ref', 'refs/heads/data', good)
})

function verify(
  inputs: Record<string, string> = {},
  token = forge.addToken({ contents: 'read', pullRequests: 'read' }),
  env: Record<string, string> = {},
): Promise<RunResult> {
  const clockOffsetMs = Date.parse(LAST_RUN) + 3_600_000 - Date.now()
  return runAction({ ...action, forge: { ...forge, token }, inputs, clockOffsetMs, env })
}

const removeLog = (text: string, id: string) =>
  text.replace(new RegExp(`\\{"maillog_id":${id},.*\\}\\n`), '')

/** What nobody may read in a log: no address, subject, domain or message of the archive. */
function expectCountsOnly({ stdout, stderr, summary }: RunResult): void {
  expect(stdout + stderr + summary).not.toMatch(/reader\d|example\.jp|News|said|it says/)
}

test('a good archive is green, by a token that may only read', async () => {
  const { url } = forge
  const hostile = createHostileEnvironment({ url })
  const result = await verify({}, undefined, hostile.env)
  expect(hostile.wasTouched()).toBe(false)
  hostile.remove()
  expect(result).toMatchObject({ code: 0, annotations: [], tempLeftovers: [], stderr: '' })
  expect(result.outputs).toEqual({
    ok: 'true',
    problems: '0',
    records: '26',
    'commits-checked': '3',
    'safe-until': '2027-01-24',
    head: good,
  })
  expect(result.summary).toContain('The archive is sound')
  expect(forge.traffic().pushes).toBe(3)
})

test('damage is red and named by file, record and commit, never by content', async () => {
  const text = (await forge.files('data')).get(SMALL) ?? ''
  const files = { [SMALL]: removeLog(text, '20002'), 'data/::error::taro@example.jp': 'x' }
  const commit = await forge.commitFiles({ branch: 'data', files })
  const result = await verify({ language: 'ja' })
  expect(result.code).toBe(1)
  expect(result.outputs).toMatchObject({ ok: 'false', problems: '7', head: commit })
  const messages = result.annotations.map(({ level, message }) => `${level} ${message}`)
  for (const found of [
    `error レコードが消えています：${SMALL} 20002 (commit ${commit.slice(0, 12)})。対応：`,
    'error アーカイブのファイルではありません：(a name with unusual characters)。対応：',
  ]) {
    expect(messages.some((message) => message.startsWith(found))).toBe(true)
  }
  expect(messages.at(-1)).toContain('error アーカイブに7件の問題があります')
  expect(result.summary).toContain('レコードが消えています')
  expectCountsOnly(result)
})

async function propose(edit: (text: string) => string): Promise<string> {
  const text = (await forge.files('data')).get(SMALL) ?? ''
  const files = { [SMALL]: edit(text) }
  await forge.commitFiles({ branch: 'archive/data', parents: [good], files })
  const pull = { head: 'archive/data', base: 'data', title: 't', body: 'b' }
  await callApi(forge, 'POST', '/pulls', pull)
  const { body } = await callApi<ApiAnswer[]>(forge, 'GET', '/pulls')
  return String(body[0]?.number)
}

test('a pull request is compared with its base: a record that it loses is red, and its summary tells what would change', async () => {
  const number = await propose((text) => removeLog(text, '20001').replace('"HARDERROR"', '"SENT"'))
  // Meanwhile the base goes on: what it alone has is not missing in the review.
  const usage = (await forge.files('data')).get('data/usage.csv') ?? ''
  const more = { 'data/usage.csv': `${usage}202612,1,2,p,\n` }
  await forge.commitFiles({ branch: 'data', files: more })
  const result = await verify({ 'pull-request': number })
  expect(result.code).toBe(1)
  expect(result.outputs).toMatchObject({
    // By its full name: git looks for `refs/archive/data`, the last head, before the branch.
    head: await forge.head('refs/heads/archive/data'),
    'commits-checked': '1',
  })
  expect(result.summary).toMatch(/HARDERROR→SENT \| 1/)
  // The count in coverage.json was not changed with the records.
  expect(result.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining(`a record vanished: ${SMALL} 20001`),
    expect.stringContaining(
      `does not fit its seal: it was changed after it was archived: ${SMALL} 20001. What`,
    ),
    expect.stringContaining(
      `coverage.json counts the records of this file otherwise: ${SMALL}. What to do: `,
    ),
    'findings in the archive: 3; the job summary names them',
  ])
  expectCountsOnly(result)
})

test('what the inputs show to be wrong is said, all of it at once', async () => {
  const inputs = { 'pull-request': '0', 'since-commit': 'abc', 'warn-days': '99', branch: '-x' }
  const result = await verify(inputs)
  expect(result.code).toBe(1)
  for (const name of Object.keys(inputs)) expect(result.stdout).toContain(`input '${name}'`)
  expect(result.outputs.ok).toBe('false')
  expect(result.stdout).toContain("either this or 'pull-request'")
})

test('a pull request that does not exist is red and says which input', async () => {
  const { code, annotations, tempLeftovers } = await verify({ 'pull-request': '99' })
  expect(code).toBe(1)
  expect(annotations[0]?.message).toContain("input 'pull-request': there is none")
  expect(tempLeftovers).toEqual([])
})

test('the bundle holds nothing of blastengine', () => {
  expect(readFileSync('dist/verify/index.js', 'utf8')).not.toMatch(/engn\.jp|logs\/mails/)
})
