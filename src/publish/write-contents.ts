import type { Archive } from '../merge/archive-state.ts'
import type { BlobId, DataBranch } from '../ports.ts'
import { blankAddresses, type Harvest, homeOf } from '../read/collected.ts'
import { createShardChange } from '../records/counts.ts'
import type { DeliveryContents } from '../records/delivery.ts'
import { contentsPath } from '../records/layout.ts'
import type { Writing } from './write-records.ts'

/** One part of what was sent, kept as a blob. */
export interface StagedPart {
  readonly ending: 'txt' | 'html'
  readonly blob: BlobId
}

/** Keeps the parts that there are, as the API gives them. */
export async function stageContents(
  branch: DataBranch,
  { text, html }: DeliveryContents,
  erased: ReadonlySet<string>,
): Promise<StagedPart[]> {
  const parts = [
    ['txt', text],
    ['html', html],
  ] as const
  const staged: StagedPart[] = []
  for (const [ending, part] of parts) {
    if (part === null) continue
    const blob = await branch.stage(blankAddresses(part, erased).toWellFormed())
    staged.push({ ending, blob })
  }
  return staged
}

/** The contents of the BULK deliveries that were asked for. A part that is no longer given stays as it was. */
export function* writeContents(archive: Archive, harvest: Harvest): Generator<Writing> {
  for (const [deliveryId, parts] of harvest.contents) {
    if (!harvest.deliveriesById.has(deliveryId)) continue
    const day = homeOf(archive, harvest, deliveryId)
    const files = parts
      .map(({ ending, blob }) => ({
        path: `${archive.directory}/${contentsPath(deliveryId, day, ending)}`,
        blob,
      }))
      .filter(({ path, blob }) => archive.state.files.get(path) !== blob)
    const shard = { kind: 'deliveries', stem: contentsPath(deliveryId, day, 'txt') } as const
    const change = createShardChange(shard.kind, shard.stem).result()
    yield { shard, part: shard.stem, write: async () => ({ files, change }) }
  }
}
