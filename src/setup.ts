import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Runner } from './action/environment.ts'
import type { Inputs } from './action/inputs.ts'
import { openNetwork } from './action/network.ts'
import { createClock, type Stops } from './action/signals.ts'
import { createTempFolder, removeFolder } from './action/temp-folder.ts'
import { workflow } from './action/workflow.ts'
import { bearerToken, createMailSource } from './blastengine/client.ts'
import { createDataBranch, createDryRunBranch } from './git/data-branch.ts'
import { reviewBranch } from './git/names.ts'
import { createGit } from './git/process.ts'
import { createCommitSigner } from './github/commit-signer.ts'
import { createGitHub } from './github/github.ts'
import { createPullRequests } from './github/pull-requests.ts'
import { isAncestor, isAppToken } from './github/repository.ts'
import { createHmacUnder, sha256hex } from './hashes.ts'
import { type ArchiveOwner, admit } from './merge/open-archive.ts'
import type { DataBranch, MailSource, PullRequests, RepositoryFacts } from './ports.ts'
import { createPseudonymizer, keyFingerprint } from './privacy/pseudonym.ts'
import { createPseudonymizedSource } from './privacy/pseudonymized-source.ts'
import { createProblems } from './problems.ts'
import { createTellProgress, type Run } from './run.ts'
import { createSpool } from './spool.ts'

/** blastengine, as the inputs say. */
function createSource(inputs: Inputs, stops: Stops): MailSource {
  const source = createMailSource({
    apiUrl: inputs.apiUrl,
    token: inputs.apiToken || bearerToken(inputs.loginId, inputs.apiKey),
    pace: { requestsPerMinute: inputs.requestsPerMinute, reserve: inputs.reserve },
    reportTimeoutMs: inputs.reportTimeoutSeconds * 1000,
    clock: createClock(stops.reading.signal),
    stop: stops.reading,
    env: process.env,
    onNotice: workflow.info,
  })
  if (inputs.personalData === 'keep') return source
  return createPseudonymizedSource(
    source,
    createPseudonymizer(createHmacUnder(inputs.pseudonymKey)),
  )
}

/** Everything of GitHub and git that a run needs; `dispose` ends the processes and removes every file. */
export async function openArchiveRemote(inputs: Inputs, runner: Runner, stops: Stops) {
  const { serverUrl, apiUrl } = runner
  const { repository, token, branch } = inputs
  const signal = stops.publishing
  const clock = createClock(signal)
  const random = Math.random
  const folder = createTempFolder(runner.tempFolder)
  const env = openNetwork(process.env, folder, inputs.language)
  const github = createGitHub({ token, apiUrl, repository, clock, random, signal })
  const gitDir = join(folder, 'git')
  const git = await createGit({ gitDir, serverUrl, repository, token, env, signal })
  // Before the folder that they write into is removed.
  process.prependOnceListener('exit', git.kill)
  const signs =
    inputs.commitSigning === 'always' || (inputs.commitSigning === 'auto' && isAppToken(token))
  const dataBranch = createDataBranch({
    git,
    serverUrl,
    repository,
    branch,
    review: inputs.mode === 'pull-request',
    clock,
    random,
    isAncestor: (older, newer) => isAncestor(github, older, newer),
    signer: signs ? createCommitSigner(github) : undefined,
  })
  const written: DataBranch =
    inputs.mode === 'dry-run' ? createDryRunBranch(dataBranch) : dataBranch
  const pullRequests: PullRequests | undefined =
    inputs.mode === 'pull-request'
      ? createPullRequests(github, reviewBranch(branch), branch)
      : undefined
  return {
    github,
    branch: written,
    pullRequests,
    clock,
    random,
    createSpool: <R>(kind: Parameters<typeof createSpool<R>>[1]) => createSpool<R>(folder, kind),
    async dispose(): Promise<void> {
      try {
        await written.close()
      } finally {
        await git.dispose()
        await removeFolder(folder)
      }
    },
  }
}

export type ArchiveRemote = Awaited<ReturnType<typeof openArchiveRemote>>

function ownerOf(inputs: Inputs, { visibility }: RepositoryFacts): ArchiveOwner {
  const isPseudonymized = inputs.personalData === 'pseudonymize'
  return {
    loginId: inputs.loginId,
    personalData: inputs.personalData,
    keyFingerprint: isPseudonymized ? keyFingerprint(createHmacUnder(inputs.pseudonymKey)) : null,
    visibility,
    sha256hex,
    newSalt: randomBytes(16).toString('hex'),
    newSealKey: randomBytes(32).toString('hex'),
  }
}

/** The run as its stories know it: every port filled. */
export function composeRun(
  inputs: Inputs,
  stops: Stops,
  remote: ArchiveRemote,
  facts: RepositoryFacts,
): Run {
  const owner = ownerOf(inputs, facts)
  const { branch, clock, random, createSpool } = remote
  return {
    source: createSource(inputs, stops),
    branch,
    clock,
    stop: stops.reading,
    random,
    createSpool,
    reporter: workflow,
    tellProgress: createTellProgress(clock, workflow),
    problems: createProblems(),
    admit: (archive) => admit(owner, archive),
    knowsAccount: inputs.loginId !== '',
    visibility: facts.visibility,
    resources: inputs.resources,
    failureStatuses: inputs.failureStatuses,
    directory: inputs.directory,
    since: inputs.since,
    began: clock.now(),
  }
}
