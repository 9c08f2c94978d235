import type { IncomingMessage, ServerResponse } from 'node:http'
import { PassThrough, type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

/** One request as it arrived; `status` is 0 until it is answered. The Authorization value is never kept. */
export interface RecordedRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-case names, without `authorization`. */
  readonly headers: Readonly<Record<string, string>>
  readonly authorization: { readonly scheme: string; readonly accepted: boolean } | undefined
  /** JSON body of a REST call. */
  body: unknown
  status: number
  readonly at: number
}

/** What is sent back; anything but bytes and streams is sent as JSON. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export type Payload = Buffer | Readable
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Payload
}

export function toReply(answer: Answer): Reply {
  const { status, headers = {}, body } = answer
  if (typeof body === 'string') {
    return {
      status,
      headers: { 'content-type': 'text/plain', ...headers },
      body: Buffer.from(body),
    }
  }
  const json = body === undefined ? '' : JSON.stringify(body)
  const type = 'application/json; charset=utf-8'
  return { status, headers: { 'content-type': type, ...headers }, body: Buffer.from(json) }
}

/** Sends a reply; a stream is sent as it comes, in chunks. `sent` is told every number of bytes. */
export async function send(
  response: ServerResponse,
  reply: Reply,
  sent: (bytes: number) => void,
): Promise<void> {
  response.writeHead(reply.status, reply.headers)
  if (Buffer.isBuffer(reply.body)) {
    sent(reply.body.length)
    response.end(reply.body)
    return
  }
  const counter = new PassThrough()
  counter.on('data', (chunk: Buffer) => sent(chunk.length))
  await pipeline(reply.body, counter, response)
}

/** Executes to the end, then loses the answer: nothing of it, or its first half. */
export async function sendLost(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  lose: 'all' | 'part',
): Promise<void> {
  const body = Buffer.isBuffer(reply.body) ? reply.body : await buffer(reply.body)
  if (lose === 'all') {
    request.socket.destroy()
    return
  }
  response.writeHead(reply.status, { ...reply.headers, 'content-length': String(body.length) })
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => request.socket.destroy())
}
