import { NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { formatCoverage } from '../../src/coverage/file.ts'
import { DELIVERIES } from '../../src/records/delivery.ts'
import { FAILURES, type Failure } from '../../src/records/failure.ts'
import { failureShard, partPath, type Shard } from '../../src/records/layout.ts'
import { MAIL_LOGS, type MailLog } from '../../src/records/mail-log.ts'
import { type ArchiveProperties, formatProperties } from '../../src/records/properties.ts'
import { createRepository } from '../forge/repository.ts'

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
  objectFormat: 'sha1' | 'sha256' = 'sha1',
): Promise<string> {
  const repository = await createRepository(folder, 'main', objectFormat)
  const commits = stages.map(({ at, logs }) => ({ at: Date.parse(at), files: archiveFiles(logs) }))
  await repository.importHistory('data', commits)
  return folder
}
