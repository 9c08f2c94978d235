import { appendFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { GitError } from '../errors.ts'
import type { BlobId, LongText } from '../ports.ts'
import type { Git, GitDialogue } from './process.ts'
import type { Remote } from './remote.ts'

/** Reads what a git process answers, in pieces of known length. */
export interface ByteReader {
  /** Without its line end. */
  readLine(): Promise<string>
  readBytes(length: number): Promise<Buffer>
}

const LF = 0x0a

/** `ended` is the error to throw when the process ends in the middle of an answer. */
export function createByteReader(stream: Readable, ended: () => Error): ByteReader {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  async function nextChunk(): Promise<Buffer> {
    const { done, value } = await chunks.next()
    if (done) throw ended()
    return value
  }

  return {
    async readLine() {
      let end = rest.indexOf(LF)
      while (end < 0) {
        rest = Buffer.concat([rest, await nextChunk()])
        end = rest.indexOf(LF)
      }
      const line = rest.toString('utf8', 0, end)
      rest = rest.subarray(end + 1)
      return line
    },
    async readBytes(length) {
      const parts = [rest]
      let size = rest.length
      while (size < length) {
        const chunk = await nextChunk()
        parts.push(chunk)
        size += chunk.length
      }
      const all = Buffer.concat(parts)
      rest = all.subarray(length)
      return all.subarray(0, length)
    },
  }
}

/** Some objects as git keeps them, in the order of `ids`, all of which are here. */
export async function readObjects(git: Git, ids: readonly string[]): Promise<Buffer[]> {
  const input = ids.map((id) => `${id}\n`).join('')
  const { stdout } = await git.run(['cat-file', '--batch'], { input })
  const objects: Buffer[] = []
  // Each stands behind a line with its ID, kind and size, and ends with a line end that is none of it.
  for (let at = 0; at < stdout.length; ) {
    const start = stdout.indexOf('\n', at) + 1
    const size = Number(stdout.toString('latin1', at, start).split(' ')[2])
    objects.push(stdout.subarray(start, start + size))
    at = start + size + 1
  }
  return objects
}

/** The objects of our own repository. */
export interface ObjectStore {
  /** Those that are not here, each once. */
  missing(blobs: Iterable<BlobId>): Promise<BlobId[]>
  /** `undefined` when it is not here. */
  readBlob(blob: BlobId): Promise<Uint8Array | undefined>
  /** The message of a commit that is here. */
  readMessage(commit: string): Promise<string>
  /** Keeps a text as a blob. */
  stage(text: string): Promise<BlobId>
  stageLong(): LongText
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
  let process: (Pick<GitDialogue, 'stdin' | 'stdout'> & ByteReader) | undefined
  return () => {
    if (process === undefined) {
      const { stdin, stdout } = git.converse(args)
      process = { stdin, stdout, ...createByteReader(stdout, git.interruption) }
    }
    return process
  }
}

/** An object as git keeps it. */
export interface GitObject {
  readonly type: string
  readonly bytes: Buffer
}

/** Reads an object by any name that git knows for it; `undefined` when it is not here. */
export type ReadObject = (name: string) => Promise<GitObject | undefined>

/** Reads objects, all by one process, which answers in the order of the questions. */
export function createObjectReader(git: Git): ReadObject {
  const reader = createDialogue(git, ['cat-file', '--batch'])
  const queue = createQueue()

  async function readAnswer({ readLine, readBytes }: ByteReader): Promise<GitObject | undefined> {
    const [, type = '', size] = (await readLine()).split(' ')
    if (size === undefined) return undefined
    const bytes = await readBytes(Number(size))
    await readBytes(1)
    return { type, bytes }
  }

  return async (name) => {
    const dialogue = reader()
    dialogue.stdin.write(`${name}\n`)
    return queue(() => readAnswer(dialogue))
  }
}

type ObjectType = 'blob' | 'tree' | 'commit'

function bytesOf(name: string, type: ObjectType, object: GitObject | undefined) {
  if (object === undefined || object.type === type) return object?.bytes
  throw new GitError(`git cat-file: ${name} is no ${type}`)
}

/** The bytes of an object. Throws `GitError` when it is missing, or of another type. */
export async function readPresent(
  read: ReadObject,
  name: string,
  type: ObjectType,
): Promise<Buffer> {
  const bytes = bytesOf(name, type, await read(name))
  if (bytes === undefined) throw new GitError(`git cat-file: ${name} is missing`)
  return bytes
}

/** Two processes beside that of `read` serve all objects: one a question costs some 5 ms each. */
export function createObjectStore(git: Git, read = createObjectReader(git)): ObjectStore {
  const writer = createDialogue(git, ['hash-object', '-w', '--no-filters', '--stdin-paths'])
  const checker = createDialogue(git, ['cat-file', '--batch-check'])
  const checkQueue = createQueue()
  const writeQueue = createQueue()
  let texts = 0
  const sizes = new Map<BlobId, number>()
  /** Blobs that were seen here, where they stay. */
  const known = new Set<BlobId>()

  /** Those of the blobs that are not here. */
  async function check(blobs: readonly BlobId[]): Promise<Set<BlobId>> {
    const { stdin, readLine } = checker()
    stdin.write(blobs.map((blob) => `${blob}\n`).join(''))
    const missing = new Set<BlobId>()
    for (const blob of blobs) if ((await readLine()).endsWith(' missing')) missing.add(blob)
    return missing
  }

  async function keep(file: string): Promise<BlobId> {
    const { stdin, readLine } = writer()
    stdin.write(`${file}\n`)
    const blob = await readLine()
    sizes.set(blob, statSync(file).size)
    rmSync(file)
    known.add(blob)
    return blob
  }

  function stageLong(): LongText {
    texts += 1
    const file = join(git.gitDir, `staged-${texts}`)
    return {
      append: (text) => appendFileSync(file, text),
      end: () => writeQueue(() => keep(file)),
    }
  }

  return {
    async missing(blobs) {
      const asked = [...new Set(blobs)].filter((blob) => !known.has(blob))
      if (asked.length === 0) return []
      const missing = await checkQueue(() => check(asked))
      for (const blob of asked) if (!missing.has(blob)) known.add(blob)
      return asked.filter((blob) => missing.has(blob))
    },
    readBlob: async (blob) => bytesOf(blob, 'blob', await read(blob)),
    async readMessage(commit) {
      const bytes = await readPresent(read, commit, 'commit')
      const [, message = ''] = /^.*?\n\n(.*)$/s.exec(bytes.toString()) ?? []
      return message.trimEnd()
    },
    async stage(text) {
      const { append, end } = stageLong()
      append(text)
      return end()
    },
    stageLong,
    sizeOf: (blob) => sizes.get(blob) ?? 0,
  }
}

/** Blobs that are here or on the remote. */
export function createBlobs(store: ObjectStore, remote: Remote) {
  async function prefetch(blobs: Iterable<BlobId>, alongside: Iterable<BlobId> = []) {
    const missing = await store.missing(blobs)
    if (missing.length === 0) return
    await remote.fetchObjects([...new Set([...missing, ...(await store.missing(alongside))])])
  }
  return {
    prefetch,
    stage: store.stage,
    stageLong: store.stageLong,
    async readBlob(blob: BlobId): Promise<Uint8Array> {
      const here = await store.readBlob(blob)
      if (here !== undefined) return here
      await prefetch([blob])
      const fetched = await store.readBlob(blob)
      if (fetched === undefined) throw new GitError(`git cat-file: ${blob} is missing`)
      return fetched
    },
  }
}
