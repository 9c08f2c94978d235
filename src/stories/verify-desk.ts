import type { Findings } from '../core/finding.ts'
import type { Id } from '../core/id.ts'
import type { ArchiveHistory, BlobId } from '../ports.ts'

/** What every part of a verification shares. */
export interface Desk {
  readonly history: ArchiveHistory
  readonly directory: string
  readonly findings: Findings
}

/** The regular files of a commit: path → blob. */
export type Files = ReadonlyMap<string, BlobId>

/** A commit of the archive, as far as each check needs it. */
export interface Snapshot {
  readonly files: Files
  /** Mail logs that were erased at a person's request. */
  readonly erased: ReadonlySet<Id>
}
