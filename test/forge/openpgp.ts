import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/**
 * Writes what GitHub's signer writes: OpenPGP version 4 packets by an RSA key. It shares nothing with the reader
 * in src/evidence, so that neither's mistake hides the other's.
 */

export interface Signer {
  /** 40 upper-case hex digits. */
  readonly fingerprint: string
  /** The public key, armored. */
  readonly publicKey: string
  /** An armored detached signature; `at`: seconds since 1970. */
  sign(payload: string | Uint8Array, at: number): string
}

const u16 = (value: number) => Buffer.from([value >> 8, value & 0xff])
const u32 = (value: number) => Buffer.concat([u16(Math.floor(value / 65536)), u16(value % 65536)])

/** A multiprecision integer without leading zeros. */
function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const value = bytes.subarray(first)
  return Buffer.concat([u16(value.length * 8 - Math.clz32(value[0]!) + 24), value])
}

/** A packet of the new format with a length of two octets, as GitHub writes it. */
function packet(tag: number, body: Buffer): Buffer {
  const length =
    body.length < 192
      ? [body.length]
      : [((body.length - 192) >> 8) + 192, (body.length - 192) & 0xff]
  return Buffer.concat([Buffer.from([0xc0 | tag, ...length]), body])
}

/** The check sum of RFC 9580, section 6.1. */
function crc24(bytes: Buffer): string {
  let crc = 0xb704ce
  for (const byte of bytes) {
    crc ^= byte << 16
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x800000 ? (crc << 1) ^ 0x1864cfb : crc << 1
  }
  return Buffer.from([(crc >> 16) & 0xff, (crc >> 8) & 0xff, crc & 0xff]).toString('base64')
}

export function armor(kind: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g)!
  const body = [...lines, `=${crc24(bytes)}`].join('\n')
  return `-----BEGIN PGP ${kind}-----\n\n${body}\n-----END PGP ${kind}-----\n`
}

const subpacket = (type: number, body: Buffer) =>
  Buffer.concat([Buffer.from([body.length + 1, type]), body])

interface Parts {
  readonly key: KeyObject
  readonly keyId: Buffer
  readonly type: number
  readonly payload: Buffer
  readonly hashed: Buffer
}

function signaturePacket({ key, keyId, type, payload, hashed }: Parts): Buffer {
  const part = Buffer.concat([Buffer.from([4, type, 1, 8]), u16(hashed.length), hashed])
  const trailer = Buffer.concat([Buffer.from([4, 0xff]), u32(part.length)])
  const signed = Buffer.concat([payload, part, trailer])
  const unhashed = subpacket(16, keyId)
  const digest = createHash('sha256').update(signed).digest()
  const value = integer(sign('sha256', signed, key))
  return packet(
    2,
    Buffer.concat([part, u16(unhashed.length), unhashed, digest.subarray(0, 2), value]),
  )
}

/** A new key that lives from `from` on, `life` seconds long where that is given; seconds since 1970. */
export function createSigner(from = 1_500_000_000, life?: number): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const numbers = [n, e].map((text) => integer(Buffer.from(text, 'base64url')))
  const body = Buffer.concat([Buffer.from([4]), u32(from), Buffer.from([1]), ...numbers])
  const head = Buffer.concat([Buffer.from([0x99]), u16(body.length)])
  const fingerprint = createHash('sha1').update(head).update(body).digest()
  const keyId = fingerprint.subarray(-8)
  const user = Buffer.from('Forge <noreply@forge.example>')
  const created = (at: number) => subpacket(2, u32(at))
  const over = { key: privateKey, keyId }
  const identity = Buffer.concat([head, body, Buffer.from([0xb4]), u32(user.length), user])
  const limit = life === undefined ? Buffer.alloc(0) : subpacket(9, u32(life))
  const hashed = Buffer.concat([created(from), limit])
  const binding = signaturePacket({ ...over, type: 0x13, payload: identity, hashed })
  const block = Buffer.concat([packet(6, body), packet(13, user), binding])
  return {
    fingerprint: fingerprint.toString('hex').toUpperCase(),
    publicKey: armor('PUBLIC KEY BLOCK', block),
    sign(payload, at) {
      const parts = { ...over, type: 0, payload: Buffer.from(payload), hashed: created(at) }
      return armor('SIGNATURE', signaturePacket(parts))
    },
  }
}

/** Puts a signature into a commit object, as its last header, which git names by the object format. */
export function signCommit(payload: string, signer: Signer, at: number): string {
  const end = payload.indexOf('\n\n')
  const name = /^tree [0-9a-f]{64}\n/.test(payload) ? 'gpgsig-sha256' : 'gpgsig'
  const header = `${name} ${signer.sign(payload, at).replaceAll('\n', '\n ')}`
  return `${payload.slice(0, end)}\n${header}${payload.slice(end)}`
}
