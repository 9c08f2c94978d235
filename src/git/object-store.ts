import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GitError } from '../errors.ts'
import type { BlobId } from '../ports.ts'
import { createByteReader } from './byte-reader.ts'
import type { Git, GitDialogue } from './plumbing.ts'

/** The blobs of our own repository. */
export interface ObjectStore {
  /** Those that are not here, each once. */
  missing(blobs: Iterable<BlobId>): Promise<BlobId[]>
  /** `undefined` when it is not here. */
  readBlob(blob: BlobId): Promise<Uint8Array | undefined>
  /** Keeps a text as a blob. */
  stage(text: string): Promise<BlobId>
  /** Bytes of a blob that was staged, 0 for any other. */
  sizeOf(blob: BlobId): number
}

/** Runs one call after the other: a dialogue answers in the order of its questions. */
function createQueue(): <T>(call: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (call) => {
    const next = last.then(call, call)
    last = next.catch(() => {})
    return next
  }
}

/** Starts the process when it is first asked. */
function createDialogue(git: Git, args: readonly string[]) {
  let process: (GitDialogue & ReturnType<typeof createByteReader>) | undefined
  return () => {
    if (process === undefined) {
      const { stdin, stdout } = git.converse(args)
      process = { stdin, stdout, ...createByteReader(stdout, git.interruption) }
    }
    return process
  }
}

/** Two processes serve all blobs: one a blob costs some 3 ms each. */
export function createObjectStore(git: Git): ObjectStore {
  const reader = createDialogue(git, ['cat-file', '--batch'])
  const writer = createDialogue(git, ['hash-object', '-w', '--no-filters', '--stdin-paths'])
  const readQueue = createQueue()
  const writeQueue = createQueue()
  const file = join(git.gitDir, 'staged')
  const sizes = new Map<BlobId, number>()

  async function read(blob: BlobId): Promise<Uint8Array | undefined> {
    const { stdin, readLine, readBytes } = reader()
    stdin.write(`${blob}\n`)
    const [, type, size] = (await readLine()).split(' ')
    if (type === 'missing') return undefined
    const bytes = await readBytes(Number(size))
    await readBytes(1)
    if (type !== 'blob') throw new GitError(`git cat-file: ${blob} is no blob`)
    return bytes
  }

  async function write(text: string): Promise<BlobId> {
    await writeFile(file, text)
    const { stdin, readLine } = writer()
    stdin.write(`${file}\n`)
    const blob = await readLine()
    sizes.set(blob, Buffer.byteLength(text))
    return blob
  }

  return {
    async missing(blobs) {
      const input = [...new Set(blobs)].map((blob) => `${blob}\n`).join('')
      if (input === '') return []
      const answer = await git.read(['cat-file', '--batch-check'], { input })
      const rows = answer.split('\n').map((row) => row.split(' '))
      return rows.filter(([, type]) => type === 'missing').map(([blob = '']) => blob)
    },
    readBlob: (blob) => readQueue(() => read(blob)),
    stage: (text) => writeQueue(() => write(text)),
    sizeOf: (blob) => sizes.get(blob) ?? 0,
  }
}
