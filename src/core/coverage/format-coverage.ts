import type { Tally } from '../tally.ts'
import { COVERAGE_VERSION, type Coverage } from './coverage.ts'

const line = (value: unknown) => JSON.stringify(value)

function block(open: string, lines: readonly string[], close: string): string {
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n    ${lines.join(',\n    ')}\n  ${close}`
}

function plainTallies(tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, unknown> {
  const plain = [...tallies].sort().map(([stem, tally]) => {
    const { byStatus, codes, domains, ...counts } = tally
    const maps = { byStatus, codes, domains }
    const sorted = Object.entries(maps).map(([key, map]) => [
      key,
      Object.fromEntries([...map].sort()),
    ])
    return [stem, { ...counts, ...Object.fromEntries(sorted) }] as const
  })
  return new Map(plain)
}

function mapLines(map: ReadonlyMap<string, unknown>): string[] {
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
    ['errors_by', line(coverage.errorsBy)],
    ['gaps', block('[', coverage.gaps.map(line), ']')],
    ['settled', line(coverage.settled)],
    ['spans', block('[', coverage.spans.map(line), ']')],
    ['owed', line(coverage.owed)],
    ['reports', block('{', mapLines(coverage.reports), '}')],
    ['named', block('{', mapLines(coverage.named), '}')],
    ['tallies', block('{', mapLines(plainTallies(coverage.tallies)), '}')],
  ]
  return `{\n${members.map(([key, text]) => `  "${key}": ${text}`).join(',\n')}\n}\n`
}
