const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** The first `length` characters of the lower-case RFC 4648 base32 of `bytes`, without padding. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31]
    if (text.length >= length) break
  }
  if (bits > 0 && text.length < length) text += ALPHABET[(held << (5 - bits)) & 31]
  return text.slice(0, length)
}
