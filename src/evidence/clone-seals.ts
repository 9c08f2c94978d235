import type { Clone } from '../clone/clone.ts'
import { DecodeError, GitError } from '../errors.ts'
import { decodeObject, field, parseExact } from '../records/json.ts'
import { leafHash, merkleRoot } from '../seal/merkle.ts'
import { parseSealTrailer, type Seal, sealOf, sortMonths } from '../seal/seal.ts'
import {
  formatSealsLine,
  monthOfSeals,
  parseSealsFile,
  SEALS_FOLDER,
  sealedMonthOf,
} from '../seal/seals-file.ts'
import {
  createOriginals,
  ERASED_FOLDER,
  type OriginalLine,
  type Originals,
  parseOriginals,
} from './originals.ts'
import { parseCommit, type RawCommit } from './signatures/signed-commit.ts'

/** A file's line in the seals file of its month. */
export interface SealedFile {
  readonly path: string
  /** `null`: only the hash of its leaf is kept, behind an erasure. */
  readonly line: string | null
  /** Of the line's leaf. */
  readonly hash: Buffer
}

/** A seals file as a tree. */
export interface MonthTree {
  readonly month: string
  /** In the order of the file. */
  readonly files: readonly SealedFile[]
  /** Lower-case hex. */
  readonly root: string
}

/** A commit that bears a seal which fits its seals files. */
export interface SealedCommit {
  /** As it was published; behind an erasure the original of the commit on the branch. */
  readonly commit: RawCommit
  readonly raw: Uint8Array
  readonly seal: Seal
  /** In the order of the seal tree. */
  readonly months: readonly MonthTree[]
}

/** Reads seals in a clone of the archive. */
export interface CloneSeals {
  /**
   * A commit on the branch as it was published: itself, or behind an erasure its original. Throws `GitError` where
   * there is none.
   */
  readCommit(commit: string): Promise<{ readonly commit: RawCommit; readonly raw: Uint8Array }>
  /** `undefined`: the commit bears no seal, or one that does not fit its seals files. */
  readSeal(commit: string): Promise<SealedCommit | undefined>
  /** The key of the archive's salts, 32 bytes. Throws `DecodeError` where the commit has none. */
  readSealKey(commit: string): Promise<Buffer>
  /** The commit on the branch that stands for a published one: itself, or what an erasure made of it. */
  findSuccessor(published: string): string
}

async function readRaw({ readObject }: Clone, commit: string): Promise<Buffer> {
  const object = await readObject(commit)
  if (object?.type === 'commit') return object.bytes
  throw new GitError(`git cat-file: ${commit} is no commit of this clone`)
}

const hashLine = (line: string) => leafHash(Buffer.from(line))

function growTree(month: string, files: readonly SealedFile[]): MonthTree {
  const root = merkleRoot(files.map(({ hash }) => hash)).toString('hex')
  return { month, files, root }
}

function readTree(month: string, bytes: Uint8Array): MonthTree {
  const lines = parseSealsFile(Buffer.from(bytes).toString())
  const files = lines.map((parsed) => {
    const line = formatSealsLine(parsed)
    return { path: parsed.path, line, hash: hashLine(line) }
  })
  return growTree(month, files)
}

/** The trees as they were before an erasure. */
function restoreTrees(
  trees: readonly MonthTree[],
  lines: ReadonlyMap<string, OriginalLine>,
): MonthTree[] {
  const months = new Map(trees.map((tree) => [tree.month, tree]))
  const byMonth = Map.groupBy(lines.values(), ({ path }) => sealedMonthOf(path) ?? '')
  for (const [month, own] of byMonth) {
    const files = new Map(months.get(month)?.files.map((file) => [file.path, file]))
    for (const { path, line, leaf } of own) {
      const hash = line === null ? Buffer.from(leaf ?? '', 'hex') : hashLine(line)
      files.set(path, { path, line, hash })
    }
    const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
    months.set(month, growTree(month, sorted))
  }
  return [...months.values()]
}

interface Generation {
  readonly commit: RawCommit
  readonly raw: Uint8Array
  readonly lines: ReadonlyMap<string, OriginalLine>
}

/** Every form that a commit had before erasures, the first one last. */
function listGenerations(originals: Originals, rewritten: string): Generation[] {
  const generations: Generation[] = []
  let found = originals.restore(rewritten)
  while (found !== undefined) {
    generations.push(found)
    found = originals.restore(found.commit.id)
  }
  return generations
}

function findSuccessor(originals: Originals, published: string): string {
  const next = originals.successorOf(published)
  return next === undefined ? published : findSuccessor(originals, next)
}

async function readOriginals(clone: Clone, directory: string): Promise<Originals> {
  const folder = `${directory}/${ERASED_FOLDER}`
  const files = await clone.listFiles(clone.head, [folder.slice(0, -1)])
  const texts: string[] = []
  for await (const { bytes } of clone.readBlobs(files.values())) {
    texts.push(Buffer.from(bytes).toString())
  }
  return createOriginals(texts.flatMap(parseOriginals))
}

/** The key of the archive's salts in its properties. Throws `DecodeError`. */
export function parseSealKey(bytes: Uint8Array): Buffer {
  try {
    const key = field(
      decodeObject(parseExact(Buffer.from(bytes).toString()), 'properties'),
      'seal_key',
    )
    if (typeof key === 'string' && /^[0-9a-f]{64}$/.test(key)) return Buffer.from(key, 'hex')
  } catch {
    // As a file without a key.
  }
  throw new DecodeError('archive.json: no seal_key')
}

/** The seals files of commits as trees; each version of a file is read once. */
function createTreeReader(clone: Clone, directory: string) {
  const folder = `${directory}/${SEALS_FOLDER}`
  const trees = new Map<string, MonthTree>()

  return async (commit: string): Promise<MonthTree[]> => {
    const listing = await clone.listFiles(commit, [folder.slice(0, -1)])
    const files = [...listing].flatMap(([path, blob]) => {
      const month = monthOfSeals(path.slice(directory.length + 1))
      return month === undefined ? [] : [{ month, blob, key: `${month} ${blob}` }]
    })
    const unread = new Map(files.filter(({ key }) => !trees.has(key)).map((one) => [one.blob, one]))
    for await (const { blob, bytes } of clone.readBlobs(unread.keys())) {
      const { month = '', key = '' } = unread.get(blob) ?? {}
      trees.set(key, readTree(month, bytes))
    }
    return files.flatMap(({ key }) => trees.get(key) ?? [])
  }
}

/** The trees and what a commit says of them, where the two agree. */
function judgeSeal(
  { commit, raw }: Generation,
  trees: readonly MonthTree[],
): SealedCommit | undefined {
  const seal = parseSealTrailer(commit.message)
  const months = sortMonths(trees)
  const leaves = months.map(({ month, files, root }) => ({ month, lines: files.length, root }))
  const found = sealOf(leaves)
  const fits = found.root === seal?.root && found.months === seal.months
  return fits ? { commit, raw, seal, months } : undefined
}

/** What `read` gives; `undefined` where a file does not decode. */
async function unlessBroken<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof DecodeError) return undefined
    throw error
  }
}

/** Seals of the archive in one folder of the branch; what was read once is kept. */
export async function openCloneSeals(clone: Clone, directory: string): Promise<CloneSeals> {
  const readTrees = createTreeReader(clone, directory)
  const originals = await readOriginals(clone, directory)
  const sealKeys = new Map<string, Buffer>()

  /** Its forms before erasures, or itself. */
  async function listForms(commit: string): Promise<readonly [Generation, ...Generation[]]> {
    const [first, ...others] = listGenerations(originals, commit)
    if (first !== undefined) return [first, ...others]
    const raw = await readRaw(clone, commit)
    return [{ commit: parseCommit(raw), raw, lines: new Map() }]
  }

  const readCommit = async (commit: string) => {
    const forms = await listForms(commit)
    return forms.at(-1) ?? forms[0]
  }

  return {
    readCommit,
    async readSeal(id) {
      const published = await readCommit(id)
      if (parseSealTrailer(published.commit.message) === undefined) return undefined
      const now = await unlessBroken(() => readTrees(id))
      if (now === undefined) return undefined
      const forms = await listForms(id)
      const then = forms.reduce((trees, { lines }) => restoreTrees(trees, lines), now)
      return judgeSeal(published, then)
    },
    async readSealKey(commit) {
      const path = `${directory}/archive.json`
      const blob = (await clone.listFiles(commit, [path])).get(path)
      if (blob === undefined) throw new DecodeError('archive.json: missing')
      const key = sealKeys.get(blob) ?? parseSealKey(await clone.readBlob(blob))
      sealKeys.set(blob, key)
      return key
    },
    findSuccessor: (published) => findSuccessor(originals, published),
  }
}
