import './action/event-file.ts'
import { join } from 'node:path'
import type { Runner } from './action/environment.ts'
import { openNetwork } from './action/network.ts'
import { runAction } from './action/run-action.ts'
import { createClock, type Stops } from './action/signals.ts'
import { createTempFolder, removeFolder } from './action/temp-folder.ts'
import { readVerifyInputs, type VerifyInputs } from './action/verify-inputs.ts'
import { endRed, setOutputs, workflow, writeSummary } from './action/workflow.ts'
import { InputError } from './errors.ts'
import { createHistory } from './git/history.ts'
import { createGit } from './git/process.ts'
import { createRemote } from './git/remote.ts'
import { createGitHub, type GitHub } from './github/github.ts'
import { isAncestor, readReviewedBranches } from './github/repository.ts'
import { pagesOf } from './tell/outputs.ts'
import type { Language } from './tell/words.ts'
import { verify } from './verify/archive-check.ts'
import { countFindings, toVerifyOutputs, type VerifyResult } from './verify/findings.ts'
import {
  formatFindings,
  formatUnfinished,
  formatVerdict,
  formatVerifySummary,
  verifyTextsOf,
} from './verify/report.ts'

/** What is verified: a review from where it left its base, or the branch from `since-commit` on. */
async function chooseRange(github: GitHub, { pullRequest, branch, sinceCommit }: VerifyInputs) {
  if (pullRequest === null) return { pullHead: null, since: sinceCommit }
  const { head, base, forkPoint } = await readReviewedBranches(github, pullRequest)
  if (base !== branch) {
    throw new InputError(
      "input 'pull-request': it does not go to the branch of input 'branch'; let the workflow run for that branch alone",
    )
  }
  return { pullHead: head, since: forkPoint }
}

async function verifyArchive(
  inputs: VerifyInputs,
  { serverUrl, apiUrl, tempFolder }: Runner,
  { publishing: signal }: Stops,
): Promise<VerifyResult> {
  const { repository, token } = inputs
  const [clock, random] = [createClock(signal), Math.random]
  const folder = createTempFolder(tempFolder)
  const env = openNetwork(process.env, folder, inputs.language)
  const github = createGitHub({ token, apiUrl, repository, clock, random, signal })
  const address = { serverUrl, repository, token, env, signal }
  const git = await createGit({ ...address, gitDir: join(folder, 'git') })
  // Before the folder that they write into is removed.
  process.prependOnceListener('exit', git.kill)
  try {
    const range = await chooseRange(github, inputs)
    const history = createHistory({
      ...inputs,
      git,
      remote: createRemote({ git, clock, random }),
      isAncestor: (older, newer) => isAncestor(github, older, newer),
    })
    return await verify(history, { ...inputs, ...range, freshness: inputs, now: clock.now() })
  } finally {
    await git.dispose()
    await removeFolder(folder)
  }
}

async function tellResult(
  result: VerifyResult,
  language: Language,
  repositoryUrl: string,
): Promise<void> {
  const pages = pagesOf(repositoryUrl, result.head)
  for (const { title, message } of formatFindings(result.findings, language, pages)) {
    workflow.error(message, title)
  }
  await writeSummary(formatVerifySummary(result, language), language)
  const count = countFindings(result.findings)
  if (count > 0) endRed(formatVerdict(count, language), verifyTextsOf(language).damagedTitle)
}

await runAction<VerifyInputs>({
  outputs: toVerifyOutputs(undefined),
  readInputs: readVerifyInputs,
  async run(inputs, runner, stops) {
    const result = await verifyArchive(inputs, runner, stops)
    setOutputs(toVerifyOutputs(result))
    await tellResult(result, inputs.language, `${runner.serverUrl}/${inputs.repository}`)
  },
  formatEnd: formatUnfinished,
  endTitle: (language) => verifyTextsOf(language).unfinished,
})
