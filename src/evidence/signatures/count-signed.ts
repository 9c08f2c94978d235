import { DecodeError } from '../../errors.ts'
import type { PgpKey } from './openpgp.ts'
import { checkSignature, parseCommit } from './signed-commit.ts'

/** Commits by what their signatures are worth. */
export interface SignedCount {
  /** Signed by a key that counts, within its life. */
  readonly valid: number
  /** Signed by another key, which was not checked. */
  readonly byOthers: number
}

function judge(bytes: Uint8Array, keys: readonly PgpKey[]) {
  try {
    return checkSignature(parseCommit(bytes), keys).is
  } catch (error) {
    if (error instanceof DecodeError) return 'unreadable'
    throw error
  }
}

/** Judges the signatures of raw commit objects by the keys that count. */
export async function countSigned(
  commits: AsyncIterable<Uint8Array>,
  keys: readonly PgpKey[],
): Promise<SignedCount> {
  let [valid, byOthers] = [0, 0]
  for await (const bytes of commits) {
    const found = judge(bytes, keys)
    if (found === 'valid') valid++
    if (found === 'unknown-key') byOthers++
  }
  return { valid, byOthers }
}
