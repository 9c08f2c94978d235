import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { HostedRepository } from './hosted.ts'
import { giveReasons, parsePush, type RefCommand, watchPack } from './pkt-line.ts'
import { answerListing, capabilitiesOf, offerRefs } from './ref-listing.ts'
import type { RecordedRequest, Reply } from './requests.ts'
import { judge, type RefUpdate } from './rules.ts'
import { GIT_ENV } from './run-git.ts'

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

/** A client that goes away in the middle ends the stream with an error. */
function inflate(body: Readable): Readable {
  const inflated = createGunzip()
  pipeline(body, inflated).catch(() => {})
  return inflated
}

const NO_CACHE = {
  expires: 'Fri, 01 Jan 1980 00:00:00 GMT',
  pragma: 'no-cache',
  'cache-control': 'no-cache, max-age=0, must-revalidate',
}

function head(service: Transfer['service'], kind: 'advertisement' | 'result') {
  return {
    status: 200,
    headers: { ...NO_CACHE, 'content-type': `application/x-git-${service}-${kind}` },
  }
}

/** How an answer begins that says what a server can do, and nothing of a repository but its configuration. */
const VERSION_2 = '000eversion 2\n'
const known = new Map<string, (repository: HostedRepository) => Promise<Buffer>>()
const readConfig = (gitDir: string) => readFile(join(gitDir, 'config'), 'utf8')

/** Git's smart HTTP protocol, spoken by git itself; `hookUrl` is where update hooks ask. */
export function createGitServer(hookUrl: () => string): GitServer {
  const children = new Set<ChildProcess>()
  const pushes = new Map<string, Push>()

  function start(
    { request, repository, transfer }: GitCall,
    pushId: string,
    options: readonly string[] = [],
  ): ChildProcess & { stdin: Writable; stdout: Readable } {
    const protocol = request.headers['git-protocol']
    const env = {
      ...GIT_ENV,
      FORGE_HOOK_URL: `${hookUrl()}/${pushId}`,
      ...(protocol === undefined ? {} : { GIT_PROTOCOL: protocol }),
    }
    const strict = transfer.service === 'upload-pack' ? ['--strict'] : []
    const args = [transfer.service, ...strict, '--stateless-rpc', ...options, '.']
    const child = spawn('git', args, {
      cwd: repository.gitDir,
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    children.add(child)
    child.on('close', () => children.delete(child))
    child.on('error', () => {}) // its folder is gone: no answer
    child.stdin.on('error', () => {}) // git may refuse before it has read everything
    return child
  }

  /** What git shows first. What is the same for each repository of its configuration is asked for once. */
  async function advertise(call: GitCall): Promise<Reply> {
    const { service } = call.transfer
    const protocol = call.request.headers['git-protocol'] ?? ''
    const config = await readConfig(call.repository.gitDir)
    const key = `${service} ${protocol}\n${config}`
    const answer = (await known.get(key)?.(call.repository)) ?? (await learn(key, config, call))
    const isOld = !/\bversion=2\b/.test(protocol)
    const line = `# service=git-${service}\n`
    const prefix = `${(line.length + 4).toString(16).padStart(4, '0')}${line}0000`
    const body = isOld ? Buffer.concat([Buffer.from(prefix), answer]) : answer
    return { ...head(service, 'advertisement'), body }
  }

  async function learn(key: string, config: string, call: GitCall): Promise<Buffer> {
    const answer = await readAdvertisement(call)
    if (answer.toString('latin1', 0, VERSION_2.length) === VERSION_2) {
      known.set(key, async () => answer)
    }
    const isForPush = call.transfer.service === 'receive-pack'
    const capabilities = isForPush ? capabilitiesOf(answer, config) : undefined
    if (capabilities !== undefined) {
      known.set(key, async ({ refs }) => offerRefs(await refs(), capabilities))
    }
    return answer
  }

  async function readAdvertisement(call: GitCall): Promise<Buffer> {
    const child = start(call, 'none', ['--advertise-refs'])
    child.stdin.end()
    const answer = await buffer(child.stdout)
    if (answer.length === 0) throw new Error('git ended without an answer')
    return answer
  }

  async function receive(call: GitCall, body: Buffer): Promise<Reply> {
    const pushId = randomUUID()
    const reasons = new Map<string, string>()
    pushes.set(pushId, { repository: call.repository, reasons })
    const child = start(call, pushId)
    child.stdin.end(body)
    const report = await buffer(child.stdout)
    pushes.delete(pushId)
    const told = reasons.size > 0 ? giveReasons(report, reasons) : report
    return { ...head('receive-pack', 'result'), body: told }
  }

  async function upload(call: GitCall, body: Buffer): Promise<Reply> {
    const reply = head('upload-pack', 'result')
    const { repository, request, transfer } = call
    if (/\bversion=2\b/.test(request.headers['git-protocol'] ?? '')) {
      const listing = await answerListing(repository, await readConfig(repository.gitDir), body)
      if (listing !== undefined) return { ...reply, body: listing }
    }
    const child = start(call, 'none')
    child.stdin.end(body)
    child.stdout.on(
      'data',
      watchPack((objects) => {
        transfer.objects = objects
      }),
    )
    child.stdout.pause()
    return { ...reply, body: child.stdout }
  }

  return {
    async serve(call) {
      call.body.on('data', (chunk: Buffer) => {
        call.transfer.bytesUp += chunk.length
      })
      const gzipped = call.request.headers['content-encoding'] === 'gzip'
      const body = gzipped ? inflate(call.body) : call.body
      if (call.action === 'info/refs') return advertise(call)
      const bytes = await buffer(body)
      if (call.action === 'git-upload-pack') return upload(call, bytes)
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
