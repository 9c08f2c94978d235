import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { HostedRepository } from './hosted.ts'
import { giveReasons, parsePush, type RefCommand, watchPack } from './pkt-line.ts'
import type { RecordedRequest, Reply } from './requests.ts'
import { judge, type RefUpdate } from './rules.ts'
import { GIT_ENV, git } from './run-git.ts'

/** What one git request moved. */
export interface Transfer {
  readonly repository: string
  readonly service: 'upload-pack' | 'receive-pack'
  /** `refs`: the advertisement (GET info/refs), `data`: a POST. */
  readonly kind: 'refs' | 'data'
  readonly at: number
  /** Bytes as they travelled (request bodies, compressed or not; answers). */
  bytesUp: number
  bytesDown: number
  /** Objects in the pack of this push or fetch. */
  objects: number
  commands: readonly RefCommand[]
}

export interface GitCall {
  readonly request: RecordedRequest
  readonly repository: HostedRepository
  /** `info/refs`, `git-upload-pack` or `git-receive-pack` */
  readonly action: string
  readonly body: Readable
  readonly transfer: Transfer
}

export interface GitServer {
  serve(call: GitCall): Promise<Reply>
  /** Answers the update hook of push `pushId`. */
  judgeUpdate(pushId: string, body: unknown): Promise<{ readonly lines?: readonly string[] }>
  close(): void
}

interface Push {
  readonly repository: HostedRepository
  readonly reasons: Map<string, string>
}

/** Splits a CGI answer into its head and the stream of its body. */
async function readCgi(stdout: Readable): Promise<Omit<Reply, 'body'>> {
  let head = Buffer.alloc(0)
  for (;;) {
    const chunk: Buffer | null = stdout.read()
    if (chunk === null) {
      if (stdout.readableEnded) throw new Error('git http-backend ended without an answer')
      await new Promise((resolve) => stdout.once('readable', resolve).once('end', resolve))
      continue
    }
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) continue
    stdout.unshift(head.subarray(end + 4))
    return parseHead(String(head.subarray(0, end)))
  }
}

function parseHead(text: string): Omit<Reply, 'body'> {
  const pairs = text.split('\r\n').map((line) => line.split(/: */, 2) as [string, string])
  const headers = Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]))
  const { status = '200', ...rest } = headers
  return { status: Number.parseInt(status, 10), headers: rest }
}

/** A client that goes away in the middle ends the stream with an error. */
function inflate(body: Readable): Readable {
  const inflated = createGunzip()
  pipeline(body, inflated).catch(() => {})
  return inflated
}

const findBackend = async () => join(await git(['--exec-path']), 'git-http-backend')
let found: ReturnType<typeof findBackend> | undefined

/** Git's own smart HTTP server as a CGI program; `hookUrl` is where update hooks ask. */
export async function createGitServer(hookUrl: () => string): Promise<GitServer> {
  found ??= findBackend()
  const backend = await found
  const children = new Set<ChildProcess>()
  const pushes = new Map<string, Push>()

  function cgiEnv({ request, repository, action }: GitCall, pushId: string) {
    const protocol = request.headers['git-protocol']
    return {
      ...GIT_ENV,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROJECT_ROOT: repository.gitDir,
      PATH_INFO: `/${action}`,
      QUERY_STRING: String(request.query),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      REMOTE_USER: 'x-access-token',
      FORGE_HOOK_URL: `${hookUrl()}/${pushId}`,
      ...(protocol === undefined ? {} : { GIT_PROTOCOL: protocol }),
    }
  }

  function start(call: GitCall, pushId: string): ChildProcess & { stdout: Readable } {
    const env = cgiEnv(call, pushId)
    const child = spawn(backend, { env, stdio: ['pipe', 'pipe', 'ignore'] })
    children.add(child)
    child.on('close', () => children.delete(child))
    child.stdin.on('error', () => {}) // the backend may refuse before it has read everything
    return child
  }

  async function receive(call: GitCall, body: Buffer): Promise<Reply> {
    const pushId = randomUUID()
    const reasons = new Map<string, string>()
    pushes.set(pushId, { repository: call.repository, reasons })
    const child = start(call, pushId)
    child.stdin?.end(body)
    const head = await readCgi(child.stdout)
    const report = await buffer(child.stdout)
    pushes.delete(pushId)
    return { ...head, body: reasons.size > 0 ? giveReasons(report, reasons) : report }
  }

  async function upload(call: GitCall, body: Readable): Promise<Reply> {
    const child = start(call, 'none')
    if (child.stdin) pipeline(body, child.stdin).catch(() => child.kill())
    const head = await readCgi(child.stdout)
    child.stdout.on(
      'data',
      watchPack((objects) => {
        call.transfer.objects = objects
      }),
    )
    child.stdout.pause()
    return { ...head, body: child.stdout }
  }

  return {
    async serve(call) {
      call.body.on('data', (chunk: Buffer) => {
        call.transfer.bytesUp += chunk.length
      })
      const gzipped = call.request.headers['content-encoding'] === 'gzip'
      const body = gzipped ? inflate(call.body) : call.body
      if (call.action !== 'git-receive-pack') return upload(call, body)
      const bytes = await buffer(body)
      Object.assign(call.transfer, parsePush(bytes))
      return receive(call, bytes)
    },
    async judgeUpdate(pushId, body) {
      const push = pushes.get(pushId)
      if (push === undefined) throw new Error('no such push')
      const { ref, oldId, newId } = body as Omit<RefUpdate, 'repository'>
      const { repository, reasons } = push
      const refusal = await judge(repository.rules, { repository, ref, oldId, newId })
      if (refusal === undefined) return {}
      reasons.set(ref, refusal.reason)
      return { lines: refusal.lines }
    },
    close() {
      for (const child of children) child.kill()
    },
  }
}
