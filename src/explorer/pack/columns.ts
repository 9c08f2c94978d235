/**
 * Columns of whole numbers and texts as bytes. What the page's data costs is decided here: small
 * numbers in few bytes, neighbours alike, so that deflate finds little left to write.
 */

/** Whole numbers, 0 or more; those beyond 32 bits need the wider array. */
export type Numbers = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

const MOST_32_BITS = 0xffff_ffff

/** Bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12)
  #length = 0

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1)
    this.#bytes[this.#length++] = value
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte. */
  varint(value: number): void {
    let rest = value
    while (rest > 127) {
      this.byte((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }

  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }

  #grow(least: number): void {
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + least))
    wider.set(this.#bytes)
    this.#bytes = wider
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  varint(): number {
    let byte = this.#bytes[this.#at++] ?? 0
    if (byte < 128) return byte
    let value = byte & 127
    let scale = 128
    do {
      byte = this.#bytes[this.#at++] ?? 0
      value += (byte & 127) * scale
      scale *= 128
    } while (byte > 127)
    return value
  }
}

/** Negative numbers between the positive ones: 0, -1, 1, -2, … as 0, 1, 2, 3, … */
export const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value)
export const unzigzag = (value: number) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2)

/**
 * How a column is written: `plain`, each number as it is; `delta`, against the number before; `fresh`,
 * indexes of a list from 1 on in the order of first use, where the next new one costs nothing; `time`, seconds
 * with 0 for unknown, against the last known one; `after`, such a time against another column's.
 */
export type Coding = 'plain' | 'delta' | 'fresh' | 'time' | { readonly after: string }

type Step = (value: number, row: number) => number

/** One number of a column to what is written; `decodeStep` takes it back. */
function encodeStep(coding: Coding, base: ArrayLike<number>): Step {
  let last = 0
  let next = 1
  if (coding === 'plain') return (value) => value
  if (coding === 'delta') {
    return (value) => {
      const step = zigzag(value - last)
      last = value
      return step
    }
  }
  if (coding === 'fresh') {
    return (value) => {
      if (value !== next) return value + 1
      next++
      return 0
    }
  }
  return (value, row) => {
    if (value === 0) return 0
    const step = zigzag(value - (coding === 'time' ? last : (base[row] ?? 0))) + 1
    last = value
    return step
  }
}

function decodeStep(coding: Coding, base: ArrayLike<number>): Step {
  let last = 0
  let next = 1
  if (coding === 'plain') return (step) => step
  if (coding === 'delta') {
    return (step) => {
      last += unzigzag(step)
      return last
    }
  }
  if (coding === 'fresh') return (step) => (step === 0 ? next++ : step - 1)
  return (step, row) => {
    if (step === 0) return 0
    last = (coding === 'time' ? last : (base[row] ?? 0)) + unzigzag(step - 1)
    return last
  }
}

const NONE: ArrayLike<number> = []

/** `base`: the column that an `after` refers to. */
export function encodeNumbers(
  values: ArrayLike<number>,
  coding: Coding,
  base: ArrayLike<number> = NONE,
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  const step = encodeStep(coding, base)
  for (let row = 0; row < values.length; row++) writer.varint(step(values[row] ?? 0, row))
  return writer.finish()
}

export function decodeNumbers(
  bytes: Uint8Array,
  count: number,
  coding: Coding,
  base: ArrayLike<number> = NONE,
): Numbers {
  const reader = new ByteReader(bytes)
  const step = decodeStep(coding, base)
  let values: Numbers = new Uint32Array(count)
  for (let row = 0; row < count; row++) {
    const value = step(reader.varint(), row)
    if (value > MOST_32_BITS && values instanceof Uint32Array) values = Float64Array.from(values)
    values[row] = value
  }
  return values
}

/** IDs as decimal digits, ascending, of any length: the steps between them. */
export function encodeIds(ids: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  let last = 0n
  for (const id of ids) {
    const value = BigInt(id)
    let rest = value - last
    last = value
    for (; rest > 127n; rest >>= 7n) writer.byte(Number(rest & 127n) | 128)
    writer.byte(Number(rest))
  }
  return writer.finish()
}

/** IDs by row. */
export interface IdColumn {
  readonly length: number
  get(row: number): string
  /** The row of an ID of decimal digits; -1 where there is none. */
  find(id: string): number
}

/** `undefined` when an ID is not exact as a number. */
function decodeNarrowIds(bytes: Uint8Array, count: number): Float64Array | undefined {
  const reader = new ByteReader(bytes)
  const ids = new Float64Array(count)
  let last = 0
  for (let row = 0; row < count; row++) {
    last += reader.varint()
    if (!Number.isSafeInteger(last)) return undefined
    ids[row] = last
  }
  return ids
}

function decodeWideIds(bytes: Uint8Array): bigint[] {
  const ids: bigint[] = []
  let last = 0n
  let step = 0n
  let shift = 0n
  for (const byte of bytes) {
    step |= BigInt(byte & 127) << shift
    shift += 7n
    if (byte > 127) continue
    last += step
    ids.push(last)
    step = 0n
    shift = 0n
  }
  return ids
}

export function decodeIds(bytes: Uint8Array, count: number): IdColumn {
  const ids = decodeNarrowIds(bytes, count) ?? decodeWideIds(bytes)
  const at = (row: number) => ids[row] ?? 0
  return {
    length: count,
    get: (row) => String(at(row)),
    find(id) {
      const wanted = BigInt(id)
      let [low, high] = [0, count]
      while (low < high) {
        const middle = (low + high) >> 1
        if (at(middle) < wanted) low = middle + 1
        else high = middle
      }
      return low < count && String(at(low)) === String(wanted) ? low : -1
    },
  }
}

// A text may hold a line end, and half a surrogate pair has no UTF-8.
const SPECIAL = /[\\\n]|\p{Cs}/gu

const escapeText = (text: string) =>
  text.replace(SPECIAL, (special) => {
    if (special === '\\') return '\\\\'
    return special === '\n' ? '\\n' : `\\u${special.charCodeAt(0).toString(16)}`
  })

const unescapeText = (text: string) =>
  text.replace(/\\(?:u([\da-f]{4})|(.))/g, (_, hex: string | undefined, mark: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    return mark === 'n' ? '\n' : mark
  })

/** One text a line, in UTF-8. */
export function encodeTexts(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(texts.map((text) => `${escapeText(text)}\n`).join(''))
}

/** Texts by index, kept as one: a million of them as strings of their own would cost more than the page. */
export interface TextColumn {
  readonly length: number
  get(index: number): string
  /** All texts as they are searched, each between two line ends, with where each begins. */
  readonly lines: string
  readonly starts: Uint32Array
}

export function decodeTexts(bytes: Uint8Array, count: number): TextColumn {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const starts = new Uint32Array(count + 1)
  let at = 0
  for (let index = 0; index < count; index++) {
    starts[index] = at
    at = lines.indexOf('\n', at) + 1
  }
  starts[count] = lines.length
  return {
    length: count,
    lines,
    starts,
    get(index) {
      const line = lines.slice(starts[index] ?? 0, (starts[index + 1] ?? 1) - 1)
      return line.includes('\\') ? unescapeText(line) : line
    },
  }
}
