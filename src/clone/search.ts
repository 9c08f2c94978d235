import { GitError } from '../errors.ts'
import type { Git } from '../git/process.ts'
import type { BlobId } from '../ports.ts'
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
export const PATHS_A_CALL = 400

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
 * Lines of files of a commit that hold one of some texts, file by file, as git finds them. An address in short pieces
 * can be in every line of the archive, so no more than a few lines are kept. Throws `GitError`.
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

/** Those of some blobs that hold one of some texts. Throws `GitError`. */
export async function searchBlobs(
  git: Git,
  blobs: readonly BlobId[],
  needles: readonly string[],
): Promise<BlobId[]> {
  const found: BlobId[] = []
  for (let at = 0; at < blobs.length; at += PATHS_A_CALL) {
    const some = blobs.slice(at, at + PATHS_A_CALL)
    const args = [...GREP, '--files-with-matches', ...patternsOf(needles), ...some, '--']
    const { code, stdout } = await git.run(args)
    checkExit(code)
    found.push(...stdout.toString().split('\0').filter(Boolean))
  }
  return found
}
