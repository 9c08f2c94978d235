import type { DeliveryRow } from '../records/delivery.ts'
import { formatFailure } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import { isJsonObject, type JsonObject, parseExact } from '../records/json.ts'
import { formatMailLog, MAIL_LOG_KEYS } from '../records/mail-log.ts'
import { formatTime } from '../records/time.ts'
import { formatVisibleJson } from '../tell/markdown.ts'
import { emailOf, type MailState, type MailStory } from './story.ts'

const exactId = (id: Id | null) => (id === null ? null : JSON.rawJSON(id))

/** What was sent; its counts are the delivery's, not this mail's. */
function deliveryOf(row: DeliveryRow) {
  return {
    delivery_id: exactId(row.deliveryId),
    delivery_type: row.deliveryType,
    status: row.status,
    subject: row.subject,
    from_email: row.fromEmail,
    from_name: row.fromName,
    delivery_time: row.deliveryTime,
  }
}

/** The keys of the mail itself stand once, above its states. */
const OF_MAIL: readonly string[] = ['maillog_id', 'delivery_id', 'email']
/** Ours, whatever the provider may add one day. */
const OURS: readonly string[] = ['known', 'commit', 'opens']

function keysOf(line: string | null): JsonObject {
  const record = line === null ? null : parseExact(line)
  return isJsonObject(record) ? record : {}
}

/**
 * The log's keys as the archive writes them; behind them `sent_history` (`null`: no detail) and what else only the
 * detail has, and the times of the open report.
 */
function stateOf({ commit, time, log, failure, opens }: MailState) {
  const detail = keysOf(failure && formatFailure(failure))
  const record: JsonObject = { ...detail, ...keysOf(log && formatMailLog(log)) }
  const own = MAIL_LOG_KEYS.filter((key) => !OF_MAIL.includes(key))
  const known = [...own, 'sent_history']
  const others = [...known, ...OF_MAIL, ...OURS]
  const extra = Object.keys(record).filter((key) => !others.includes(key))
  const first = ['status', ...known.filter((key) => key !== 'status'), ...extra]
  return {
    known: formatTime(time),
    commit,
    ...Object.fromEntries(first.map((key) => [key, record[key] ?? null])),
    opens,
  }
}

/** Mail stories as one JSON object: records as the archive writes them, ids exact. */
export function formatStoriesJson(stories: readonly MailStory[]): string {
  const mails = stories.map((story) => ({
    maillog_id: exactId(story.maillogId),
    delivery_id: exactId(story.deliveryId),
    email: emailOf(story),
    delivery: story.delivery && deliveryOf(story.delivery),
    states: story.states.map(stateOf),
  }))
  return `${formatVisibleJson({ mails })}\n`
}
