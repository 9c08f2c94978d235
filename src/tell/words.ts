import { OTHER } from '../records/counts.ts'
import { BRANCH_PAGE_WORDS } from './words/branch-page.ts'
import { PROBLEM_TEXTS_EN, TEXTS_EN } from './words-en.ts'
import { PROBLEM_TEXTS_JA, TEXTS_JA } from './words-ja.ts'

/** Input `language`. */
export type Language = 'en' | 'ja'

const EN = {
  ...TEXTS_EN,
  language: 'en' as Language,
  overview: BRANCH_PAGE_WORDS.en,
  problems: PROBLEM_TEXTS_EN,
}

/** Every word that people see of a run; the English table says which there are. */
export type Texts = typeof EN

const JA: Texts = {
  ...TEXTS_JA,
  language: 'ja',
  overview: BRANCH_PAGE_WORDS.ja,
  problems: PROBLEM_TEXTS_JA,
}

const TEXTS: Readonly<Record<Language, Texts>> = { en: EN, ja: JA }

/** Between the statuses before and after, as a `ShardChange` holds them. */
const CHANGE = '→'

/** An allow-listed word, or the change from one to another, in the words of `texts`. */
export function translateWord(word: string, { other }: Texts): string {
  const words = word.split(CHANGE).map((part) => (part === OTHER ? other : part))
  return words.join(CHANGE)
}

export function textsOf(language: Language): Texts {
  return TEXTS[language]
}
