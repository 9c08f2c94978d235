import { gzipSync } from 'node:zlib'
import { type Answer, json } from './answer.ts'
import type { Behaviour, Exchange } from './faults.ts'
import { send } from './send.ts'

/** Faults of a service and of the network between. Each is a `Behaviour` for `inject`. */

type Headers = Readonly<Record<string, string>>

/** This answer, whatever was asked; the work is not done. */
export function reply(
  status: number,
  body: string | Buffer = '',
  headers: Headers = {},
): Behaviour {
  return ({ request, response, record }) => {
    record.status = status
    send(request, response, { status, headers, body: Buffer.from(body) })
  }
}

export function replyJson(value: unknown, status = 200): Behaviour {
  const { headers, body } = json(value, status)
  return reply(status, body, headers)
}

/** 429; `retryAfter` as the header's text, or no header. */
export function tooManyRequests(retryAfter?: string | number): Behaviour {
  const header = { 'X-Rate-Limit-Retry-After-Seconds': String(retryAfter) }
  const body = JSON.stringify({ error_messages: { main: ['too many requests.'] } })
  return reply(429, body, retryAfter === undefined ? {} : header)
}

/** The real answer, changed. */
export function changed(change: (answer: Answer) => Answer): Behaviour {
  return ({ request, response, answer }) => send(request, response, change(answer()))
}

/** The real answer's JSON, changed. */
export function changedJson<T>(change: (value: T) => unknown): Behaviour {
  return changed(({ status, body }) => json(change(JSON.parse(body.toString()) as T), status))
}

/** The connection ends with a reset before the answer; the work is not done. */
export function reset(): Behaviour {
  return ({ request }) => void request.socket.resetAndDestroy()
}

/** The work is done, its answer never arrives. */
export function lostAnswer(): Behaviour {
  return ({ request, answer }) => {
    answer()
    request.socket.resetAndDestroy()
  }
}

/** Sends the head and half of the body. */
function sendHalf({ response }: Exchange, answer: Answer, length: Headers): Promise<void> {
  response.writeHead(answer.status, { ...answer.headers, ...length })
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2))
  return new Promise((resolve) => response.write(half, () => resolve()))
}

/** Half of the body, then a reset. */
export function resetInBody(): Behaviour {
  return async (exchange) => {
    const answer = exchange.answer()
    await sendHalf(exchange, answer, { 'content-length': String(answer.body.length) })
    exchange.request.socket.resetAndDestroy()
  }
}

/** Half of the body without any length, then an orderly end: nothing on the wire says that it is cut. */
export function cutBody(): Behaviour {
  return async (exchange) => {
    exchange.response.removeHeader('transfer-encoding')
    exchange.response.useChunkedEncodingByDefault = false
    await sendHalf(exchange, exchange.answer(), { connection: 'close' })
    exchange.request.socket.end()
  }
}

/** Nothing is ever sent. */
export function hang(): Behaviour {
  return () => {}
}

/** Half of the body, then nothing more. */
export function hangInBody(): Behaviour {
  return async (exchange) => {
    const answer = exchange.answer()
    await sendHalf(exchange, answer, { 'content-length': String(answer.body.length) })
  }
}

/** The head, then nothing more. */
export function hangAfterHeaders(): Behaviour {
  return ({ response, answer }) => {
    const { status, headers, body } = answer()
    response.writeHead(status, { ...headers, 'content-length': String(body.length) })
    response.flushHeaders()
  }
}

/** The whole answer in pieces of `bytes`, one every `everyMs`. */
export function drip(bytes: number, everyMs: number): Behaviour {
  return ({ response, answer }) => {
    const { status, headers, body } = answer()
    response.writeHead(status, { ...headers, 'content-length': String(body.length) })
    response.flushHeaders()
    let sent = 0
    const timer = setInterval(() => {
      response.write(body.subarray(sent, sent + bytes))
      sent += bytes
      if (sent >= body.length) response.end()
      if (sent >= body.length || response.destroyed) clearInterval(timer)
    }, everyMs).unref()
  }
}

/** The real answer, made at once and sent `ms` later. */
export function delayed(ms: number): Behaviour {
  return ({ request, response, answer }) => {
    const made = answer()
    setTimeout(() => send(request, response, made), ms).unref()
  }
}

export function redirect(location: string, status = 302): Behaviour {
  return reply(status, '', { location })
}

const JSON_TYPE = { 'content-type': 'application/json;charset=UTF-8' }
const MAINTENANCE =
  '<!DOCTYPE html><html lang="ja"><body><h1>ただいまメンテナンス中です</h1></body></html>'

/** 200 with a page for people. */
export function html(): Behaviour {
  return reply(200, MAINTENANCE, { 'content-type': 'text/html; charset=UTF-8' })
}

/** 200 without a body. */
export function empty(): Behaviour {
  return reply(200, '', JSON_TYPE)
}

/** The real answer with a byte in its text that is not UTF-8. */
export function invalidUtf8(): Behaviour {
  return changed((answer) => {
    const at = answer.body.lastIndexOf('"')
    const body = Buffer.concat([
      answer.body.subarray(0, at),
      Buffer.of(0xff),
      answer.body.subarray(at),
    ])
    return { ...answer, body }
  })
}

/** A small body that unpacks to `bytes` of JSON. */
export function gzipBomb(bytes: number): Behaviour {
  return ({ request, response, record }) => {
    record.status = 200
    const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' }
    send(request, response, { status: 200, headers, body: gzipSync(bigJson(bytes)) })
  }
}

/** An endless list of `bytes`, sent as it is. */
export function jsonBomb(bytes: number): Behaviour {
  return ({ request, response, record }) => {
    record.status = 200
    send(request, response, { status: 200, headers: JSON_TYPE, body: bigJson(bytes) })
  }
}

function bigJson(bytes: number): Buffer {
  const body = Buffer.alloc(bytes, ' ')
  body.write('{"data":[')
  body.write(']}', bytes - 2)
  return body
}
