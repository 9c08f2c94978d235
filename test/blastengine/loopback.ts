import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SeenRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Responder = (request: SeenRequest, response: ServerResponse, nth: number) => void

/** An HTTP server on loopback that records what it was asked; `nth` counts from 0. */
export interface Loopback extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly seen: SeenRequest[]
}

export async function listen(respond: Responder): Promise<Loopback> {
  const seen: SeenRequest[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url = '', headers } = request
    const asked = { method, url, headers, body: Buffer.concat(chunks).toString() }
    seen.push(asked)
    respond(asked, response, seen.length - 1)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof value === 'string' ? value : JSON.stringify(value))
}

/** Answers each request with the next of `answers`, the last one for ever. */
export function inTurn(...answers: readonly Responder[]): Responder {
  return (request, response, nth) =>
    answers[Math.min(nth, answers.length - 1)]?.(request, response, nth)
}

export const json =
  (value: unknown, status = 200): Responder =>
  (_request, response) =>
    sendJson(response, value, status)
