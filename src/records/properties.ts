import { DecodeError, InputError } from '../errors.ts'
import { decodeText, field, isJsonObject, type Json, type JsonObject, parseObject } from './json.ts'

/** What becomes of addresses on their way into the archive. */
export type PersonalData = 'keep' | 'pseudonymize'

/** Version of the archive's format; a newer one stops the run. */
export const FORMAT_VERSION = 1

/** Which account an archive belongs to, without telling its login ID. Both lower-case hex. */
export interface AccountMark {
  readonly salt: string
  /** SHA-256 of the salt, a line feed and the login ID. */
  readonly sha256: string
}

/**
 * What never changes of an archive: `archive.json`, written once by the first run. Every seal depends on its
 * key, and a second account or another handling of addresses would spoil the records, so no run rewrites it.
 */
export interface ArchiveProperties {
  /** `null`: the first run had a ready token, which tells no login ID. */
  readonly account: AccountMark | null
  readonly personalData: PersonalData
  /** `null`: addresses are kept. */
  readonly keyFingerprint: string | null
  /** 32 random bytes as lower-case hex. */
  readonly sealKey: string
}

/** The text of `archive.json`. */
export function formatProperties(properties: ArchiveProperties): string {
  const { account, personalData, keyFingerprint, sealKey } = properties
  const value = {
    version: FORMAT_VERSION,
    account,
    personal_data: personalData,
    pseudonym_key_fingerprint: keyFingerprint,
    seal_key: sealKey,
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function hex(object: JsonObject, key: string, digits: RegExp): string {
  const text = field(object, key)
  if (typeof text === 'string' && digits.test(text)) return text
  throw new DecodeError(`archive.json: '${key}' cannot be read`)
}

function decodeAccount(value: Json | undefined): AccountMark | null {
  if (!isJsonObject(value)) return null
  return { salt: hex(value, 'salt', /^[0-9a-f]+$/), sha256: hex(value, 'sha256', /^[0-9a-f]{64}$/) }
}

/** Throws `DecodeError` when it cannot be read, `InputError` when it is of a newer version. */
export function parseProperties(text: string): ArchiveProperties {
  const object = parseObject(text, 'archive.json')
  const version = field(object, 'version')
  if (typeof version !== 'number') throw new DecodeError('archive.json: no version')
  if (version > FORMAT_VERSION) {
    throw new InputError(
      `archive.json has version ${version}, this action knows ${FORMAT_VERSION}: use a newer version of the action`,
    )
  }
  const personalData = field(object, 'personal_data')
  if (personalData !== 'keep' && personalData !== 'pseudonymize') {
    throw new DecodeError(`archive.json: 'personal_data' cannot be read`)
  }
  return {
    account: decodeAccount(object.account),
    personalData,
    keyFingerprint: decodeText(object, 'pseudonym_key_fingerprint'),
    sealKey: hex(object, 'seal_key', /^[0-9a-f]{64}$/),
  }
}
