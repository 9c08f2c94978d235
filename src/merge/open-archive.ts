import { distrustFuture } from '../coverage/coverage.ts'
import { InputError } from '../errors.ts'
import type { AccountMark, ArchiveProperties, PersonalData } from '../records/properties.ts'
import { dayAt } from '../records/time.ts'
import type { ArchiveAccess } from './archive-state.ts'
import { type Archive, readArchive } from './archive-state.ts'
import { reconcile } from './two-heads.ts'

/**
 * Which blastengine account an archive belongs to, without telling its login ID: salted SHA-256, in hex. The salt is kept beside it in coverage.json.
 */
export function accountFingerprint(
  sha256hex: (text: string) => string,
  salt: string,
  loginId: string,
): string {
  return sha256hex(`${salt}\n${loginId}`)
}

/** What this run would write into the archive, and for whom. */
export interface ArchiveOwner {
  /** '' with a ready bearer token: then only the logs themselves tell the account. */
  readonly loginId: string
  readonly personalData: PersonalData
  readonly keyFingerprint: string | null
  readonly visibility: string
  readonly sha256hex: (text: string) => string
  /** For a new archive, lower-case hex: 16 bytes and 32 bytes. */
  readonly newSalt: string
  readonly newSealKey: string
}

function checkAccount({ loginId, sha256hex }: ArchiveOwner, known: AccountMark | null): void {
  if (known === null || loginId === '') return
  if (accountFingerprint(sha256hex, known.salt, loginId) === known.sha256) return
  throw new InputError(
    `input 'login-id': this archive belongs to another account; use the account it was begun with, or another 'branch'`,
  )
}

function checkPrivacy(owner: ArchiveOwner, known: ArchiveProperties): void {
  if (known.personalData !== owner.personalData) {
    throw new InputError(
      `input 'personal-data': this archive was begun with '${known.personalData}'; use that, or another 'branch'`,
    )
  }
  if (known.keyFingerprint !== owner.keyFingerprint) {
    throw new InputError(
      `input 'pseudonym-key': this archive was begun with another key; use that one, or another 'branch'`,
    )
  }
}

function propertiesOf(owner: ArchiveOwner): ArchiveProperties {
  const { loginId, sha256hex, newSalt, newSealKey, personalData, keyFingerprint } = owner
  const account =
    loginId === ''
      ? null
      : { salt: newSalt, sha256: accountFingerprint(sha256hex, newSalt, loginId) }
  return { account, personalData, keyFingerprint, sealKey: newSealKey }
}

/**
 * Checks that the archive is this account's and is kept as before; a new one gets its properties. Throws
 * `InputError` naming the input; no request may go to blastengine before.
 */
export function admit(owner: ArchiveOwner, archive: Archive): Archive {
  const { coverage } = archive
  const properties = archive.properties ?? propertiesOf(owner)
  for (const known of [properties, archive.otherProperties ?? properties]) {
    checkPrivacy(owner, known)
    checkAccount(owner, known.account)
  }
  // Of a known archive the old one stays until it is published: a repository that turned public shows.
  const visibility = coverage.written === null ? owner.visibility : coverage.visibility
  return { ...archive, properties, coverage: { ...coverage, visibility } }
}

/**
 * The archive that a run starts from: the head, merged with the base where a review's branches went
 * apart, and admitted as this account's. Throws `InputError`, `RefusedError`, `DecodeError`.
 */
export async function openArchive(run: Omit<ArchiveAccess, 'began'>): Promise<Archive> {
  const archive = await readArchive(run.branch, run.directory, dayAt(run.clock.now()))
  const { otherHead } = archive.state
  // Either side may be of another account; what is merged has the properties of one.
  if (otherHead !== undefined) run.admit(archive)
  const whole = otherHead === undefined ? archive : await reconcile(run, archive, otherHead)
  const coverage = distrustFuture(whole.coverage, run.clock.now())
  return run.admit({ ...whole, coverage })
}
