import type { Context, ExitCode } from '../cli/command.ts'
import { UsageError } from '../cli/usage-error.ts'
import type { Clone } from '../clone/clone.ts'
import { createCloneHistory } from '../clone/history.ts'
import { readKeys } from '../evidence/signatures/key-file.ts'
import type { ArchiveHistory } from '../ports.ts'
import { verify } from './archive-check.ts'
import { countFindings, type VerifyResult } from './findings.ts'
import { formatVerification } from './format.ts'
import { verifyTextsOf } from './report.ts'

function readDays({ args }: Context, name: string, normal: number, most: number): number {
  const text = args.text(name)?.trim()
  if (text === undefined) return normal
  const days = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  if (days <= most) return days
  throw new UsageError({
    en: `--${name}: expected a number of days from 0 to ${most}`,
    ja: `--${name}：0から${most}までの日数を指定してください`,
  })
}

async function readSince(clone: Clone, { args }: Context): Promise<string> {
  const text = args.text('since-commit')?.trim()
  if (text === undefined) return ''
  const isId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
  const type = isId ? await clone.git.run(['cat-file', '-t', text]) : undefined
  if (type?.stdout.toString().trim() === 'commit') return text
  throw new UsageError({
    en: '--since-commit: expected the full ID of a commit of this clone',
    ja: '--since-commit：このクローンにあるコミットのIDを、省略せずに指定してください',
  })
}

/** Findings that only say how long ago the last run was. */
const OF_AGE: readonly string[] = ['stale', 'near-deletion', 'future']

const withoutAge = (result: VerifyResult): VerifyResult => ({
  ...result,
  findings: result.findings.filter(({ code }) => !OF_AGE.includes(code)),
})

/** Says where no earlier head was at hand: a plain clone does not bring the ref that keeps it. */
async function warnUncompared(
  { stderr, language }: Context,
  history: ArchiveHistory,
  branch: string,
): Promise<void> {
  const { lastHead } = await history.readHeads()
  if (lastHead !== '') return
  await stderr.print(`${verifyTextsOf(language).uncompared(`refs/archive/${branch}`)}\n`)
}

/** `verify`. 0: sound; 1: findings. Throws `OwnError`. */
export async function runVerify(context: Context): Promise<ExitCode> {
  const { args, stdout, language } = context
  const freshness = {
    heartbeatDays: readDays(context, 'heartbeat-days', 1, 365),
    warnDays: readDays(context, 'warn-days', 21, 61),
  }
  const clone = await context.openClone()
  const since = await readSince(clone, context)
  const branch = args.text('branch') ?? 'data'
  const history = createCloneHistory(clone, branch)
  const { directory } = clone
  const keys = await readKeys(context)
  const request = { directory, pullHead: null, since, freshness, now: Date.now(), keys }
  const checked = await verify(history, request)
  const result = args.has('contents-only') ? withoutAge(checked) : checked
  await stdout.print(formatVerification(result, language))
  if (since === '') await warnUncompared(context, history, branch)
  return countFindings(result.findings) === 0 ? 0 : 1
}
