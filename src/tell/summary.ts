import { dayAt } from '../records/time.ts'
import { describeProblem } from './annotations.ts'
import { escapeMarkdown, joinBlocks, linkPage } from './markdown.ts'
import type { ArchivePages, RunResult } from './outputs.ts'
import { formatChangeChart } from './summary/chart.ts'
import { formatHeading, formatPlace } from './summary/heading.ts'
import { formatFacts, formatKinds } from './summary/numbers.ts'
import { estimateSize, formatSize } from './summary/size.ts'
import { formatStanding } from './summary/standing.ts'
import { type Language, type Texts, textsOf } from './words.ts'

const ICONS = { red: '❌', incomplete: '⚠️', note: 'ℹ️' } as const
const SEVERITIES = Object.keys(ICONS)

/** A cure, with the commands between its backticks as code. */
function formatCure(cure: string): string {
  return cure.replace(/(`[^`]*`)|( ?)([^`]+?)( ?)(?=`|$)/g, (_, code, before, text, after) =>
    code === undefined ? `${before}${escapeMarkdown(text)}${after}` : code,
  )
}

/** What went wrong, the gravest first, each with what to do. */
function formatProblems({ problems }: RunResult, texts: Texts, pages: ArchivePages): string {
  if (problems.length === 0) return ''
  const sorted = problems.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  )
  const lines = sorted.map((problem) => {
    const { happened, reason, cure, history } = describeProblem(problem, texts, pages)
    const link = history === '' ? '' : linkPage(texts.attention.history, history)
    const text = texts.sentences([...[happened, reason].map(escapeMarkdown), link])
    return `- ${ICONS[problem.severity]} ${text}<br>→ ${formatCure(cure)}`
  })
  return [`### ${texts.attention.attention}`, '', ...lines].join('\n')
}

function formatNumbers(result: RunResult, texts: Texts): string {
  const size = estimateSize(result.coverage)
  const lines = [
    ...formatFacts(result, texts),
    ...(size === undefined
      ? []
      : [texts.strong(texts.size.label, formatSize(size, dayAt(result.ended), texts))]),
  ]
  return lines.map((line) => `- ${line}`).join('\n')
}

/**
 * What a run did, on one screen: counts, allow-listed words and our own words alone. Each part stands in a file of
 * its own below `summary/`, its sentences in the file of the same name below `words/`.
 */
export function formatSummary(result: RunResult, language: Language, pages: ArchivePages): string {
  const texts = textsOf(language)
  return joinBlocks([
    formatHeading(result, texts),
    formatPlace(result, texts),
    formatStanding(result, texts),
    formatProblems(result, texts, pages),
    formatKinds(result, texts),
    formatNumbers(result, texts),
    formatChangeChart(result.changes, texts),
  ])
}
