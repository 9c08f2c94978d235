import { collect } from '../../src/archive.ts'
import { openArchive } from '../../src/merge/open-archive.ts'
import type { Reporter } from '../../src/ports.ts'
import { createProblems, isRed } from '../../src/problems.ts'
import type { Request } from '../../src/publish/publish.ts'
import { RESOURCES } from '../../src/records/layout.ts'
import type { ArchiveProperties } from '../../src/records/properties.ts'
import type { Run } from '../../src/run.ts'
import { createSpool } from '../../src/spool.ts'
import type { Forge } from '../forge/forge.ts'
import { createFolder, openBranch } from '../git/open-branch.ts'
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

/** What a run over the account needs; its branch is the forge's `data`. */
export async function openRun(
  forge: Forge,
  account: Account,
  now: string,
  review = false,
): Promise<Run> {
  const { branch } = await openBranch(forge, { review })
  const folder = await createFolder()
  return {
    source: sourceOf(account),
    branch,
    clock: { now: () => Date.parse(now), sleep: async () => {} },
    stop: { reason: () => undefined },
    reporter: silent,
    tellProgress: () => {},
    knowsAccount: true,
    random: () => 0.5,
    problems: createProblems(),
    createSpool: (kind) => createSpool(folder, kind),
    admit: (opened) => ({ ...opened, properties: opened.properties ?? PROPERTIES }),
    visibility: 'unknown',
    resources: new Set(RESOURCES),
    failureStatuses: new Set(['HARDERROR', 'SOFTERROR', 'DROP']),
    directory: 'data',
    since: null,
    began: Date.parse(now),
  }
}

export const REQUEST: Request = {
  deliveryIds: [],
  heartbeatDays: 1,
  warnDays: 21,
  isDryRun: false,
  commitSigning: 'auto',
  runId: '1',
  trigger: 'schedule',
  overview: async () => new Map([['README.md', '# Archive\n']]),
}

/** One run of the product's own stories over the account, published on the forge's branch `data`, or for review. */
export async function archive(
  forge: Forge,
  account: Account,
  now: string,
  review = false,
): Promise<void> {
  const run = await openRun(forge, account, now, review)
  await collect(run, await openArchive(run), REQUEST)
  const problems = run.problems.list()
  if (isRed(problems)) throw new Error(JSON.stringify(problems))
  await run.branch.close()
}
