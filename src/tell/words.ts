import type { ProblemCode } from '../problems.ts'
import { OTHER } from '../records/counts.ts'
import { BRANCH_PAGE_WORDS } from './words/branch-page.ts'
import { HEADING_WORDS } from './words/heading.ts'
import { NUMBER_WORDS } from './words/numbers.ts'
import { PHRASES } from './words/phrases.ts'
import { ATTENTION_WORDS, PROBLEM_WORDS, type ProblemWords } from './words/problems.ts'
import { PULL_REQUEST_WORDS } from './words/pull-request.ts'
import { RECORD_WORDS } from './words/records.ts'
import { SIZE_WORDS } from './words/size.ts'
import { STANDING_WORDS } from './words/standing.ts'

/** Input `language`. */
export type Language = 'en' | 'ja'

/** Every word that people see of a run, a topic each; a summary's are named by its parts. */
function textsIn(language: Language) {
  return {
    language,
    ...PHRASES[language],
    ...RECORD_WORDS[language],
    heading: HEADING_WORDS[language],
    attention: ATTENTION_WORDS[language],
    numbers: NUMBER_WORDS[language],
    standing: STANDING_WORDS[language],
    size: SIZE_WORDS[language],
    pullRequest: PULL_REQUEST_WORDS[language],
    overview: BRANCH_PAGE_WORDS[language],
    problem: (code: ProblemCode): ProblemWords => PROBLEM_WORDS[code][language],
  }
}

export type Texts = ReturnType<typeof textsIn>

const TEXTS: Readonly<Record<Language, Texts>> = { en: textsIn('en'), ja: textsIn('ja') }

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
