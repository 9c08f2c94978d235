import type { DataBranch } from '../ports.ts'

/** Reads like `branch` and writes nothing; its commits have no id. */
export function createDryRunBranch(branch: DataBranch): DataBranch {
  return {
    ...branch,
    proveWriteAccess: async () => {},
    commit: async () => ({ id: '', url: '', verified: false }),
    close: async () => {},
  }
}
