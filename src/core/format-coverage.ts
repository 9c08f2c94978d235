import { COVERAGE_VERSION, type Coverage } from './coverage.ts'
import type { Id } from './id.ts'

const line = (value: unknown) => JSON.stringify(value)

function block(open: string, lines: readonly string[], close: string): string {
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n    ${lines.join(',\n    ')}\n  ${close}`
}

function mapLines(map: ReadonlyMap<Id, unknown>): string[] {
  return [...map].map(([id, value]) => `${line(id)}: ${line(value)}`)
}

/** `coverage.json`: one line a span, ids as strings, so that a diff reads well and nothing is rounded. */
export function formatCoverage(coverage: Coverage): string {
  const members: readonly (readonly [string, string])[] = [
    ['version', String(COVERAGE_VERSION)],
    ['account', line(coverage.account)],
    ['personal_data', line(coverage.personalData)],
    ['key_fingerprint', line(coverage.keyFingerprint)],
    ['visibility', line(coverage.visibility)],
    ['since', line(coverage.since)],
    ['floor', line(coverage.floor)],
    ['head', line(coverage.head)],
    ['written', line(coverage.written)],
    ['errors_read', line(coverage.errorsRead)],
    ['filters_checked', line(coverage.filtersChecked)],
    ['gaps', block('[', coverage.gaps.map(line), ']')],
    ['settled', line(coverage.settled)],
    ['spans', block('[', coverage.spans.map(line), ']')],
    ['owed', line(coverage.owed)],
    ['reports', block('{', mapLines(coverage.reports), '}')],
    ['named', block('{', mapLines(coverage.named), '}')],
  ]
  return `{\n${members.map(([key, text]) => `  "${key}": ${text}`).join(',\n')}\n}\n`
}
