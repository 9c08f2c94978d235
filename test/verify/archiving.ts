import { collect } from '../../src/archive.ts'
import { openArchive } from '../../src/merge/open-archive.ts'
import type { Reporter } from '../../src/ports.ts'
import { createProblems, isRed } from '../../src/problems.ts'
import { RESOURCES } from '../../src/records/layout.ts'
import type { ArchiveProperties } from '../../src/records/properties.ts'
import type { Run } from '../../src/run.ts'
import { createSpool } from '../../src/spool.ts'
import type { Forge } from '../forge/forge.ts'
import { createFolder, openDesk } from '../git/desk.ts'
import { type Account, sourceOf } from './account.ts'

export const PROPERTIES: ArchiveProperties = {
  account: null,
  personalData: 'keep',
  keyFingerprint: null,
  sealKey: '07'.repeat(32),
}

const silent: Reporter = {
  info() {},
  notice() {},
  warning() {},
  error() {},
  group: (_, work) => work(),
}

/** One run of the product's own stories over the account, published on the forge's branch `data`, or for review. */
export async function archive(
  forge: Forge,
  account: Account,
  now: string,
  review = false,
): Promise<void> {
  const { branch } = await openDesk(forge, { review })
  const folder = await createFolder()
  const problems = createProblems()
  const run: Run = {
    source: sourceOf(account),
    branch,
    clock: { now: () => Date.parse(now), sleep: async () => {} },
    stop: { reason: () => undefined },
    reporter: silent,
    tellProgress: () => {},
    knowsAccount: true,
    random: () => 0.5,
    problems,
    createSpool: (kind) => createSpool(folder, kind),
    admit: (opened) => ({ ...opened, properties: opened.properties ?? PROPERTIES }),
    visibility: 'unknown',
    resources: new Set(RESOURCES),
    failureStatuses: new Set(['HARDERROR', 'SOFTERROR', 'DROP']),
    directory: 'data',
    since: null,
    began: Date.parse(now),
  }
  await collect(run, await openArchive(run), {
    deliveryIds: [],
    heartbeatDays: 1,
    warnDays: 21,
    isDryRun: false,
    commitSigning: 'auto',
    runId: '1',
    trigger: 'schedule',
    overview: async () => new Map([['README.md', '# Archive\n']]),
  })
  if (isRed(problems.list())) throw new Error(JSON.stringify(problems.list()))
  await branch.close()
}
