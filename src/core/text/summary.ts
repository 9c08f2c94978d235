import { explainLeft } from '../../tell/because.ts'
import { formatKinds, formatLeftOut } from '../../tell/summary-kinds.ts'
import { estimateSize } from '../archive-size.ts'
import { type ShardChange, sumCounts } from '../changes.ts'
import { isRed, type Problem } from '../problems.ts'
import type { RunResult } from '../run-result.ts'
import { dayAt } from '../time.ts'
import { describeProblem } from './describe-problem.ts'
import { formatSize } from './format-size.ts'
import { escapeMarkdown, formatCount, joinBlocks, linkPage } from './markdown.ts'
import { formatStanding } from './standing.ts'
import { formatChangeChart, formatFormulas, logChanges } from './summary-changes.ts'
import { type Language, type Texts, textsOf, translateWord } from './texts.ts'

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a run came to that changed nothing: quiet is only what was read to its end. */
function nothingOf({ counts, complete, problems }: RunResult, texts: Texts): string {
  const { summary, language } = texts
  if (complete) return summary.nothingNew
  const { deliveries, logsRead, failures, reports, errors, usages } = counts
  const why = explainLeft(problems, language)
  if (deliveries + logsRead + failures + reports + errors + usages === 0) {
    return summary.nothingRead(why)
  }
  return summary.nothingNewSoFar
}

function outcomeOf(result: RunResult, texts: Texts): string {
  const { counts, changes, leftOut, unread, problems, isDryRun, isFirst, pullRequest } = result
  const { summary, language } = texts
  const { logsAdded, logsUpdated } = counts
  const isKept = logsAdded + logsUpdated > 0
  const unkept = leftOut.unfinished + leftOut.damaged
  if (!isKept && unkept > 0) return summary.nothingKept(unkept, explainLeft(problems, language))
  const hasRead = counts.deliveries + counts.logsRead > 0
  if (counts.logsRead === 0 && hasRead && unread.length > 0) {
    return summary.noLogsRead(explainLeft(problems, language))
  }
  if (changes.length === 0) return nothingOf(result, texts)
  if (isDryRun) return summary.wouldArchive(logsAdded, logsUpdated)
  if (pullRequest !== null) return summary.proposed(logsAdded, logsUpdated)
  return isFirst ? summary.first(logsAdded) : summary.archived(logsAdded, logsUpdated)
}

function formatHeading(result: RunResult, texts: Texts): string {
  const told = outcomeOf(result, texts)
  const outcome = result.isDryRun ? texts.summary.dryRun(told) : told
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
  else if (commit === null) places.push(result.complete ? summary.noCommit : summary.noCommitMade)
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
const SEVERITIES = Object.keys(ICONS)

function formatProblems(problems: readonly Problem[], texts: Texts): string {
  if (problems.length === 0) return ''
  const sorted = problems.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  )
  const lines = sorted.map((problem) => {
    const { happened, reason, cure } = describeProblem(problem, texts)
    const text = texts.sentences([happened, reason].map(escapeMarkdown))
    return `- ${ICONS[problem.severity]} ${text}<br>→ ${escapeMarkdown(cure)}`
  })
  return [`### ${texts.summary.attention}`, '', ...lines].join('\n')
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
    ...formatLeftOut(result, texts),
    ...formatStanding(result, texts),
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
