import { describe, expect, test } from 'vitest'
import { nextHop } from '../../src/blastengine/exchange.ts'
import { inTurn, json, type Loopback, listen, type Responder } from './loopback.ts'
import { failureOf, sourceFor } from './source.ts'
import { OPEN_CSV, zipFile } from './zip-file.ts'

describe('where a redirect may lead', () => {
  const REMOTE = 'https://app.engn.jp/api/v1'
  const LOCAL = 'http://127.0.0.1:8080/api/v1'
  const own = 'https://app.engn.jp/x'
  const nowhere = undefined
  test.each([
    // api, location, for an API call, for a download
    [REMOTE, '/x', own, own],
    [REMOTE, 'https://app.engn.jp/x', own, own],
    [REMOTE, 'https://app.engn.jp:443/x', own, own],
    [REMOTE, '//app.engn.jp/x', own, own],
    [REMOTE, 'https://app.engn.jp:8443/x', nowhere, 'https://app.engn.jp:8443/x'],
    [REMOTE, 'https://storage.example/x?sig=1', nowhere, 'https://storage.example/x?sig=1'],
    [REMOTE, 'http://app.engn.jp/x', nowhere, nowhere],
    [REMOTE, 'http://storage.example/x', nowhere, nowhere],
    [REMOTE, 'http://127.0.0.1/x', nowhere, nowhere],
    [REMOTE, 'http://169.254.169.254/latest', nowhere, nowhere],
    [REMOTE, 'ftp://storage.example/x', nowhere, nowhere],
    [REMOTE, 'file:///etc/passwd', nowhere, nowhere],
    [REMOTE, 'data:text/csv,x', nowhere, nowhere],
    [REMOTE, 'https://user:pass@storage.example/x', nowhere, nowhere],
    [REMOTE, 'https://user@app.engn.jp/x', nowhere, nowhere],
    [REMOTE, 'https://', nowhere, nowhere],
    [REMOTE, null, nowhere, nowhere],
    [LOCAL, 'http://127.0.0.1:9090/x', nowhere, 'http://127.0.0.1:9090/x'],
    [LOCAL, 'http://localhost:9090/x', nowhere, 'http://localhost:9090/x'],
    [LOCAL, 'http://127.0.0.1.example/x', nowhere, nowhere],
    [LOCAL, 'http://storage.example/x', nowhere, nowhere],
  ])('%s, Location %s', (api, location, forCall, forDownload) => {
    const from = new URL(`${api}/logs/mails/results`)
    expect(nextHop(from, location, new URL(api), false)?.href).toBe(forCall)
    expect(nextHop(from, location, new URL(api), true)?.href).toBe(forDownload)
  })
})

const to =
  (location: string, status = 302): Responder =>
  (_request, response) => {
    response.writeHead(status, { location })
    response.end()
  }

test.each([301, 302, 303, 307, 308])('a call follows HTTP %i in its own origin', async (status) => {
  await using api = await listen(inTurn(to('/moved?a=1', status), json({ data: [] })))
  const { source } = sourceFor(api.url)
  expect(await source.listMailLogs({ count: 1 })).toEqual([])
  expect(api.seen[1]).toMatchObject({
    url: '/moved?a=1',
    headers: { authorization: 'Bearer secret-token' },
  })
  expect(source.traffic().requests).toBe(2)
})

test('three redirects are followed, a fourth is not', async () => {
  const hop = to('/again')
  await using three = await listen(inTurn(hop, hop, hop, json({ data: [] })))
  expect(await sourceFor(three.url).source.listMailLogs({ count: 1 })).toEqual([])
  await using endless = await listen(hop)
  const error = await failureOf(sourceFor(endless.url).source.listMailLogs({ count: 1 }))
  expect(String(error)).toBe('HttpError: GET /logs/mails/results: redirect refused')
  expect(endless.seen).toHaveLength(4)
})

test('a call goes to no other port, not even without credentials', async () => {
  await using other = await listen(json({ data: [] }))
  await using api = await listen(to(other.url))
  const error = await failureOf(sourceFor(api.url).source.listMailLogs({ count: 1 }))
  expect(String(error)).toContain('redirect refused')
  expect([api.seen.length, other.seen.length]).toEqual([1, 0])
})

/** A report job whose download is answered by `download`. */
async function jobApi(download: Responder): Promise<Loopback> {
  return listen((request, response, nth) => {
    if (request.url.endsWith('/download')) return download(request, response, nth)
    const job = { job_id: 5, status: 'FINISHED', percentage: 100 }
    json(job)(request, response, nth)
  })
}

const zip: Responder = (_request, response) => response.end(zipFile([{ data: OPEN_CSV }]))

test('a download is fetched elsewhere once, without any credentials', async () => {
  await using storage = await listen(zip)
  await using api = await jobApi(to(`${storage.url}/file?signature=1`))
  const { source } = sourceFor(api.url)
  expect(await source.fetchOpenReport('3')).toMatchObject({ openedRows: 1 })
  const [seen] = storage.seen
  expect(seen).toMatchObject({ method: 'GET', url: '/file?signature=1' })
  expect(Object.keys(seen?.headers ?? {}).toSorted()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ])
  expect(JSON.stringify(storage.seen)).not.toContain('secret')
  expect(source.traffic().requests).toBe(3)
})

test('from there it goes nowhere else, not even back', async () => {
  await using storage = await listen((request, response, nth) =>
    to(`http://${request.headers.host}/again`)(request, response, nth),
  )
  await using api = await jobApi(to(storage.url))
  const { source } = sourceFor(api.url)
  expect(String(await failureOf(source.fetchOpenReport('3')))).toContain(
    'GET /deliveries/-/analysis/report/5/download: download refused by another host',
  )
  const [started, tries] = [2, 5]
  expect([storage.seen.length, api.seen.length]).toEqual([tries, started + tries])
})

test('what another host answers never locks the API', async () => {
  await using storage = await listen(inTurn(json({}, 401), zip))
  await using api = await jobApi(to(storage.url))
  expect(await sourceFor(api.url).source.fetchOpenReport('3')).toMatchObject({ openedRows: 1 })
})

test('a POST is not turned into a GET, and goes on only by 307 and 308', async () => {
  await using moved = await listen(to('/elsewhere', 302))
  expect(String(await failureOf(sourceFor(moved.url).source.fetchOpenReport('3')))).toBe(
    'HttpError: POST /deliveries/3/analysis/report: redirect refused',
  )
  expect(moved.seen).toHaveLength(1)
  await using kept = await listen(inTurn(to('/elsewhere', 307), json({}, 400)))
  await failureOf(sourceFor(kept.url).source.fetchOpenReport('3'))
  expect(kept.seen[1]).toMatchObject({ method: 'POST', url: '/elsewhere', body: '{}' })
})
