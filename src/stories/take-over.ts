import { ARCHIVE_FILE, COVERAGE_FILE, ERASURES_FILE, parsePath } from '../core/layout.ts'
import type { BlobId, FileChange } from '../ports.ts'
import { monthOfSeals } from '../seal/seals-file.ts'

type Files = ReadonlyMap<string, BlobId>

/** What every commit writes anew. */
const WRITTEN = ['README.md', '.gitattributes']
/** Files of the archive that are no records and are merged, or not, in their own way. */
const OWN_FILES: readonly string[] = [ARCHIVE_FILE, COVERAGE_FILE, ERASURES_FILE]

function isPeoples(path: string, directory: string): boolean {
  if (!path.startsWith(`${directory}/`)) return !WRITTEN.includes(path)
  const name = path.slice(directory.length + 1)
  const isOurs = OWN_FILES.includes(name) || monthOfSeals(name) !== undefined
  return !isOurs && parsePath(name) === undefined
}

/** Files that people put beside the archive and that differ on the two sides. */
export function differingOthers(own: Files, rival: Files, directory: string): string[] {
  const paths = new Set([...own.keys(), ...rival.keys()])
  const differing = [...paths].filter((path) => own.get(path) !== rival.get(path))
  return differing.filter((path) => isPeoples(path, directory))
}

/** What the rival alone changed since the two sides parted; where both did, our side stands. */
export function planTakeOver(
  own: Files,
  rival: Files,
  fork: Files,
  paths: readonly string[],
): FileChange[] {
  return paths
    .filter((path) => own.get(path) === fork.get(path) && rival.get(path) !== fork.get(path))
    .map((path) => ({ path, blob: rival.get(path) ?? null }))
}
