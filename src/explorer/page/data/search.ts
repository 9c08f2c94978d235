import type { Numbers, TextColumn } from '../../pack/columns.ts'
import type { PageData } from '../../pack/tables.ts'
import type { View } from './view.ts'

/** Full-width letters and letter case make no difference to who searches. */
export const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** A list of texts, folded as it is searched. */
interface FoldedList {
  readonly text: string
  readonly starts: Uint32Array
}

function startsOf(text: string, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  let at = 0
  for (let index = 0; index < count; index++) {
    starts[index] = at
    at = text.indexOf('\n', at) + 1
  }
  starts[count] = text.length
  return starts
}

function foldList(list: TextColumn): FoldedList {
  const text = fold(list.lines)
  const isSame = text.length === list.lines.length && !/[^\0-\x7f]/.test(text)
  return { text, starts: isSame ? list.starts : startsOf(text, list.length) }
}

/** The line that holds position `at`, looked for from line `from` on. */
function lineAt(starts: Uint32Array, at: number, from: number): number {
  if (at < (starts[from + 1] ?? Infinity)) return from
  let [low, high] = [from + 1, starts.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** 1 for each text of the list that holds `word`. */
function findIn({ text, starts }: FoldedList, word: string): Uint8Array {
  const hits = new Uint8Array(starts.length - 1)
  let line = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, starts[line])) {
    line = lineAt(starts, at, line)
    hits[line++] = 1
    if (line === hits.length) break
  }
  return hits
}

/** 1 for each text that is `word` and nothing else, in whatever letter case; `undefined` where there is none. */
function findWhole({ text, starts }: FoldedList, word: string): Uint8Array | undefined {
  const line = `${word}\n`
  let hits: Uint8Array | undefined
  for (let at = text.indexOf(line); at !== -1; at = text.indexOf(line, at + 1)) {
    const index = lineAt(starts, at, 0)
    if (starts[index] !== at) continue
    hits ??= new Uint8Array(starts.length - 1)
    hits[index] = 1
  }
  return hits
}

/** Words of a search: what stands in quotes is one. Wrappings of an address that was copied from elsewhere fall off. */
export function splitSearch(text: string): string[] {
  const words = fold(text).match(/"[^"\n]+"|\S+/g) ?? []
  return words
    .map((word) =>
      word.replace(/^"(.+)"$/, '$1').replace(/^(?:mailto:)?<?(\S+@[^\s<>]+?)>?[,;]?$/, '$1'),
    )
    .map((word) => word.replaceAll('\\', '\\\\'))
}

type Found = readonly [hits: Uint8Array, column: Numbers]

/** Clears each row that points to no hit. */
function keepHits(mask: Uint8Array, [first, second, third]: readonly [Found, Found, Found]): void {
  const [firstHits, firstColumn] = first
  const [secondHits, secondColumn] = second
  const [thirdHits, thirdColumn] = third
  for (let row = 0; row < mask.length; row++) {
    const isHit =
      firstHits[firstColumn[row] ?? 0] === 1 ||
      secondHits[secondColumn[row] ?? 0] === 1 ||
      thirdHits[thirdColumn[row] ?? 0] === 1
    if (!isHit) mask[row] = 0
  }
}

export interface Searcher {
  /** Does what the first search would wait for. */
  prepare(): void
  /** 1 for each mail log that has every word in its address, its IDs, its subject or its message; `undefined` without words. */
  search(view: View, text: string): Uint8Array | undefined
}

/** Lists are folded when they are first searched. */
export function createSearcher({ lists, mailIds, deliveryIds }: PageData): Searcher {
  let folded: { emails: FoldedList; subjects: FoldedList; messages: FoldedList } | undefined

  function foldLists() {
    folded ??= {
      emails: foldList(lists.emails),
      subjects: foldList(lists.subjects),
      messages: foldList(lists.messages),
    }
    return folded
  }

  function findEmails(emails: FoldedList, word: string): Uint8Array {
    const whole = /.@./.test(word) ? findWhole(emails, word) : undefined
    return whole ?? findIn(emails, word)
  }

  /** 1 for each delivery, its row and one, whose ID or subject it is. */
  function findDeliveries({ deliveries }: View, subjects: FoldedList, word: string): Uint8Array {
    const hits = new Uint8Array(deliveryIds.length + 1)
    const found = findIn(subjects, word)
    for (let row = 0; row < deliveryIds.length; row++) {
      hits[row + 1] = found[deliveries.subject[row] ?? 0] ?? 0
    }
    const byId = /^\d+$/.test(word) ? deliveryIds.find(word) : -1
    if (byId !== -1) hits[byId + 1] = 1
    return hits
  }

  function searchWord(view: View, word: string, mask: Uint8Array): void {
    const { columns } = view
    const { emails, subjects, messages } = foldLists()
    const own = /^\d+$/.test(word) ? mailIds.find(word) : -1
    const isOwn = own !== -1 && mask[own] === 1
    keepHits(mask, [
      [findEmails(emails, word), columns.email],
      [findDeliveries(view, subjects, word), columns.delivery],
      [findIn(messages, word), columns.message],
    ])
    if (isOwn) mask[own] = 1
  }

  return {
    prepare() {
      foldLists()
    },
    search(view, text) {
      const words = splitSearch(text)
      if (words.length === 0) return undefined
      const mask = new Uint8Array(view.length).fill(1)
      for (const word of words) searchWord(view, word, mask)
      return mask
    },
  }
}
