/**
 * Remembers up to twice `size` results of a pure function: the newest generation and the one before, so
 * that nothing is moved or counted on a hit and memory stays bounded.
 */
export function createCache<V>(size: number, compute: (key: string) => V): (key: string) => V {
  let young = new Map<string, V>()
  let old = new Map<string, V>()
  return (key) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const value = old.get(key) ?? compute(key)
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(key, value)
    return value
  }
}
