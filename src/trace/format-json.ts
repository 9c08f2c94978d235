import type { DeliveryRow } from '../core/delivery-row.ts'
import { parseExact } from '../core/exact-json.ts'
import { formatFailure } from '../core/failure.ts'
import { formatMailLog } from '../core/mail-log.ts'
import { formatVisibleJson } from '../core/text/visible-text.ts'
import { formatTime } from '../core/time.ts'
import type { MailState, MailStory } from './story.ts'

/** What was sent; its counts are the delivery's, not this mail's. */
function deliveryOf(row: DeliveryRow) {
  return {
    delivery_id: JSON.rawJSON(row.deliveryId),
    delivery_type: row.deliveryType,
    status: row.status,
    subject: row.subject,
    from_email: row.fromEmail,
    from_name: row.fromName,
    delivery_time: row.deliveryTime,
  }
}

function stateOf({ commit, time, log, failure, opens }: MailState) {
  return {
    commit,
    known: formatTime(time),
    log: log && parseExact(formatMailLog(log)),
    failure: failure && parseExact(formatFailure(failure)),
    opens,
  }
}

/** Mail stories as JSON: records as the archive writes them, ids exact. */
export function formatStoriesJson(stories: readonly MailStory[]): string {
  const plain = stories.map(({ maillogId, delivery, states }) => ({
    maillog_id: JSON.rawJSON(maillogId),
    delivery: delivery && deliveryOf(delivery),
    states: states.map(stateOf),
  }))
  return `${formatVisibleJson(plain)}\n`
}
