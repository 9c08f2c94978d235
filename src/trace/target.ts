import type { Id } from '../core/id.ts'
import type { MailLog } from '../core/mail-log.ts'

/** Which mails are asked for. */
export type MailTarget =
  | { readonly by: 'email'; readonly value: string }
  | { readonly by: 'maillogId' | 'deliveryId'; readonly value: Id }

/** How the target is written in a line of the archive (contract, section 5). */
function needleOf({ by, value }: MailTarget): string {
  if (by === 'email') return `"email":${JSON.stringify(value)}`
  return by === 'maillogId' ? `{"maillog_id":${value},` : `,"delivery_id":${value},`
}

/** In brackets no character but these two means anything (POSIX, 9.3.5); bytes beyond ASCII match themselves. */
function escapePattern(text: string): string {
  return text.replace(/[^\w\-\u0080-\uffff]/g, (mark) => {
    return mark === '^' || mark === '\\' ? `\\${mark}` : `[${mark}]`
  })
}

/** Finds lines that may be of the target, as a POSIX extended regular expression. */
export function formatPattern(target: MailTarget): string {
  return escapePattern(needleOf(target))
}

/** Lines of a file that may be of the target, letter case aside. */
export function pickLines(text: string, target: MailTarget): string[] {
  const needle = needleOf(target).toLowerCase()
  return text.split('\n').filter((line) => line.toLowerCase().includes(needle))
}

/** Whether a mail log or failure is of the target. Nobody means another mailbox by another letter case. */
export function isOfTarget(
  { maillogId, deliveryId, email }: Pick<MailLog, 'maillogId' | 'deliveryId' | 'email'>,
  { by, value }: MailTarget,
): boolean {
  if (by === 'maillogId') return maillogId === value
  if (by === 'deliveryId') return deliveryId === value
  return email?.toLowerCase() === value.toLowerCase()
}
