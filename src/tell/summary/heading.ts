import { isRed } from '../../problems.ts'
import { linkPage } from '../markdown.ts'
import type { RunResult } from '../outputs.ts'
import { capitalize } from '../words/phrases.ts'
import type { Texts } from '../words.ts'
import { explainLeft, explainVerdict } from './cause.ts'

/** Mail logs that this run could have archived and did not. */
function countUnkept({ leftOut }: RunResult): number {
  const unkept = leftOut.filter(
    ({ kind, reason }) =>
      kind === 'logs' && ['unfinished', 'unwritten', 'unchecked'].includes(reason),
  )
  return unkept.reduce((sum, { rows }) => sum + rows, 0)
}

/** Why nothing was archived; `undefined`: something was, or there was nothing to archive. */
function findFailure(result: RunResult, { heading }: Texts): string | undefined {
  const { counts, unread, complete } = result
  const { deliveries, logsRead, logsAdded, logsUpdated, failures, reports, errors, usages } = counts
  if (complete || logsAdded + logsUpdated > 0) return undefined
  const unkept = countUnkept(result)
  if (unkept > 0) return heading.notKept(unkept, logsRead)
  const read = deliveries + logsRead + failures + reports + errors + usages
  if (read === 0 && result.changes.length === 0) return heading.nothingRead
  return logsRead === 0 && unread.length > 0 ? heading.noLogsRead : undefined
}

function outcomeOf(result: RunResult, { heading }: Texts): string {
  const { counts, changes, complete, isDryRun, isFirst, pullRequest } = result
  const { logsAdded, logsUpdated } = counts
  if (changes.length === 0) return complete ? heading.nothingNew : heading.nothingNewSoFar
  if (isDryRun) return heading.wouldArchive(logsAdded, logsUpdated)
  if (pullRequest !== null) return heading.proposed(logsAdded, logsUpdated)
  return isFirst ? heading.first(logsAdded) : heading.archived(logsAdded, logsUpdated)
}

/** What a run came to and, where that is not all that was asked for, why. */
function tellOutcome(result: RunResult, texts: Texts): string {
  const { problems, complete } = result
  const { heading } = texts
  const failure = findFailure(result, texts)
  if (failure !== undefined) {
    const why = explainLeft(problems, texts)
    return why === '' ? failure : heading.because(failure, why)
  }
  const outcome = outcomeOf(result, texts)
  const why = explainVerdict(problems, texts)
  const told = why === '' ? outcome : heading.but(outcome, why)
  return complete ? told : heading.incomplete(told)
}

/** The title. */
export function formatHeading(result: RunResult, texts: Texts): string {
  const { problems, complete, isDryRun } = result
  const told = tellOutcome(result, texts)
  const whole = capitalize(isDryRun ? texts.heading.dryRun(told) : told)
  if (isRed(problems)) return `## ❌ ${whole}`
  return `## ${complete ? '✅' : '⚠️'} ${whole}`
}

/** Why there is no commit although mail logs were read. */
function tellNoCommit(
  { complete, counts, leftOut }: RunResult,
  heading: Texts['heading'],
): readonly string[] {
  if (!complete) return [heading.noCommitMade]
  const isKnown = counts.logsRead > 0 && leftOut.length === 0
  return isKnown ? [heading.noCommit, heading.readAgain] : [heading.noCommit]
}

/** Where the result is, what it holds, and how long it took. */
export function formatPlace(result: RunResult, { heading }: Texts): string {
  const { commit, counts, pullRequest, isDryRun, began, ended } = result
  const places: string[] = []
  if (isDryRun) places.push(heading.nothingWritten)
  else if (commit === null) places.push(...tellNoCommit(result, heading))
  else {
    const link = linkPage(`\`${commit.id.slice(0, 7)}\``, commit.url)
    places.push(heading.commit(link, commit.verified, counts.filesChanged))
  }
  if (pullRequest !== null) {
    places.push(heading.pullRequest(linkPage(`#${pullRequest.number}`, pullRequest.url)))
  }
  const seconds = Math.max(0, Math.round((ended - began) / 1000))
  places.push(heading.took(Math.floor(seconds / 60), seconds % 60))
  return capitalize(places.join(' · '))
}
