import { expect } from 'vitest'
import { createHistory } from '../../src/git/history.ts'
import { createGitAt, type Git } from '../../src/git/process.ts'
import { createRemote, type Remote } from '../../src/git/remote.ts'
import type { ArchiveHistory } from '../../src/ports.ts'
import { type VerifyRequest, verify } from '../../src/verify/archive-check.ts'
import type { Finding, VerifyResult } from '../../src/verify/findings.ts'
import type { Forge } from '../forge/forge.ts'
import { GIT_ENV } from '../forge/run-git.ts'
import { createQuickClock, openBranch } from '../git/open-branch.ts'
import type { Damage } from './damages.ts'
import type { EditedArchive } from './edited-history.ts'
import { LAST_RUN } from './good-archive.ts'

const NAMES = { branch: 'data', directory: 'data' }

const historyOver = (git: Git, remote: Remote): ArchiveHistory =>
  createHistory({ git, remote, isAncestor: async () => undefined, ...NAMES })

/** Verifies an archive one hour after the last run. */
export function verifyHistory(
  history: ArchiveHistory,
  request: Partial<VerifyRequest> = {},
): Promise<VerifyResult> {
  return verify(history, {
    directory: 'data',
    pullHead: null,
    since: '',
    freshness: { heartbeatDays: 1, warnDays: 21 },
    now: Date.parse(LAST_RUN) + 3_600_000,
    ...request,
  })
}

/** Verifies the branch `data` of the forge through git over HTTP, one hour after the last run. */
export async function verifyForge(
  forge: Forge,
  request: Partial<VerifyRequest> = {},
): Promise<VerifyResult> {
  const { git, clock } = await openBranch(forge)
  const remote = createRemote({ git, clock, random: () => 0.5 })
  return verifyHistory(historyOver(git, remote), request)
}

/** The past in the repository of the forge itself, where every object is. */
export function openInPlace(forge: Forge) {
  const git = createGitAt({ cwd: forge.gitDir, environment: GIT_ENV })
  const isHere = async () => {}
  const remote: Remote = {
    ...createRemote({ git, clock: createQuickClock(), random: () => 0.5 }),
    async listRefs(names) {
      return new Map([...(await forge.refs())].filter(([ref]) => names.includes(ref)))
    },
    fetchPast: isHere,
    fetchHistory: isHere,
    fetchObjects: isHere,
  }
  return { history: historyOver(git, remote), close: () => git.dispose() }
}

/** The same in place: for tables of what is found, which does not depend on the way there. */
export async function verifyInPlace(
  forge: Forge,
  request: Partial<VerifyRequest> = {},
): Promise<VerifyResult> {
  const { history, close } = openInPlace(forge)
  try {
    return await verifyHistory(history, request)
  } finally {
    await close()
  }
}

const SEAL_CODES: readonly string[] = ['wrong-seal', 'seal-differs', 'unsealed', 'no-properties']

/** Findings as text, commits aside, and without those of the seals, which any damage breaks. */
export function shown({ findings }: VerifyResult): string[] {
  return show(findings.filter(({ code }) => !SEAL_CODES.includes(code)))
}

/** Those of the seals alone. */
export function shownSeals({ findings }: VerifyResult): string[] {
  return show(findings.filter(({ code }) => SEAL_CODES.includes(code)))
}

function show(findings: VerifyResult['findings']): string[] {
  const one = ({ code, file, record }: Finding) =>
    [code, file.replace(/^data\//, ''), record].filter(Boolean).join(' ')
  return findings.flatMap((group) => group.findings.map(one)).sort()
}

/** What is found when the archive was damaged by a commit on top. */
export async function findDamage(archive: EditedArchive, { edit }: Damage): Promise<string[]> {
  const files = edit((path) => archive.files.get(path) ?? '')
  for (const [path, text] of Object.entries(files)) {
    expect(archive.files.get(path) ?? null, `${path} changes`).not.toBe(text)
  }
  return shown(await verifyHistory(archive.edit({ files })))
}
