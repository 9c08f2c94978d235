import type { Context } from '../cli/command.ts'
import type { Clone } from '../clone/clone.ts'
import { DecodeError, TranslatedError } from '../errors.ts'
import { createHmacUnder } from '../hashes.ts'
import { decodeUtf8 } from '../merge/files.ts'
import type { BlobId } from '../ports.ts'
import {
  createPseudonymizer,
  type Hmac,
  isPseudonym,
  keyFingerprint,
} from '../privacy/pseudonym.ts'
import { ARCHIVE_FILE } from '../records/layout.ts'
import { parseProperties } from '../records/properties.ts'

/** The key of a pseudonymized archive, and where it was looked for. */
export interface TraceKey {
  readonly hmac: Hmac | null
  /** Name of the environment variable. */
  readonly variable: string
}

/** The key that `--key-env` names. */
export function readTraceKey({ args, env }: Context): TraceKey {
  const variable = args.text('key-env') ?? 'PSEUDONYM_KEY'
  const key = env[variable]
  return { hmac: key ? createHmacUnder(key) : null, variable }
}

/** How the archive keeps addresses. */
export interface Addresses {
  readonly personalData: 'keep' | 'pseudonymize'
  /** `null` where addresses are kept. */
  readonly keyFingerprint: string | null
}

async function parseOrNothing(clone: Clone, blob: BlobId): Promise<Addresses | undefined> {
  try {
    return parseProperties(decodeUtf8(await clone.readBlob(blob), ARCHIVE_FILE))
  } catch (error) {
    if (error instanceof DecodeError) return undefined
    throw error
  }
}

/**
 * How addresses are kept, by the newest `archive.json` that can be read. Throws `TranslatedError` when the folder
 * holds no archive, `InputError` when that is of a newer version.
 */
export async function readAddresses(clone: Clone): Promise<Addresses> {
  const { head, directory } = clone
  const path = `${directory}/${ARCHIVE_FILE}`
  const blob = (await clone.listFiles(head, [path])).get(path)
  const now = blob === undefined ? undefined : await parseOrNothing(clone, blob)
  if (now !== undefined) return now
  const { versionsOf } = await clone.readHistory()
  for (const { files } of versionsOf([path]).reverse()) {
    const before = files.get(path)
    const properties = before === undefined ? undefined : await parseOrNothing(clone, before)
    if (properties !== undefined) return properties
  }
  throw new TranslatedError({
    en: `--directory: the branch holds no archive there (${ARCHIVE_FILE} is missing)`,
    ja: `--directory：ブランチのそのフォルダーにアーカイブはありません（${ARCHIVE_FILE}がありません）`,
  })
}

/** An address as the archive knows it: its pseudonym where addresses are replaced. Throws `TranslatedError`. */
function disguise(address: string, addresses: Addresses, key: TraceKey): string {
  if (addresses.personalData === 'keep' || isPseudonym(address)) return address
  const { hmac, variable } = key
  if (hmac === null) {
    throw new TranslatedError({
      en: `--key-env: this archive holds pseudonyms; put its key into the environment variable ${variable}`,
      ja: `--key-env：このアーカイブのアドレスは仮名化されています。仮名化の鍵を環境変数${variable}に設定してください`,
    })
  }
  if (keyFingerprint(hmac) !== addresses.keyFingerprint) {
    throw new TranslatedError({
      en: `--key-env: the key in ${variable} is not the key of this archive`,
      ja: `--key-env：${variable}の鍵は、このアーカイブの鍵ではありません`,
    })
  }
  return createPseudonymizer(hmac).address(address)
}

/** A target as the archive writes it: an address as its pseudonym. Throws `TranslatedError`. */
export function disguiseTarget<T extends { readonly by: string; readonly value: string }>(
  target: T,
  addresses: Addresses,
  key: TraceKey,
): T {
  return target.by === 'email'
    ? { ...target, value: disguise(target.value, addresses, key) }
    : target
}
