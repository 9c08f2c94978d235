import type { PageData } from '../../pack/tables.ts'

const LEAST = 3
const MOST = 3

/** At most three addresses that share the longest beginning, of three letters or more, with what was searched. */
export function findByBeginning({ lists }: PageData, search: string): string[] {
  const wanted = search.trim().toLowerCase()
  if (wanted.length < LEAST || /\s/.test(wanted)) return []
  const { lines } = lists.emails
  const find = (length: number, from = 0) => lines.indexOf(`\n${wanted.slice(0, length)}`, from)
  // What shares a beginning shares every shorter one.
  let [low, high] = [LEAST - 1, wanted.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (find(middle) === -1) high = middle - 1
    else low = middle
  }
  const found: string[] = []
  if (low < LEAST) return found
  for (let at = find(low); at !== -1 && found.length < MOST; at = find(low, at + 1)) {
    found.push(lines.slice(at + 1, lines.indexOf('\n', at + 1)))
  }
  return found
}
