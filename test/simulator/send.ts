import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Answer } from './answer.ts'
import type { Oddities } from './oddities.ts'

/** Sends a whole answer, compressed where both sides want that. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  { gzip = false }: Oddities = {},
): void {
  const packed = gzip && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = packed ? gzipSync(answer.body) : answer.body
  const encoding = packed ? { 'content-encoding': 'gzip' } : {}
  response.writeHead(answer.status, {
    ...answer.headers,
    ...encoding,
    'content-length': String(body.length),
  })
  response.end(body)
}
