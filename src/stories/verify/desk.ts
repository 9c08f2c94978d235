import type { Findings } from '../../core/verify/finding.ts'
import type { ArchiveHistory, BlobId, TreeEntry } from '../../ports.ts'
import type { Id } from '../../records/id.ts'

/** What every part of a verification shares. */
export interface Desk {
  readonly history: ArchiveHistory
  readonly directory: string
  readonly findings: Findings
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
