import { crc32, deflateRawSync } from 'node:zlib'

/** What a zip says of one file; the lies are optional. */
export interface ZipMember {
  readonly name?: string | Buffer
  readonly data: Buffer
  readonly stored?: boolean
  /** Lies in both headers. */
  readonly size?: number
  readonly crc?: number
  readonly flags?: number
  /** Unix mode. */
  readonly mode?: number
}

const OPEN_HEADER = '"配信ID","配信日時","メールアドレス","開封日時"'
/** Two recipients, one of whom opened. */
export const OPEN_CSV = Buffer.from(
  `${OPEN_HEADER}\r\n"3","2026-11-23 10:00:00","b@example.jp",""\r\n` +
    '"3","2026-11-23 10:00:00","a@example.jp","2026-11-24 10:00:00"\r\n',
)

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const UNIX = 3 << 8

function bytes(...fields: readonly (readonly [16 | 32, number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bits, value]) => {
      const field = Buffer.alloc(bits / 8)
      field.writeUIntLE(value >>> 0, 0, bits / 8)
      return field
    }),
  )
}

function packMember({ name = 'report.csv', data, stored, size, crc, flags = 0, mode }: ZipMember) {
  const packed = stored ? data : deflateRawSync(data)
  const rawName = Buffer.from(name)
  const common = bytes(
    [16, flags],
    [16, stored ? 0 : 8],
    [32, 0],
    [32, crc ?? crc32(data)],
    [32, packed.length],
    [32, size ?? data.length],
    [16, rawName.length],
    [16, 0],
  )
  const local = Buffer.concat([bytes([32, LOCAL], [16, 20]), common, rawName, packed])
  const central = (offset: number) =>
    Buffer.concat([
      bytes([32, CENTRAL], [16, mode === undefined ? 20 : UNIX | 20], [16, 20]),
      common,
      bytes([16, 0], [16, 0], [16, 0], [32, (mode ?? 0) << 16], [32, offset]),
      rawName,
    ])
  return { local, central }
}

/** A zip as the members describe it, true or not. */
export function zipFile(members: readonly ZipMember[], comment = ''): Buffer {
  let offset = 0
  const packed = members.map(packMember)
  const central = packed.map(({ local, central: describe }) => {
    const entry = describe(offset)
    offset += local.length
    return entry
  })
  const directory = Buffer.concat(central)
  const count = members.length
  return Buffer.concat([
    ...packed.map(({ local }) => local),
    directory,
    bytes([32, END], [16, 0], [16, 0], [16, count], [16, count]),
    bytes([32, directory.length], [32, offset], [16, comment.length]),
    Buffer.from(comment, 'latin1'),
  ])
}
