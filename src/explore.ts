import './action/event-file.ts'
import { join } from 'node:path'
import type { Runner } from './action/environment.ts'
import { type ExploreInputs, readExploreInputs } from './action/explore-inputs.ts'
import { runAction } from './action/run-action.ts'
import { createClock, type Stops } from './action/signals.ts'
import { createResultFolder, createTempFolder, removeFolder } from './action/temp-folder.ts'
import { setOutputs, writeSummary } from './action/workflow.ts'
import { openClone } from './clone/clone.ts'
import { HttpError, InputError } from './errors.ts'
import { refuseOtherReaders } from './explorer/artifact-readers.ts'
import { exploreEndTitle, formatExploreEnd, formatExploreSummary } from './explorer/summary.ts'
import { type WrittenPage, writePage } from './explorer/write-page.ts'
import { createGit } from './git/process.ts'
import { createRemote } from './git/remote.ts'
import { createGitHub } from './github/github.ts'
import { readRepositoryFacts } from './github/repository.ts'
import type { Visibility } from './ports.ts'

interface Run {
  readonly inputs: ExploreInputs
  readonly runner: Runner
  readonly stops: Stops
}

/** The repository that runs the workflow, as the runner names it; '' where it does not. */
const ownRepository = () => process.env.GITHUB_REPOSITORY ?? ''

/** A repository that the token may not see, or that is not named, may be anything. */
async function readVisibility({ inputs, runner, stops }: Run): Promise<Visibility> {
  const repository = ownRepository()
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return 'unknown'
  const [clock, random, signal] = [createClock(stops.publishing), Math.random, stops.publishing]
  const { apiUrl } = runner
  const github = createGitHub({ token: inputs.token, apiUrl, repository, clock, random, signal })
  try {
    return (await readRepositoryFacts(github)).visibility
  } catch (error) {
    if (error instanceof InputError) return 'unknown'
    if (error instanceof HttpError && error.status >= 400 && error.status < 500) return 'unknown'
    throw error
  }
}

/** Fetches the whole branch into `gitDir`, a repository of our own. */
async function fetchBranch({ inputs, runner, stops }: Run, gitDir: string): Promise<void> {
  const { repository, token, branch } = inputs
  const { serverUrl } = runner
  const signal = stops.publishing
  const git = await createGit({ serverUrl, repository, token, env: process.env, signal, gitDir })
  // Before the folder that they write into is removed.
  process.prependOnceListener('exit', git.kill)
  try {
    const remote = createRemote({ git, clock: createClock(signal), random: Math.random })
    const ref = `refs/heads/${branch}`
    const head = (await remote.listRefs([ref])).get(ref)
    if (head === undefined) {
      throw new InputError(`input 'branch': the repository has no branch '${branch}'`)
    }
    await remote.fetchWhole(head, ref)
  } finally {
    await git.dispose()
  }
}

async function writeArchivePage(run: Run, folder: string, output: string): Promise<WrittenPage> {
  const { repository, branch, directory, since, until, deliveryIds, language } = run.inputs
  const gitDir = join(folder, 'git')
  await fetchBranch(run, gitDir)
  const clone = await openClone({ repository: gitDir, branch, directory, env: process.env })
  try {
    const written = await writePage(clone, {
      output,
      range: { since, until, deliveryIds },
      branch,
      language,
      asOf: null,
      // A week without mail is no failure of the workflow.
      mayBeEmpty: deliveryIds.length === 0,
      origin: { repository, commitUrl: `${run.runner.serverUrl}/${repository}/commit/` },
    })
    if (written !== undefined) return written
    throw new InputError("input 'delivery-id': the archive holds no mail of these deliveries")
  } finally {
    await clone.close()
  }
}

/** Writes the page into a folder of its own, which stays for the steps behind this one. */
async function explore(run: Run): Promise<WrittenPage & { readonly page: string }> {
  const isOwnRepository = run.inputs.repository.toLowerCase() === ownRepository().toLowerCase()
  const visibility = await readVisibility(run)
  refuseOtherReaders({ ...run.inputs, visibility, isOwnRepository })
  const { tempFolder } = run.runner
  const folder = createTempFolder(tempFolder)
  const result = createResultFolder(tempFolder, 'mail-archive-')
  try {
    const page = join(result.folder, 'mail-archive.html')
    const written = await writeArchivePage(run, folder, page)
    result.keep()
    return { ...written, page }
  } finally {
    await removeFolder(folder)
  }
}

await runAction<ExploreInputs>({
  outputs: { page: '' },
  readInputs: () => readExploreInputs(Date.now()),
  async run(inputs, runner, stops) {
    const { page, ...written } = await explore({ inputs, runner, stops })
    setOutputs({ page })
    const { language } = inputs
    await writeSummary(formatExploreSummary(written, language), language)
  },
  formatEnd: formatExploreEnd,
  endTitle: exploreEndTitle,
})
