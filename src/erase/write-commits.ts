import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clone } from '../clone/clone.ts'
import type { Original } from '../evidence/originals.ts'
import { readObjects } from '../git/objects.ts'
import { nameCommit, rewriteCommit } from './commit-object.ts'
import type { PastCommit } from './history.ts'
import { type ReplacedLines, type Reseal, resealMessage } from './seals.ts'

/** A commit of the branch on its way. */
export interface Draft {
  readonly commit: PastCommit
  /** Of its tree. */
  readonly mark: number
  readonly seals: Reseal
  /** How its replaced lines differ from those of its first parent. */
  readonly difference: ReplacedLines
}

/** The rewritten part of a history. */
export interface Rewritten {
  /** The head of the branch as rewritten; the old one where nothing was. */
  readonly head: string
  readonly commits: number
  /** Of every rewritten commit, parents before children. */
  readonly originals: readonly Original[]
}

/** Commits to one git process: their files lie in one folder. */
const OBJECTS_A_CALL = 5000

/** Writes commit objects into the clone; `folder`: for their files, removed by whoever made it. */
export async function storeCommits(
  { git }: Clone,
  folder: string,
  objects: readonly Buffer[],
): Promise<void> {
  for (let at = 0; at < objects.length; at += OBJECTS_A_CALL) {
    const some = objects.slice(at, at + OBJECTS_A_CALL)
    const files = some.map((_, index) => join(folder, `commit-${index}`))
    for (const [index, file] of files.entries()) await writeFile(file, some[index] ?? '')
    const args = ['hash-object', '-t', 'commit', '-w', '--no-filters', '--stdin-paths']
    await git.read(args, { input: files.map((file) => `${file}\n`).join('') })
  }
}

/** Makes the commit objects, one on the other, and stores them; the ids follow from the objects alone. */
export async function writeCommits(
  clone: Clone,
  folder: string,
  drafts: readonly Draft[],
  trees: ReadonlyMap<number, string>,
): Promise<Rewritten> {
  const names = new Map<string, string>()
  const objects: Buffer[] = []
  const originals: Original[] = []
  const raws = await readObjects(
    clone.git,
    drafts.map(({ commit }) => commit.id),
  )
  for (const [index, { commit, mark, seals, difference }] of drafts.entries()) {
    const raw = raws[index] ?? Buffer.alloc(0)
    const object = rewriteCommit(raw, {
      tree: trees.get(mark) ?? '',
      parents: commit.parents.map((parent) => names.get(parent) ?? parent),
      rewriteMessage: (message) => resealMessage(message, seals),
    })
    const name = nameCommit(object, commit.id)
    const parent = names.get(commit.parents[0] ?? '') ?? null
    originals.push({ rewritten: name, parent, commit: raw, ...difference })
    names.set(commit.id, name)
    objects.push(object)
  }
  await storeCommits(clone, folder, objects)
  return { head: names.get(clone.head) ?? clone.head, commits: drafts.length, originals }
}
