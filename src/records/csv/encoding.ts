import { DecodeError } from '../../errors.ts'
import { reasonOf } from './reasons.ts'

/** A file may be 90 MB: it is decoded piece by piece. */
const CHUNK = 2 ** 16

export interface Piece {
  readonly text: string
  readonly isLast: boolean
}

/** The text of the bytes, less a BOM. Throws where they are not of this encoding. */
export function* decodePieces(bytes: Uint8Array, encoding: string): Generator<Piece> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const isLast = at + CHUNK >= bytes.length
    yield { text: decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !isLast }), isLast }
  }
}

/** What decoding in an encoding shows; `undefined`: it cannot be that one. */
interface Trial {
  readonly encoding: string
  readonly firstLine: string
  /** Hiragana or katakana, of which bytes in another encoding make none by chance. */
  readonly hasKana: boolean
}

const KANA = /[ぁ-んァ-ヶ]/
/** A decoder passes bytes that mean nothing in an encoding on as these. */
const NONSENSE = /[\u0080-\u009f\ufffd\uf8f0-\uf8f3]/

function tryEncoding(bytes: Uint8Array, encoding: string): Trial | undefined {
  let firstLine: string | undefined
  const isJapanese = !encoding.startsWith('utf')
  let hasKana = false
  try {
    for (const { text } of decodePieces(bytes, encoding)) {
      if (isJapanese && NONSENSE.test(text)) return undefined
      firstLine ??= text.split(/[\r\n]/, 1)[0]
      hasKana ||= KANA.test(text)
    }
  } catch {
    return undefined
  }
  // UTF-32 read as UTF-16, or no text at all.
  if (firstLine?.includes('\0')) return undefined
  return { encoding, firstLine: firstLine ?? '', hasKana }
}

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

function markedEncoding(bytes: Uint8Array): string | undefined {
  return MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1]
}

/** Header and commas are mostly ASCII, of which each second byte is NUL in UTF-16. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const start = [...bytes.subarray(0, 512)]
  const countNul = (parity: number) =>
    start.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const [even, odd] = [countNul(0), countNul(1)]
  if (even + odd < start.length / 8 || (even > 0 && odd > 0)) return undefined
  return even > 0 ? 'utf-16be' : 'utf-16le'
}

/** ISO-2022-JP is all ASCII: only its escapes tell it. */
function has2022Escape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24) return true
  }
  return false
}

/**
 * Bytes of one are often valid in the other, and those of Western encodings in both: one of them must show
 * Japanese that is known or cannot be chance, and only one.
 */
function japaneseEncoding(bytes: Uint8Array, isKnown: (header: string) => boolean): string {
  const trials = ['shift_jis', 'euc-jp'].flatMap((name) => tryEncoding(bytes, name) ?? [])
  if (trials.length === 0) throw new DecodeError(reasonOf('noEncoding'))
  const known = trials.filter(({ firstLine }) => /\P{ASCII}/u.test(firstLine) && isKnown(firstLine))
  const likely = known.length > 0 ? known : trials.filter(({ hasKana }) => hasKana)
  const [only, other] = likely
  if (only === undefined || other !== undefined)
    throw new DecodeError(reasonOf('uncertainEncoding'))
  return only.encoding
}

/**
 * The encoding, by evidence and never by a guess that could be wrong silently: a BOM, the NULs of UTF-16, valid
 * UTF-8, then Shift_JIS or EUC-JP. `isKnown`: a header line in which a known word stands. Throws `DecodeError`.
 */
export function findEncoding(bytes: Uint8Array, isKnown: (header: string) => boolean): string {
  const marked = markedEncoding(bytes)
  const named = marked ?? unmarkedUtf16(bytes)
  if (named !== undefined) {
    if (tryEncoding(bytes, named) !== undefined) return named
    throw new DecodeError(reasonOf(marked === undefined ? 'noEncoding' : 'bomMisfit'))
  }
  if (tryEncoding(bytes, 'utf-8') !== undefined) {
    return has2022Escape(bytes) ? 'iso-2022-jp' : 'utf-8'
  }
  return japaneseEncoding(bytes, isKnown)
}
