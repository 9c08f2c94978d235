import { spawn } from 'node:child_process'
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
  /** Ends the process. What was read may have been removed: the next reading looks anew. */
  renew(): void
}

/** A process that nobody has asked for so long ends. */
const IDLE_MS = 5000

interface Dialogue {
  readonly hasEnded: () => boolean
  ask(name: string): Promise<GitObject | undefined>
  end(): void
}

/** What git says first, and where that ends, which may be still to come. Without an object: there is none. */
function parseAnswer(said: Buffer): { readonly end: number; readonly object?: GitObject } {
  const line = said.indexOf(0x0a)
  if (line < 0) return { end: said.length + 1 }
  const [, id, type, size] =
    /^([0-9a-f]+) (\w+) (\d+)$/.exec(said.toString('latin1', 0, line)) ?? []
  if (id === undefined || type === undefined) return { end: line + 1 }
  const last = line + 1 + Number(size)
  return { end: last + 1, object: { id, type, bytes: said.subarray(line + 1, last) } }
}

function startDialogue(gitDir: string): Dialogue {
  const child = spawn('git', ['cat-file', '--batch'], {
    cwd: gitDir,
    env: GIT_ENV,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const waiting: ((object: GitObject | undefined) => void)[] = []
  let hasEnded = false
  let chunks: Buffer[] = []
  let wanted = 1
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    wanted -= chunk.length
    if (wanted > 0) return
    let said = Buffer.concat(chunks)
    let answer = parseAnswer(said)
    for (; answer.end <= said.length; answer = parseAnswer(said)) {
      waiting.shift()?.(answer.object)
      said = said.subarray(answer.end)
    }
    chunks = [said]
    wanted = answer.end - said.length
  })
  function giveUp(): void {
    hasEnded = true
    for (const resolve of waiting.splice(0)) resolve(undefined)
  }
  child.on('error', giveUp).on('close', giveUp)
  child.stdin.on('error', () => {})
  return {
    hasEnded: () => hasEnded,
    ask: (name) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        child.stdin.write(`${name}\n`)
      }),
    end: () => child.stdin.end(),
  }
}

/** Reads objects through one process for many: a process each is most of what a question costs. */
export function createObjectReader(gitDir: string): ObjectReader {
  let dialogue: Dialogue | undefined
  let idle: NodeJS.Timeout | undefined

  /** What was asked is answered before the process ends. */
  function renew(): void {
    clearTimeout(idle)
    dialogue?.end()
    dialogue = undefined
  }

  return {
    renew,
    read(name) {
      if (name.includes('\n')) return Promise.resolve(undefined)
      clearTimeout(idle)
      idle = setTimeout(renew, IDLE_MS)
      if (dialogue === undefined || dialogue.hasEnded()) dialogue = startDialogue(gitDir)
      return dialogue.ask(name)
    },
  }
}
