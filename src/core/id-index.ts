import type { Id } from '../records/id.ts'

interface Owner {
  readonly file: string
  /** Index of its first id. */
  readonly from: number
}

/** An id and a file that holds it. */
export interface Placed {
  readonly id: Id
  readonly file: string
}

/** Ids of 64 bits (API page, 6.1) at eight bytes each. */
function createIdColumn() {
  let ids = new BigUint64Array(1 << 16)
  let size = 0
  return {
    size: () => size,
    push(id: Id): void {
      if (size === ids.length) {
        const larger = new BigUint64Array(size * 2)
        larger.set(ids)
        ids = larger
      }
      ids[size++] = BigInt(id)
    },
    slice: (from: number, to: number): BigUint64Array => ids.slice(from, to),
  }
}

/** The ids that stand more than once. */
function findRepeated(sorted: BigUint64Array): Set<bigint> {
  return new Set(sorted.filter((id, at) => at > 0 && id === sorted[at - 1]))
}

/** Which ids stand in which files, for tens of millions of them. */
export function createIdIndex() {
  const column = createIdColumn()
  const owners: Owner[] = []

  function placesOf(wanted: ReadonlySet<bigint>): Placed[] {
    return owners.flatMap(({ file, from }, index) => {
      const end = owners[index + 1]?.from ?? column.size()
      const held = new Set(column.slice(from, end).filter((id) => wanted.has(id)))
      return [...held].map((id) => ({ id: String(id), file }))
    })
  }

  return {
    /** The ids that follow stand in this file. */
    begin(file: string): void {
      owners.push({ file, from: column.size() })
    },
    add: column.push,
    size: column.size,
    /** Ids that stand in more than one file, with every file but the first. */
    repeated(): Placed[] {
      const wanted = findRepeated(column.slice(0, column.size()).sort())
      const seen = new Set<Id>()
      return (wanted.size === 0 ? [] : placesOf(wanted)).filter(({ id }) => {
        const again = seen.has(id)
        seen.add(id)
        return again
      })
    },
    /** How many lie in the closed range. */
    countWithin(from: Id, to: Id): number {
      const [low, high] = [BigInt(from), BigInt(to)]
      return column.slice(0, column.size()).filter((id) => low <= id && id <= high).length
    },
  }
}

export type IdIndex = ReturnType<typeof createIdIndex>
