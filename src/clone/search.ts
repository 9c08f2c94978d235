import { GitError } from '../errors.ts'
import type { Git } from '../git/process.ts'
import type { BlobId } from '../ports.ts'
import type { CloneBlobs } from './blobs.ts'
import { readLines } from './lines.ts'

export interface SearchPlace {
  readonly commit: string
  /** Files or folders, from the root of the branch. */
  readonly paths: readonly string[]
}

/** A line that holds what was looked for. */
export interface FoundLine {
  /** From the root of the branch. */
  readonly path: string
  /** Without its line end. */
  readonly line: string
}

const GREP = [
  'grep',
  '--text',
  '--no-textconv',
  '--no-color',
  '--no-line-number',
  '--no-column',
  '--no-recurse-submodules',
  '--full-name',
  '--null',
  '--ignore-case',
  '--fixed-strings',
]

/** Command lines end at some 100 KB on some machines. */
const PATHS_A_CALL = 400

const patternsOf = (needles: readonly string[]) => needles.flatMap((needle) => ['-e', needle])

/** Exit code 1: nothing was found. */
function checkExit(code: number): void {
  if (code > 1) throw new GitError(`git grep: exit code ${code}`)
}

/** `<commit>:<path>`, NUL, the line; `undefined` for a part of a name with a line break in it. */
function parseLine(text: string, commit: string): FoundLine | undefined {
  const end = text.indexOf('\0')
  if (end === -1 || !text.startsWith(`${commit}:`)) return undefined
  return { path: text.slice(commit.length + 1, end), line: text.slice(end + 1) }
}

/**
 * Lines of files of a commit that hold one of some texts, file by file, as git finds them. Every line of the archive
 * may hold a short text, so lines are passed on as they come, and never all kept. Throws `GitError`.
 */
export async function* searchFiles(
  git: Git,
  { commit, paths }: SearchPlace,
  needles: readonly string[],
): AsyncGenerator<FoundLine, void, undefined> {
  for (let at = 0; at < paths.length; at += PATHS_A_CALL) {
    const some = paths.slice(at, at + PATHS_A_CALL)
    const options = ['--literal-pathspecs', ...GREP, ...patternsOf(needles)]
    const { stdin, stdout, ended } = git.converse([...options, commit, '--', ...some])
    stdin.end()
    for await (const texts of readLines(stdout)) {
      yield* texts.map((text) => parseLine(text, commit)).filter((one) => one !== undefined)
    }
    checkExit(await ended)
  }
}

/** Where one of some texts stands next in some bytes, from a place on; -1: nowhere. */
export type FindNext = (from: number) => number

const escapeText = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Looks for texts in bytes, letter case aside. Each byte is taken for a letter of Latin-1: to decode all of a file would
 * take most of the time, and so would a copy in lower case. That ignores the case of more than ASCII letters, which
 * finds too much at most.
 */
export function createByteSearch(needles: readonly string[]): (bytes: Uint8Array) => FindNext {
  const literals = needles.map((needle) => Buffer.from(needle).toString('latin1'))
  const wanted = new RegExp(literals.map(escapeText).join('|'), 'gi')
  return (bytes) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    return (from) => {
      wanted.lastIndex = from
      return wanted.exec(text)?.index ?? -1
    }
  }
}

/**
 * Those of some blobs that hold one of some texts, letter case aside. Git's own search of blobs checks the hash of each,
 * which takes most of its time. Throws as `readEach`.
 */
export async function searchBlobs(
  { readEach }: CloneBlobs,
  blobs: readonly BlobId[],
  needles: readonly string[],
): Promise<BlobId[]> {
  const found = new Set<BlobId>()
  const search = createByteSearch(needles)
  await readEach(blobs, ({ blob, bytes }) => {
    if (search(bytes)(0) !== -1) found.add(blob)
  })
  return blobs.filter((blob) => found.has(blob))
}
