import { expect, test } from 'vitest'
import { json, listen } from './loopback.ts'
import { listenRaw } from './raw-server.ts'
import { failureOf, sourceFor } from './source.ts'

test('plain requests go through the proxy of the environment, except to hosts that it names', async () => {
  await using api = await listen(json({ data: [] }))
  await using proxy = await listen(json({ data: [{ maillog_id: 1 }] }))
  const through = sourceFor(api.url, { env: { HTTP_PROXY: proxy.url } })
  expect(await through.source.listMailLogs({ count: 1 })).toHaveLength(1)
  expect(proxy.seen[0]?.url).toBe(`${api.url}/logs/mails/results?count=1&status%5B%5D=ALL`)
  const past = sourceFor(api.url, { env: { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' } })
  expect(await past.source.listMailLogs({ count: 1 })).toEqual([])
  expect(api.seen).toHaveLength(1)
})

test('encrypted requests ask the proxy for a tunnel, and show it no token', async () => {
  const heard: string[] = []
  await using proxy = await listenRaw((socket, text) => {
    heard.push(text)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  const { source } = sourceFor('https://app.engn.jp/api/v1', { env: { HTTPS_PROXY: proxy.url } })
  await failureOf(source.listMailLogs({ count: 1 }))
  expect(heard).toHaveLength(5)
  expect(heard[0]).toMatch(/^CONNECT app\.engn\.jp:443 HTTP\/1\.1\r\n/)
  expect(heard.join()).not.toContain('secret-token')
})
