import type { ShardChange } from '../core/changes.ts'
import { formatCommitMessage } from '../core/commit-message.ts'
import { formatCoverage } from '../core/coverage/format-coverage.ts'
import { COVERAGE_FILE, GIT_ATTRIBUTES, type Shard } from '../core/layout.ts'
import { isComplete } from '../core/problems.ts'
import type { RunResult } from '../core/run-result.ts'
import { type DecodeError, MovedHeadError } from '../errors.ts'
import type { PullRequests } from '../ports.ts'
import type { Archive } from './archive.ts'
import type { Request } from './batch.ts'
import { describeChanges } from './describe-changes.ts'
import { openArchive } from './open-archive.ts'
import { differingShards } from './reconcile.ts'
import type { Run } from './run.ts'

const NOTHING_DONE = {
  deliveries: 0,
  logs: 0,
  added: 0,
  updated: 0,
  failures: 0,
  reports: 0,
  requests: 0,
  complete: false,
}

/**
 * A pull request needs a base: the orphan branch is begun with the archive's properties alone, but for the
 * account, which blastengine may yet refuse.
 */
export async function beginBase(
  run: Run,
  archive: Archive,
  { runId, trigger }: Pick<Request, 'runId' | 'trigger'>,
): Promise<Archive> {
  if (archive.state.parents.length > 0) return archive
  const texts = [
    [
      `${archive.directory}/${COVERAGE_FILE}`,
      formatCoverage({ ...archive.coverage, account: null }),
    ],
    ['.gitattributes', GIT_ATTRIBUTES],
  ] as const
  const changes = []
  for (const [path, text] of texts) {
    changes.push({ path, blob: await run.branch.stage(text) })
  }
  try {
    const facts = { ...NOTHING_DONE, run: runId, trigger, files: changes.length }
    await run.branch.commit(archive.state, changes, formatCommitMessage(facts))
  } catch (error) {
    // Another run began it first, which serves as well.
    if (!(error instanceof MovedHeadError)) throw error
  }
  return openArchive(run)
}

/** Texts of the pull request, from counts alone. */
export type DescribeReview = (changes: readonly ShardChange[]) => {
  readonly title: string
  readonly body: string
}

/**
 * Opens the pull request or brings the open one up to date, when head and base differ. A file that does not
 * decode is left out of its text, and named by the run.
 */
export async function proposeReview(
  run: Run,
  { result, end }: { readonly result: RunResult; readonly end: Archive },
  pullRequests: PullRequests,
  describe: DescribeReview,
): Promise<RunResult> {
  const { base, files } = end.state
  if (base === undefined || differingShards(base, files, end.directory).length === 0) return result
  const noteDamage = ({ stem }: Shard, { message }: DecodeError) =>
    run.problems.add('damaged-file', stem, message)
  const changes = await describeChanges(run.branch, base, files, end.directory, noteDamage)
  const { title, body } = describe(changes)
  const pullRequest = (await pullRequests.propose(title, body)) ?? null
  const problems = run.problems.list()
  return { ...result, problems, complete: result.complete && isComplete(problems), pullRequest }
}
