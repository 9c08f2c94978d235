import { DecodeError } from '../errors.ts'
import type { BlobSource, Files } from '../ports.ts'

/** Text of a file; `undefined` when there is none. Throws `DecodeError` on broken UTF-8. */
export async function readText(
  branch: BlobSource,
  files: Files,
  path: string,
): Promise<string | undefined> {
  const blob = files.get(path)
  if (blob === undefined) return undefined
  return decodeUtf8(await branch.readBlob(blob), path)
}

/** Throws `DecodeError` naming the file. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new DecodeError(`${path}: not UTF-8`)
  }
}
