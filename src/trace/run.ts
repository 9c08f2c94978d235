import type { Context, ExitCode } from '../cli/command.ts'
import { findNearest } from '../cli/nearest.ts'
import { readTime } from '../cli/time.ts'
import { UsageError } from '../cli/usage-error.ts'
import type { Clone } from '../clone/clone.ts'
import { TranslatedError } from '../errors.ts'
import { STATUSES } from '../records/counts.ts'
import { parseId } from '../records/id.ts'
import { showText } from '../tell/markdown.ts'
import { many } from '../tell/words/phrases.ts'
import { formatStoriesJson } from './format-json.ts'
import { formatStories } from './format-text.ts'
import { disguiseTarget, readAddresses, readTraceKey } from './pseudonym-key.ts'
import { readTypedAddress } from './search/address.ts'
import { findSimilar } from './search/nearest-addresses.ts'
import { indexPlaces } from './search/places.ts'
import type { MailTarget } from './search/target.ts'
import { type MailStory, statusOf } from './story.ts'
import { type Traced, trace, traceHistory } from './trace.ts'

/** Far above what a mail server takes (254), and below what a command line holds. */
const LONGEST = 1000

const TARGETS = ['email', 'maillog-id', 'delivery-id'] as const

/** What was typed. Throws `UsageError`. */
function readTarget({ args }: Context): MailTarget {
  const given = TARGETS.filter((name) => args.has(name))
  const [name] = given
  if (given.length !== 1 || name === undefined) {
    throw new UsageError({
      en: 'expected one of --email, --maillog-id and --delivery-id',
      ja: '--email、--maillog-id、--delivery-idのいずれか1つを指定してください',
    })
  }
  const text = args.text(name) ?? ''
  if (name === 'email') {
    const value = readTypedAddress(text)
    if (value !== '' && value.length <= LONGEST) return { by: 'email', value }
    throw new UsageError({
      en: `--email: expected an address of at most ${LONGEST} characters`,
      ja: `--email：${LONGEST}文字以内のアドレスを指定してください`,
    })
  }
  const id = parseId(text.trim())
  if (id !== undefined) return { by: name === 'maillog-id' ? 'maillogId' : 'deliveryId', value: id }
  throw new UsageError({
    en: `--${name}: expected a positive integer`,
    ja: `--${name}：正の整数を指定してください`,
  })
}

function readStatuses({ args }: Context): readonly string[] {
  const words = args.texts('status').flatMap((text) => text.split(/[,\s]+/))
  return words.filter((word) => word !== '').map((word) => word.toUpperCase())
}

const list = (words: readonly string[]) => words.map((word) => `  ${showText(word)}\n`).join('')

/** Says that none of what was found has the status. */
async function tellOthers({ stderr, language }: Context, count: number): Promise<ExitCode> {
  const text = {
    en: `none of ${count === 1 ? 'one mail' : `${count} mails`} found has this status`,
    ja: `該当するメール${count}通の中に、この状態のものはありません`,
  }
  await stderr.print(`${text[language]}\n`)
  return 1
}

/** Says that there is none, and which addresses are like it. */
async function tellNone(context: Context, near: readonly string[]): Promise<ExitCode> {
  const { stderr, language } = context
  const then = context.args.has('as-of')
  const none = {
    en: `the archive knows no such mail${then ? ' as of that time' : ''}`,
    ja: `${then ? 'その時点で、' : ''}アーカイブに該当するメールはありません`,
  }
  const similar = { en: 'addresses like it in the archive:', ja: 'アーカイブにある似たアドレス：' }
  await stderr.print(`${none[language]}\n`)
  if (near.length > 0) await stderr.print(`${similar[language]}\n${list(near)}`)
  return 1
}

/** Once more with every spelling of the address that the archive has and git's search does not see as the same. */
async function traceSimilar(clone: Clone, target: MailTarget, asOf: number | null) {
  const none: Traced = { stories: [], unreadable: 0, past: 0, isHeld: false }
  if (target.by !== 'email') return { traced: none, near: [] }
  const places = indexPlaces(await clone.listFiles(clone.head, [clone.directory]), clone.directory)
  const { same, near } = await findSimilar(clone, places, target.value)
  const found = await Array.fromAsync(same, (value) =>
    trace(clone, { target: { by: 'email', value }, asOf }),
  )
  const byId = new Map(
    found.flatMap(({ stories }) => stories.map((story) => [story.maillogId, story])),
  )
  const sum = (key: 'unreadable' | 'past') => found.reduce((all, one) => all + one[key], 0)
  const stories = [...byId.values()]
  const isHeld = found.some((one) => one.isHeld)
  const traced = { stories, unreadable: sum('unreadable'), past: sum('past'), isHeld }
  return { traced, near }
}

const isFound = ({ stories, isHeld }: Traced) => stories.length > 0 || isHeld

/** What the branch holds, then the address in other spellings, then what the history alone holds. */
async function traceAll(clone: Clone, target: MailTarget, asOf: number | null, isPlain: boolean) {
  const held = await trace(clone, { target, asOf })
  if (isFound(held)) return { traced: held, near: [] }
  const none: Awaited<ReturnType<typeof traceSimilar>> = { traced: held, near: [] }
  const { traced: similar, near } = isPlain ? await traceSimilar(clone, target, asOf) : none
  const traced = isFound(similar) ? similar : await traceHistory(clone, { target, asOf })
  return { traced: { ...traced, unreadable: held.unreadable + traced.unreadable }, near }
}

/** Says that some of the mails are no longer in the archive: an archive in order loses none. */
async function tellPast({ stderr, language }: Context, { past }: Traced): Promise<void> {
  if (past === 0) return
  const text = {
    en: `note: ${many(past, 'mail was', 'mails were')} found in the history alone: the newest commit of the branch no longer holds ${past === 1 ? 'it' : 'them'}; 'blastengine-archive verify' tells what is missing`,
    ja: `注意：${past}通は履歴だけで見つかりました。ブランチの最新のコミットにはありません。欠けているものは 'blastengine-archive verify' で確認できます`,
  }
  await stderr.print(`${text[language]}\n`)
}

/** An odd status is no mistake in itself: the provider may add one. */
async function tellStatuses(
  context: Context,
  wanted: readonly string[],
  stories: readonly MailStory[],
): Promise<void> {
  const known = new Set([...STATUSES, ...stories.map((story) => statusOf(story) ?? '')])
  const words = wanted.filter((word) => !known.has(word))
  for (const word of words) {
    const [nearest] = findNearest(word, known)
    const { en, ja } = {
      en: `--status: no mail has the status '${word}'`,
      ja: `--status：状態が '${word}' のメールはありません`,
    }
    const hint = { en: `; did you mean '${nearest}'?`, ja: `。'${nearest}' ではありませんか` }
    const text = context.language === 'ja' ? ja : en
    await context.stderr.print(
      `${showText(text)}${nearest === undefined ? '' : showText(hint[context.language])}\n`,
    )
  }
}

async function warnOfUnreadable({ stderr, language }: Context, count: number): Promise<void> {
  if (count === 0) return
  const text = {
    en: `warning: ${count} records or files that may belong here cannot be read; 'blastengine-archive verify' names them`,
    ja: `警告：該当する可能性のあるレコードかファイルのうち${count}件を読み取れません。'blastengine-archive verify' で確認できます`,
  }
  await stderr.print(`${text[language]}\n`)
}

/** `trace`. 0: told; 1: no such mail. Throws `OwnError`. */
export async function runTrace(context: Context): Promise<ExitCode> {
  const { args, stdout, language } = context
  const typed = readTarget(context)
  const statuses = readStatuses(context)
  const time = args.text('as-of')
  const asOf = time === undefined ? null : readTime('as-of', time).last
  const clone = await context.openClone()
  const addresses = await readAddresses(clone)
  const target = disguiseTarget(typed, addresses, readTraceKey(context))
  const isPlain = addresses.personalData === 'keep'
  const { traced, near } = await traceAll(clone, target, asOf, isPlain)
  await warnOfUnreadable(context, traced.unreadable)
  await tellPast(context, traced)
  const isWanted = (story: MailStory) =>
    statuses.length === 0 || statuses.includes((statusOf(story) ?? '').toUpperCase())
  const stories = traced.stories.filter(isWanted)
  if (stories.length === 0) {
    await tellStatuses(context, statuses, traced.stories)
    if (traced.unreadable > 0) throw unreadableError()
    const others = traced.stories.length
    return others > 0 ? tellOthers(context, others) : tellNone(context, near)
  }
  const look = { language, hasColours: stdout.hasColours }
  const text = args.has('json')
    ? formatStoriesJson(stories)
    : formatStories(stories, traced.stories.length, look)
  await stdout.print(text)
  return 0
}

/** Nothing was found, but what could not be read may have held it. */
function unreadableError(): TranslatedError {
  return new TranslatedError({
    en: 'nothing was found in what can be read',
    ja: '読み取れた範囲では見つかりませんでした',
  })
}
