import type { Entry } from 'yauzl'
import { DecodeError } from '../errors.ts'

/** Bounds of a report's zip (field notes, row 38); a million rows are about 90 MB in 15 MB. */
const MAX_ENTRIES = 16
const MAX_OUT = 512 * 2 ** 20
const MAX_RATIO = 200
const FREE_OUT = 2 ** 20
const UNIX = 3
const FILE_TYPE = 0o170_000
const REGULAR = 0o100_000
const DIRECTORY = 0o040_000

/** Names are no paths to us, but an odd one betrays a zip that was not made by the provider. */
function decodeName(raw: Uint8Array): string {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(raw)
    } catch {}
  }
  throw new DecodeError('zip: name in an unknown encoding')
}

function checkName(name: string): void {
  const isPlain = !/[\\\0]|^\/|^[a-z]:/i.test(name) && !name.split('/').includes('..')
  if (name === '' || !isPlain) throw new DecodeError('zip: odd file name')
}

function checkMode({ versionMadeBy, externalFileAttributes }: Entry): void {
  if (versionMadeBy >> 8 !== UNIX) return
  const type = (externalFileAttributes >>> 16) & FILE_TYPE
  if (![0, REGULAR, DIRECTORY].includes(type)) throw new DecodeError('zip: not a regular file')
}

function checkSize({ compressedSize, uncompressedSize }: Entry): void {
  if (uncompressedSize > FREE_OUT + MAX_RATIO * compressedSize) throw new DecodeError('zip: bomb')
}

/**
 * The one CSV among the entries of a zip. The reader checks neither names nor modes nor ratios for us
 * (field notes, V3). Throws `DecodeError`.
 */
export function chooseCsv(entries: readonly Entry[]): Entry {
  if (entries.length > MAX_ENTRIES) throw new DecodeError('zip: too many entries')
  const names = entries.map(({ fileNameRaw }) => decodeName(fileNameRaw))
  names.forEach(checkName)
  if (new Set(names).size < names.length) throw new DecodeError('zip: duplicate names')
  if (entries.some((entry) => entry.isEncrypted())) throw new DecodeError('zip: encrypted')
  entries.forEach(checkMode)
  entries.forEach(checkSize)
  const out = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (out > MAX_OUT) throw new DecodeError('zip: too large')
  const [csv, another] = entries.filter((_entry, index) => /\.csv$/i.test(names[index] ?? ''))
  if (csv === undefined || another !== undefined) throw new DecodeError('zip: expected one CSV')
  return csv
}
