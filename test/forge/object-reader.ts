import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { GIT_ENV } from './run-git.ts'

/** An object as git keeps it. */
export interface GitObject {
  readonly id: string
  readonly type: string
  readonly bytes: Buffer
}

export interface ObjectReader {
  /** By any name that git knows; `undefined`: there is none. */
  read(name: string): Promise<GitObject | undefined>
  /** What was read may have been removed: the next reading looks anew. */
  renew(): void
}

/** A process that nobody has asked for so long ends. */
const IDLE_MS = 2000

interface Dialogue {
  readonly child: ChildProcess & { stdin: Writable; stdout: Readable }
  ask(name: string): Promise<GitObject | undefined>
}

/** The object at the begin of what git said; `undefined`: more is to come. `null`: it has no such object. */
function parseObject(said: Buffer): GitObject | null | undefined {
  const end = said.indexOf(0x0a)
  if (end < 0) return undefined
  const [, id, type, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(said.toString('latin1', 0, end)) ?? []
  if (id === undefined || type === undefined) return null
  const last = end + 1 + Number(size)
  return said.length > last ? { id, type, bytes: said.subarray(end + 1, last) } : undefined
}

function startDialogue(gitDir: string): Dialogue {
  const child = spawn('git', ['cat-file', '--batch'], {
    cwd: gitDir,
    env: GIT_ENV,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.on('error', () => {})
  let chunks: Buffer[] = []
  let answer: (object: GitObject | undefined) => void = () => {}
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    const object = parseObject(Buffer.concat(chunks))
    if (object !== undefined) answer(object ?? undefined)
  })
  child.on('error', () => answer(undefined)).on('close', () => answer(undefined))
  return {
    child,
    ask: (name) =>
      new Promise((resolve) => {
        chunks = []
        answer = resolve
        if (child.exitCode === null && child.pid !== undefined) child.stdin.write(`${name}\n`)
        else resolve(undefined)
      }),
  }
}

/** Reads objects through one process for many: a process each is most of what a question costs. */
export function createObjectReader(gitDir: string): ObjectReader {
  let dialogue: Dialogue | undefined
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  function renew(): void {
    clearTimeout(idle)
    dialogue?.child.stdin.end()
    dialogue = undefined
  }

  async function ask(name: string): Promise<GitObject | undefined> {
    clearTimeout(idle)
    dialogue ??= startDialogue(gitDir)
    const object = await dialogue.ask(name)
    if (object === undefined && dialogue?.child.exitCode !== null) dialogue = undefined
    idle = setTimeout(renew, IDLE_MS)
    return object
  }

  return {
    renew,
    read(name) {
      if (name.includes('\n')) return Promise.resolve(undefined)
      const next = last.then(() => ask(name))
      last = next
      return next
    },
  }
}
