import { type Id, parseId } from '../records/id.ts'
import { type Day, isRealDay } from '../records/time.ts'
import { readPlace } from './form.ts'
import { openForm, parseSince } from './inputs.ts'

/** The values of `with:` for the explorer, parsed once, before anything else. */
export interface ExploreInputs {
  readonly token: string
  readonly repository: string
  readonly branch: string
  readonly directory: string
  /** `null`: from the first delivery on. */
  readonly since: Day | null
  /** `null`: to the last one. */
  readonly until: Day | null
  /** Empty: every delivery. */
  readonly deliveryIds: readonly Id[]
  readonly language: 'en' | 'ja'
  readonly allowOtherReaders: boolean
}

function parseUntil(text: string): Day | null | undefined {
  if (text === '') return null
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(text) ? text : undefined
}

/** `now` in ms resolves `since`. Throws one `InputError` that names every mistake by its input. */
export function readExploreInputs(now: number): ExploreInputs {
  const form = openForm()
  const inputs: ExploreInputs = {
    ...readPlace(form),
    since: form.parsed('since', "expected 'YYYY-MM-DD' or '<n>d'", (text) => parseSince(text, now)),
    until: form.parsed('until', "expected 'YYYY-MM-DD'", parseUntil),
    deliveryIds: form.list('delivery-id', 'positive integers', parseId),
    language: form.choice('language', ['en', 'ja']),
    allowOtherReaders: form.flag('allow-other-readers'),
  }
  if (inputs.since && inputs.until && inputs.since > inputs.until) {
    form.refuse('until', "expected a day that is not before 'since'")
  }
  form.check()
  return inputs
}
