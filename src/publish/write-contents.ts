import type { Archive } from '../merge/archive-state.ts'
import type { Writing } from '../merge/write-records.ts'
import { type Collected, shardDayOf } from '../read/collected.ts'
import { createShardChange } from '../records/counts.ts'
import { contentsPath } from '../records/layout.ts'

/** The contents of the BULK deliveries that were asked for. A part that is no longer given stays as it was. */
export function* writeContents(archive: Archive, collected: Collected): Generator<Writing> {
  for (const [deliveryId, parts] of collected.contents) {
    if (!collected.deliveriesById.has(deliveryId)) continue
    const day = shardDayOf(archive, collected, deliveryId)
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
