import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Bounds, createHttp, type HttpRequest } from '../../src/blastengine/http.ts'
import { listen, type Responder } from './loopback.ts'
import { listenRaw } from './raw-server.ts'
import { SELF_SIGNED } from './self-signed.ts'

const BOUNDS: Bounds = { silenceMs: 20_000, totalMs: 20_000, maxBytes: 100_000 }

function get(url: string, bounds: Partial<Bounds> = {}, more: Partial<HttpRequest> = {}) {
  return createHttp({})({
    method: 'GET',
    url: new URL(url),
    headers: {},
    bounds: { ...BOUNDS, ...bounds },
    signal: new AbortController().signal,
    ...more,
  })
}

test('an answer: status, headers, body', async () => {
  await using server = await listen((_request, response) => {
    response.writeHead(418, { 'x-tea': 'green' })
    response.end('short')
  })
  const answer = await get(server.url)
  if (!('status' in answer)) throw new Error(answer.trouble)
  expect(answer.status).toBe(418)
  expect(answer.header('X-Tea')).toBe('green')
  expect(answer.header('x-coffee')).toBeNull()
  expect(Buffer.from(answer.body).toString()).toBe('short')
})

test('connections are kept for a GET, and fresh for a POST', async () => {
  const sockets: (Socket | null)[] = []
  await using server = await listen((_request, response) => {
    sockets.push(response.socket)
    response.end('{}')
  })
  const http = createHttp({})
  for (const method of ['GET', 'GET', 'POST', 'POST', 'GET'] as const) {
    const { signal } = new AbortController()
    await http({ method, url: new URL(server.url), headers: {}, bounds: BOUNDS, signal })
  }
  const [first, second, third, fourth, fifth] = sockets
  expect([second === first, third === first, fourth === third, fifth === first]).toEqual([
    true,
    false,
    false,
    true,
  ])
})

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'

test.each([
  ['closed without a word', (socket: Socket) => socket.end()],
  ['reset', (socket: Socket) => socket.resetAndDestroy()],
  ['cut before the end of the headers', (socket: Socket) => socket.end(HEAD)],
  ['shorter than its length', (socket: Socket) => socket.end(`${HEAD}Content-Length: 9\r\n\r\n{`)],
  [
    'without its last chunk',
    (socket: Socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`),
  ],
  [
    'reset in the body',
    (socket: Socket) => {
      socket.write(`${HEAD}Content-Length: 9\r\n\r\n{`, () => socket.resetAndDestroy())
    },
  ],
  ['no HTTP at all', (socket: Socket) => socket.end('SSH-2.0-OpenSSH\r\n')],
])('an answer %s is a lost connection', async (_name, speak) => {
  await using server = await listenRaw(speak)
  expect(await get(server.url)).toEqual({ trouble: 'connection lost' })
})

test('broken compression is an unreadable answer', async () => {
  await using server = await listen((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' })
    response.end('no gzip')
  })
  expect(await get(server.url)).toEqual({ trouble: 'unreadable answer' })
})

test('nobody there', async () => {
  const { url } = await closedPort()
  expect(await get(url)).toEqual({ trouble: 'no connection' })
  expect(await get('http://no-such-host.invalid/')).toEqual({ trouble: 'no such host' })
})

async function closedPort() {
  await using server = await listen((_request, response) => response.end())
  return { url: server.url }
}

test('a certificate that nobody vouches for is refused', async () => {
  const server = createServer(SELF_SIGNED, (_request, response) => response.end('{}'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  expect(await get(`https://127.0.0.1:${port}/`)).toEqual({ trouble: 'certificate refused' })
  server.close()
})

test('no TLS where it should be', async () => {
  await using server = await listenRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  const answer = await get(server.url.replace('http:', 'https:'))
  expect(answer).toEqual({ trouble: 'no TLS' })
})

test.each<readonly [string, Responder]>([
  ['before the first byte', () => undefined],
  ['behind the headers', (_request, response) => void response.flushHeaders()],
  ['in the body', (_request, response) => void response.write('{')],
])('silence %s ends the request', async (_name, respond) => {
  await using server = await listen(respond)
  const bounds = { silenceMs: 50, totalMs: 10 * 60_000 }
  expect(await get(server.url, bounds)).toEqual({ trouble: 'timed out' })
})

test('a slow drip ends with the total time', async () => {
  await using server = await listen((_request, response) => {
    const drip = setInterval(() => response.write(' '), 5)
    response.on('close', () => clearInterval(drip))
  })
  expect(await get(server.url, { totalMs: 100 })).toEqual({ trouble: 'timed out' })
})

test.each([
  ['plain', (bytes: Buffer) => bytes, {}],
  ['compressed', gzipSync, { 'content-encoding': 'gzip' }],
])('a body beyond the bound is not read on: %s', async (_name, spell, headers) => {
  await using server = await listen((_request, response) => {
    response.writeHead(200, headers)
    response.end(spell(Buffer.alloc(50_000_000)))
  })
  expect(await get(server.url)).toEqual({ trouble: 'answer too large' })
  expect(await get(server.url, { maxBytes: 50_000_000 })).toMatchObject({ status: 200 })
})

test('the caller can end it at once, before and meanwhile', async () => {
  const ending = new AbortController()
  await using server = await listen(() => ending.abort())
  const { signal } = ending
  expect(await get(server.url, {}, { signal })).toEqual({ trouble: 'timed out' })
  expect(await get(server.url, {}, { signal })).toEqual({ trouble: 'timed out' })
  expect(server.seen).toHaveLength(1)
})

test('a redirect is an answer like any other', async () => {
  await using server = await listen((_request, response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/' })
    response.end()
  })
  expect(await get(server.url)).toMatchObject({ status: 302 })
})

test('many exchanges over kept connections leave no listener behind', async () => {
  const warnings: Error[] = []
  process.on('warning', (warning) => warnings.push(warning))
  await using server = await listen((request, response) => {
    response.write(request.url.endsWith('0') ? '{"a"' : '{')
    response.end('}'.repeat(Number(request.url.slice(2)) % 100))
  })
  const http = createHttp({})
  const { signal } = new AbortController()
  for (let round = 0; round < 40; round++) {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        http({
          method: 'GET',
          url: new URL(`/?${round * 8 + index}`, server.url),
          headers: {},
          bounds: BOUNDS,
          signal,
        }),
      ),
    )
    expect(answers.filter((answer) => 'trouble' in answer)).toEqual([])
  }
  expect(warnings).toEqual([])
})
