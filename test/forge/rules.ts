import type { BareRepository } from './repository.ts'
import { tryGit } from './run-git.ts'

/** A ref on its way from one commit to another; all zeros: none. */
export interface RefUpdate {
  readonly repository: BareRepository & {
    readonly name: string
    readonly verified: ReadonlySet<string>
  }
  readonly ref: string
  readonly oldId: string
  readonly newId: string
}

/** What GitHub says: lines behind `remote:`, the reason in brackets, and the message of its REST API. */
export interface Refusal {
  readonly lines: readonly string[]
  readonly reason: string
  readonly message: string
}

export type Rule = (update: RefUpdate) => Promise<Refusal | undefined> | Refusal | undefined

const RULES_REASON = 'push declined due to repository rule violations'
const isDeletion = (update: RefUpdate) => /^0+$/.test(update.newId)

/** Commits that an update brings to its ref; the new head is always one of them. */
async function broughtCommits({ repository, oldId, newId }: RefUpdate): Promise<string[]> {
  const known = /^0+$/.test(oldId) ? ['--not', '--branches'] : [`^${oldId}`]
  const list = await repository.git('rev-list', newId, ...known)
  return list === '' ? [newId] : list.split('\n')
}

/** Branch protection: nobody pushes to this ref. */
export function protectedBranch(branch: string): Rule {
  const ref = `refs/heads/${branch}`
  const message = 'Changes must be made through a pull request.'
  return (update) =>
    update.ref === ref
      ? {
          lines: [`error: GH006: Protected branch update failed for ${ref}.`, `error: ${message}`],
          reason: 'protected branch hook declined',
          message,
        }
      : undefined
}

/** Ruleset "require signed commits" on this branch: only commits that the forge signed may get there. */
export function signedCommits(branch: string): Rule {
  const ref = `refs/heads/${branch}`
  return async (update) => {
    if (update.ref !== ref || isDeletion(update)) return undefined
    const brought = await broughtCommits(update)
    const unsigned = brought.filter((id) => !update.repository.verified.has(id))
    if (unsigned.length === 0) return undefined
    return {
      lines: [
        `error: GH013: Repository rule violations found for ${ref}.`,
        `Review all repository rules at https://github.com/${update.repository.name}/rules?ref=${encodeURIComponent(ref)}`,
        '',
        '- Commits must have verified signatures.',
        `  Found ${unsigned.length} violation${unsigned.length > 1 ? 's' : ''}:`,
        '',
        ...unsigned.map((id) => `  ${id}`),
        '',
      ],
      reason: RULES_REASON,
      message: 'Repository rule violations found\n\nCommits must have verified signatures.\n\n',
    }
  }
}

/** Push protection: `secret` in any file of the new head. */
export function pushProtection(secret: string): Rule {
  return async (update) => {
    if (isDeletion(update)) return undefined
    const args = ['grep', '-n', '-F', '-e', secret, update.newId]
    const found = String((await tryGit(args, { cwd: update.repository.gitDir })).stdout)
    const [, path, line] = found.match(/^[0-9a-f]+:([^:]+):(\d+):/) ?? []
    if (path === undefined) return undefined
    return {
      lines: [
        `error: GH013: Repository rule violations found for ${update.ref}.`,
        '',
        '- GITHUB PUSH PROTECTION',
        '  —————————————————————————————————————————',
        '    Resolve the following violations before pushing again',
        '',
        '    - Push cannot contain secrets',
        '',
        '      —— Slack API Token ———————————————————————————————————',
        '       locations:',
        `         - commit: ${update.newId}`,
        `           path: ${path}:${line}`,
        '',
        '       (?) To push, remove secret from commit(s) or follow this URL to allow the secret.',
        `       https://github.com/${update.repository.name}/security/secret-scanning/unblock-secret/2abc`,
        '',
      ],
      reason: RULES_REASON,
      message: 'Repository rule violations found\n\nSecret detected in content\n\n',
    }
  }
}

/** Files above the limit, 100 MiB at GitHub; of those that match `paths`. */
export function largeFiles(limitBytes = 100 * 1024 * 1024, paths = /^/): Rule {
  return async (update) => {
    if (isDeletion(update)) return undefined
    const { repository, newId } = update
    const objects = await repository.git('rev-list', '--objects', newId, '--not', '--all')
    const format = '--batch-check=%(objecttype) %(objectsize) %(rest)'
    const { stdout } = await tryGit(['cat-file', format], {
      cwd: repository.gitDir,
      input: `${objects}\n`,
    })
    const sizes = [...String(stdout).matchAll(/^blob (\d+) (.*)$/gm)]
    const large = sizes.filter(
      ([, size, path = '']) => Number(size) > limitBytes && paths.test(path),
    )
    if (large.length === 0) return undefined
    const inMegabytes = (bytes: unknown) => `${(Number(bytes) / 1048576).toFixed(2)} MB`
    const limit = `GitHub's file size limit of ${inMegabytes(limitBytes)}`
    return {
      lines: [
        'error: Trace: 5d1e2c3b4a5968778695a4b3c2d1e0f1',
        'error: See https://gh.io/lfs for more information.',
        ...large.map(
          ([, size, path]) => `error: File ${path} is ${inMegabytes(size)}; this exceeds ${limit}`,
        ),
        'error: GH001: Large files detected. You may want to try Git Large File Storage - https://git-lfs.github.com.',
      ],
      reason: 'pre-receive hook declined',
      message: 'Large files detected',
    }
  }
}

/** Refuses every update of refs that match, in the given words. */
export function refuseRefs(ref: RegExp, reason: string, lines: readonly string[] = []): Rule {
  return (update) => (ref.test(update.ref) ? { lines, reason, message: reason } : undefined)
}

/** The first refusal of an update, in the order of the rules. */
export async function judge(
  rules: Iterable<Rule>,
  update: RefUpdate,
): Promise<Refusal | undefined> {
  for (const rule of rules) {
    const refusal = await rule(update)
    if (refusal !== undefined) return refusal
  }
  return undefined
}
