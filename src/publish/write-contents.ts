import { createShardChange } from '../core/changes.ts'
import type { DeliveryContents } from '../core/delivery.ts'
import { contentsPath } from '../core/layout.ts'
import type { BlobId, DataBranch } from '../ports.ts'
import { blankAddresses } from '../read/erased-addresses.ts'
import type { Archive } from '../stories/archive.ts'
import { type Harvest, homeOf } from '../stories/harvest.ts'
import type { Writing } from '../stories/write-records.ts'

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
    yield { shard, write: async () => ({ files, change }) }
  }
}
