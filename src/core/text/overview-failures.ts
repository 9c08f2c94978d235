import { OTHER, sumCounts } from '../../records/counts.ts'
import { clip, escapeMarkdown, formatCount, formatTable } from './markdown.ts'
import type { Totals } from './overview-totals.ts'
import type { Texts } from './texts.ts'

const MOST_FAILURE_ROWS = 10
const LONGEST_DOMAIN = 80
/** Looks like an SMTP reply: its code, and perhaps the extended one (API page, 6.1: codes are text). */
const CODE = /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?$/

function top(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].slice(0, MOST_FAILURE_ROWS)
}

const NO_CODE = ''

/** The code as it may be shown; codes that look like none become one. */
function simplify(code: string): string {
  if (CODE.test(code)) return code
  return code === NO_CODE || code === 'null' ? NO_CODE : OTHER
}

function describe(code: string, texts: Texts): [label: string, meaning: string] {
  const { noCode, noCodeMeaning, otherMeaning } = texts.overview
  if (code === NO_CODE) return [noCode, noCodeMeaning]
  if (code === OTHER) return [texts.other, otherMeaning]
  return [code, texts.codes[code.slice(0, 3)] ?? '']
}

function formatCodes({ codes }: Totals, texts: Texts): string {
  const { columns, overview } = texts
  const simplified = [...codes].map(([code, count]) => new Map([[simplify(code), count]]))
  const rows = top(sumCounts(simplified)).map(([code, count]) => {
    return [...describe(code, texts), formatCount(count)]
  })
  const headings = [{ heading: columns.code }, { heading: columns.meaning }]
  return formatTable([...headings, { heading: overview.columns.failures, isNumber: true }], rows)
}

function formatDomains({ domains }: Totals, { overview }: Texts): string {
  const rows = top(domains).map(([domain, count]) => {
    return [escapeMarkdown(clip(domain, LONGEST_DOMAIN)), formatCount(count)]
  })
  const { domain, failures } = overview.columns
  return formatTable([{ heading: domain }, { heading: failures, isNumber: true }], rows)
}

/** Failures by response code and by receiving domain, the ten most frequent of each. */
export function formatFailures(totals: Totals, texts: Texts): string {
  if (totals.codes.size === 0) return texts.overview.noFailures
  return `${formatCodes(totals, texts)}\n\n${formatDomains(totals, texts)}`
}
