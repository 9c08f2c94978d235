import { createHistory } from '../../src/git/history.ts'
import { createRemote } from '../../src/git/remote.ts'
import { type VerifyRequest, verify } from '../../src/verify/archive-check.ts'
import type { Finding, VerifyResult } from '../../src/verify/findings.ts'
import type { Forge } from '../forge/forge.ts'
import { openDesk } from '../git/desk.ts'
import { LAST_RUN } from './good-archive.ts'

/** Verifies the branch `data` of the forge through git over HTTP, one hour after the last run. */
export async function verifyForge(
  forge: Forge,
  request: Partial<VerifyRequest> = {},
): Promise<VerifyResult> {
  const { git, clock } = await openDesk(forge)
  const remote = createRemote({ git, clock, random: () => 0.5 })
  const isAncestor = async () => undefined
  const history = createHistory({ git, remote, isAncestor, branch: 'data', directory: 'data' })
  return verify(history, {
    directory: 'data',
    pullHead: null,
    since: '',
    freshness: { heartbeatDays: 1, warnDays: 21 },
    now: Date.parse(LAST_RUN) + 3_600_000,
    ...request,
  })
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
