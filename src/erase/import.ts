import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import type { Clone } from '../clone/clone.ts'
import { GitError } from '../errors.ts'

/** A running `git fast-import`. */
export interface Importer {
  /** A blob; its mark. */
  blob(bytes: Uint8Array): Promise<number>
  /** A commit that holds these files on top of another; its mark. Only its tree is used. */
  tree(from: string | undefined, files: readonly string[]): Promise<number>
  /** Ends it; the tree of each mark of `tree`. */
  end(): Promise<ReadonlyMap<number, string>>
}

const SCRATCH = 'refs/erasure-scratch'

async function write(stream: Writable, bytes: string | Uint8Array): Promise<void> {
  if (stream.write(bytes)) return
  await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve))
}

/** Starts git's own importer in a clone; `folder`: for its notes, removed by whoever made it. */
export function startImport({ git }: Clone, folder: string): Importer {
  const marks = join(folder, 'marks')
  const { stdin, stdout } = git.converse([
    ...['fast-import', '--quiet', '--force', '--done', `--export-marks=${marks}`],
  ])
  const ended = readAll(stdout)
  const trees: number[] = []
  let last = 0

  async function readTrees(): Promise<Map<number, string>> {
    const rows = (await readFile(marks, 'utf8').catch(() => '')).split('\n')
    const commits = new Map(rows.map((row) => row.slice(1).split(' ') as [string, string]))
    const input = trees.map((mark) => `${commits.get(String(mark)) ?? ''}^{tree}\n`).join('')
    const answer = await git.read(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
      input,
    })
    const names = answer.split('\n').map((row) => /^(\w+) tree$/.exec(row)?.[1])
    if (names.includes(undefined)) throw new GitError('git fast-import: ended early')
    return new Map(trees.map((mark, index) => [mark, names[index] ?? '']))
  }

  return {
    async blob(bytes) {
      last += 1
      await write(stdin, `blob\nmark :${last}\ndata ${bytes.length}\n`)
      await write(stdin, bytes)
      await write(stdin, '\n')
      return last
    },
    async tree(from, files) {
      last += 1
      trees.push(last)
      const start = from === undefined ? `reset ${SCRATCH}\n` : ''
      const parent = from === undefined ? '' : `from ${from}\n`
      const head = `commit ${SCRATCH}\nmark :${last}\ncommitter x <x> 0 +0000\ndata 0\n${parent}`
      await write(stdin, `${start}${head}${files.join('')}\n`)
      return last
    },
    async end() {
      stdin.end('done\n')
      await ended
      const found = trees.length === 0 ? new Map<number, string>() : await readTrees()
      await git.run(['update-ref', '-d', SCRATCH])
      return found
    },
  }
}
