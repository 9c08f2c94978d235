import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  inclusionPath,
  leafHash,
  merkleRoot,
  rootOfPath,
  verifyInclusion,
} from '../../src/seal/merkle.ts'

/** The leaves and roots that implementations of RFC 6962, whose trees RFC 9162 keeps, test with. */
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const LEAVES = INPUTS.map((hex) => leafHash(Buffer.from(hex, 'hex')))

test.each(ROOTS.map((root, count) => ({ count, root })))(
  'the root of $count leaves is the known one',
  ({ count, root }) => {
    expect(merkleRoot(LEAVES.slice(0, count)).toString('hex')).toBe(root)
  },
)

/** The definition as the RFC gives it, by recursion. */
function slowRoot(inputs: readonly Buffer[]): Buffer {
  const hash = (...parts: Uint8Array[]) =>
    createHash('sha256').update(Buffer.concat(parts)).digest()
  const [first] = inputs
  if (first === undefined) return hash()
  if (inputs.length === 1) return hash(Uint8Array.of(0), first)
  let half = 1
  while (half * 2 < inputs.length) half *= 2
  return hash(Uint8Array.of(1), slowRoot(inputs.slice(0, half)), slowRoot(inputs.slice(half)))
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => Buffer.from(`record ${index}`))

test('root and every path agree with the definition, for trees of up to 70 leaves', () => {
  for (let count = 1; count <= 70; count++) {
    const inputs = numbered(count)
    const leaves = inputs.map(leafHash)
    const root = merkleRoot(leaves)
    expect(root.equals(slowRoot(inputs))).toBe(true)
    for (const [index, leaf] of leaves.entries()) {
      const path = inclusionPath(index, leaves)
      expect(verifyInclusion({ leaf, index, count, path }, root)).toBe(true)
    }
  }
})

test('a path of another leaf, place, size or length leads to another root or nowhere', () => {
  const leaves = numbered(13).map(leafHash)
  const root = merkleRoot(leaves)
  for (const [index, leaf] of leaves.entries()) {
    const path = inclusionPath(index, leaves)
    const good = { leaf, index, count: 13, path }
    const wrong = [
      { ...good, leaf: leafHash(Buffer.from('another record')) },
      { ...good, index: (index + 1) % 13 },
      { ...good, index: -1 },
      { ...good, index: 13 },
      { ...good, index: index + 0.5 },
      { ...good, count: 6 },
      { ...good, count: 40 },
      { ...good, path: path.slice(1) },
      { ...good, path: path.slice(0, -1) },
      { ...good, path: [...path, leaf] },
      { ...good, path: path.map((hash) => hash.subarray(1)) },
      { ...good, path: path.toReversed() },
    ]
    for (const one of wrong) expect(verifyInclusion(one, root)).toBe(false)
  }
})

test('a leaf is no inner node: the hash of two leaves is not the leaf of their hashes', () => {
  const [a, b] = LEAVES
  const forged = leafHash(Buffer.concat([a!, b!]))
  expect(merkleRoot([a!, b!]).equals(forged)).toBe(false)
  expect(rootOfPath({ leaf: a!, index: 0, count: 1, path: [] })).toEqual(a)
})

test('a path is asked for of leaves that there are alone', () => {
  expect(() => inclusionPath(8, LEAVES)).toThrow(RangeError)
  expect(() => inclusionPath(-1, LEAVES)).toThrow(RangeError)
})
