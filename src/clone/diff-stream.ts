import { PassThrough, type Readable } from 'node:stream'
import { readLines } from './lines.ts'

/** A line that a diff adds to a file or takes out of it. */
export interface LineChange {
  /** From the folder that `--relative` names. */
  readonly path: string
  readonly isAdded: boolean
  /** Without its line end. */
  readonly line: string
}

/** Patches of `git diff-tree --stdin`, one after the other. */
export interface DiffStream {
  /** Some changes of the current patch in git's order; `undefined`: it has ended, and the next one follows. */
  next(): Promise<readonly LineChange[] | undefined>
  /** Ends the reading, so that git ends too. */
  close(): void
}

/** Stands behind each commit in the input: no object id, so `git diff-tree --stdin` repeats it as it is. */
export const END_OF_PATCH = 'end of patch'

const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/
const NO_FILE = '/dev/null'

/** Reads patches line by line; the hunk's own counts say what is content, whatever the content looks like. */
function createPatchParser() {
  let path = ''
  let removed = 0
  let added = 0

  function readHeader(line: string): void {
    const hunk = HUNK.exec(line)
    if (hunk !== null) {
      removed = Number(hunk[1] ?? 1)
      added = Number(hunk[2] ?? 1)
      return
    }
    const isName = line.startsWith('--- ') || line.startsWith('+++ ')
    if (isName && line.slice(4) !== NO_FILE) path = line.slice(4)
  }

  /** The change that a line is; `undefined` for a line of a header. */
  return (line: string): LineChange | undefined => {
    const sign = line.charCodeAt(0)
    if (removed > 0 && sign === 0x2d) {
      removed--
      return { path, isAdded: false, line: line.slice(1) }
    }
    if (added > 0 && sign === 0x2b) {
      added--
      return { path, isAdded: true, line: line.slice(1) }
    }
    readHeader(line)
    return undefined
  }
}

/**
 * Reads what `git diff-tree --stdin --patch` answers to commits with `END_OF_PATCH` behind each. `ended`: the error
 * to throw when git ends before the patch does.
 */
export function createDiffStream(stdout: Readable, ended: () => Error): DiffStream {
  // When a process ends, Node throws away the output that is not read yet.
  const output = stdout.pipe(new PassThrough())
  const chunks = readLines(output)
  const parse = createPatchParser()
  let lines: readonly string[] = []
  let at = 0
  let isOver = false

  function takeChanges(): LineChange[] {
    const changes: LineChange[] = []
    while (at < lines.length) {
      const line = lines[at++] ?? ''
      const change = parse(line)
      if (change !== undefined) changes.push(change)
      else if (line === END_OF_PATCH) {
        isOver = true
        break
      }
    }
    return changes
  }

  return {
    async next() {
      if (isOver) {
        isOver = false
        return undefined
      }
      if (at >= lines.length) {
        const chunk = await chunks.next()
        if (chunk.done) throw ended()
        lines = chunk.value
        at = 0
      }
      return takeChanges()
    },
    close() {
      stdout.destroy()
      output.destroy()
    },
  }
}
