import { createHash } from 'node:crypto'

/** Commit objects that stand in for others: everything stays but trees, parents, seals and signatures. */

export interface CommitChange {
  readonly tree: string
  readonly parents: readonly string[]
  rewriteMessage(message: string): string
}

/** Signatures of the old bytes, which would not fit the new ones, and copies of signed tags of parents. */
const DROPPED = /^(?:tree|parent|gpgsig|gpgsig-sha256|mergetag)(?: |$)/

/** Rewrites a commit object. Author, committer, times and unknown headers stay byte for byte. */
export function rewriteCommit(
  raw: Buffer,
  { tree, parents, rewriteMessage }: CommitChange,
): Buffer {
  const end = raw.indexOf('\n\n')
  const head = raw
    .subarray(0, end)
    .toString('latin1')
    .split(/\n(?! )/)
  const kept = head.filter((header) => !DROPPED.test(header))
  const own = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), ...kept]
  const body = raw.subarray(end + 2)
  const text = body.toString()
  // A message in another encoding is not touched: the seal stands in none of those.
  const message = Buffer.from(text).equals(body) ? Buffer.from(rewriteMessage(text)) : body
  return Buffer.concat([Buffer.from(`${own.join('\n')}\n\n`, 'latin1'), message])
}

/** The name of a commit object, in the repository's object format. */
export function nameCommit(raw: Buffer, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`commit ${raw.length}\0`).update(raw).digest('hex')
}

/** Whether a path stands in a stream of git's fast-import as it is. */
function isPlain(path: string): boolean {
  return !path.startsWith('"') && !path.includes('\n')
}

/** A path as git's fast-import reads it. */
export function quotePath(path: string): string {
  if (isPlain(path)) return path
  return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`
}
