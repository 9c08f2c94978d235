/**
 * What can go wrong in a run without ending it. `red`: the run fails at its end; `incomplete`: the run
 * stays green but must not call itself complete; `note`: worth a warning only.
 */
export type Severity = 'red' | 'incomplete' | 'note'

export const PROBLEMS = {
  'list-failed': 'red',
  'deliveries-failed': 'red',
  'delivery-failed': 'red',
  'detail-failed': 'red',
  'damaged-file': 'red',
  'unwritable-file': 'red',
  'filtered-list': 'red',
  gap: 'red',
  'near-deletion': 'red',
  'access-lost': 'red',
  'turned-public': 'red',
  unsigned: 'red',
  signal: 'red',
  deadline: 'incomplete',
  'rate-limit': 'incomplete',
  reserve: 'incomplete',
  'no-right': 'incomplete',
  'report-failed': 'incomplete',
  'report-late': 'incomplete',
  'report-unreadable': 'incomplete',
  'errors-failed': 'incomplete',
  'errors-unreadable': 'incomplete',
  'usage-failed': 'incomplete',
  'odd-row': 'incomplete',
  'account-unchecked': 'incomplete',
  'taken-off': 'incomplete',
  'coverage-rebuilt': 'note',
  'detail-gone': 'note',
  'not-started': 'note',
  'delivery-gone': 'note',
  unbalanced: 'note',
  'clock-skew': 'note',
  'filters-unchecked': 'note',
  'overview-failed': 'note',
} as const satisfies Readonly<Record<string, Severity>>

export type ProblemCode = keyof typeof PROBLEMS

/** All occurrences of one problem in a run. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly count: number
  /** Ids, days or paths of the archive: at most ten, the first ones met. */
  readonly subjects: readonly string[]
  /** Our own words about the first one, from an error's message. */
  readonly reason: string
}

const SUBJECTS_KEPT = 10

/** Problems that end the reading: what was not read says nothing about what is there. */
const READING_ENDED: readonly ProblemCode[] = [
  'list-failed',
  'access-lost',
  'deadline',
  'rate-limit',
  'reserve',
  'signal',
]

/** What is no news beside something else: a consequence of it, with a cure that would not help. */
const EXPLAINED_BY: Partial<Record<ProblemCode, readonly ProblemCode[]>> = {
  unbalanced: READING_ENDED,
  'no-right': ['access-lost'],
}

/** Collects problems by code, so that a thousand failures are one annotation. */
export function createProblems() {
  const met = new Map<ProblemCode, { subjects: Map<string, string>; reason: string }>()
  return {
    /** One subject counts once however often it is met: a lost race merges everything again. `text`: how it is shown. */
    add(code: ProblemCode, subject = '', reason = '', text = subject): void {
      const known = met.get(code) ?? { subjects: new Map(), reason }
      known.subjects.set(subject, text)
      met.set(code, known)
    },
    has: (code: ProblemCode, subject?: string): boolean =>
      subject === undefined ? met.has(code) : met.get(code)?.subjects.has(subject) === true,
    list(): readonly Problem[] {
      const told = [...met].filter(([code]) => !EXPLAINED_BY[code]?.some((other) => met.has(other)))
      return told.map(([code, { subjects, reason }]) => {
        const named = [...subjects.values()].filter((text) => text !== '').slice(0, SUBJECTS_KEPT)
        return { code, severity: PROBLEMS[code], count: subjects.size, subjects: named, reason }
      })
    },
  }
}

export type Problems = ReturnType<typeof createProblems>

export function isRed(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'red')
}

/** Red, although everything that could be read was read. */
const STILL_COMPLETE: ReadonlySet<ProblemCode> = new Set(['gap', 'turned-public', 'unsigned'])

export function isComplete(problems: readonly Problem[]): boolean {
  return problems.every(({ severity, code }) => severity === 'note' || STILL_COMPLETE.has(code))
}
