import { FINDING_TEXTS, type FindingCode } from './finding-texts.ts'

/** Something wrong with an archive: where, in paths and ids. Content never stands in one (contract, section 6). */
export interface Finding {
  readonly code: FindingCode
  /** Path from the root of the branch; '' for the branch as a whole. */
  readonly file: string
  /** A mail log id, delivery id, `row 7`, or a number of days; '' when the whole file is meant. */
  readonly record: string
  /** The commit in which it happened; '' for the state of the head. */
  readonly commit: string
}

/** Findings of one code, counted. */
export interface FindingGroup {
  readonly code: FindingCode
  readonly count: number
  /** The first ones. */
  readonly findings: readonly Finding[]
}

/** A damaged archive may have millions; what a person reads is a few of each. */
const KEPT = 50

const CODES = Object.keys(FINDING_TEXTS)

export function createFindings() {
  const groups = new Map<FindingCode, { count: number; findings: Finding[] }>()
  return {
    add(code: FindingCode, file: string, record = '', commit = ''): void {
      const group = groups.get(code) ?? { count: 0, findings: [] }
      groups.set(code, group)
      group.count++
      if (group.findings.length < KEPT) group.findings.push({ code, file, record, commit })
    },
    list: (): FindingGroup[] =>
      [...groups]
        .map(([code, group]) => ({ code, ...group }))
        .sort((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code)),
  }
}

export type Findings = ReturnType<typeof createFindings>

/** A name that a person gave to a file may be anything: it is shown only when nothing can come of it. */
export function showPath(path: string): string {
  return /^[\w./-]{1,200}$/.test(path) ? path : '(a name with unusual characters)'
}
