/** Where a person reviews: the head of the pull request (contract, section 6). */
export function reviewBranch(branch: string): string {
  return `archive/${branch}`
}

/** The last head of the data branch that a run saw or wrote (contract, section 6). */
export function witnessRef(branch: string): string {
  return `refs/archive/${branch}`
}

/** Refs of our own, there while objects of a commit are on their way. */
export const TEMPORARY_REFS = 'refs/archive-tmp/'
