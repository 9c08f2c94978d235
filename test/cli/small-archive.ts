import { type ArchiveProperties, formatProperties } from '../../src/core/archive-properties.ts'
import { DELIVERIES, FAILURES, MAIL_LOGS } from '../../src/core/canonical.ts'
import { NO_COVERAGE } from '../../src/core/coverage/coverage.ts'
import { formatCoverage } from '../../src/core/coverage/format-coverage.ts'
import type { Failure } from '../../src/core/failure.ts'
import { failureShard, partPath, type Shard } from '../../src/core/layout.ts'
import type { MailLog } from '../../src/core/mail-log.ts'
import { openRepository } from '../forge/repository.ts'
import { git } from '../forge/run-git.ts'

const LOGS: Shard = { kind: 'logs', stem: 'logs/2026-11/2026-11-20_delivery_100' }
export const LOGS_FILE = `data/${partPath(LOGS, 1)}`
export const FAILURES_FILE = `data/${partPath(failureShard(LOGS), 1)}`

export const PROPERTIES: ArchiveProperties = {
  account: null,
  personalData: 'keep',
  keyFingerprint: null,
  sealKey: '07'.repeat(32),
}

/** Files of an archive that holds these mail logs of delivery 100. */
export function archiveFiles(logs: readonly MailLog[], failures: readonly Failure[] = []) {
  return {
    [LOGS_FILE]: MAIL_LOGS.format(logs),
    ...(failures.length === 0 ? {} : { [FAILURES_FILE]: FAILURES.format(failures) }),
    'data/deliveries/2026-11/2026-11-20.csv': DELIVERIES.format([]),
    'data/archive.json': formatProperties(PROPERTIES),
    'data/coverage.json': formatCoverage(NO_COVERAGE),
  }
}

export interface Stage {
  /** When it is committed: a time with its zone. */
  readonly at: string
  readonly logs: readonly MailLog[]
}

/** A bare repository in `folder` whose branch `data` has one commit a stage. */
export async function createSmallArchive(
  folder: string,
  stages: readonly Stage[],
  init: readonly string[] = [],
): Promise<string> {
  await git(['init', '--quiet', '--bare', '--initial-branch=main', ...init, folder])
  // As GitHub does: partial clones, and objects by their id.
  for (const name of ['allowFilter', 'allowAnySHA1InWant']) {
    await git(['config', `uploadpack.${name}`, 'true'], { cwd: folder })
  }
  const commits = stages.map(({ at, logs }) => ({ at: Date.parse(at), files: archiveFiles(logs) }))
  await openRepository(folder).importHistory('data', commits)
  return folder
}
