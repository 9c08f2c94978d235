import type { BlobId, DataBranch, FileChange } from '../ports.ts'
import type { RecordKind } from '../records/kind.ts'
import { PART_SIZE, partPath, type Shard } from '../records/layout.ts'
import type { Archive } from './archive-state.ts'
import type { Merged } from './shards.ts'

/** The files of a shard, of which each is full before the next one begins. */
interface PartWriter<R> {
  write(records: readonly R[]): Promise<void>
  /** The files that differ from the archive's, and the paths of all of them. */
  end(): Promise<{ readonly changes: readonly FileChange[]; readonly paths: ReadonlySet<string> }>
}

/** Keeps neither the records nor the text of a part together, which would be most of the memory of a run. */
function createPartWriter<R>(
  branch: DataBranch,
  { state: { files }, directory }: Archive,
  shard: Shard,
  kind: RecordKind<R>,
): PartWriter<R> {
  const changes: FileChange[] = []
  const paths = new Set<string>()
  let part = branch.stageLong()
  let count = 0
  let staging: Promise<void> = Promise.resolve()

  async function compare(path: string, staged: Promise<BlobId>): Promise<void> {
    const blob = await staged
    if (files.get(path) !== blob) changes.push({ path, blob })
  }

  /** Git takes the part while the next one is written. */
  async function endPart(): Promise<void> {
    const path = `${directory}/${partPath(shard, paths.size + 1)}`
    paths.add(path)
    await staging
    staging = compare(path, part.end())
    // A failure is told where it is awaited; Node ends a process for one that has no handler until then.
    staging.catch(() => {})
    part = branch.stageLong()
    count = 0
  }

  return {
    async write(records) {
      for (let at = 0; at < records.length; ) {
        const some = records.slice(at, at + PART_SIZE - count)
        const text = kind.format(some)
        part.append(count === 0 ? text : text.slice(kind.header.length))
        count += some.length
        at += some.length
        if (count === PART_SIZE) await endPart()
      }
    },
    async end() {
      if (count > 0) await endPart()
      await staging
      return { changes, paths }
    },
  }
}

/** Writes a shard's records part by part; returns the files that differ from the archive's. */
export async function writeShard<R>(
  branch: DataBranch,
  archive: Archive,
  shard: Shard,
  kind: RecordKind<R>,
  merged: AsyncIterable<readonly Merged<R>[]>,
  see: (merged: Merged<R>) => void,
): Promise<FileChange[]> {
  const parts = createPartWriter(branch, archive, shard, kind)
  for await (const batch of merged) {
    batch.forEach(see)
    await parts.write(batch.map(({ record }) => record))
  }
  const { changes, paths } = await parts.end()
  const known = archive.shards.get(shard.stem) ?? []
  const surplus = known.filter((path) => !paths.has(path))
  return [...changes, ...surplus.map((path) => ({ path, blob: null }))]
}
