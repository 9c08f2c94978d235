import type { Readable } from 'node:stream'

/** Reads what a git process answers, in pieces of known length. */
export interface ByteReader {
  /** Without its line end. */
  readLine(): Promise<string>
  readBytes(length: number): Promise<Buffer>
}

const LF = 0x0a

/** `ended` is the error to throw when the process ends in the middle of an answer. */
export function createByteReader(stream: Readable, ended: () => Error): ByteReader {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  async function nextChunk(): Promise<Buffer> {
    const { done, value } = await chunks.next()
    if (done) throw ended()
    return value
  }

  return {
    async readLine() {
      let end = rest.indexOf(LF)
      while (end < 0) {
        rest = Buffer.concat([rest, await nextChunk()])
        end = rest.indexOf(LF)
      }
      const line = rest.toString('utf8', 0, end)
      rest = rest.subarray(end + 1)
      return line
    },
    async readBytes(length) {
      const parts = [rest]
      let size = rest.length
      while (size < length) {
        const chunk = await nextChunk()
        parts.push(chunk)
        size += chunk.length
      }
      const all = Buffer.concat(parts)
      rest = all.subarray(length)
      return all.subarray(0, length)
    },
  }
}
