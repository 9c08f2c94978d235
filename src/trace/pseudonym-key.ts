import { parseCoverage } from '../core/coverage/parse-coverage.ts'
import { COVERAGE_FILE } from '../core/layout.ts'
import {
  createPseudonymizer,
  type Hmac,
  isPseudonym,
  keyFingerprint,
} from '../core/privacy/pseudonym.ts'
import { InputError } from '../errors.ts'
import type { ArchiveClone } from '../ports.ts'
import { decodeUtf8 } from '../stories/branch-files.ts'
import type { MailTarget } from './target.ts'

/** The key of a pseudonymized archive, and where it was looked for. */
export interface TraceKey {
  readonly hmac: Hmac | null
  /** Name of the environment variable. */
  readonly variable: string
}

async function readCoverage(clone: ArchiveClone, head: string, directory: string) {
  const path = `${directory}/${COVERAGE_FILE}`
  const [blob] = await clone.findBlobs(head, [path])
  if (!blob)
    throw new InputError(
      `--directory: the branch holds no archive there (${COVERAGE_FILE} is missing)`,
    )
  return parseCoverage(decodeUtf8(await clone.readBlob(blob), path))
}

/** The target as the archive knows it: an address becomes its pseudonym where addresses are replaced. Throws `InputError`. */
export async function disguiseTarget(
  clone: ArchiveClone,
  place: { readonly head: string; readonly directory: string },
  target: MailTarget,
  { hmac, variable }: TraceKey,
): Promise<MailTarget> {
  const coverage = await readCoverage(clone, place.head, place.directory)
  const isPlain = target.by === 'email' && !isPseudonym(target.value)
  if (!isPlain || coverage.personalData === 'keep') return target
  if (hmac === null) {
    throw new InputError(
      `--key-env: this archive holds pseudonyms; put its key into the environment variable ${variable}`,
    )
  }
  if (keyFingerprint(hmac) !== coverage.keyFingerprint) {
    throw new InputError(`--key-env: the key in ${variable} is not the key of this archive`)
  }
  return { by: 'email', value: createPseudonymizer(hmac).address(target.value) }
}
