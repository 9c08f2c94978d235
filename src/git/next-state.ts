import type { BranchState, FileChange } from '../ports.ts'

/** The state when a commit with these changes is the head; its rival is merged then. */
export function stateAfter(
  { rival: _, ...state }: BranchState,
  changes: readonly FileChange[],
): BranchState {
  const files = new Map(state.files)
  for (const { path, blob } of changes) {
    if (blob === null) files.delete(path)
    else files.set(path, blob)
  }
  return { ...state, files }
}
