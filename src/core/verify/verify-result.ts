import { safeUntil } from '../../coverage/countdown.ts'
import type { Coverage } from '../../coverage/coverage.ts'
import type { ShardChange } from '../../records/counts.ts'
import type { FindingGroup } from './finding.ts'

/** What a verification found, in numbers, paths and ids. */
export interface VerifyResult {
  /** '' when there is no branch. */
  readonly head: string
  readonly findings: readonly FindingGroup[]
  /** Records of the head that were checked. */
  readonly records: number
  readonly commits: number
  readonly coverage: Coverage | undefined
  /** The semantic diff since an earlier commit, where one was named and it can be told. */
  readonly changes: readonly ShardChange[] | undefined
}

export function countFindings(findings: readonly FindingGroup[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0)
}

/** All outputs, set on every path; `undefined`: the verification did not come to its end. */
export function toVerifyOutputs(result: VerifyResult | undefined) {
  const problems = countFindings(result?.findings ?? [])
  return {
    ok: String(result !== undefined && problems === 0),
    problems: String(problems),
    records: String(result?.records ?? 0),
    'commits-checked': String(result?.commits ?? 0),
    'safe-until': result?.coverage === undefined ? '' : safeUntil(result.coverage),
    head: result?.head ?? '',
  }
}
