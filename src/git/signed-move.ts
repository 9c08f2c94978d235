import { HttpError, MovedHeadError } from '../errors.ts'
import type { CommitSigner } from '../ports.ts'
import type { Remote } from './remote.ts'

export interface Move {
  readonly target: string
  readonly from: string
  readonly to: string
}

/** Moves a branch to a commit that GitHub made. A lost answer reads like a lost race: only the remote knows. */
export async function moveSigned(signer: CommitSigner, remote: Remote, move: Move): Promise<void> {
  const { target, from, to } = move
  try {
    await signer.moveBranch(target, from, to)
  } catch (error) {
    if (!(error instanceof MovedHeadError || error instanceof HttpError)) throw error
    const ref = `refs/heads/${target}`
    const head = (await remote.listRefs([ref])).get(ref) ?? ''
    if (head === to) return
    throw head === from ? error : new MovedHeadError()
  }
}
