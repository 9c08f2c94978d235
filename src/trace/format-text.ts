import { createColors } from 'picocolors'
import type { Attempt, Failure } from '../records/failure.ts'
import type { MailLog } from '../records/mail-log.ts'
import { formatTime } from '../records/time.ts'
import { clip, formatCount, showText } from '../tell/markdown.ts'
import { many } from '../tell/words/phrases.ts'
import type { Language } from '../tell/words.ts'
import { foldAddress } from './search/address.ts'
import { emailOf, isOpened, lastKnown, type MailState, type MailStory, statusOf } from './story.ts'

const EN = {
  mails: (number: number) => many(number, 'mail', 'mails'),
  deliveries: (number: number) => many(number, 'delivery', 'deliveries'),
  addresses: (number: number) => many(number, 'address', 'addresses'),
  ofFound: (number: number) => `of ${formatCount(number)} found`,
  opened: (number: number) => `${formatCount(number)} opened`,
  separator: ', ',
  colon: ': ',
  unknownStatus: 'unknown',
  mailLog: 'mail log',
  to: 'to',
  delivery: 'delivery',
  from: 'from',
  known: 'known since',
  commit: 'commit',
  delivered: 'delivered',
  lastTried: 'last tried',
  openTime: 'opened',
  attempts: 'attempts',
  openReport: 'open report',
  gone: 'no longer in the archive',
}

type TraceTexts = typeof EN

const JA: TraceTexts = {
  mails: (number) => `メール${formatCount(number)}通`,
  deliveries: (number) => `配信${formatCount(number)}件`,
  addresses: (number) => `宛先${formatCount(number)}件`,
  ofFound: (number) => `該当${formatCount(number)}通のうち`,
  opened: (number) => `開封${formatCount(number)}通`,
  separator: '、',
  colon: '：',
  unknownStatus: '不明',
  mailLog: 'メールログ',
  to: '宛先',
  delivery: '配信',
  from: '差出人',
  known: '判明',
  commit: 'コミット',
  delivered: '配信日時',
  lastTried: '最終試行',
  openTime: '開封',
  attempts: '配信の試行',
  openReport: '開封レポート',
  gone: 'アーカイブからなくなった',
}

function traceTextsOf(language: Language): TraceTexts {
  return language === 'ja' ? JA : EN
}

/** Mail stories for a terminal: every text of others is shown, and none of it is obeyed. */

const LONGEST = 500

interface Style {
  readonly texts: TraceTexts
  readonly colours: ReturnType<typeof createColors>
}

const quote = (text: string | null) => (text === null ? '' : `"${clip(showText(text), LONGEST)}"`)

type Part = string | number | null

/** Two spaces between what there is. */
function line(indent: number, ...parts: readonly Part[]): string {
  const shown = parts.filter((part) => part !== null && part !== '')
  return ' '.repeat(indent) + shown.join('  ')
}

const shown = (text: string | null) => (text === null ? null : showText(text))

function paint(status: string | null, { colours }: Style): string | null {
  if (status === null) return null
  if (status === 'SENT') return colours.green(status)
  return status === 'RETRY' ? colours.yellow(status) : colours.red(showText(status))
}

const code = (value: string | number | null) => (value === null ? null : showText(String(value)))

function formatLog(log: MailLog, style: Style): string[] {
  const { texts } = style
  const { status, lastResponseCode, lastResponseMessage, deliveryTime, openTime } = log
  // The delivery time of a mail that did not arrive is that of the last try.
  const when = status === 'SENT' ? texts.delivered : texts.lastTried
  return [
    line(4, paint(status, style), code(lastResponseCode), quote(lastResponseMessage)),
    ...(deliveryTime === null ? [] : [line(4, when, shown(deliveryTime))]),
    ...(openTime === null ? [] : [line(4, texts.openTime, shown(openTime))]),
  ]
}

function formatAttempt(attempt: Attempt, style: Style): string {
  const { deliveryTime, status, responseCode, responseMessage } = attempt
  const [time, words] = [shown(deliveryTime) ?? '?', quote(responseMessage)]
  return line(6, time, paint(status, style), code(responseCode), words)
}

/** Without a mail log the failure is all there is, so its own status is told as well. */
function formatFailure(failure: Failure, hasLog: boolean, style: Style): string[] {
  const { status, lastResponseCode, attempts } = failure
  const own = hasLog ? [] : [line(4, paint(status, style), code(lastResponseCode))]
  if (attempts.length === 0) return own
  const rows = attempts.map((attempt) => formatAttempt(attempt, style))
  return [...own, line(4, style.texts.attempts), ...rows]
}

function formatState({ commit, time, log, failure, opens }: MailState, style: Style): string[] {
  const { texts, colours } = style
  const isGone = log === null && failure === null
  const known = line(2, texts.known, formatTime(time), texts.commit, commit.slice(0, 12))
  return [
    '',
    colours.bold(known),
    ...(isGone ? [line(4, texts.gone)] : []),
    ...(log === null ? [] : formatLog(log, style)),
    ...(failure === null ? [] : formatFailure(failure, log !== null, style)),
    ...(opens.length === 0 ? [] : [line(4, texts.openReport, showText(opens.join(', ')))]),
  ]
}

function formatHeading(story: MailStory, { texts, colours }: Style): string[] {
  const { maillogId, deliveryId, delivery } = story
  const type = lastKnown(story)?.log?.deliveryType ?? delivery?.deliveryType ?? null
  const subject = quote(delivery?.subject ?? null)
  return [
    colours.bold(line(0, `${texts.mailLog} ${maillogId}`, texts.to, shown(emailOf(story)))),
    line(2, texts.delivery, deliveryId, shown(type), subject),
    ...(delivery?.fromEmail ? [line(2, texts.from, shown(delivery.fromEmail))] : []),
  ]
}

const unique = (values: readonly (string | null)[]) =>
  new Set(values.filter((value) => value !== null)).size

/** How many there are, by what became of them. `found`: before a choice by status. */
function formatTotals(stories: readonly MailStory[], found: number, { texts }: Style): string {
  const byStatus = Map.groupBy(stories, (story) => statusOf(story) ?? texts.unknownStatus)
  const statuses = [...byStatus].sort(([, a], [, b]) => b.length - a.length)
  const opened = stories.filter(isOpened).length
  const counts = [
    texts.mails(stories.length) + (found > stories.length ? ` (${texts.ofFound(found)})` : ''),
    texts.deliveries(unique(stories.map(({ deliveryId }) => deliveryId))),
    texts.addresses(unique(stories.map((story) => foldAddress(emailOf(story) ?? '')))),
  ]
  const ends = statuses.map(([status, own]) => `${showText(status)} ${own.length}`)
  const all = opened === 0 ? ends : [...ends, texts.opened(opened)]
  return counts.join(texts.separator) + texts.colon + all.join(texts.separator)
}

/** The totals in a line, then `stories` with an empty line between them. */
export function formatStories(
  stories: readonly MailStory[],
  found: number,
  look: { readonly language: Language; readonly hasColours: boolean },
): string {
  const style = { texts: traceTextsOf(look.language), colours: createColors(look.hasColours) }
  const blocks = stories.map((story) => [
    '',
    ...formatHeading(story, style),
    ...story.states.flatMap((state) => formatState(state, style)),
  ])
  return [formatTotals(stories, found, style), ...blocks.flat()].map((text) => `${text}\n`).join('')
}
