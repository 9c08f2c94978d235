/** Deterministic chance: every value is a pure function of a seed and a number, so that no row need be stored. */

/** 32-bit hash of two integers (murmur3's finalizer). */
export function mix(seed: number, n: number): number {
  let hash = (seed ^ Math.imul(n + 1, 0x9e3779b1)) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A number in [0, 1) from a hash. */
export function unit(hash: number): number {
  return hash / 2 ** 32
}

export function pick<T>(hash: number, choices: readonly T[]): T {
  return choices[hash % choices.length]!
}

/** A shuffled copy, the same for the same seed. */
export function shuffle<T>(seed: number, list: readonly T[]): T[] {
  const keyed = list.map((value, index) => ({ value, key: mix(seed, index) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
}
