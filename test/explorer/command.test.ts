import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writePage } from '../../scripts/build-page.mjs'
import { openClone } from '../../src/clone/clone.ts'
import { originOf } from '../../src/explorer/origin.ts'
import { readArchive } from '../../src/explorer/read-archive.ts'
import { runProgram } from '../cli/running.ts'
import { createRepository } from '../forge/repository.ts'
import { git } from '../forge/run-git.ts'
import { commitSmallArchive, LOGS_1 } from './small-archive.ts'
import { tellStates, unpackPage } from './unpack.ts'

let folder: string
let ids: string[]

beforeAll(async () => {
  if (!existsSync('dist/explorer/page.js')) await writePage('dist/explorer')
  folder = await mkdtemp(join(tmpdir(), 'explore-'))
  ids = await commitSmallArchive(await createRepository(join(folder, 'archive.git'), 'main'))
})

const explore = (...args: readonly string[]) => runProgram(['explore', ...args], { folder })
const fromArchive = (...args: readonly string[]) => explore('--repository', 'archive.git', ...args)

describe('explore', () => {
  it('writes every state of every mail with the commit that first held it', async () => {
    const { code, stdout, stderr } = await fromArchive('--output', 'whole.html')
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(folder, 'whole.html')}\n` })
    expect(stderr).toContain('3 mails, ')
    expect(stderr).toContain('personal data')
    const data = unpackPage(join(folder, 'whole.html'))
    expect(tellStates(data)).toEqual([
      `1 taro@example.jp ${ids[0]} RETRY 421 later `,
      `1 taro@example.jp ${ids[1]} HARDERROR 550 unknown `,
      `2 hanako@example.jp ${ids[0]} SENT 250 2.0.0 OK `,
      `2 hanako@example.jp ${ids[2]} SENT 250 2.0.0 OK 2026-11-02T03:00:00.000Z`,
      `3 yuki@example.jp ${ids[2]} SENT 250 2.0.0 OK `,
    ])
    const { meta, lists, deliveries, attempts, opens, errors } = data
    expect(meta).toMatchObject({
      repository: 'archive',
      commitUrl: '',
      branch: 'data',
      head: ids[2],
      pseudonymized: false,
    })
    expect(lists.subjects.get(deliveries.subject[0] ?? 0)).toBe('11月の"お知らせ"')
    expect([...attempts.mail]).toEqual([0, 0])
    expect([...attempts.known]).toEqual([1, 1])
    expect([...opens.mail].length).toBe(2)
    expect([...opens.known]).toEqual([2, 2])
    expect(Array.from(errors.email, (email) => lists.emails.get(email))).toEqual([
      'taro@example.jp',
    ])
    expect(lists.extras.get(data.mails.extra[2] ?? 0)).toBe('{"campaign":"x"}')
  })

  it.each([
    ['--since', '2026-11-03', ['3']],
    ['--until', '2026/11/03', ['1', '2']],
    ['--delivery-id', '1001', ['1', '2']],
    ['--delivery-id', '2001', ['3']],
  ])('%s %s', async (option, value, expected) => {
    const { code } = await fromArchive('--output', 'part.html', option, value)
    expect(code).toBe(0)
    const { mailIds } = unpackPage(join(folder, 'part.html'))
    expect(Array.from({ length: mailIds.length }, (_, row) => mailIds.get(row))).toEqual(expected)
  })

  it('gives the same bytes for the same archive, and replaces a page when it is complete', async () => {
    writeFileSync(join(folder, 'again.html'), 'old')
    for (const name of ['again.html', 'other.html']) await fromArchive('--output', name)
    const [again, other] = ['again.html', 'other.html'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    )
    expect(again?.startsWith('<!doctype html>')).toBe(true)
    expect(again).toBe(other)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('links the commits of a clone to its remote’s pages, without credentials', async () => {
    const cwd = join(folder, 'archive.git')
    const url = 'https://user:secret@ghes.example:8443/acme/mail.git'
    await git(['config', 'remote.origin.url', url], { cwd })
    const { code } = await fromArchive('--output', 'linked.html', '--delivery-id', '2001')
    await git(['config', '--unset', 'remote.origin.url'], { cwd })
    expect(code).toBe(0)
    const { meta } = unpackPage(join(folder, 'linked.html'))
    expect(meta).toMatchObject({
      repository: 'acme/mail',
      commitUrl: 'https://ghes.example:8443/acme/mail/commit/',
    })
    expect(JSON.stringify(meta)).not.toContain('secret')
  })

  it.each([
    ['no mail in the range', 1, 'no mail', ['--output', 'n.html', '--since', '2027-01-01']],
    ['an unknown delivery', 1, 'no mail', ['--output', 'n.html', '--delivery-id', '9']],
    ['no output', 2, '--output', []],
    ['a folder as output', 2, '--output', ['--output', '.']],
    ['a folder that is not there', 2, '--output', ['--output', 'nowhere/n.html']],
    ['half a day', 2, '--since', ['--output', 'n.html', '--since', '2026-1-5']],
    [
      'days the wrong way round',
      2,
      '--until',
      ['--output', 'n.html', '--since', '2026-11-04', '--until', '2026-11-03'],
    ],
    ['no delivery', 2, '--delivery-id', ['--output', 'n.html', '--delivery-id', 'x']],
    ['an empty list', 2, '--delivery-id', ['--output', 'n.html', '--delivery-id', ' , ']],
    ['another branch', 2, '--branch', ['--output', 'n.html', '--branch', 'other']],
  ])('ends with %s: %i', async (_, code, words, args) => {
    const result = await fromArchive(...args)
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toContain(words)
    expect(existsSync(join(folder, 'n.html'))).toBe(false)
  })

  it('names the range that fits where a page does not hold all', async () => {
    const repository = await createRepository(join(folder, 'huge.git'), 'main')
    const file = (lines: number) => '{"maillog_id":1}\n'.repeat(lines)
    const files = {
      [LOGS_1]: file(400_000),
      'data/logs/2026-11/2026-11-03_smtp.jsonl': file(300_000),
      'data/logs/2026-11/2026-11-04_smtp.jsonl': file(700_000),
    }
    await repository.commitFiles({ branch: 'data', files })
    const huge = await explore('--repository', 'huge.git', '--output', 'n.html')
    expect(huge).toMatchObject({ code: 2, stdout: '' })
    expect(huge.stderr).toContain('1400000 mail logs')
    expect(huge.stderr).toContain("'--since 2026-11-03'")
  })
})

describe('more states than a page holds', () => {
  const whole = { since: null, until: null, deliveryIds: [] }
  const open = () =>
    openClone({
      repository: join(folder, 'archive.git'),
      branch: 'data',
      directory: 'data',
      env: { PATH: process.env.PATH ?? '' },
    })

  it.each([
    ['all days', 5, undefined],
    ['some days', 4, "5 states of mail logs.*'--since 2026-11-04'"],
    ['no day', 0, "'--delivery-id'"],
  ])('are refused with what fits: %s', async (_, states, words) => {
    const clone = await open()
    const reading = readArchive(clone, whole, { mails: 3, states })
    if (words === undefined) expect((await reading).collector.stateCount).toBe(5)
    else await expect(reading).rejects.toThrow(new RegExp(words))
    await clone.close()
  })

  it('are not counted where a delivery is named: days of other mails are no part of it', async () => {
    const clone = await open()
    const range = { ...whole, deliveryIds: ['1001'] }
    const reading = await readArchive(clone, range, { mails: 2, states: 4 })
    expect(new Set(reading.collector.finish().ids)).toEqual(new Set(['1', '2']))
    await expect(readArchive(clone, range, { mails: 1, states: 4 })).rejects.toThrow('2 mail logs')
    await clone.close()
  })
})

describe('the pages of a remote', () => {
  it.each([
    ['https://github.com/acme/mail', 'https://github.com/acme/mail/commit/'],
    ['git@github.com:acme/mail.git', 'https://github.com/acme/mail/commit/'],
    ['ssh://git@github.com:22/acme/mail', 'https://github.com/acme/mail/commit/'],
    ['/srv/git/mail.git', undefined],
    ['C:\\git\\mail.git', undefined],
    ['../mail.git', undefined],
    ['file:///srv/git/mail.git', undefined],
    ['javascript:alert(1)//acme/mail', undefined],
    ['https://', undefined],
  ])('%s', (url, expected) => {
    expect(originOf(url)?.commitUrl).toBe(expected)
  })
})
