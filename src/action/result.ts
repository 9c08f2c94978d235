import { isRed } from '../problems.ts'
import { toAnnotations } from '../tell/annotations.ts'
import type { ArchivePages, RunResult } from '../tell/outputs.ts'
import { formatEndedRun } from '../tell/summary/ended.ts'
import { formatSummary } from '../tell/summary.ts'
import { translateMessage } from '../tell/translate.ts'
import { many } from '../tell/words/phrases.ts'
import { type Language, textsOf } from '../tell/words.ts'
import { endRed, failStep, workflow, workflowIn, writeSummary } from './workflow.ts'

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
export async function tell(
  result: RunResult,
  language: Language,
  pages: ArchivePages,
): Promise<void> {
  workflow.info(describeEnd(result))
  for (const { level, title, message } of toAnnotations(result.problems, language, pages)) {
    workflow[level](message, title)
  }
  if (isUnsigned(result)) {
    workflowIn(language).notice(UNSIGNED, textsOf(language).attention.unsignedTitle)
  }
  await writeSummary(formatSummary(result, language, pages), language)
  if (isRed(result.problems)) failStep()
}

const LEFT_BEHIND =
  'Cleaning up failed: a temporary ref below refs/archive-tmp/ or a temporary file may be left; both are harmless'

export function tellLeftBehind(language: Language): void {
  workflowIn(language).warning(LEFT_BEHIND, textsOf(language).attention.leftBehindTitle)
}

/** What people see of an error that nothing caught. */
export function tellUnexpectedEnd(language: Language): void {
  workflowIn(language).error(
    'The run ended unexpectedly; what was finished before is on the branch',
    textsOf(language).heading.endedTitle,
  )
}

/** What people see of a run that could not go on. `english`: our own words. */
export async function tellEnd(english: string, language: Language): Promise<void> {
  const message = translateMessage(english, language)
  endRed(message, textsOf(language).heading.endedTitle)
  await writeSummary(formatEndedRun(message, language), language)
}
