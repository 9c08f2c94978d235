import type { Problem } from '../problems.ts'
import { clip } from './markdown.ts'
import type { ArchivePages } from './outputs.ts'
import { titleOf } from './summary/cause.ts'
import { translateMessage } from './translate.ts'
import { capitalize } from './words/phrases.ts'
import { type Language, type Texts, textsOf } from './words.ts'

/** A problem in the words of one language; plain text, our own. */
export interface DescribedProblem {
  readonly happened: string
  /** Our own words of the first occurrence, '' when there are none. */
  readonly reason: string
  readonly cure: string
  /** Address of the history of the file that it is about, '' where it is about none. */
  readonly history: string
}

/** No path of the archive is longer; an id has thirty digits at most. */
const LONGEST_SUBJECT = 120
const LONGEST_REASON = 300

/** An occurrence as people read it: most are ids, days or paths and stay as they are. */
function formatSubject({ code }: Problem, subject: string, texts: Texts): string {
  const short = clip(subject, LONGEST_SUBJECT)
  if (code === 'near-deletion') return texts.attention.daysLeft(Number(short))
  if (code === 'clock-skew') return texts.attention.clockSkew(short)
  if (code === 'no-right') return texts.resources[short] ?? short
  if (code === 'gap') {
    const [from = '', to = from] = short.split(' to ')
    return texts.days(from, to)
  }
  const counts = /^(\d+) \(archived (\d+), provider (\d+)\)$/.exec(short)
  if (code !== 'unbalanced' || counts === null) return short
  const [, id = '', archived = '', provider = ''] = counts
  return texts.attention.countsDiffer(id, archived, provider)
}

/** The file that a message names first. */
const FILE = /^([\w./-]+\.(?:jsonl|csv)): /

/** Path of the damaged file that was met first, '' where there is none. */
const damagedPath = ({ code, reason }: Problem) =>
  code === 'damaged-file' ? (FILE.exec(reason)?.[1] ?? '') : ''

/** A command with the file that it is about, where there is one alone. */
const withFile = (cure: string, path: string, count: number) =>
  path === '' || count > 1 ? cure : cure.replaceAll('<file>', path)

/** What happened, why, and what to do, in the words of `texts`. */
export function describeProblem(
  problem: Problem,
  texts: Texts,
  pages: ArchivePages,
): DescribedProblem {
  const { code, count, subjects } = problem
  const reason = translateMessage(problem.reason, texts.language)
  const path = damagedPath(problem)
  const { happened, cure } = texts.problem(code)
  const shown = subjects.map((subject) => formatSubject(problem, subject, texts))
  /** The reason names a single damaged file. */
  const isNamed = path !== '' && count === 1
  const named = isNamed
    ? ''
    : texts.named(shown, shown.length === 0 ? 0 : Math.max(0, count - shown.length))
  return {
    happened: texts.sentence(happened(count, named, texts.list(shown))),
    reason: reason === '' ? '' : texts.sentence(texts.reason(clip(reason, LONGEST_REASON), count)),
    cure: texts.sentence(withFile(typeof cure === 'string' ? cure : cure(subjects), path, count)),
    history: path === '' ? '' : pages.historyOf(path),
  }
}

/** One message beside the run on GitHub: our own words, counts, ids, days and paths of the archive. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
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

function annotate(problem: Problem, texts: Texts, pages: ArchivePages): Annotation {
  const { happened, reason, cure, history } = describeProblem(problem, texts, pages)
  const link = history === '' ? '' : texts.attention.historyAt(history)
  const message = texts.sentences([happened, reason, cure])
  return {
    level: levelOf(problem),
    title: capitalize(titleOf(problem, texts)),
    message: `${clip(message, LONGEST_MESSAGE - link.length)}${link}`,
  }
}

/** One annotation a problem, errors first, at most ten of a level; the tenth counts the rest when there are more. */
export function toAnnotations(
  problems: readonly Problem[],
  language: Language,
  pages: ArchivePages,
): readonly Annotation[] {
  const texts = textsOf(language)
  const { moreTitle, moreProblems } = texts.attention
  return LEVELS.flatMap((level) => {
    const own = problems.filter((problem) => levelOf(problem) === level)
    const kept = own.length > MOST_OF_A_KIND ? own.slice(0, MOST_OF_A_KIND - 1) : own
    const annotations = kept.map((problem) => annotate(problem, texts, pages))
    const rest = own.length - kept.length
    const message = texts.sentence(moreProblems(rest))
    return rest === 0
      ? annotations
      : [...annotations, { level, title: capitalize(moreTitle), message }]
  })
}
