import type { ArchiveHistory, BlobId, BlobSource, Files, TreeEntry } from '../ports.ts'
import type { Id } from '../records/id.ts'
import type { Findings } from './findings.ts'
import type { SealCheck } from './seals.ts'

/**
 * Reads the next blob of `order` while the one before is worked on: git unpacks on one core what is checked
 * on the other. One blob waits at a time; what is asked for out of order is read when it is asked for.
 */
export function createReadAhead(
  source: BlobSource,
  order: readonly BlobId[],
): BlobSource['readBlob'] {
  let position = 0
  let waiting: { readonly blob: BlobId; readonly bytes: Promise<Uint8Array> } | undefined

  function startNext(): void {
    const blob = order[position]
    if (blob === undefined) return
    const bytes = source.readBlob(blob)
    // Who asks for the blob gets the error; it may never be asked for.
    bytes.catch(() => {})
    waiting = { blob, bytes }
  }

  return (blob) => {
    const bytes = waiting?.blob === blob ? waiting.bytes : source.readBlob(blob)
    const at = order.indexOf(blob, position)
    if (at !== -1) {
      position = at + 1
      startNext()
    }
    return bytes
  }
}

/** What every part of a verification shares. */
export interface Verification {
  readonly history: ArchiveHistory
  readonly directory: string
  readonly findings: Findings
  /** Where the seals of the head are checked. */
  readonly seals?: SealCheck | undefined
}

export function regularFiles(listing: ReadonlyMap<string, TreeEntry>): Files {
  const files = [...listing].flatMap(([path, { blob }]) =>
    blob === null ? [] : [[path, blob] as const],
  )
  return new Map(files)
}

/** A commit of the archive, as far as each check needs it. */
export interface Snapshot {
  readonly files: Files
  /** Mail logs that were erased at a person's request. */
  readonly erased: ReadonlySet<Id>
}
