import http, { type Agent } from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import fetch from 'node-fetch'
import { faultOfCode, type NetworkFault } from '../network/faults.ts'

/** The connection pool for a request, by protocol and method; proxies as the variables in `env` say. */
export type AgentOf = (url: URL, method: string) => http.Agent

function createAgents(env: NodeJS.ProcessEnv): AgentOf {
  const pools = {
    'http:': new http.Agent({ keepAlive: true, proxyEnv: env }),
    'https:': new https.Agent({ keepAlive: true, proxyEnv: env }),
  }
  // A kept connection that the server closes meanwhile looks like a lost answer, and a POST is not
  // repeated after one.
  const fresh = {
    'http:': new http.Agent({ proxyEnv: env }),
    'https:': new https.Agent({ proxyEnv: env }),
  }
  return ({ protocol }, method) =>
    (method === 'GET' ? pools : fresh)[protocol === 'http:' ? 'http:' : 'https:']
}

/** Why a request brought no usable answer. */
export type Trouble =
  | 'no connection'
  | 'no such host'
  | 'proxy refused'
  | 'proxy failed'
  | 'no TLS'
  | 'connection lost'
  | 'timed out'
  | 'unreadable answer'
  | 'answer too large'
  | 'certificate refused'
  | 'redirect refused'
  | 'download refused by another host'

export type Method = 'GET' | 'POST'

export interface Bounds {
  /** Longest silence: while connecting, before the first byte, and between any two chunks. */
  readonly silenceMs: number
  readonly totalMs: number
  /** Of the body after decompression. */
  readonly maxBytes: number
}

export interface HttpRequest {
  readonly method: Method
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly bounds: Bounds
  /** Ends the request at once. */
  readonly signal: AbortSignal
}

export interface Answer {
  readonly status: number
  header(name: string): string | null
  readonly body: Uint8Array
}

export interface NoAnswer {
  readonly trouble: Trouble
}

/** One exchange: no redirect is followed, nothing is repeated, nothing is thrown. */
export type Http = (request: HttpRequest) => Promise<Answer | NoAnswer>

const TROUBLE_OF: Readonly<Partial<Record<NetworkFault, Trouble>>> = {
  certificate: 'certificate refused',
  tls: 'no TLS',
  name: 'no such host',
  refused: 'no connection',
}

/** What the proxy answered to the request for a tunnel. */
const TUNNEL = /: HTTP\/1\.[01] (\d{3})/

/** Error texts quote the server, so only the code is looked at, and a proxy's status. */
function troubleOf(error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^Z_|^ERR_.*BROTLI/.test(code)) return 'unreadable answer'
  const status = error instanceof Error ? TUNNEL.exec(error.message)?.[1] : undefined
  const judged = faultOfCode(code, status === undefined ? undefined : Number(status))
  if (judged?.fault === 'proxy') return judged.heals ? 'proxy failed' : 'proxy refused'
  return (judged && TROUBLE_OF[judged.fault]) ?? 'connection lost'
}

interface Watch {
  readonly signal: AbortSignal
  /** Something was heard. */
  touch(): void
  end(): void
  dispose(): void
}

/** Ends the exchange on silence, after the total time, or when the caller says so. */
function watch({ bounds, signal }: HttpRequest): Watch {
  const ending = new AbortController()
  const end = () => ending.abort()
  const silence = setTimeout(end, bounds.silenceMs)
  const total = setTimeout(end, bounds.totalMs)
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  return {
    signal: ending.signal,
    touch: () => silence.refresh(),
    end,
    dispose() {
      clearTimeout(silence)
      clearTimeout(total)
      signal.removeEventListener('abort', end)
    },
  }
}

/** `undefined`: more than `maxBytes`. */
async function readBody(
  stream: NodeJS.ReadableStream | null,
  maxBytes: number,
  onChunk: () => void,
): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream ?? Readable.from([])) {
    onChunk()
    bytes += chunk.length
    if (bytes > maxBytes) return undefined
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  }
  return Buffer.concat(chunks, bytes)
}

async function exchange(request: HttpRequest, agent: Agent, line: Watch) {
  const { method, url, headers, body = null, bounds } = request
  const { signal } = line
  const init = { method, headers, body, redirect: 'manual', agent, signal } as const
  const response = await fetch(url, init)
  line.touch()
  const content = await readBody(response.body, bounds.maxBytes, line.touch)
  if (content !== undefined) {
    const header = (name: string) => response.headers.get(name)
    return { status: response.status, header, body: content }
  }
  line.end()
  return { trouble: 'answer too large' } as const
}

/** `env` names the proxies. */
export function createHttp(env: NodeJS.ProcessEnv): Http {
  const agentOf = createAgents(env)
  return async (request) => {
    const line = watch(request)
    try {
      return await exchange(request, agentOf(request.url, request.method), line)
    } catch (error) {
      return { trouble: line.signal.aborted ? 'timed out' : troubleOf(error) }
    } finally {
      line.dispose()
    }
  }
}
