import { crc32, deflateRawSync } from 'node:zlib'

/** One entry; everything but name and data is for zips that lie. */
export interface ZipEntry {
  readonly name: string
  readonly data: Buffer
  readonly stored?: boolean
  readonly crc?: number
  /** Declared size before compression. */
  readonly size?: number
  readonly encrypted?: boolean
  /** Upper half: Unix mode, such as 0o120777 for a symbolic link. */
  readonly mode?: number
}

const NAMES_ARE_UTF8 = 0x800
const MADE_BY_UNIX = 0x0314

/** The part that local and central headers share. */
function fields(entry: ZipEntry, packed: Buffer): Buffer {
  const buffer = Buffer.alloc(26)
  buffer.writeUInt16LE(20, 0)
  buffer.writeUInt16LE(NAMES_ARE_UTF8 | (entry.encrypted ? 1 : 0), 2)
  buffer.writeUInt16LE(entry.stored ? 0 : 8, 4)
  buffer.writeUInt16LE(0, 6)
  buffer.writeUInt16LE(0x21, 8)
  buffer.writeUInt32LE(entry.crc ?? crc32(entry.data), 10)
  buffer.writeUInt32LE(packed.length, 14)
  buffer.writeUInt32LE(entry.size ?? entry.data.length, 18)
  buffer.writeUInt16LE(Buffer.byteLength(entry.name), 22)
  return buffer
}

function centralHeader(entry: ZipEntry, shared: Buffer, offset: number): Buffer {
  const start = Buffer.from('PK\x01\x02\0\0', 'latin1')
  start.writeUInt16LE(MADE_BY_UNIX, 4)
  const end = Buffer.alloc(14)
  end.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
  end.writeUInt32LE(offset, 10)
  return Buffer.concat([start, shared, end, Buffer.from(entry.name)])
}

/** The bytes of a zip, the same for the same entries. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = entry.stored ? entry.data : deflateRawSync(entry.data)
    const shared = fields(entry, packed)
    const parts = [Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(entry.name), packed]
    central.push(centralHeader(entry, shared, offset))
    local.push(...parts)
    offset += parts.reduce((sum, part) => sum + part.length, 0)
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length & 0xffff, 8)
  end.writeUInt16LE(entries.length & 0xffff, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
