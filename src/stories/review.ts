import type { ShardChange } from '../core/changes.ts'
import { formatCommitMessage } from '../core/commit-message.ts'
import { formatCoverage } from '../core/format-coverage.ts'
import { COVERAGE_FILE } from '../core/layout.ts'
import { MovedHeadError } from '../errors.ts'
import type { PullRequest, PullRequests } from '../ports.ts'
import type { Archive } from './archive.ts'
import type { Request } from './batch.ts'
import { describeChanges } from './describe-changes.ts'
import { openArchive } from './open-archive.ts'
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

/** A pull request needs a base: the orphan branch is begun with the archive's properties alone. */
export async function beginBase(
  run: Run,
  archive: Archive,
  { runId, trigger }: Pick<Request, 'runId' | 'trigger'>,
): Promise<Archive> {
  if (archive.state.parents.length > 0) return archive
  const encoder = new TextEncoder()
  const texts = [
    [`${archive.directory}/${COVERAGE_FILE}`, formatCoverage(archive.coverage)],
    ['.gitattributes', '* -text\n'],
  ] as const
  const changes = []
  for (const [path, text] of texts) {
    changes.push({ path, blob: await run.branch.stage(encoder.encode(text)) })
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

/** Opens the pull request or brings the open one up to date, when head and base differ. */
export async function proposeReview(
  run: Run,
  archive: Archive,
  pullRequests: PullRequests,
  describe: DescribeReview,
): Promise<PullRequest | undefined> {
  const { base, files } = archive.state
  if (base === undefined) return undefined
  const changes = await describeChanges(run.branch, base, files, archive.directory)
  if (changes.length === 0) return undefined
  const { title, body } = describe(changes)
  return pullRequests.propose(title, body)
}
