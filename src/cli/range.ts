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

const SECOND = 1000

/**
 * The day that an option names; `null` without the option. `edge`: which end of the day a moment must be, since days
 * are all that can be chosen and a moment means itself. Throws `UsageError` naming the option.
 */
export function readDay({ args }: Context, option: string, edge: 'first' | 'last'): Day | null {
  const text = args.text(option)
  if (text === undefined) return null
  const typed = readTime(option, text)
  const { day } = typed
  const whole = readTime(option, day)
  const isEdge = edge === 'first' ? typed.first === whole.first : typed.last > whole.last - SECOND
  if (isEdge) return day
  throw new UsageError({
    en: `--${option}: expected a day, got a moment within ${day}`,
    ja: `--${option}：日付を指定してください（${day}の途中の時刻は指定できません）`,
  })
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
  const [since, until] = [readDay(context, 'since', 'first'), readDay(context, 'until', 'last')]
  if (since !== null && until !== null && since > until) {
    throw new UsageError({
      en: '--until: expected a day that is not before --since',
      ja: '--until：--sinceと同じかそれより後の日付を指定してください',
    })
  }
  return { since, until, deliveryIds: readDeliveryIds(context) }
}
