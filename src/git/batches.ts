import type { BlobId, FileChange } from '../ports.ts'

/** Changes whose objects travel in one push. */
export interface Batch {
  readonly changes: readonly FileChange[]
  /** All paths are new, so no older version makes their blobs smaller. */
  readonly allNew: boolean
}

/**
 * Beyond some 40 changed parts git's delta search compares the wrong ones, because their names hash alike:
 * 100 parts with 1 % changed rows cost 19.5 MB and 29 s in one push, 0.13 MB and 12 s by 25 (field notes, 5.2).
 */
const UPDATES_A_PUSH = 25
/** New files: 500 full ones pack to some 180 MB, well below GitHub's 2 GB a push. */
const NEW_A_PUSH = 500

function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = []
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size))
  return chunks
}

/** How the objects of a commit travel: at least one batch, each change in exactly one. `files`: before the commit. */
export function planBatches(
  changes: readonly FileChange[],
  files: ReadonlyMap<string, BlobId>,
): Batch[] {
  const updates = changes.filter(({ path }) => files.has(path))
  const added = changes.filter(({ path }) => !files.has(path))
  if (updates.length > 0 && changes.length <= UPDATES_A_PUSH) return [{ changes, allNew: false }]
  const batches = [
    ...chunk(added, NEW_A_PUSH).map((part) => ({ changes: part, allNew: true })),
    ...chunk(updates, UPDATES_A_PUSH).map((part) => ({ changes: part, allNew: false })),
  ]
  return batches.length > 0 ? batches : [{ changes, allNew: true }]
}
