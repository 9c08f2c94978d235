import { type Id, parseId } from '../records/id.ts'
import type { Day } from '../records/time.ts'
import type { Context } from './command.ts'
import { readTime } from './time.ts'
import { UsageError } from './usage-error.ts'

/** The part of an archive that was asked for; `null`: no bound. */
export interface Range {
  readonly since: Day | null
  readonly until: Day | null
  readonly deliveryIds: readonly Id[] | null
}

/** The day that an option names; `null` without the option. Throws `UsageError` naming the option. */
export function readDay({ args }: Context, option: string): Day | null {
  const text = args.text(option)
  return text === undefined ? null : readTime(option, text).day
}

/** An option that is there names at least one delivery: an empty one would mean everything. */
function readDeliveryIds({ args }: Context): readonly Id[] | null {
  if (!args.has('delivery-id')) return null
  const words = args.texts('delivery-id').flatMap((text) => text.split(/[,\s]+/))
  const ids = words.filter((word) => word !== '').map(parseId)
  const known = ids.filter((id) => id !== undefined)
  if (known.length > 0 && known.length === ids.length) return known
  throw new UsageError({
    en: '--delivery-id: expected a positive integer, or several with commas',
    ja: '--delivery-id：正の整数を指定してください。複数はカンマで区切ります',
  })
}

/** `--since`, `--until` and `--delivery-id`, alike in every command that has them. Throws `UsageError` naming the option. */
export function readRange(context: Context): Range {
  const [since, until] = [readDay(context, 'since'), readDay(context, 'until')]
  if (since !== null && until !== null && since > until) {
    throw new UsageError({
      en: '--until: expected a day that is not before --since',
      ja: '--until：--sinceと同じかそれより後の日付を指定してください',
    })
  }
  return { since, until, deliveryIds: readDeliveryIds(context) }
}
