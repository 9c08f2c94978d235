import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { type Account, createAccount } from './account.ts'
import { DAY, MINUTE } from './moment.ts'
import { readJson, runJob } from './reader.ts'
import type { ReportStyle } from './route.ts'
import { type Simulator, startSimulator } from './simulator.ts'
import { zip } from './zip.ts'

const NOON = '2026-11-23T12:00:00'
const running: Simulator[] = []

async function start(account: Account, reports: ReportStyle = {}): Promise<Simulator> {
  const simulator = await startSimulator({ account, reports })
  running.push(simulator)
  return simulator
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()))
})

/** Name and bytes of every entry, read by the library that the product uses. */
async function unzip(bytes: Buffer): Promise<[string, Buffer][]> {
  const file = await yauzl.fromBufferPromise(bytes)
  const entries: [string, Buffer][] = []
  for await (const entry of file.eachEntry()) {
    const chunks: Buffer[] = []
    const stream = await file.openReadStreamPromise(entry)
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    await once(stream, 'end')
    entries.push([entry.fileName, Buffer.concat(chunks)])
  }
  return entries
}

function twoOpened(): { account: Account; id: unknown } {
  const account = createAccount({ now: NOON, frozen: true })
  const { id } = account.addBulk({
    recipients: ['"a, b"@example.jp', 'B@example.com', 'c@example.jp'],
    failureRate: 0,
    retryRate: 0,
    fate: (index) => ({ openAfterMs: index < 2 ? MINUTE : null }),
  })
  account.advance(DAY)
  return { account, id }
}

const REPORT = '/deliveries/-/analysis/report'

describe('the open report', () => {
  test('is a zip with a quoted CSV of the openers', async () => {
    const { account, id } = twoOpened()
    const simulator = await start(account)
    const bytes = await runJob(simulator, `/deliveries/${id}/analysis/report`, REPORT)
    const [entry, ...others] = await unzip(bytes)
    expect(others).toEqual([])
    expect(entry?.[0]).toBe('analysis_101.csv')
    const opened = [...account.truth().opens(101)]
    expect(opened).toHaveLength(2)
    const plain = (time: string | null) => time?.slice(0, 19).replace('T', ' ')
    expect(entry?.[1].toString()).toBe(
      '"配信ID","配信日時","メールアドレス","開封日時"\r\n' +
        `"101","${plain(opened[0]!.delivery_time)}","""a, b""@example.jp","2026-11-23 12:01:00"\r\n` +
        `"101","${plain(opened[1]!.delivery_time)}","B@example.com","2026-11-23 12:01:00"\r\n`,
    )
    expect(simulator.count('report-poll')).toBe(2)
  })

  test('has a header in another wording, encoding and column order when asked to', async () => {
    const { account, id } = twoOpened()
    const csv = {
      header: 'unknown',
      bom: true,
      columns: ['email', 'delivery_id'],
      lineEnd: '\n',
    } as const
    const simulator = await start(account, { csv, unopened: true })
    const read = async () => {
      const bytes = await runJob(simulator, `/deliveries/${id}/analysis/report`, REPORT)
      return (await unzip(bytes))[0]![1]
    }
    const text = (await read()).toString()
    expect(text.slice(0, 15)).toBe('\ufeff"COL1","COL2"\n')
    expect(text).toContain('"c@example.jp","101"\n')
    simulator.reports.csv = { encoding: 'shift_jis', extra: ['端末', 'iPhone'] }
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(await read())).toMatch(
      /^"配信ID","配信日時","メールアドレス","開封日時","端末"\r\n"101",.*,"iPhone"\r\n/,
    )
  })

  const withoutOpens: [ReportStyle, unknown][] = [
    [{}, { error_messages: { main: ['no data found.'] } }],
    [{ noData: 'no-file' }, { mail_open_file_url: null, total_count: 0, status: 'FINISHED' }],
    [{ noData: 'no-rows' }, { mail_open_file_url: expect.stringMatching(/^http/), total_count: 0 }],
  ]
  test.each(withoutOpens)('of a text-only delivery follows %j', async (reports, expected) => {
    const account = createAccount({ now: NOON, frozen: true })
    const { id } = account.addBulk({ recipients: 5, html: null })
    account.advance(DAY)
    const simulator = await start(account, { ...reports, polls: 1 })
    const first = await readJson<{ job_id?: number }>(
      simulator,
      `/deliveries/${id}/analysis/report`,
      { method: 'POST' },
    )
    const last = first.job_id ? await readJson(simulator, `${REPORT}/${first.job_id}`) : first
    expect(last).toMatchObject(expected as object)
  })

  test('may end badly', async () => {
    const { account, id } = twoOpened()
    const simulator = await start(account, { polls: 1, end: 'SYSTEM_ERROR' })
    await readJson(simulator, `/deliveries/${id}/analysis/report`, { method: 'POST' })
    expect(await readJson(simulator, `${REPORT}/7001`)).toMatchObject({ status: 'SYSTEM_ERROR' })
  })
})

describe('the error list', () => {
  test('forgets entries after two weeks, the truth does not', async () => {
    const account = createAccount({ now: NOON, frozen: true })
    account.addBulk({ recipients: 200, failureRate: 1 })
    account.advance(MINUTE)
    const simulator = await start(account)
    const known = [...account.truth().errors()]
    expect(known.length).toBeGreaterThan(20)
    const bytes = await runJob(simulator, '/errors/list', '/errors/list')
    const text = (await unzip(bytes))[0]![1].toString()
    expect(text.match(/^"5\d+",/gm)).toHaveLength(known.length)
    account.advance(16 * DAY)
    expect(await readJson(simulator, '/errors/list', { method: 'POST' })).toEqual({
      error_messages: { main: ['no data found.'] },
    })
    const headers = { 'accept-language': 'ja-JP' }
    expect(await readJson(simulator, '/errors/list', { method: 'POST', headers })).toEqual({
      error_messages: { main: ['データが見つかりません。'] },
    })
    expect([...account.truth().errors()].length).toBeGreaterThanOrEqual(known.length)
  })
})

describe('the zip writer', () => {
  const data = Buffer.from('a'.repeat(5000))

  test('writes several entries, stored and deflated', async () => {
    const bytes = zip([
      { name: 'ä.csv', data },
      { name: 'b', data, stored: true },
    ])
    expect(await unzip(bytes)).toEqual([
      ['ä.csv', data],
      ['b', data],
    ])
  })

  test('can lie about sizes', async () => {
    await expect(unzip(zip([{ name: 'a', data, size: 10 }]))).rejects.toThrow()
  })
})
