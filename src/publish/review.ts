import { formatCoverage } from '../coverage/file.ts'
import { DecodeError, MovedHeadError } from '../errors.ts'
import { type Archive, indexShards } from '../merge/archive-state.ts'
import { openArchive } from '../merge/open-archive.ts'
import {
  blobsOf,
  countReport,
  type Mergeable,
  mergeStreams,
  readShard,
  readWhole,
  withKind,
} from '../merge/shards.ts'
import { differingShards } from '../merge/two-heads.ts'
import type { BlobSource, Files, PullRequests } from '../ports.ts'
import { isComplete } from '../problems.ts'
import { createShardChange, type ShardChange } from '../records/counts.ts'
import { COVERAGE_FILE, GIT_ATTRIBUTES, type Shard } from '../records/layout.ts'
import type { Run } from '../run.ts'
import { formatSealTrailer, sealOf } from '../seal/seal.ts'
import type { RunResult } from '../tell/outputs.ts'
import { formatCommitMessage } from './commit-message.ts'
import type { Request } from './publish.ts'

/** The semantic diff of two versions of the archive, shard by shard, less those of which a file does not decode. */
export async function describeChanges(
  branch: BlobSource,
  base: Files,
  head: Files,
  directory: string,
  noteDamage: (shard: Shard, error: DecodeError) => void,
): Promise<ShardChange[]> {
  const shards = differingShards(base, head, directory)
  const [before, after] = [indexShards(base.keys(), directory), indexShards(head.keys(), directory)]
  await branch.prefetch([...blobsOf(base, before, shards), ...blobsOf(head, after, shards)])

  async function describe<R>(shard: Shard, { kind, sight }: Mergeable<R>): Promise<ShardChange> {
    const change = createShardChange(shard.kind, shard.stem)
    const records = await readWhole(branch, head, after.get(shard.stem) ?? [], kind)
    const old = readShard(branch, base, before.get(shard.stem) ?? [], kind)
    for await (const batch of mergeStreams(kind, old, records, () => 1)) {
      const changed = batch.filter((one) => one.changed)
      for (const one of changed) change.see(one.before && sight(one.before), sight(one.record))
    }
    return change.result()
  }

  const changes: ShardChange[] = []
  for (const shard of shards) {
    try {
      const described = withKind(shard, (mergeable) => describe(shard, mergeable))
      const paths = after.get(shard.stem) ?? []
      const isKnown = before.has(shard.stem)
      changes.push(await (described ?? describeReport({ branch, head, isKnown }, shard, paths)))
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      noteDamage(shard, error)
    }
  }
  return changes
}

/** A report is a table that was replaced whole: its rows are all that can be said of it. */
async function describeReport(
  { branch, head, isKnown }: { branch: BlobSource; head: Files; isKnown: boolean },
  { kind, stem }: Shard,
  paths: readonly string[],
): Promise<ShardChange> {
  const { rows: added } = await countReport(branch, head, paths)
  const report = isKnown ? 'replaced' : 'new'
  return { ...createShardChange(kind, stem).result(), added, report }
}

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
 * A pull request needs a base: the orphan branch is begun without `archive.json`, because blastengine may yet
 * refuse the account that it names.
 */
export async function beginBase(
  run: Run,
  archive: Archive,
  { runId, trigger }: Pick<Request, 'runId' | 'trigger'>,
): Promise<Archive> {
  if (archive.state.parents.length > 0) return archive
  const texts = [
    [`${archive.directory}/${COVERAGE_FILE}`, formatCoverage(archive.coverage)],
    ['.gitattributes', GIT_ATTRIBUTES],
  ] as const
  const changes = []
  for (const [path, text] of texts) {
    changes.push({ path, blob: await run.branch.stage(text) })
  }
  try {
    const seal = formatSealTrailer(sealOf([]))
    const facts = { ...NOTHING_DONE, run: runId, trigger, files: changes.length, seal }
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
