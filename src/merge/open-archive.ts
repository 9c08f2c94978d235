import { type Coverage, distrustFuture, type PersonalData } from '../coverage/coverage.ts'
import { InputError } from '../errors.ts'
import type { DataBranch } from '../ports.ts'
import { isPseudonym } from '../privacy/pseudonym.ts'
import { MAIL_LOGS } from '../records/mail-log.ts'
import type { Run } from '../run.ts'
import { type Archive, readArchive } from './archive-state.ts'
import { readShard } from './shards.ts'
import { reconcile } from './two-heads.ts'

/**
 * Which blastengine account an archive belongs to, without telling its login ID: salted SHA-256, in hex
 * (contract, section 6, properties of the archive). The salt is kept beside it in coverage.json.
 */
export function accountFingerprint(
  sha256hex: (text: string) => string,
  salt: string,
  loginId: string,
): string {
  return sha256hex(`${salt}\n${loginId}`)
}

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

/**
 * How an archive is kept whose `coverage.json` cannot be read: the newest mail logs tell whether they hold
 * addresses or pseudonyms, so that the two are never mixed. `undefined`: there is no mail log to ask.
 */
async function recoverPersonalData(
  branch: DataBranch,
  { state, shards }: Archive,
): Promise<PersonalData | undefined> {
  const stems = [...shards.keys()].filter((stem) => /^logs\/.*[a-z\d]$/.test(stem))
  const newest = stems
    .filter((stem) => !stem.endsWith('_failures'))
    .sort()
    .at(-1)
  const paths = newest === undefined ? [] : (shards.get(newest) ?? []).slice(0, 1)
  for await (const logs of readShard(branch, state.files, paths, MAIL_LOGS)) {
    const emails = logs.map((log) => log.email).filter((email) => email !== null)
    if (emails.length > 0) {
      return emails.every(isPseudonym) ? 'pseudonymize' : 'keep'
    }
  }
  return undefined
}

/**
 * The archive that a run starts from: the head, merged with the base where a review's branches went
 * apart, and admitted as this account's. Throws `InputError`, `RefusedError`, `DecodeError`.
 */
export async function openArchive(
  run: Pick<Run, 'branch' | 'directory' | 'clock' | 'problems' | 'admit'>,
): Promise<Archive> {
  const archive = await readArchive(run.branch, run.directory)
  const { rival } = archive.state
  // Either side may be of another account; what is merged has the properties of one.
  if (rival !== undefined) run.admit(archive)
  const whole = rival === undefined ? archive : await reconcile(run, archive, rival)
  const coverage = distrustFuture(whole.coverage, run.clock.now())
  if (!whole.coverageBroken) return run.admit({ ...whole, coverage })
  return run.admit({ ...whole, recovered: await recoverPersonalData(run.branch, whole) })
}
