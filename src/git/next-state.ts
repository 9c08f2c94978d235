import type { BlobId, BranchState, FileChange } from '../ports.ts'

/** The files after changes. */
export function applyChanges(
  files: ReadonlyMap<string, BlobId>,
  changes: readonly FileChange[],
): Map<string, BlobId> {
  const next = new Map(files)
  for (const { path, blob } of changes) {
    if (blob === null) next.delete(path)
    else next.set(path, blob)
  }
  return next
}

/** The state when a commit with these changes is the head; its rival is merged then. */
export function stateAfter(
  { rival: _, ...state }: BranchState,
  changes: readonly FileChange[],
): BranchState {
  return { ...state, files: applyChanges(state.files, changes) }
}
