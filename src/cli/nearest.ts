import leven from 'leven'

/** How many letters may differ, so that a suggestion still looks like what was typed. */
const mayDiffer = (word: string) => Math.max(2, Math.floor(word.length / 3))

/** Those of `known` that `word` was probably meant to be, nearest first; at most `most`. */
export function findNearest(word: string, known: Iterable<string>, most = 1): string[] {
  const typed = word.toLowerCase()
  const limit = mayDiffer(typed)
  const near: { readonly text: string; readonly distance: number }[] = []
  let worst = limit
  for (const text of known) {
    if (Math.abs(text.length - typed.length) > worst) continue
    const distance = leven(typed, text.toLowerCase(), { maxDistance: worst + 1 })
    if (distance > worst) continue
    near.push({ text, distance })
    near.sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : 1))
    if (near.length > most) near.pop()
    if (near.length === most) worst = near.at(-1)?.distance ?? worst
  }
  return near.map(({ text }) => text)
}
