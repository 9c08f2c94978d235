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
/** Below this a wrong delta costs less than a push of its own, of which GitHub wants at most six a minute. */
const SMALL_BYTES = 256 * 1024
/** New or small files: 500 full ones pack to some 180 MB, well below GitHub's 2 GB a push. */
const OTHERS_A_PUSH = 500

function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = []
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size))
  return chunks
}

/**
 * How the objects of a commit travel: at least one batch, each change in exactly one. `files`: before the
 * commit; `sizeOf` in bytes.
 */
export function planBatches(
  changes: readonly FileChange[],
  files: ReadonlyMap<string, BlobId>,
  sizeOf: (blob: BlobId) => number,
): Batch[] {
  const isNew = ({ path }: FileChange) => !files.has(path)
  const isLarge = ({ blob }: FileChange) => blob !== null && sizeOf(blob) >= SMALL_BYTES
  const large = changes.filter((change) => !isNew(change) && isLarge(change))
  const others = changes.filter((change) => isNew(change) || !isLarge(change))
  if (large.length <= UPDATES_A_PUSH && changes.length <= OTHERS_A_PUSH) {
    return [{ changes, allNew: changes.every(isNew) }]
  }
  const batches = [...chunk(others, OTHERS_A_PUSH), ...chunk(large, UPDATES_A_PUSH)]
  return batches.map((part) => ({ changes: part, allNew: part.every(isNew) }))
}
