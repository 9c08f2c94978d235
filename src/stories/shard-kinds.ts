import type { MailIds } from '../coverage/spans.ts'
import { ERRORS, USAGES } from '../records/account.ts'
import { type Sighting, sightingOf } from '../records/counts.ts'
import { DELIVERIES } from '../records/delivery.ts'
import { FAILURES } from '../records/failure.ts'
import type { RecordKind } from '../records/kind.ts'
import type { Shard } from '../records/layout.ts'
import { MAIL_LOGS } from '../records/mail-log.ts'

/** A shard whose records can be merged one by one, with what its records show of themselves. */
export interface Mergeable<R> {
  readonly kind: RecordKind<R>
  readonly sight: (record: R) => Sighting
  /** The mail log or delivery that decides which of two readings is later. */
  readonly ids: (record: R) => MailIds
}

/** Runs `use` with the kind of a shard; open reports are no records, they are replaced whole. */
export function withKind<T>(shard: Shard, use: <R>(mergeable: Mergeable<R>) => T): T | undefined {
  const plain = () => ({ status: '', code: '', failed: false })
  const none = () => ({ maillogId: '0', deliveryId: null })
  switch (shard.kind) {
    case 'logs':
      return use({ kind: MAIL_LOGS, sight: sightingOf, ids: (log) => log })
    case 'failures':
      return use({ kind: FAILURES, sight: sightingOf, ids: (failure) => failure })
    case 'deliveries':
      return use({
        kind: DELIVERIES,
        sight: plain,
        ids: ({ deliveryId }) => ({ maillogId: '0', deliveryId }),
      })
    case 'errors':
      return use({ kind: ERRORS, sight: plain, ids: none })
    case 'usage':
      return use({ kind: USAGES, sight: plain, ids: none })
    default:
      return undefined
  }
}
