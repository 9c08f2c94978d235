import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTypedAddress } from '../../src/trace/search/address.ts'
import { openTracing } from '../trace/tracing.ts'
import { mailLog } from '../verify/account.ts'
import { runProgram } from './running.ts'
import { createSmallArchive } from './small-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'addresses-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** One mail each, ids from 1. */
const ARCHIVED = [
  'taro@example.jp',
  'Hanako.Sato@Example.JP',
  'Müller@example.de',
  'ÅSA.ÖBERG@example.se',
  'ИВАН@пример.рф',
  '太郎@例え.jp',
  `o'neil+"x"@example.jp`,
  '"with space"@example.jp',
  'taro2@example.jp',
  'xtaro@example.jp',
  'taro@example.jp.example.net',
  'a[b](c)*d.e^f\\g$h|i?@example.jp',
  '-dash@example.jp',
  'ＷＩＤＥ＠example.jp',
  'cafe\u0301@example.fr',
  'a,b@example.jp',
  'İstanbul@example.tr',
  'abcdefghi@example.jp',
] as const

beforeAll(async () => {
  const logs = ARCHIVED.map((email, index) => mailLog(index + 1, { email }))
  await createSmallArchive(folder, [{ at: '2026-11-20T12:00:00+09:00', logs }])
})

let tracing: Awaited<ReturnType<typeof openTracing>>
beforeAll(async () => {
  tracing = await openTracing(folder)
})
afterAll(() => tracing.close())

const run = (email: string, ...more: string[]) =>
  runProgram(['trace', '--repository', folder, `--email=${email}`, ...more])
const ask = (email: string, ...more: string[]) => tracing.ask(`--email=${email}`, ...more)

async function idsOf(email: string): Promise<number[]> {
  const { code, stdout, stderr } = await ask(email, '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout).mails.map((mail: { maillog_id: number }) => mail.maillog_id)
}

test.each(ARCHIVED.map((email, index) => [email, index + 1] as const))(
  'as it is archived, and no other: %s',
  async (email, id) => expect(await idsOf(email)).toEqual([id]),
)

test('the program finds it, too, and tells the same', async () => {
  const [email] = ARCHIVED
  const ran = await run(email, '--json')
  expect(ran.code).toBe(0)
  expect(await ask(email, '--json')).toEqual(ran)
})

/** What stands around an address is taken away before anything is searched. */
test.each([
  'taro@example.jp',
  ' taro@example.jp ',
  'taro@example.jp\n',
  'taro@exam\nple.jp',
  'taro@exam\r\nple.jp',
  '\u200btaro@example.jp\ufeff',
  '\u3000taro@example.jp\u3000',
  '<taro@example.jp>',
  'Taro Yamada <taro@example.jp>',
  '山田太郎 <taro@example.jp>\n',
  'mailto:taro@example.jp',
  'MAILTO:taro@example.jp?subject=Hello',
  'mailto:taro%40example.jp',
  '<mailto:taro@example.jp>',
  "'taro@example.jp'",
  '"taro@example.jp"',
])('pasted: %j', (typed) => expect(readTypedAddress(typed)).toBe('taro@example.jp'))

test.each(['', ' ', '\n', '<>', 'mailto:'])('nothing typed: %j', (typed) => {
  expect(readTypedAddress(typed)).toBe('')
})

describe('typed otherwise', () => {
  test.each([
    ['山田太郎 <mailto:Taro%40example.jp>\n', 1],
    ['TARO@EXAMPLE.JP', 1],
    ['taro＠example.jp', 1],
    ['ｔａｒｏ@example.jp', 1],
    ['hanako.sato@example.jp', 2],
    ['müller@example.de', 3],
    ['MÜLLER@EXAMPLE.DE', 3],
    ['mu\u0308ller@example.de', 3],
    ['åsa.öberg@example.se', 4],
    ['иван@ПРИМЕР.рф', 5],
    ['太郎@例え.JP', 6],
    [`O'NEIL+"X"@example.jp`, 7],
    ['wide@example.jp', 14],
    ['café@example.fr', 15],
    ['CAFÉ@example.fr', 15],
  ])('%j', async (typed, id) => expect(await idsOf(typed)).toEqual([id]))
})

describe('none: exit 1, nothing on standard output, and the nearest ones', () => {
  test.each([
    ['tarou@example.jp', 'taro@example.jp'],
    ['taro@exmaple.jp', 'taro@example.jp'],
    ['hanako.sato@example.co.jp', 'Hanako.Sato@Example.JP'],
    ['muller@example.de', 'Müller@example.de'],
    ['aro@example.jp', 'taro@example.jp'],
  ])('%s', async (typed, nearest) => {
    const { code, stdout, stderr } = await ask(typed)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('the archive knows no such mail\n')
    expect(stderr.split('\n')).toContain(`  ${nearest}`)
  })
  test('a part of an address is none', async () => {
    for (const part of ['taro', '@example.jp', '.*']) {
      expect(await ask(part), part).toMatchObject({ code: 1, stdout: '' })
    }
  })
  test('nothing is like it', async () => {
    const { code, stderr } = await ask('someone.else.entirely@another-domain.example')
    expect(code).toBe(1)
    expect(stderr).toBe('the archive knows no such mail\n')
  })
  test('in Japanese', async () => {
    const { stderr } = await run('tarou@example.jp', '--language', 'ja')
    expect(stderr).toContain('アーカイブに該当するメールはありません\n')
    expect(stderr).toContain('似たアドレス')
  })
})

test('nothing typed is wrong use', async () => {
  const { code, stdout, stderr } = await run('<>')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('--email')
})

test('a text that no address can be is wrong use', async () => {
  expect(await run(`${'a'.repeat(100_000)}@example.jp`)).toMatchObject({ code: 2, stdout: '' })
  expect(await ask(`${'a'.repeat(900)}@example.jp`)).toMatchObject({ code: 1, stdout: '' })
})
