import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { DecodeError } from '../errors.ts'
import { reasonOf } from '../records/csv/reasons.ts'

/** Bounds of a report's zip; a million rows are about 90 MB in 15 MB. */
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
  for (const encoding of ['utf-8', 'shift_jis', 'euc-jp']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(raw)
    } catch {}
  }
  // What it says in an older encoding is never used: only its ASCII matters.
  return new TextDecoder('latin1').decode(raw)
}

function checkName(name: string): void {
  const isPlain = !/[\\\0]|^\/|^[a-z]:/i.test(name) && !name.split('/').includes('..')
  if (name === '' || !isPlain) throw new DecodeError(reasonOf('zipName'))
}

function checkMode({ versionMadeBy, externalFileAttributes }: Entry): void {
  if (versionMadeBy >> 8 !== UNIX) return
  const type = (externalFileAttributes >>> 16) & FILE_TYPE
  if (![0, REGULAR, DIRECTORY].includes(type)) throw new DecodeError(reasonOf('zipMode'))
}

function checkSize({ compressedSize, uncompressedSize }: Entry): void {
  if (uncompressedSize > FREE_OUT + MAX_RATIO * compressedSize)
    throw new DecodeError(reasonOf('zipBomb'))
}

/** What a computer adds by itself when a person packs a folder: macOS a twin of each file, Windows a view. */
const LITTER = /(?:^|\/)(?:__MACOSX\/.*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/** The one CSV; a lone file of another name is it as well, which its content must show. */
function chooseFile(files: readonly [name: string, entry: Entry][]): Entry {
  const csvs = files.filter(([name]) => /\.csv$/i.test(name))
  const [only, another] = csvs.length > 0 ? csvs : files
  if (only === undefined) throw new DecodeError(reasonOf('zipEmpty'))
  if (another !== undefined) throw new DecodeError(reasonOf('zipSeveral'))
  return only[1]
}

/**
 * The one CSV among the entries of a zip. The reader checks neither names nor modes nor ratios for us. Throws `DecodeError`.
 */
function chooseCsv(entries: readonly Entry[]): Entry {
  if (entries.length > MAX_ENTRIES) throw new DecodeError(reasonOf('zipEntries'))
  const names = entries.map(({ fileNameRaw }) => decodeName(fileNameRaw))
  names.forEach(checkName)
  if (new Set(names).size < names.length) throw new DecodeError(reasonOf('zipDuplicates'))
  if (entries.some((entry) => entry.isEncrypted())) throw new DecodeError(reasonOf('zipEncrypted'))
  entries.forEach(checkMode)
  entries.forEach(checkSize)
  const out = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (out > MAX_OUT) throw new DecodeError(reasonOf('zipLarge'))
  const files = entries.map((entry, index) => [names[index] ?? '', entry] as [string, Entry])
  return chooseFile(files.filter(([name]) => !name.endsWith('/') && !LITTER.test(name)))
}

/** Entries beyond this are not even listed. */
const ENOUGH = 17

async function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) if (entries.push(entry) >= ENOUGH) break
  return entries
}

/** The real bytes must be as many as declared, and have the declared CRC, which the library does not check. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize)
  let length = 0
  let crc = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (length + chunk.length > bytes.length) throw new DecodeError(reasonOf('zipSize'))
    bytes.set(chunk, length)
    length += chunk.length
    crc = crc32(chunk, crc)
  }
  if (length !== bytes.length) throw new DecodeError(reasonOf('zipSize'))
  if (crc !== entry.crc32) throw new DecodeError(reasonOf('zipChecksum'))
  return bytes
}

/** Unpacks the one CSV of a report's zip in memory. Throws `DecodeError`. */
export async function unzipCsv(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // Names are decoded and judged by us: the library stops at the first odd one with its text in the message.
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false })
    return await readEntry(zip, chooseCsv(await listEntries(zip)))
  } catch (error) {
    throw error instanceof DecodeError ? error : new DecodeError(reasonOf('zipBroken'))
  }
}
