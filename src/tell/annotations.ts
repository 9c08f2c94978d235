import type { Problem } from '../problems.ts'
import { clip } from './markdown.ts'
import { translateMessage } from './translate.ts'
import { type Language, type Texts, textsOf } from './words.ts'

/** A problem in the words of one language; plain text, our own. */
export interface DescribedProblem {
  readonly happened: string
  /** Our own words of the first occurrence, '' when there are none. */
  readonly reason: string
  readonly cure: string
}

/** No path of the archive is longer; an id has thirty digits at most. */
const LONGEST_SUBJECT = 120
const LONGEST_REASON = 300

/** An occurrence as people read it: most are ids, days or paths and stay as they are. */
function formatSubject({ code }: Problem, subject: string, texts: Texts): string {
  const short = clip(subject, LONGEST_SUBJECT)
  if (code === 'near-deletion') return texts.daysLeft(Number(short))
  if (code === 'clock-skew') return texts.clockSkew(short)
  if (code === 'gap') {
    const [from = '', to = from] = short.split(' to ')
    return texts.days(from, to)
  }
  const bothCounts = /^(\d+) \(archived (\d+), provider (\d+)\)$/.exec(short)
  if (code !== 'unbalanced' || bothCounts === null) return short
  const [, id = '', archived = '', provider = ''] = bothCounts
  return texts.bothCounts(id, archived, provider)
}

/** What happened, why, and what to do, in the words of `texts`. */
export function describeProblem(problem: Problem, texts: Texts): DescribedProblem {
  const { code, count, subjects } = problem
  const reason = translateMessage(problem.reason, texts.language)
  const { happened, cure } = texts.problems[code]
  const shown = subjects.map((subject) => formatSubject(problem, subject, texts))
  const named = texts.named(shown, shown.length === 0 ? 0 : Math.max(0, count - shown.length))
  return {
    happened: texts.sentence(happened(count, named)),
    reason: reason === '' ? '' : texts.sentence(texts.reason(clip(reason, LONGEST_REASON), count)),
    cure: texts.sentence(typeof cure === 'string' ? cure : cure(subjects)),
  }
}

/** One message beside the run on GitHub: our own words, counts, ids, days and paths of the archive. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
}

/** GitHub shows ten of a kind and cuts a message at 4,096 characters. */
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
