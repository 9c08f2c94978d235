import { InputError } from '../errors.ts'
import type { Visibility } from '../ports.ts'

/** Who will be able to read an artifact: it belongs to the repository that runs the workflow. */
export interface ArtifactReaders {
  /** Of the repository that runs the workflow. */
  readonly visibility: Visibility
  /** Whether that is the archive's own. */
  readonly isOwnRepository: boolean
  /** Input `allow-other-readers`. */
  readonly allowOtherReaders: boolean
}

const OWN = 'artifacts belong to the repository that runs the workflow'
const OTHERS = "set 'true' if everyone who can read it may read this archive"

/** Throws `InputError` where people could read the page who cannot be meant to. */
export function refuseOtherReaders(readers: ArtifactReaders): void {
  const { visibility, isOwnRepository, allowOtherReaders } = readers
  if (visibility === 'public') {
    throw new InputError(
      `this workflow runs in a public repository: ${OWN}, so everyone could read the page; run it in a private one`,
    )
  }
  if (visibility === 'unknown') {
    throw new InputError(
      `the visibility of the repository that runs this workflow could not be read: ${OWN}, so the page could become public; input 'token' must be allowed to read it`,
    )
  }
  if (allowOtherReaders) return
  if (visibility === 'internal') {
    throw new InputError(
      `input 'allow-other-readers': this workflow runs in an internal repository: ${OWN}, so every member of the enterprise could read the page; ${OTHERS}`,
    )
  }
  if (!isOwnRepository) {
    throw new InputError(
      `input 'allow-other-readers': this workflow runs in another repository than that of input 'repository': ${OWN}, which other people may read; ${OTHERS}`,
    )
  }
}
