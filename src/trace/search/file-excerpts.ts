import type { Clone } from '../../clone/clone.ts'
import type { BlobId } from '../../ports.ts'
import { type Bounds, boundsOf, type Excerpt, findLines, type ReadLines } from './excerpts.ts'
import type { MailTarget } from './target.ts'

/** What files of one kind say of the target; each blob is read once, however many versions share it. */
export interface FileExcerpts<R> {
  /** Takes what a search found in a blob: every line that may be of the target. */
  add(blob: BlobId, lines: readonly string[]): void
  /** `undefined`: the blob was not read. */
  known(blob: BlobId): Excerpt<R> | undefined
  read(blob: BlobId): Promise<Excerpt<R>>
  /** Between which ids the records of a blob are. */
  readBounds(blob: BlobId): Promise<Bounds>
  /** Reads at one go what is not known yet. */
  readAhead(blobs: readonly BlobId[]): Promise<void>
  /** Lines that may be of the target and do not decode. */
  countUnreadable(): number
}

/** Reads blobs of one kind. */
export function createFileExcerpts<R>(
  clone: Clone,
  target: MailTarget,
  readLines: ReadLines<R>,
): FileExcerpts<R> {
  const excerpts = new Map<BlobId, Excerpt<R>>()
  const bounds = new Map<BlobId, Bounds>()

  function add(blob: BlobId, lines: readonly string[]): Excerpt<R> {
    const excerpt = readLines(lines)
    excerpts.set(blob, excerpt)
    return excerpt
  }

  return {
    add,
    known: (blob) => excerpts.get(blob),
    read: async (blob) =>
      excerpts.get(blob) ?? add(blob, findLines(await clone.readBlob(blob), target)),
    async readBounds(blob) {
      const known = bounds.get(blob)
      if (known !== undefined) return known
      const bytes = await clone.readBlob(blob)
      if (!excerpts.has(blob)) add(blob, findLines(bytes, target))
      const own = boundsOf(bytes)
      bounds.set(blob, own)
      return own
    },
    async readAhead(blobs) {
      const wanted = blobs.filter((blob) => !excerpts.has(blob))
      await clone.readEach(wanted, ({ blob, bytes }) => add(blob, findLines(bytes, target)))
    },
    countUnreadable: () => [...excerpts.values()].reduce((sum, one) => sum + one.unreadable, 0),
  }
}
