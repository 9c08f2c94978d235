import type { PersonalData } from '../core/archive-properties.ts'
import { MAIL_LOGS } from '../core/canonical.ts'
import { isPseudonym } from '../core/privacy/pseudonym.ts'
import type { DataBranch } from '../ports.ts'
import type { Archive } from './archive.ts'
import { readShard } from './shard-files.ts'

/**
 * How an archive is kept whose `coverage.json` cannot be read: the newest mail logs tell whether they hold
 * addresses or pseudonyms, so that the two are never mixed. `undefined`: there is no mail log to ask.
 */
export async function recoverPersonalData(
  branch: DataBranch,
  { state, shards }: Archive,
): Promise<PersonalData | undefined> {
  const newest = [...shards.keys()]
    .filter((stem) => stem.startsWith('logs/'))
    .sort()
    .at(-1)
  const paths = newest === undefined ? [] : (shards.get(newest) ?? []).slice(0, 1)
  for await (const logs of readShard(branch, state.files, paths, MAIL_LOGS)) {
    const emails = logs.map((log) => log.email).filter((email) => email !== null)
    if (emails.length > 0) {
      return emails.every(isPseudonym) ? 'pseudonymize' : 'keep'
    }
  }
  return undefined
}
