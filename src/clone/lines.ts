import type { Readable } from 'node:stream'

/** A stream of UTF-8 as whole lines without their ends, some at a time. */
export async function* readLines(stream: Readable): AsyncGenerator<string[], void, undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines
  }
}
