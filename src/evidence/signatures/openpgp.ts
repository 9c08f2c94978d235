import { constants, createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { DecodeError } from '../../errors.ts'

/**
 * As much of OpenPGP (RFC 9580) as GitHub's commit signatures need: armored version 4 signatures by RSA keys,
 * and armored version 4 RSA public keys. Everything else is refused with a `DecodeError`.
 */

/** A version 4 signature by an RSA key. Times are seconds since 1970. */
export interface PgpSignature {
  readonly type: number
  readonly hash: string
  /** From the version to the last hashed subpacket: what is signed beside the payload. */
  readonly hashedPart: Uint8Array
  /** The signature's own time, which it signs. */
  readonly createdAt: number
  /** Key IDs of the signer, 16 upper-case hex digits each; hints that the signature does not cover. */
  readonly issuers: readonly string[]
  /** Whether it bears a condition that this reader does not know and must not ignore. */
  readonly isConditional: boolean
  /** Seconds from the key's creation to its end, where the signature is one over a key. */
  readonly keyLife: number | null
  readonly value: Uint8Array
}

/** An RSA public key and its life in seconds since 1970; `until` is `null` where it has no end. */
export interface PgpKey {
  /** 40 upper-case hex digits. */
  readonly fingerprint: string
  readonly from: number
  readonly until: number | null
  readonly key: KeyObject
  /** Bytes of the modulus. */
  readonly size: number
}

const PACKET = { signature: 2, key: 6, subkey: 14 } as const
const SUBPACKET = { created: 2, keyLife: 9, issuer: 16, issuerFingerprint: 33 } as const
const BINARY_DOCUMENT = 0x00
/** Signatures over a key by its owner: certifications of an identity, of a subkey, of the key itself. */
const OVER_KEY: readonly number[] = [0x10, 0x11, 0x12, 0x13, 0x18, 0x1f]
const REVOCATIONS: readonly number[] = [0x20, 0x28]
const RSA: readonly number[] = [1, 3]
const HASHES: ReadonlyMap<number, string> = new Map([
  [8, 'sha256'],
  [9, 'sha384'],
  [10, 'sha512'],
])
/** More than any armored block of ours holds. */
const LONGEST_BLOCK = 2 ** 20

type BlockKind = 'SIGNATURE' | 'PUBLIC KEY BLOCK'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase()

/** Reads a byte string from its beginning; throws `DecodeError` where it ends too early. */
function createCursor(bytes: Uint8Array) {
  let at = 0
  const take = (count: number) => {
    if (at + count > bytes.length) throw new DecodeError('OpenPGP: ends too early')
    at += count
    return bytes.subarray(at - count, at)
  }
  const number = (count: number) => take(count).reduce((sum, byte) => sum * 256 + byte, 0)
  return {
    take,
    number,
    /** A multiprecision integer: its bits, then its bytes. */
    integer: () => take(Math.ceil(number(2) / 8)),
    isAtEnd: () => at === bytes.length,
  }
}

type Cursor = ReturnType<typeof createCursor>

/** The bytes of every armored block of a kind in a text. */
function readArmor(text: string, kind: BlockKind): Uint8Array[] {
  const pattern = new RegExp(
    `-----BEGIN PGP ${kind}-----([\\s\\S]*?)\n-----END PGP ${kind}-----`,
    'g',
  )
  return [...text.matchAll(pattern)].map(([, block = '']) => {
    const lines = block.split('\n').map((line) => line.trim())
    const body = lines.slice(lines.indexOf('', 1) + 1).filter((line) => !line.startsWith('='))
    const base64 = body.join('')
    if (base64.length > LONGEST_BLOCK || !/^[\w+/]*={0,2}$/.test(base64)) {
      throw new DecodeError('OpenPGP: the armor is broken')
    }
    return Buffer.from(base64, 'base64')
  })
}

/** The length in front of a packet of the new format, or of a subpacket, which knows no partial ones. */
function readLength(cursor: Cursor, isSubpacket: boolean): number {
  const first = cursor.number(1)
  if (first < 192) return first
  if (first === 255) return cursor.number(4)
  if (first >= 224 && !isSubpacket) throw new DecodeError('OpenPGP: a packet in pieces')
  return (first - 192) * 256 + cursor.number(1) + 192
}

interface Packet {
  readonly tag: number
  readonly body: Uint8Array
}

function readPacket(cursor: Cursor): Packet {
  const first = cursor.number(1)
  if (first < 0x80) throw new DecodeError('OpenPGP: no packet')
  if (first >= 0xc0) return { tag: first & 0x3f, body: cursor.take(readLength(cursor, false)) }
  const sizeOfLength = [1, 2, 4][first & 3]
  if (sizeOfLength === undefined) throw new DecodeError('OpenPGP: a packet without a length')
  return { tag: (first >> 2) & 0x0f, body: cursor.take(cursor.number(sizeOfLength)) }
}

function readPackets(bytes: Uint8Array): Packet[] {
  const cursor = createCursor(bytes)
  const packets: Packet[] = []
  while (!cursor.isAtEnd()) packets.push(readPacket(cursor))
  return packets
}

interface Subpacket {
  readonly type: number
  readonly isCritical: boolean
  readonly body: Uint8Array
}

function readSubpackets(bytes: Uint8Array): Subpacket[] {
  const cursor = createCursor(bytes)
  const subpackets: Subpacket[] = []
  while (!cursor.isAtEnd()) {
    const [first = 0, ...rest] = cursor.take(readLength(cursor, true))
    const body = Uint8Array.from(rest)
    subpackets.push({ type: first & 0x7f, isCritical: first >= 0x80, body })
  }
  return subpackets
}

function issuerOf({ type, body }: Subpacket): string | undefined {
  if (type === SUBPACKET.issuer && body.length === 8) return hex(body)
  // A version 4 fingerprint, behind the version, ends in the key ID.
  const isFingerprint = type === SUBPACKET.issuerFingerprint && body.length === 21
  return isFingerprint ? hex(body.subarray(13)) : undefined
}

const numberOf = (body: Uint8Array) => createCursor(body).number(4)

function decodeSignature(body: Uint8Array): PgpSignature {
  const cursor = createCursor(body)
  const [version, type = 0, algorithm = 0, hashId = 0] = cursor.take(4)
  const hash = HASHES.get(hashId)
  if (version !== 4 || !RSA.includes(algorithm) || hash === undefined) {
    throw new DecodeError('OpenPGP: expected a version 4 RSA signature over SHA-256 or longer')
  }
  const hashedSize = cursor.number(2)
  const hashed = readSubpackets(cursor.take(hashedSize))
  const unhashed = readSubpackets(cursor.take(cursor.number(2)))
  cursor.take(2)
  const value = cursor.integer()
  if (!cursor.isAtEnd()) throw new DecodeError('OpenPGP: bytes behind the signature')
  const created = hashed.filter((one) => one.type === SUBPACKET.created)
  const [time] = created
  if (time === undefined || created.length > 1) throw new DecodeError('OpenPGP: no time signed')
  const keyLife = hashed.find((one) => one.type === SUBPACKET.keyLife)
  const known: readonly number[] = Object.values(SUBPACKET)
  return {
    type,
    hash,
    hashedPart: body.subarray(0, 6 + hashedSize),
    createdAt: numberOf(time.body),
    issuers: [...hashed, ...unhashed].map(issuerOf).filter((id) => id !== undefined),
    isConditional: hashed.some((one) => one.isCritical && !known.includes(one.type)),
    keyLife: keyLife === undefined ? null : numberOf(keyLife.body),
    value,
  }
}

function decodeKey(body: Uint8Array): PgpKey {
  const cursor = createCursor(body)
  const version = cursor.number(1)
  const from = cursor.number(4)
  if (version !== 4 || !RSA.includes(cursor.number(1))) {
    throw new DecodeError('OpenPGP: expected a version 4 RSA key')
  }
  const [n, e] = [cursor.integer(), cursor.integer()]
  const [high, low] = [body.length >> 8, body.length & 0xff]
  const fingerprint = createHash('sha1')
    .update(Uint8Array.of(0x99, high, low))
    .update(body)
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  const jwk = { kty: 'RSA', n: base64(n), e: base64(e) }
  return {
    fingerprint: hex(fingerprint.digest()),
    from,
    until: null,
    key: createPublicKey({ key: jwk, format: 'jwk' }),
    size: n.length,
  }
}

/** Ends the life of a key where a signature over it says so; the newest one that says so counts. */
function endLife(key: PgpKey, signature: PgpSignature): PgpKey {
  if (REVOCATIONS.includes(signature.type)) return { ...key, until: signature.createdAt }
  const isOverKey = OVER_KEY.includes(signature.type) && signature.keyLife !== null
  return isOverKey ? { ...key, until: key.from + (signature.keyLife ?? 0) } : key
}

function decodeKeys(bytes: Uint8Array): PgpKey[] {
  const keys: PgpKey[] = []
  for (const { tag, body } of readPackets(bytes)) {
    const last = keys.at(-1)
    if (tag === PACKET.key || tag === PACKET.subkey) keys.push(decodeKey(body))
    if (tag !== PACKET.signature || last === undefined) continue
    keys[keys.length - 1] = endLife(last, decodeSignature(body))
  }
  return keys
}

/** Runs a decoder over bytes of others: whatever it stumbles over is told as bytes that do not decode. */
function decoding<T>(decode: () => T): T {
  try {
    return decode()
  } catch (error) {
    throw error instanceof DecodeError ? error : new DecodeError('OpenPGP: cannot be read')
  }
}

/** Every key of a text with armored public keys, subkeys too. Throws `DecodeError`; so it does when there is none. */
export function parseKeys(text: string): PgpKey[] {
  const keys = decoding(() => readArmor(text, 'PUBLIC KEY BLOCK').flatMap(decodeKeys))
  if (keys.length === 0) throw new DecodeError('OpenPGP: no public key')
  return keys
}

/** The one signature of an armored text. Throws `DecodeError`. */
export function parseSignature(text: string): PgpSignature {
  const [block, ...others] = readArmor(text, 'SIGNATURE')
  if (block === undefined || others.length > 0) throw new DecodeError('OpenPGP: one signature')
  return decoding(() => {
    const [packet, ...more] = readPackets(block)
    if (packet?.tag !== PACKET.signature || more.length > 0) {
      throw new DecodeError('OpenPGP: expected one signature packet')
    }
    return decodeSignature(packet.body)
  })
}

/** Whether a key made a signature over exactly these bytes; its life is not looked at. */
export function isSignedBy(payload: Uint8Array, signature: PgpSignature, key: PgpKey): boolean {
  const { type, hash, hashedPart, value, isConditional } = signature
  if (type !== BINARY_DOCUMENT || isConditional || value.length > key.size) return false
  const trailer = Buffer.from([4, 0xff, 0, 0, 0, 0])
  trailer.writeUInt32BE(hashedPart.length, 2)
  // An integer stands without its leading zeros, which the check wants.
  const padded = Buffer.concat([Buffer.alloc(key.size - value.length), value])
  const signed = Buffer.concat([payload, hashedPart, trailer])
  return verify(hash, signed, { key: key.key, padding: constants.RSA_PKCS1_PADDING }, padded)
}
