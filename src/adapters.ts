import { join } from 'node:path'
import { createMailSource } from './blastengine/mail-source.ts'
import { bearerToken } from './blastengine/token.ts'
import { createPseudonymizer } from './core/privacy/pseudonym.ts'
import { createDataBranch } from './git/data-branch.ts'
import { createDryRunBranch } from './git/dry-run-branch.ts'
import { createGit } from './git/plumbing.ts'
import { reviewBranch } from './git/ref-names.ts'
import { createCommitSigner } from './github/commit-signer.ts'
import { createGitHub } from './github/github.ts'
import { createPullRequests } from './github/pull-requests.ts'
import { isAncestor } from './github/repository.ts'
import { isAppToken } from './github/token-kind.ts'
import type { Inputs } from './inputs.ts'
import type { DataBranch, MailSource, PullRequests } from './ports.ts'
import { createPseudonymizedSource } from './pseudonymized-source.ts'
import { createClock, type Stops } from './runner/signals.ts'
import { createTempFolder, removeFolder } from './runner/temp-folder.ts'
import { workflow } from './runner/workflow.ts'
import { createHmacUnder } from './secrets.ts'
import { createSpool } from './spool/spool.ts'
import type { Surroundings } from './surroundings.ts'

/** blastengine, as the inputs say. */
export function createSource(inputs: Inputs, stops: Stops): MailSource {
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
export async function createRemote(inputs: Inputs, surroundings: Surroundings, stops: Stops) {
  const { serverUrl, apiUrl } = surroundings
  const { repository, token, branch } = inputs
  const signal = stops.publishing
  const clock = createClock(signal)
  const random = Math.random
  const folder = createTempFolder(surroundings.tempFolder)
  const github = createGitHub({ token, apiUrl, repository, clock, random, signal })
  const gitDir = join(folder, 'git')
  const git = await createGit({ gitDir, serverUrl, repository, token, env: process.env, signal })
  // Before the folder that they write into is removed.
  process.prependOnceListener('exit', () => void git.dispose())
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
    signer: signs ? createCommitSigner(github, clock) : undefined,
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

export type Remote = Awaited<ReturnType<typeof createRemote>>
