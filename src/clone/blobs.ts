import { GitError, TranslatedError } from '../errors.ts'
import { createByteReader, type ReadObject, readPresent } from '../git/objects.ts'
import type { Git } from '../git/process.ts'
import type { BlobId } from '../ports.ts'

/** A blob with what it holds. */
export interface BlobBytes {
  readonly blob: BlobId
  readonly bytes: Uint8Array
}

/** The blobs of a clone; of a partial one also those that only its remote has. */
export interface CloneBlobs {
  /**
   * Fetches at one go what a partial clone lacks of `blobs`; elsewhere does nothing. Throws `TranslatedError` when the
   * remote does not give them.
   */
  prefetch(blobs: Iterable<BlobId>): Promise<void>
  /** One blob. Throws `GitError` when it is missing. */
  readBlob(blob: BlobId): Promise<Uint8Array>
  /** Many blobs, in the order of `blobs`, each as soon as git has unpacked it. Throws as `prefetch` and `readBlob`. */
  readBlobs(blobs: Iterable<BlobId>): AsyncGenerator<BlobBytes, void, undefined>
  /** Many blobs, each once, in any order. Throws as `readBlobs`. */
  readEach(blobs: Iterable<BlobId>, use: (read: BlobBytes) => void): Promise<void>
}

const FETCH = [
  'fetch',
  '--quiet',
  '--stdin',
  '--refmap=',
  '--no-tags',
  '--no-prune',
  '--no-write-fetch-head',
  '--no-write-commit-graph',
  '--no-auto-gc',
]

/** What `git cat-file` would fetch one by one, at one go. */
function createPrefetch(git: Git, promisors: readonly string[]): CloneBlobs['prefetch'] {
  let here: Set<string> | undefined

  // The only listing of git 2.31 that never fetches what it does not find.
  async function listHere(): Promise<Set<string>> {
    const all = ['--batch-all-objects', '--unordered', '--batch-check=%(objectname)']
    return new Set((await git.read(['cat-file', ...all])).split('\n'))
  }

  return async (blobs) => {
    here ??= await listHere()
    const known = here
    const lacking = [...new Set(blobs)].filter((blob) => !known.has(blob))
    if (lacking.length === 0) return
    const input = lacking.map((blob) => `${blob}\n`).join('')
    for (const remote of promisors) {
      const { code } = await git.run([...FETCH, remote], { input })
      if (code !== 0) continue
      for (const blob of lacking) known.add(blob)
      return
    }
    throw new TranslatedError({
      en: "--repository: this clone is partial, and its remote did not give what it lacks; go online or sign in, check it with 'git fetch', then try again",
      ja: "--repository：このクローンは部分クローンで、足りないデータをリモートから取得できませんでした。ネットワークと認証を 'git fetch' で確認し、もう一度実行してください",
    })
  }
}

async function* readAll(git: Git, blobs: readonly BlobId[]): AsyncGenerator<BlobBytes, void> {
  const { stdin, stdout } = git.converse(['cat-file', '--batch', '--buffer'])
  const { readLine, readBytes } = createByteReader(stdout, git.interruption)
  stdin.end(blobs.map((blob) => `${blob}\n`).join(''))
  try {
    for (const blob of blobs) {
      const [, type, size] = (await readLine()).split(' ')
      if (type !== 'blob') throw new GitError(`git cat-file: ${blob} is missing`)
      const bytes = await readBytes(Number(size))
      await readBytes(1)
      yield { blob, bytes }
    }
  } finally {
    stdout.destroy()
  }
}

/** Git unpacks on one core; two of them are everywhere. */
const STREAMS = 2

/** So few that another process would take longer than to read them one after the other. */
const FEW = 16

async function readInStreams(git: Git, blobs: readonly BlobId[], use: (read: BlobBytes) => void) {
  const size = Math.ceil(blobs.length / STREAMS)
  const streams = Array.from({ length: STREAMS }, async (_, index) => {
    const own = blobs.slice(index * size, (index + 1) * size)
    for await (const read of readAll(git, own)) use(read)
  })
  await Promise.all(streams)
}

interface BlobsSettings {
  readonly git: Git
  readonly readObject: ReadObject
  /** Remotes that promised what a partial clone lacks; none: it is whole. */
  readonly promisors: readonly string[]
}

/** Reads the blobs of a clone. */
export function createCloneBlobs({ git, readObject, promisors }: BlobsSettings): CloneBlobs {
  const prefetch = promisors.length > 0 ? createPrefetch(git, promisors) : async () => {}

  const readHere = (blob: BlobId) => readPresent(readObject, blob, 'blob')

  async function* readFew(blobs: readonly BlobId[]): AsyncGenerator<BlobBytes, void> {
    for (const blob of blobs) yield { blob, bytes: await readHere(blob) }
  }

  return {
    prefetch,
    async readBlob(blob) {
      await prefetch([blob])
      return readHere(blob)
    },
    async *readBlobs(blobs) {
      const all = [...blobs]
      if (all.length === 0) return
      await prefetch(all)
      yield* all.length > FEW ? readAll(git, all) : readFew(all)
    },
    async readEach(blobs, use) {
      const all = [...new Set(blobs)]
      if (all.length === 0) return
      await prefetch(all)
      if (all.length > FEW) await readInStreams(git, all, use)
      else for await (const read of readFew(all)) use(read)
    },
  }
}
