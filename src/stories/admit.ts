import { accountFingerprint } from '../core/account.ts'
import type { Coverage, PersonalData } from '../coverage/coverage.ts'
import { InputError } from '../errors.ts'
import type { Archive } from './archive.ts'

/** What this run would write into the archive, and for whom. */
export interface Applicant {
  /** '' with a ready bearer token: then only the logs themselves tell the account. */
  readonly loginId: string
  readonly personalData: PersonalData
  readonly keyFingerprint: string | null
  readonly visibility: string
  readonly sha256hex: (text: string) => string
  /** For an archive that has none yet. */
  readonly newSalt: string
}

function admitAccount(applicant: Applicant, known: Coverage['account']): Coverage['account'] {
  const { loginId, sha256hex, newSalt } = applicant
  if (loginId === '') return known
  const salt = known?.salt ?? newSalt
  const fingerprint = accountFingerprint(sha256hex, salt, loginId)
  if (known !== null && known.fingerprint !== fingerprint) {
    throw new InputError(
      `input 'login-id': this archive belongs to another account; use the account it was begun with, or another 'branch'`,
    )
  }
  return { salt, fingerprint }
}

function checkPrivacy(applicant: Applicant, { coverage: known, recovered }: Archive): void {
  const personalData = known.written === null ? recovered : known.personalData
  if (personalData !== undefined && personalData !== applicant.personalData) {
    throw new InputError(
      `input 'personal-data': this archive was begun with '${personalData}'; use that, or another 'branch'`,
    )
  }
  if (known.written !== null && known.keyFingerprint !== applicant.keyFingerprint) {
    throw new InputError(
      `input 'pseudonym-key': this archive was begun with another key; use that one, or another 'branch'`,
    )
  }
}

/**
 * Checks that the archive is this account's and is kept as before, and writes the properties into the
 * coverage of a new one. Throws `InputError` naming the input; no request may go to blastengine before.
 */
export function admit(applicant: Applicant, archive: Archive): Archive {
  const { coverage } = archive
  checkPrivacy(applicant, archive)
  const { personalData, keyFingerprint, visibility } = applicant
  const account = admitAccount(applicant, coverage.account)
  // Of a known archive the old one stays until it is published: a repository that turned public shows.
  const seen = coverage.written === null ? visibility : coverage.visibility
  return {
    ...archive,
    coverage: { ...coverage, account, personalData, keyFingerprint, visibility: seen },
  }
}
