import type { Context, ExitCode } from '../cli/command.ts'
import { UsageError } from '../cli/usage-error.ts'
import type { Clone } from '../clone/clone.ts'
import { parseId } from '../records/id.ts'
import { isOfMails, type ShardKind } from '../records/layout.ts'
import { disguiseTarget, readAddresses, readTraceKey } from '../trace/pseudonym-key.ts'
import { foldAddress, readTypedAddress } from '../trace/search/address.ts'
import { erase, type Found, findErasure } from './erase.ts'
import type { EraseTarget } from './find-person.ts'
import { readLine } from './person.ts'
import { keptRef, listCommands } from './push-commands.ts'
import { type ErasureCounts, eraseTexts } from './texts.ts'

/** What was typed. Throws `UsageError`. */
function readTarget({ args }: Context): EraseTarget {
  const given = ['email', 'maillog-id'].filter((name) => args.has(name))
  if (given.length !== 1) {
    throw new UsageError({
      en: 'expected one of --email and --maillog-id',
      ja: '--email、--maillog-idのいずれか1つを指定してください',
    })
  }
  if (args.has('email')) {
    const value = readTypedAddress(args.text('email') ?? '')
    if (foldAddress(value).includes('@')) return { by: 'email', value }
    throw new UsageError({
      en: '--email: expected an address',
      ja: '--email：アドレスを指定してください',
    })
  }
  const id = parseId((args.text('maillog-id') ?? '').trim())
  if (id !== undefined) return { by: 'maillogId', value: id }
  throw new UsageError({
    en: '--maillog-id: expected a positive integer',
    ja: '--maillog-id：正の整数を指定してください',
  })
}

/** A record as it is counted: mail logs and failures by their ID, rows as they stand. */
function nameRecord(kind: ShardKind, path: string, record: string): string {
  return isOfMails(kind) ? readLine(record).id : `${path} ${record}`
}

/** Records of a kind, each once, however often it stands in the history. */
function countKind({ taken }: Found, directory: string, kind: ShardKind): number {
  const own = taken.filter(({ path }) => path.startsWith(`${directory}/${kind}/`))
  const names = own.flatMap(({ path, records }) =>
    records.map((record) => nameRecord(kind, path, record)),
  )
  return new Set(names).size
}

function count(found: Found, directory: string): ErasureCounts {
  const { taken, rewritten, commits } = found
  return {
    logs: countKind(found, directory, 'logs'),
    failures: countKind(found, directory, 'failures'),
    opens: countKind(found, directory, 'reports'),
    errors: countKind(found, directory, 'errors'),
    mentions: taken.reduce((sum, { mentions }) => sum + mentions, 0),
    files: new Set(taken.map(({ path }) => path)).size,
    versions: taken.length,
    rewritten,
    commits: commits.length,
  }
}

async function rewrite(context: Context, clone: Clone, found: Found): Promise<void> {
  const { args, language, stdout, stderr } = context
  const texts = eraseTexts(language)
  const branch = args.text('branch') ?? 'data'
  const head = await erase({ clone, directory: clone.directory }, found, Date.now())
  await clone.git.read(['update-ref', keptRef(branch), head])
  await stderr.print(`${texts.done(count(found, clone.directory))}\n`)
  if (found.person.person.maillogIds.size === 0) await stderr.print(`${texts.unlisted}\n`)
  await stderr.print(`${texts.leftovers}\n${texts.remaining}\n`)
  const commands = await listCommands(clone, branch, head)
  await stdout.print(commands.map((command) => `${command}\n`).join(''))
}

/** `erase`. 0: shown or done; 1: the archive holds nothing of the person. Throws `OwnError`. */
export async function runErase(context: Context): Promise<ExitCode> {
  const { args, language, stdout, stderr } = context
  const texts = eraseTexts(language)
  const typed = readTarget(context)
  const clone = await context.openClone()
  const target =
    typed.by === 'email'
      ? disguiseTarget(typed, await readAddresses(clone), readTraceKey(context))
      : typed
  const found = await findErasure({ clone, directory: clone.directory }, target)
  if (found === undefined) {
    await stderr.print(`${texts.none}\n`)
    return 1
  }
  const { others } = found.person
  if (args.has('yes')) {
    if (others > 0) await stderr.print(`${texts.others(others)}\n`)
    await rewrite(context, clone, found)
    return 0
  }
  await stdout.print(`${texts.preview(count(found, clone.directory))}\n`)
  if (others > 0) await stdout.print(`${texts.others(others)}\n`)
  await stdout.print(`${texts.howTo}\n`)
  return 0
}
