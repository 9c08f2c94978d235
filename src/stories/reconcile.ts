import { MAIL_LOGS } from '../core/canonical.ts'
import { uniteCoverages } from '../core/coverage/unite-coverages.ts'
import { ERASURES_FILE, parsePath, type Shard } from '../core/layout.ts'
import { uniteErasures } from '../core/privacy/erasures.ts'
import { createTally, type Tally } from '../core/tally.ts'
import { DecodeError } from '../errors.ts'
import type { BlobId, DataBranch, FileChange } from '../ports.ts'
import { type Archive, indexShards, withFiles } from './archive.ts'
import { readCoverage, readText } from './branch-files.ts'
import { mergeRival, needsMerging, passOver, type Rival } from './merge-rival.ts'
import type { Run } from './run.ts'
import { blobsOf, readShard } from './shard-files.ts'
import { differingOthers, planTakeOver } from './take-over.ts'

type Files = ReadonlyMap<string, BlobId>

/** Stems whose parts are not the same blobs on both sides, and that the rival has. */
export function differingShards(own: Files, rival: Files, directory: string): Shard[] {
  const [mine, theirs] = [indexShards(own.keys(), directory), indexShards(rival.keys(), directory)]
  const shards: Shard[] = []
  for (const [stem, paths] of theirs) {
    const known = mine.get(stem) ?? []
    const same =
      known.length === paths.length && paths.every((path) => own.get(path) === rival.get(path))
    const place = parsePath((paths[0] ?? '').slice(directory.length + 1))
    if (!same && place !== undefined) shards.push({ kind: place.kind, stem })
  }
  return shards
}

/** The counts of both sides, and of each merged shard its own: neither side counted what is in it now. */
async function countLogs(
  branch: DataBranch,
  { shards, state }: Archive,
  merged: readonly Shard[],
  known: ReadonlyMap<string, Tally>,
): Promise<Map<string, Tally>> {
  const tallies = new Map(known)
  for (const { stem } of merged) {
    if (!known.has(stem)) continue
    const tally = createTally()
    for await (const part of readShard(branch, state.files, shards.get(stem) ?? [], MAIL_LOGS)) {
      for (const log of part) tally.add(log)
    }
    tallies.set(stem, tally.result())
  }
  return tallies
}

/** Throws `DecodeError`. */
async function uniteErased(
  branch: DataBranch,
  { directory, state: { files } }: Archive,
  rival: Files,
): Promise<FileChange[]> {
  const path = `${directory}/${ERASURES_FILE}`
  const [own, theirs] = [await readText(branch, files, path), await readText(branch, rival, path)]
  if (theirs === undefined) return []
  const blob = await branch.stage(uniteErasures(own ?? theirs, theirs))
  return files.get(path) === blob ? [] : [{ path, blob }]
}

type Reconciling = Pick<Run, 'branch' | 'clock' | 'problems'>

/** Merges the shards one by one; a damaged one is named and costs only itself. */
async function mergeShards(
  { branch, problems }: Reconciling,
  archive: Archive,
  rival: Rival,
  readFork: () => Promise<Files>,
) {
  const shards = differingShards(archive.state.files, rival.files, archive.directory)
  const read = shards.filter((shard) => needsMerging(archive, shard))
  const theirs = blobsOf(rival.files, rival.shards, read)
  await branch.prefetch([...theirs, ...blobsOf(archive.state.files, archive.shards, read)])
  const changes: FileChange[] = []
  const merged: Shard[] = []
  for (const shard of shards) {
    try {
      changes.push(...(await mergeRival(branch, archive, rival, shard)))
      if (read.includes(shard)) merged.push(shard)
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      problems.add('damaged-file', shard.stem, error.message)
      changes.push(...(await passOver(branch, archive, rival, shard, await readFork())))
    }
  }
  return { changes, merged }
}

/**
 * Merges a second version of the archive (the head of a review whose branches went apart) into the
 * first, record by record: a closed, squashed or outrun pull request loses nothing (contract, section 6).
 */
export async function reconcile(
  run: Reconciling,
  archive: Archive,
  rivalFiles: Files,
): Promise<Archive> {
  const { branch, clock } = run
  const { directory, state } = archive
  let fork: Promise<Files> | undefined
  const readFork = () => {
    fork ??= branch.readFork(state)
    return fork
  }
  const { coverage: theirs, broken } = await readCoverage(branch, rivalFiles, directory)
  const shards = indexShards(rivalFiles.keys(), directory)
  const rival = { files: rivalFiles, shards, coverage: theirs }
  const { changes, merged } = await mergeShards(run, archive, rival, readFork)
  const others = differingOthers(state.files, rivalFiles, directory)
  if (others.length > 0) {
    changes.push(...planTakeOver(state.files, rivalFiles, await readFork(), others))
  }
  changes.push(...(await uniteErased(branch, archive, rivalFiles)))
  const whole = withFiles(archive, changes)
  const isTheirs = theirs.written !== null
  const [first, second] = isTheirs ? [theirs, archive.coverage] : [archive.coverage, theirs]
  const coverage = uniteCoverages(first, second, clock.now())
  const tallies = await countLogs(branch, whole, merged, coverage.tallies)
  const isUnknown = broken || (!isTheirs && (shards.size > 0 || archive.coverageBroken))
  const united = { ...coverage, tallies }
  return {
    ...whole,
    coverage: united,
    coverageBroken: isUnknown,
    pending: [...archive.pending, ...changes],
  }
}
