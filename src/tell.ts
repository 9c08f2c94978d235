import { isRed } from './core/problems.ts'
import type { RunResult } from './core/run-result.ts'
import { toAnnotations } from './core/text/annotations.ts'
import { formatEndedRun } from './core/text/ended-run.ts'
import { formatSummary } from './core/text/summary.ts'
import type { Language } from './core/text/texts.ts'
import { endRed, failStep, workflow, writeSummary } from './runner/workflow.ts'

function describeEnd({ counts, commit, traffic, complete }: RunResult): string {
  const { logsRead, logsAdded, logsUpdated, failures, reports } = counts
  const outcome = commit === null ? 'no commit' : commit.id === '' ? 'a dry run' : commit.id
  return (
    `Read ${logsRead} mail logs (${logsAdded} new, ${logsUpdated} changed), ${failures} failure details, ` +
    `${reports} open reports with ${traffic.requests} requests: ${outcome}, ${complete ? 'complete' : 'not complete'}.`
  )
}

/** "commit" of a dry run has no id. */
function isUnsigned({ commit, problems }: RunResult): boolean {
  const isTold = problems.some(({ code }) => code === 'unsigned')
  return !isTold && commit !== null && commit.id !== '' && !commit.verified
}

const UNSIGNED =
  "The commit does not bear GitHub's signature (Verified): for that, input 'commit-signing' must be 'auto' and input 'token' the default token or an app's."

/** What people see of a finished run: annotations, the job summary, a red or a green step. */
export async function tell(result: RunResult, language: Language): Promise<void> {
  workflow.info(describeEnd(result))
  for (const { level, message } of toAnnotations(result.problems, language)) {
    workflow[level](message)
  }
  if (isUnsigned(result)) workflow.notice(UNSIGNED)
  await writeSummary(formatSummary(result, language))
  if (isRed(result.problems)) failStep()
}

/** What people see of a run that could not go on. `message`: our own words. */
export async function tellEnd(message: string, language: Language): Promise<void> {
  endRed(message)
  await writeSummary(formatEndedRun(message, language))
}
