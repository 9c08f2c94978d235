import { type FileHandle, open } from 'node:fs/promises'
import type { Row } from '../rows/rows.ts'

/** Rows on their way into a table: lines of JSON in a file. */
export interface RowSpool {
  readonly path: string
  /** Lines with their ends, or rows without. */
  write(rows: Row | readonly Row[]): Promise<void>
  /** Rows so far. */
  count(): number
  close(): Promise<void>
  /** Nothing more is written, and what is there may end in the middle of a row. */
  discard(): Promise<void>
}

const CHUNK = 1024 * 1024

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

async function writeAll(file: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  let at = 0
  while (at < bytes.length) at += (await file.write(bytes, at)).bytesWritten
}

/** Makes the file. Throws the system's error when the disk is full. */
export async function createRowSpool(path: string): Promise<RowSpool> {
  const file = await open(path, 'w')
  let waiting: string[] = []
  let size = 0
  let rows = 0
  let isClosed = false

  async function flush(): Promise<void> {
    const text = waiting.join('')
    waiting = []
    size = 0
    await writeAll(file, text)
  }

  return {
    path,
    async write(some) {
      const isText = typeof some === 'string'
      rows += isText ? countLines(some) : some.length
      const text = isText || some.length === 0 ? some : `${some.join('\n')}\n`
      if (text.length === 0) return
      waiting.push(String(text))
      size += text.length
      if (size >= CHUNK) await flush()
    },
    count: () => rows,
    async discard() {
      if (isClosed) return
      isClosed = true
      await file.close()
    },
    async close() {
      if (isClosed) return
      isClosed = true
      try {
        await flush()
      } finally {
        await file.close()
      }
    },
  }
}
