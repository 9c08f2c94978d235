import { findNearest } from '../../cli/nearest.ts'
import type { Clone } from '../../clone/clone.ts'
import { foldAddress } from './address.ts'
import type { Places } from './places.ts'

/** A person waits for it: what was not read by then is not suggested. */
const LONGEST_MS = 3_000
const MOST = 5

export interface Similar {
  /** The same mailbox in another spelling than the search found. */
  readonly same: readonly string[]
  /** Nearest first. */
  readonly near: readonly string[]
  /** Whether every address of the archive was compared. */
  readonly isComplete: boolean
}

const EMAIL = /"email":("(?:[^"\\]|\\.)*")/g

function addressesOf(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes)
  return [...text.matchAll(EMAIL)].map(([, quoted = '""']) => {
    // Most addresses need no unescaping, which takes half of the time.
    return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
  })
}

/** Compares an address with every one of the archive, newest files first, for a bounded time. */
export async function findSimilar(clone: Clone, places: Places, address: string): Promise<Similar> {
  const end = performance.now() + LONGEST_MS
  const files = await clone.listFiles(clone.head, [`${clone.directory}/logs`])
  const paths = places.groups.flatMap(({ logs }) => logs.map(({ path }) => path)).reverse()
  const blobs = paths.map((path) => files.get(path)).filter((blob) => blob !== undefined)
  const known = new Set<string>()
  let read = 0
  for await (const { bytes } of clone.readBlobs(blobs)) {
    for (const one of addressesOf(bytes)) known.add(one)
    read += 1
    if (performance.now() > end) break
  }
  const wanted = foldAddress(address)
  const same = [...known].filter((one) => foldAddress(one) === wanted)
  const near = same.length > 0 ? [] : findNearest(address, known, MOST)
  return { same, near, isComplete: read === blobs.length }
}
