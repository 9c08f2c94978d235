import type { RecordKind } from '../canonical.ts'

function commonLength(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) if (a[at] !== b[at]) return at
  return shorter
}

/** Index of the record in which a file leaves its canonical form; `undefined` when it is the header before them. */
export function findMiswritten<R>(
  kind: RecordKind<R>,
  records: readonly R[],
  text: string,
): number | undefined {
  const at = commonLength(text, kind.format(records))
  const head = kind.format([]).length
  const lengthOf = (record: R) => kind.format([record]).length - head
  if (at < head) return undefined
  let end = head
  const index = records.findIndex((record) => {
    end += lengthOf(record)
    return at < end
  })
  return index === -1 ? undefined : index
}
