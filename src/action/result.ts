import { isRed } from '../problems.ts'
import { toAnnotations } from '../tell/annotations.ts'
import type { RunResult } from '../tell/outputs.ts'
import { formatEndedRun, formatSummary } from '../tell/summary.ts'
import { translateMessage } from '../tell/translate.ts'
import type { Language } from '../tell/words.ts'
import { many } from '../tell/words-en.ts'
import { endRed, failStep, workflow, writeSummary } from './workflow.ts'

function describeEnd({ counts, commit, traffic, complete }: RunResult): string {
  const { logsRead, logsAdded, logsUpdated, failures, reports } = counts
  const outcome = commit === null ? 'no commit' : commit.id === '' ? 'a dry run' : commit.id
  const read = [
    `${many(logsRead, 'mail log')} (${logsAdded} new, ${logsUpdated} changed)`,
    many(failures, 'failure detail'),
    many(reports, 'open report'),
  ]
  const cost = many(traffic.requests, 'request')
  return `Read ${read.join(', ')} with ${cost}: ${outcome}, ${complete ? 'complete' : 'not complete'}.`
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
  if (isUnsigned(result)) workflow.notice(translateMessage(UNSIGNED, language))
  await writeSummary(formatSummary(result, language))
  if (isRed(result.problems)) failStep()
}

/** What people see of a run that could not go on. `english`: our own words. */
export async function tellEnd(english: string, language: Language): Promise<void> {
  const message = translateMessage(english, language)
  endRed(message)
  await writeSummary(formatEndedRun(message, language))
}
