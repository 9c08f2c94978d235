import type { Attempt, Failure } from '../core/failure.ts'
import type { MailLog } from '../core/mail-log.ts'
import { clip } from '../core/text/markdown.ts'
import { showText } from '../core/text/visible-text.ts'
import { formatTime } from '../core/time.ts'
import type { MailState, MailStory } from './story.ts'

/** Mail stories for a terminal: every text of others is shown, and none of it is obeyed. */

const LONGEST = 500

const quote = (text: string | null) => (text === null ? '' : `"${clip(text, LONGEST)}"`)

function line(...parts: readonly (string | number | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('  ')
}

/** The delivery time of a mail that did not arrive is that of the last try. */
const triedOrDelivered = ({ status }: MailLog) => (status === 'SENT' ? 'delivered' : 'last tried')

function formatLog(log: MailLog): string[] {
  return [
    line('  ', log.status, log.lastResponseCode, quote(log.lastResponseMessage)),
    ...(log.deliveryTime === null ? [] : [line('  ', triedOrDelivered(log), log.deliveryTime)]),
    ...(log.openTime === null ? [] : [line('  ', 'opened', log.openTime)]),
  ]
}

function formatAttempt(attempt: Attempt): string {
  const { deliveryTime, status, responseCode, responseMessage } = attempt
  return line('    ', deliveryTime ?? '?', status, responseCode, quote(responseMessage))
}

/** Without a mail log the failure is all there is, so its own status is told as well. */
function formatFailure({ status, lastResponseCode, attempts }: Failure, hasLog: boolean): string[] {
  const own = hasLog ? [] : [line('  ', status, lastResponseCode)]
  return [...own, line('  ', 'attempts'), ...attempts.map(formatAttempt)]
}

function formatState({ commit, time, log, failure, opens }: MailState): string[] {
  const isGone = log === null && failure === null
  return [
    '',
    line('  known', formatTime(time), 'commit', commit.slice(0, 12)),
    ...(isGone ? [line('  ', 'no longer in the archive')] : []),
    ...(log === null ? [] : formatLog(log)),
    ...(failure === null ? [] : formatFailure(failure, log !== null)),
    ...(opens.length === 0 ? [] : [line('  ', 'open report', opens.join(', '))]),
  ]
}

function formatHeading({ maillogId, deliveryId, delivery, states }: MailStory): string[] {
  const last = states.findLast(({ log, failure }) => log !== null || failure !== null)
  const email = last?.log?.email ?? last?.failure?.email ?? null
  const type = last?.log?.deliveryType ?? delivery?.deliveryType ?? null
  return [
    line(`mail log ${maillogId}`, 'to', email),
    line('  delivery', deliveryId, type, quote(delivery?.subject ?? null)),
  ]
}

/** `stories` with an empty line between them. */
export function formatStories(stories: readonly MailStory[]): string {
  const blocks = stories.map((story) => [
    ...formatHeading(story),
    ...story.states.flatMap(formatState),
  ])
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))
  return lines.map((text) => `${showText(text)}\n`).join('')
}
