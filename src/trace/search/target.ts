import type { Id } from '../../records/id.ts'
import type { MailLog } from '../../records/mail-log.ts'
import { foldAddress, searchPiece } from './address.ts'

/** Which mails are asked for. */
export type MailTarget =
  | { readonly by: 'email'; readonly value: string }
  | { readonly by: 'maillogId' | 'deliveryId'; readonly value: Id }

/** What every line of the target holds; other lines may hold it as well. ASCII letter case aside. */
export function needleOf({ by, value }: MailTarget): string {
  if (by === 'email') return searchPiece(value)
  return by === 'maillogId' ? `{"maillog_id":${value},` : `,"delivery_id":${value},`
}

/** Whether a mail log or failure is of the target. Another letter case is the same mailbox. */
export function isOfTarget(
  { maillogId, deliveryId, email }: Pick<MailLog, 'maillogId' | 'deliveryId' | 'email'>,
  { by, value }: MailTarget,
): boolean {
  if (by === 'maillogId') return maillogId === value
  if (by === 'deliveryId') return deliveryId === value
  return email !== null && foldAddress(email) === foldAddress(value)
}
