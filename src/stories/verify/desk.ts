import type { Id } from '../../core/id.ts'
import type { Findings } from '../../core/verify/finding.ts'
import type { ArchiveHistory, BlobId, TreeEntry } from '../../ports.ts'
import type { SealCheck } from '../../verify/seals.ts'

/** What every part of a verification shares. */
export interface Desk {
  readonly history: ArchiveHistory
  readonly directory: string
  readonly findings: Findings
  /** Where the seals of the head are checked. */
  readonly seals?: SealCheck | undefined
}

/** The regular files of a commit: path → blob. */
export type Files = ReadonlyMap<string, BlobId>

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
