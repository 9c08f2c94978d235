import { indexShards } from '../merge/archive-state.ts'
import type { BlobId, Files, TreeEntry } from '../ports.ts'
import {
  ARCHIVE_FILE,
  COVERAGE_FILE,
  ERASURES_FILE,
  isContentsPath,
  isMonthRight,
  parsePath,
  readShardName,
  type Shard,
  type ShardName,
} from '../records/layout.ts'
import { monthOfSeals } from '../seal/seals-file.ts'
import type { Verification } from './context.ts'
import { showPath } from './findings.ts'

/** A shard of the archive with the paths of its parts. */
export interface PlacedShard {
  readonly shard: Shard
  readonly name: ShardName
  readonly paths: readonly string[]
}

const OTHER_FILES: readonly string[] = [ARCHIVE_FILE, COVERAGE_FILE, ERASURES_FILE]
/** Copies of what an erasure replaced, for proofs. */
const ERASED_SEALS = /^seals\/erased\/\d{4}-\d{2}-\d{2}\.jsonl$/

function isKnown(path: string): boolean {
  const place = parsePath(path)
  const isSeals = monthOfSeals(path) !== undefined || ERASED_SEALS.test(path)
  if (isContentsPath(path)) return true
  return (
    OTHER_FILES.includes(path) ||
    isSeals ||
    (place !== undefined && readShardName(place) !== undefined)
  )
}

/** Leaves links and submodules out, and names everything under the folder that the archive does not know. */
function sortFiles(
  { directory, findings }: Verification,
  listing: ReadonlyMap<string, TreeEntry>,
): Map<string, BlobId> {
  const files = new Map<string, BlobId>()
  for (const [path, { blob, isExecutable }] of listing) {
    const inside = path.startsWith(`${directory}/`)
    const known = !inside || (blob !== null && isKnown(path.slice(directory.length + 1)))
    if (!known) findings.add('unknown-file', showPath(path))
    else if (blob !== null) files.set(path, blob)
    if (known && inside && isExecutable) findings.add('executable', path)
  }
  return files
}

function checkName({ directory, findings }: Verification, { shard, name, paths }: PlacedShard) {
  if (!isMonthRight(shard.kind, name)) findings.add('wrong-month', paths[0] ?? '')
  for (const [index, path] of paths.entries()) {
    const part = parsePath(path.slice(directory.length + 1))?.part
    if (part === index + 1) continue
    findings.add('missing-part', path)
    return
  }
}

/** One delivery's files all lie under one day. */
function checkShardDays({ findings }: Verification, shards: readonly PlacedShard[]): void {
  const stems = new Map<string, string>()
  for (const { shard, name, paths } of shards) {
    if (name.deliveryId === null) continue
    const key = `${shard.kind} ${name.deliveryId}`
    if (stems.has(key)) findings.add('two-days', paths[0] ?? '', name.deliveryId)
    stems.set(key, shard.stem)
  }
}

/** Checks the names of a commit's files; what is left are the archive's own files and their shards. */
export function checkLayout(
  verification: Verification,
  listing: ReadonlyMap<string, TreeEntry>,
): { readonly files: Files; readonly shards: readonly PlacedShard[] } {
  const { directory } = verification
  const files = sortFiles(verification, listing)
  const shards = [...indexShards(files.keys(), directory)].sort().flatMap(([, paths]) => {
    const shard = parsePath((paths[0] ?? '').slice(directory.length + 1))
    const name = shard && readShardName(shard)
    return shard && name ? [{ shard: { kind: shard.kind, stem: shard.stem }, name, paths }] : []
  })
  for (const placed of shards) checkName(verification, placed)
  checkShardDays(verification, shards)
  return { files, shards }
}
