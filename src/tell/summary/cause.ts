import { isRed, PROBLEMS, type Problem, type ProblemCode } from '../../problems.ts'
import type { Texts } from '../words.ts'

/** What leaves something for the next run, the weightiest first: what ended the reading explains all that came after it. */
const LEAVES: readonly ProblemCode[] = [
  'access-lost',
  'signal',
  'deadline',
  'rate-limit',
  'reserve',
  'filtered-list',
  'list-failed',
  'deliveries-failed',
  'delivery-failed',
  'damaged-file',
  'unwritable-file',
  'taken-off',
  'detail-failed',
  'report-late',
  'report-unreadable',
  'report-failed',
  'errors-failed',
  'errors-unreadable',
  'usage-failed',
  'no-right',
  'account-unchecked',
]

const CODES = Object.keys(PROBLEMS) as readonly ProblemCode[]
const BY_WEIGHT = [...LEAVES, ...CODES.filter((code) => !LEAVES.includes(code))]

function pick(problems: readonly Problem[], codes: readonly ProblemCode[]): Problem | undefined {
  const [code] = codes.filter((known) => problems.some((problem) => problem.code === known))
  return problems.find((problem) => problem.code === code)
}

/** A problem as a clause, without a full stop. */
export function titleOf({ code, subjects }: Problem, texts: Texts): string {
  const { title } = texts.problem(code)
  return typeof title === 'string' ? title : title(subjects)
}

/** Why something is left; '' where no problem explains it. */
export function explainLeft(problems: readonly Problem[], texts: Texts): string {
  const cause = pick(problems, LEAVES)
  return cause === undefined ? '' : titleOf(cause, texts)
}

/** The weightiest problem of those that make the run red or, in a green one, incomplete; '' where there is none. */
export function explainVerdict(problems: readonly Problem[], texts: Texts): string {
  const severity = isRed(problems) ? 'red' : 'incomplete'
  const cause = pick(
    problems.filter((problem) => problem.severity === severity),
    BY_WEIGHT,
  )
  return cause === undefined ? '' : titleOf(cause, texts)
}
