import type { Clone } from '../../clone/clone.ts'
import type { BlobId } from '../../ports.ts'
import { type MailTarget, needleOf } from './target.ts'

/** Which files of the history are searched. */
export type PastScope =
  /** Every version of a file that the head no longer has. */
  | 'gone-files'
  /** Every version of every file but the one of the head. */
  | 'everything'

/**
 * Files of the history that hold mails of the target, each with the last blob that did: path from the root of the
 * branch → blob. What the head holds is not searched again. `now`: the files of the head.
 */
export async function searchPast(
  clone: Clone,
  now: ReadonlyMap<string, BlobId>,
  target: MailTarget,
  scope: PastScope,
): Promise<ReadonlyMap<string, BlobId>> {
  const folders = ['logs', 'failures'].map((kind) => `${clone.directory}/${kind}`)
  const past = (await clone.readHistory()).filesBelow(folders)
  const held = new Set(now.values())
  const wanted = past.filter(
    ({ path, blob }) => !held.has(blob) && (scope === 'everything' || !now.has(path)),
  )
  const blobs = [...new Set(wanted.map(({ blob }) => blob))]
  const found = new Set(await clone.searchBlobs(blobs, [needleOf(target)]))
  return new Map(wanted.flatMap(({ path, blob }) => (found.has(blob) ? [[path, blob]] : [])))
}
