import { LISTS, type ListName } from './tables.ts'

/** Texts that columns point into; index 0 of each list is the empty text. */
export interface Lists {
  index(list: ListName, text: string): number
  texts(list: ListName): readonly string[]
}

export function createLists(): Lists {
  const lists = new Map(
    LISTS.map((name) => {
      const texts: string[] = ['']
      return [name, { indexes: new Map([['', 0]]), texts }] as const
    }),
  )
  const find = (name: ListName) => {
    const list = lists.get(name)
    if (list === undefined) throw new RangeError(`no list ${name}`)
    return list
  }
  return {
    index(name, text) {
      const { indexes, texts } = find(name)
      const known = indexes.get(text)
      if (known !== undefined) return known
      indexes.set(text, texts.length)
      return texts.push(text) - 1
    },
    texts: (name) => find(name).texts,
  }
}

/** New numbers for a list's texts, in the order in which `columns` use them; unused ones are dropped. */
export function renumber(texts: readonly string[], columns: readonly ArrayLike<number>[]) {
  const numbers = new Int32Array(texts.length).fill(-1)
  numbers[0] = 0
  const ordered: string[] = ['']
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const old = column[row] ?? 0
      if (numbers[old] !== -1) continue
      numbers[old] = ordered.length
      ordered.push(texts[old] ?? '')
    }
  }
  return { texts: ordered, number: (old: number) => numbers[old] ?? 0 }
}
