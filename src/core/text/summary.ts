import { isRed, type Problem } from '../../problems.ts'
import { type ShardChange, sumCounts } from '../../records/counts.ts'
import { dayAt } from '../../records/time.ts'
import { estimateSize } from '../archive-size.ts'
import type { RunResult } from '../run-result.ts'
import { describeProblem } from './describe-problem.ts'
import { formatSize } from './format-size.ts'
import { escapeMarkdown, formatCount, formatTable, joinBlocks, linkPage } from './markdown.ts'
import { formatStanding } from './standing.ts'
import { formatChangeChart, formatFormulas, logChanges, sumByKind } from './summary-changes.ts'
import { type Language, type Texts, textsOf, translateWord } from './texts.ts'

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function outcomeOf(result: RunResult, texts: Texts): string {
  const { counts, changes, isDryRun, isFirst, pullRequest } = result
  const { summary } = texts
  const { logsAdded, logsUpdated } = counts
  if (isDryRun) return summary.wouldArchive(logsAdded, logsUpdated)
  if (changes.length === 0) return summary.nothingNew
  if (pullRequest !== null) return summary.proposed(logsAdded, logsUpdated)
  return isFirst ? summary.first(logsAdded) : summary.archived(logsAdded, logsUpdated)
}

function formatHeading(result: RunResult, texts: Texts): string {
  const outcome = outcomeOf(result, texts)
  const { failed, incomplete, verdict } = texts.summary
  if (isRed(result.problems)) return `## ❌ ${verdict(failed, outcome)}`
  if (!result.complete) return `## ⚠️ ${verdict(incomplete, outcome)}`
  return `## ✅ ${capitalize(outcome)}`
}

/** Where the result is, and how long it took. */
function formatPlace(result: RunResult, { summary }: Texts): string {
  const { commit, pullRequest, isDryRun, began, ended } = result
  const places: string[] = []
  if (isDryRun) places.push(summary.nothingWritten)
  else if (commit === null) places.push(summary.noCommit)
  else {
    const link = linkPage(`\`${commit.id.slice(0, 7)}\``, commit.url)
    places.push(summary.commit(link, commit.verified))
  }
  if (pullRequest !== null) {
    places.push(summary.pullRequest(linkPage(`#${pullRequest.number}`, pullRequest.url)))
  }
  const seconds = Math.max(0, Math.round((ended - began) / 1000))
  places.push(summary.took(Math.floor(seconds / 60), seconds % 60))
  return capitalize(places.join(' · '))
}

const ICONS = { red: '❌', incomplete: '⚠️', note: 'ℹ️' } as const

function formatProblems(problems: readonly Problem[], texts: Texts): string {
  if (problems.length === 0) return ''
  const lines = problems.map((problem) => {
    const { happened, reason, cure } = describeProblem(problem, texts)
    const text = texts.sentences([happened, reason].map(escapeMarkdown))
    return `- ${ICONS[problem.severity]} ${text}<br>→ ${escapeMarkdown(cure)}`
  })
  return [`### ${texts.summary.attention}`, '', ...lines].join('\n')
}

/** What was read and what it changed, one row a kind. */
function formatKinds({ changes, counts }: RunResult, texts: Texts): string {
  const { columns, kinds } = texts
  const read: Partial<Record<string, number>> = {
    deliveries: counts.deliveries,
    logs: counts.logsRead,
    failures: counts.failures,
    reports: counts.reports,
  }
  const rows = sumByKind(changes)
    .filter(({ kind, files }) => files > 0 || (read[kind] ?? 0) > 0)
    .map(({ kind, added, changed, files }) => {
      const cells = [read[kind], added, changed, files]
      return [kinds[kind], ...cells.map((count) => (count === undefined ? '' : formatCount(count)))]
    })
  const numbers = [columns.read, columns.added, columns.changed, columns.files]
  const headings = [
    { heading: columns.kind },
    ...numbers.map((heading) => ({ heading, isNumber: true })),
  ]
  return rows.length === 0 ? '' : formatTable(headings, rows)
}

/** Words and how often each came, the most frequent first. */
function formatTotals(changes: readonly ShardChange[], key: 'transitions' | 'codes', texts: Texts) {
  const totals = [...sumCounts(changes.map((one) => one[key]))].map(([word, count]) =>
    texts.counted(escapeMarkdown(translateWord(word, texts)), formatCount(count)),
  )
  return totals.length === 0 ? texts.none : texts.list(totals)
}

function formatFacts(result: RunResult, texts: Texts): string {
  const { traffic, changes, coverage, ended } = result
  const { summary, strong } = texts
  const logs = logChanges(changes)
  const size = estimateSize(coverage)
  const { requests, rateLimited, lowestRemaining } = traffic
  const lines = [
    strong(summary.transitions, formatTotals(logs, 'transitions', texts)),
    strong(summary.codes, formatTotals(logs, 'codes', texts)),
    ...formatStanding(coverage, ended, texts),
    ...formatFormulas(changes, texts),
    strong(summary.requests, summary.requestCounts(requests, rateLimited, lowestRemaining)),
    ...(size === undefined
      ? []
      : [strong(texts.size.label, formatSize(size, dayAt(ended), texts))]),
  ]
  return lines.map((line) => `- ${line}`).join('\n')
}

/**
 * What a run did, on one screen: counts, allow-listed words and our own words alone (contract, section 6,
 * "Counts only").
 */
export function formatSummary(result: RunResult, language: Language): string {
  const texts = textsOf(language)
  return joinBlocks([
    formatHeading(result, texts),
    formatPlace(result, texts),
    formatProblems(result.problems, texts),
    formatKinds(result, texts),
    formatFacts(result, texts),
    formatChangeChart(result.changes, texts),
  ])
}
