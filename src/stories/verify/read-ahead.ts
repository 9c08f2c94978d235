import type { BlobId, BlobSource } from '../../ports.ts'

/**
 * Reads the next blob of `order` while the one before is worked on: git unpacks on one core what is checked
 * on the other. One blob waits at a time; what is asked for out of order is read when it is asked for.
 */
export function createReadAhead(
  source: BlobSource,
  order: readonly BlobId[],
): BlobSource['readBlob'] {
  let position = 0
  let waiting: { readonly blob: BlobId; readonly bytes: Promise<Uint8Array> } | undefined

  function startNext(): void {
    const blob = order[position]
    if (blob === undefined) return
    const bytes = source.readBlob(blob)
    // Whoever asks for it is told; nobody may ever ask.
    bytes.catch(() => {})
    waiting = { blob, bytes }
  }

  return (blob) => {
    const bytes = waiting?.blob === blob ? waiting.bytes : source.readBlob(blob)
    const at = order.indexOf(blob, position)
    if (at !== -1) {
      position = at + 1
      startNext()
    }
    return bytes
  }
}
