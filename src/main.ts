import './action/event-file.ts'
import { derivedSecrets, type Runner, readRunner, refuseInsecurity } from './action/environment.ts'
import {
  type Inputs,
  readBranchName,
  readInputs,
  readLanguage,
  readSecretInputs,
} from './action/inputs.ts'
import { tell, tellEnd, tellLeftBehind, tellUnexpectedEnd } from './action/result.ts'
import { listenForStops, type Stops } from './action/signals.ts'
import { limitYoungGeneration } from './action/temp-folder.ts'
import { maskSecrets, setOutputs, workflow, workflowIn } from './action/workflow.ts'
import { collect } from './archive.ts'
import { InputError, messageOf } from './errors.ts'
import { reviewBranch } from './git/names.ts'
import { readRepositoryFacts } from './github/repository.ts'
import { openArchive } from './merge/open-archive.ts'
import type { RepositoryFacts } from './ports.ts'
import { judgeDisclosure } from './privacy/disclosure.ts'
import { beginBase, proposeReview } from './publish/review.ts'
import { type ArchiveRemote, composeRun, openArchiveRemote } from './setup.ts'
import { createOverview } from './tell/branch-page.ts'
import { defaultOutputs, pagesOf, type RunResult, toOutputs } from './tell/outputs.ts'
import { formatPullRequest } from './tell/pull-request.ts'
import { many } from './tell/words/phrases.ts'
import { textsOf } from './tell/words.ts'

/** Before anything else can fail or print. */
function maskInputs(): void {
  const { loginId, apiKey, apiToken, token, pseudonymKey } = readSecretInputs()
  maskSecrets([apiKey, apiToken, token, pseudonymKey, ...derivedSecrets(loginId, apiKey, token)])
}

/** What only GitHub knows, asked before the first request to blastengine: two questions at once. */
async function checkGround(inputs: Inputs, remote: ArchiveRemote): Promise<RepositoryFacts> {
  const writeAccess = remote.branch.proveWriteAccess()
  writeAccess.catch(() => {}) // Thrown below, unless the other answer ends the run.
  const facts = await readRepositoryFacts(remote.github)
  const written = inputs.mode === 'pull-request' ? [reviewBranch(inputs.branch)] : []
  for (const name of [inputs.branch, ...written]) {
    if (facts.defaultBranch !== name) continue
    throw new InputError(
      `input 'branch': '${name}' is the default branch of the repository; name another one`,
    )
  }
  await writeAccess
  return facts
}

/** `noteResult` is told what was done, also when an error ends the run later. */
async function archive(
  inputs: Inputs,
  runner: Runner,
  stops: Stops,
  remote: ArchiveRemote,
  noteResult: (result: RunResult) => void,
): Promise<RunResult> {
  const facts = await checkGround(inputs, remote)
  const run = composeRun(inputs, stops, remote, facts)
  const found = await openArchive(run)
  const { visibility } = facts
  const previous = found.coverage.written === null ? 'unknown' : found.coverage.visibility
  const disclosure = judgeDisclosure({ visibility, allowPublic: inputs.allowPublic, previous })
  if (disclosure.verdict === 'refuse') throw new InputError(disclosure.message)
  if (disclosure.verdict === 'warn') {
    const { internalTitle } = textsOf(inputs.language).attention
    workflowIn(inputs.language).warning(disclosure.message, internalTitle)
  }
  if (disclosure.verdict === 'alarm') run.problems.add('turned-public')
  const { pullRequests } = remote
  const start = pullRequests === undefined ? found : await beginBase(run, found, runner)
  const { runId, trigger } = runner
  const isDryRun = inputs.mode === 'dry-run'
  const overview = createOverview(run.branch, {
    language: inputs.language,
    showsSubjects: inputs.personalData === 'keep' && visibility !== 'public',
  })
  const request = { ...inputs, runId, trigger, isDryRun, overview }
  workflow.info(announce(inputs))
  const { result, end } = await collect(run, start, request, noteResult)
  noteResult({ ...result, complete: false })
  if (pullRequests === undefined) return result
  return proposeReview(run, { result, end }, pullRequests, (changes) =>
    formatPullRequest(changes, inputs.language),
  )
}

function announce({ deliveryIds, branch, repository, mode }: Inputs): string {
  const what =
    deliveryIds.length === 0
      ? 'everything retained'
      : `${many(deliveryIds.length, 'delivery', 'deliveries')} by id`
  return `Archiving ${what} to branch '${branch}' of ${repository} (${mode}).`
}

/** One run from inputs to outputs; whatever goes wrong, it ends red with our own words. */
async function main(): Promise<void> {
  limitYoungGeneration()
  const language = readLanguage()
  let stops: Stops | undefined
  let remote: ArchiveRemote | undefined
  try {
    maskInputs()
    setOutputs(defaultOutputs(readBranchName()))
    refuseInsecurity(process.env)
    const inputs = readInputs(Date.now())
    const runner = readRunner(process.env)
    stops = listenForStops(inputs.deadlineMinutes * 60_000)
    remote = await openArchiveRemote(inputs, runner, stops)
    const noteResult = (known: RunResult) => setOutputs(toOutputs(known, inputs.branch))
    const result = await archive(inputs, runner, stops, remote, noteResult)
    setOutputs(toOutputs(result, inputs.branch))
    const pages = pagesOf(`${runner.serverUrl}/${inputs.repository}`, inputs.branch)
    await tell(result, inputs.language, pages)
  } catch (error) {
    await tellEnd(messageOf(error), language)
  } finally {
    await remote?.dispose().catch(() => tellLeftBehind(language))
    stops?.release()
  }
}

// An error that is not caught would be printed with its text, which may be a stranger's.
process.on('uncaughtException', () => {
  tellUnexpectedEnd(readLanguage())
  process.exit(1)
})

await main()
