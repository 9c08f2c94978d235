import type { Clone } from '../clone/clone.ts'
import { parseCoverage } from '../core/coverage/parse-coverage.ts'
import { COVERAGE_FILE } from '../core/layout.ts'
import {
  createPseudonymizer,
  type Hmac,
  isPseudonym,
  keyFingerprint,
} from '../core/privacy/pseudonym.ts'
import { TranslatedError } from '../errors.ts'
import { decodeUtf8 } from '../stories/branch-files.ts'

/** The key of a pseudonymized archive, and where it was looked for. */
export interface TraceKey {
  readonly hmac: Hmac | null
  /** Name of the environment variable. */
  readonly variable: string
}

/** How the archive keeps addresses. */
export interface Addresses {
  readonly personalData: 'keep' | 'pseudonymize'
  /** `null` where addresses are kept. */
  readonly keyFingerprint: string | null
}

/** Throws `TranslatedError` when the folder holds no archive. */
export async function readAddresses(clone: Clone): Promise<Addresses> {
  const { head, directory } = clone
  const path = `${directory}/${COVERAGE_FILE}`
  const blob = (await clone.listFiles(head, [path])).get(path)
  if (blob === undefined) {
    throw new TranslatedError({
      en: `--directory: the branch holds no archive there (${COVERAGE_FILE} is missing)`,
      ja: `--directory：ブランチのそのフォルダーにアーカイブはありません（${COVERAGE_FILE} がありません）`,
    })
  }
  return parseCoverage(decodeUtf8(await clone.readBlob(blob), path))
}

/** An address as the archive knows it: its pseudonym where addresses are replaced. Throws `TranslatedError`. */
export function disguise(address: string, addresses: Addresses, key: TraceKey): string {
  if (addresses.personalData === 'keep' || isPseudonym(address)) return address
  const { hmac, variable } = key
  if (hmac === null) {
    throw new TranslatedError({
      en: `--key-env: this archive holds pseudonyms; put its key into the environment variable ${variable}`,
      ja: `--key-env：このアーカイブのアドレスは仮名化されています。仮名化の鍵を環境変数 ${variable} に設定してください`,
    })
  }
  if (keyFingerprint(hmac) !== addresses.keyFingerprint) {
    throw new TranslatedError({
      en: `--key-env: the key in ${variable} is not the key of this archive`,
      ja: `--key-env：${variable} の鍵は、このアーカイブの鍵ではありません`,
    })
  }
  return createPseudonymizer(hmac).address(address)
}
