import { createHash, hash } from 'node:crypto'

/** Merkle trees of RFC 9162, section 2.1, with SHA-256. A hash is its 32 bytes. */

export const HASH_BYTES = 32
const LEAF = Uint8Array.of(0)
const NODE_PREFIX = 1

/** The hash as text of one character a byte: over many small inputs a third faster than as a buffer. */
export function sha256Text(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'binary')
}

export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

/** Hash of a leaf with this input. */
export function leafHash(input: Uint8Array): Buffer {
  return sha256(LEAF, input)
}

const node = Buffer.alloc(1 + 2 * HASH_BYTES, NODE_PREFIX)

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  node.set(left, 1)
  node.set(right, 1 + HASH_BYTES)
  return Buffer.from(sha256Text(node), 'latin1')
}

/** One level up; a last node without a neighbour moves up as it is. */
function nextLevel(level: readonly Uint8Array[]): Uint8Array[] {
  const next: Uint8Array[] = []
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]]
    if (left !== undefined) next.push(right === undefined ? left : nodeHash(left, right))
  }
  return next
}

/** As `merkleRoot`, of hashes that stand one after the other in `level`, which is overwritten. */
export function rootWithin(level: Buffer): Buffer {
  let count = level.length / HASH_BYTES
  if (count === 0) return sha256()
  for (; count > 1; count = Math.ceil(count / 2)) {
    for (let at = 0; at < count; at += 2) {
      const from = at * HASH_BYTES
      const isPair = at + 1 < count
      node.set(level.subarray(from, from + 2 * HASH_BYTES), 1)
      if (isPair) level.write(sha256Text(node), from / 2, 'latin1')
      else level.copyWithin(from / 2, from, from + HASH_BYTES)
    }
  }
  return Buffer.from(level.subarray(0, HASH_BYTES))
}

/** Root over the hashes of all leaves; that of no leaves is the hash of nothing. */
export function merkleRoot(leafHashes: readonly Uint8Array[]): Buffer {
  return rootWithin(Buffer.concat(leafHashes))
}

/** The hashes that lead from the leaf at `index`, counted from 0, to the root, the lowest first. */
export function inclusionPath(index: number, leafHashes: readonly Uint8Array[]): Buffer[] {
  if (!(index >= 0 && index < leafHashes.length)) throw new RangeError('no such leaf')
  const path: Buffer[] = []
  let level = leafHashes
  for (let at = index; level.length > 1; at >>= 1, level = nextLevel(level)) {
    const neighbour = level[at ^ 1]
    if (neighbour !== undefined) path.push(Buffer.from(neighbour))
  }
  return path
}

/** A leaf's hash, its place among `count` leaves, and the hashes that lead from it to the root. */
export interface Inclusion {
  readonly leaf: Uint8Array
  readonly index: number
  readonly count: number
  readonly path: readonly Uint8Array[]
}

/** A node's place on its level of a tree, counted from 0, and that of the level's last node. */
type Place = readonly [at: number, last: number]

const above = ([at, last]: Place): Place => [Math.floor(at / 2), Math.floor(last / 2)]

/** The first place at or above `place` where the node has a neighbour, or that of the root. */
function withNeighbour(place: Place): Place {
  let found = place
  while (found[0] === found[1] && found[0] % 2 === 0 && found[1] > 0) found = above(found)
  return found
}

/** The root that a path leads to; `undefined` when a tree of so many leaves has no such path. */
export function rootOfPath({ leaf, index, count, path }: Inclusion): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= count) return undefined
  let hash = leaf
  let place = withNeighbour([index, count - 1])
  for (const neighbour of path) {
    if (place[1] === 0 || neighbour.length !== HASH_BYTES) return undefined
    hash = place[0] % 2 === 1 ? nodeHash(neighbour, hash) : nodeHash(hash, neighbour)
    place = withNeighbour(above(place))
  }
  return place[1] === 0 ? hash : undefined
}

/** Whether the leaf is in the tree with this root. */
export function verifyInclusion(inclusion: Inclusion, root: Uint8Array): boolean {
  const found = rootOfPath(inclusion)
  return found !== undefined && Buffer.from(found).equals(root)
}
