import type { BranchState, SeenRefs } from '../ports.ts'
import type { RefUpdate, SeenRef } from './push.ts'
import { reviewBranch, witnessRef } from './ref-names.ts'

/** Where the next commit on a state goes, and what moves with it. */
export interface Route {
  /** The branch that moves, and what it was: a new review branch has a parent, but must not exist. */
  readonly target: string
  readonly from: string
  /** The heads that were read for it. */
  readonly onto: readonly SeenRef[]
  /** How the witness moves when the branch does. */
  witness(commit: string): readonly RefUpdate[]
  refsAfter(commit: string, witnessMoved: boolean): SeenRefs
}

/** Straight to the data branch, or to the review branch on top of it; the first commit founds the data branch. */
export function routeOf({ refs, parents }: BranchState, branch: string, review: boolean): Route {
  const toReview = review && parents.length > 0
  const heads = [
    { ref: `refs/heads/${branch}`, from: refs.branch },
    { ref: `refs/heads/${reviewBranch(branch)}`, from: refs.review },
  ]
  const witnessAfter = (commit: string) => (toReview ? refs.branch : commit)
  return {
    target: toReview ? reviewBranch(branch) : branch,
    from: toReview ? refs.review : refs.branch,
    onto: toReview ? heads : heads.slice(0, 1),
    witness(commit) {
      const to = witnessAfter(commit)
      if (to === refs.witness) return []
      return [{ ref: witnessRef(branch), from: refs.witness, to }]
    },
    refsAfter: (commit, witnessMoved) => ({
      branch: toReview ? refs.branch : commit,
      review: toReview ? commit : refs.review,
      witness: witnessMoved ? witnessAfter(commit) : refs.witness,
    }),
  }
}
