import { HASH_BYTES, leafHash, rootWithin, sha256, sha256Text } from './merkle.ts'

/**
 * The leaves of one file of the archive. Paths are relative to the archive's directory. A leaf's input is
 * a salt and the record's bytes as they stand in the file, without the line feed at their end.
 */

const LINE_FEED = 0x0a
const QUOTE = 0x22
const SALT_BYTES = 16
const ZERO = Uint8Array.of(0)

export interface RecordLeaf {
  /** As in the file, without its line feed. */
  readonly record: Buffer
  readonly salt: Buffer
  readonly hash: Buffer
}

/** What a file hashes to. */
export interface FileSeal {
  /** Leaves, also that of the header of a CSV file. */
  readonly records: number
  /** Lower-case hex. */
  readonly root: string
}

/** Where the record that begins at `from` ends; in a CSV file a line feed inside quotes is part of a cell. */
function endOfRecord(bytes: Buffer, from: number, isCsv: boolean): number {
  let end = bytes.indexOf(LINE_FEED, from)
  if (!isCsv) return end === -1 ? bytes.length : end
  let isQuoted = false
  let at = from
  while (end !== -1) {
    for (at = bytes.indexOf(QUOTE, at); at !== -1 && at < end; at = bytes.indexOf(QUOTE, at + 1)) {
      isQuoted = !isQuoted
    }
    if (!isQuoted) return end
    at = end
    end = bytes.indexOf(LINE_FEED, end + 1)
  }
  return bytes.length
}

/** The records of a file in its order: the lines of JSON Lines, the rows of CSV with the header first, or one whole file of contents. */
export function splitRecords(path: string, bytes: Uint8Array): Buffer[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (path.startsWith('contents/')) {
    return [file.subarray(0, file.at(-1) === LINE_FEED ? -1 : file.length)]
  }
  const isCsv = path.endsWith('.csv')
  const records: Buffer[] = []
  for (let from = 0; from < file.length; ) {
    const end = endOfRecord(file, from, isCsv)
    records.push(file.subarray(from, end))
    from = end + 1
  }
  return records
}

/** What a salt is bound to: the path without part number and ending, so that a record keeps its salt in another part. */
function stemOf(path: string): Buffer {
  return Buffer.from(path.replace(/(?:_part-\d+)?\.[a-z]+$/, ''))
}

/** The salt hides a record from whoever guesses it and holds its leaf's hash; `sealKey`: 32 bytes. */
export function saltOf(path: string, record: Uint8Array, sealKey: Uint8Array): Buffer {
  return sha256(sealKey, stemOf(path), ZERO, record).subarray(0, SALT_BYTES)
}

/** Hash of the leaf of a record with this salt. */
export function recordHash(salt: Uint8Array, record: Uint8Array): Buffer {
  return leafHash(Buffer.concat([salt, record]))
}

/** Every record of a file with its salt and the hash of its leaf; `sealKey`: 32 bytes. */
export function recordLeaves(path: string, bytes: Uint8Array, sealKey: Uint8Array): RecordLeaf[] {
  const prefix = Buffer.concat([sealKey, stemOf(path), ZERO])
  return splitRecords(path, bytes).map((record) => {
    const salt = sha256(prefix, record).subarray(0, SALT_BYTES)
    return { record, salt, hash: recordHash(salt, record) }
  })
}

/** Number of leaves and root of a file, without keeping its leaves; `sealKey`: 32 bytes. */
export function fileSeal(path: string, bytes: Uint8Array, sealKey: Uint8Array): FileSeal {
  const records = splitRecords(path, bytes)
  const prefix = Buffer.concat([sealKey, stemOf(path), ZERO])
  const longest = records.reduce((most, { length }) => Math.max(most, length), 0)
  const salted = Buffer.alloc(prefix.length + longest)
  salted.set(prefix)
  const leaf = Buffer.alloc(1 + SALT_BYTES + longest)
  const hashes = Buffer.alloc(records.length * HASH_BYTES)
  for (const [index, record] of records.entries()) {
    salted.set(record, prefix.length)
    const salt = sha256Text(salted.subarray(0, prefix.length + record.length))
    leaf.write(salt, 1, SALT_BYTES, 'latin1')
    leaf.set(record, 1 + SALT_BYTES)
    const hash = sha256Text(leaf.subarray(0, 1 + SALT_BYTES + record.length))
    hashes.write(hash, index * HASH_BYTES, 'latin1')
  }
  return { records: records.length, root: rootWithin(hashes).toString('hex') }
}
