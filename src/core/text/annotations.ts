import type { Problem } from '../../problems.ts'
import { describeProblem } from './describe-problem.ts'
import { clip } from './markdown.ts'
import { type Language, type Texts, textsOf } from './texts.ts'

/** One message beside the run on GitHub: our own words, counts, ids, days and paths of the archive. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
}

/** GitHub shows ten of a kind and cuts a message at 4,096 characters (field notes, 4.6). */
const MOST_OF_A_KIND = 10
const LONGEST_MESSAGE = 4000

const LEVELS = ['error', 'warning', 'notice'] as const

function levelOf({ code, severity }: Problem): Annotation['level'] {
  if (severity === 'red') return 'error'
  return code === 'not-started' ? 'notice' : 'warning'
}

function messageOf(problem: Problem, texts: Texts): string {
  const { happened, reason, cure } = describeProblem(problem, texts)
  return clip(texts.sentences([happened, reason, cure]), LONGEST_MESSAGE)
}

/** One annotation a problem, errors first, at most ten of a level; the tenth counts the rest when there are more. */
export function toAnnotations(
  problems: readonly Problem[],
  language: Language,
): readonly Annotation[] {
  const texts = textsOf(language)
  return LEVELS.flatMap((level) => {
    const own = problems.filter((problem) => levelOf(problem) === level)
    const kept = own.length > MOST_OF_A_KIND ? own.slice(0, MOST_OF_A_KIND - 1) : own
    const messages = kept.map((problem) => messageOf(problem, texts))
    const rest = own.length - kept.length
    if (rest > 0) messages.push(texts.sentence(texts.moreProblems(rest)))
    return messages.map((message) => ({ level, message }))
  })
}
