import type { DataBranch } from '../ports.ts'
import { stateAfter } from './next-state.ts'

/** Reads like `branch` and writes nothing; its commits have no id. */
export function createDryRunBranch(branch: DataBranch): DataBranch {
  return {
    ...branch,
    proveWriteAccess: async () => {},
    async commit(state, changes) {
      return { id: '', url: '', verified: false, state: stateAfter(state, changes) }
    },
    close: async () => {},
  }
}
