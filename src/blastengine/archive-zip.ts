import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { reasonOf } from '../core/file-reasons.ts'
import { DecodeError } from '../errors.ts'
import { chooseCsv } from './zip-entry.ts'

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
