/** How fast everyone else uses up the common limit, seen in the remaining counts of our own answers. */
export interface Drain {
  /** Requests of others a minute, the limit's own refill taken off; 0 while unknown. */
  readonly perMinute: number
  readonly first?: DrainSample
  readonly last?: DrainSample
}

export interface DrainSample {
  /** ms */
  readonly at: number
  /** Ordinal of our own request that the answer belongs to. */
  readonly ticket: number
  readonly remaining: number
}

/** Shorter measurements are noise, as answers arrive in any order. */
const SHORTEST_MS = 3_000
const LONGEST_MS = 10_000
/** A rise by as much is more than disorder among our own: the limit's window began anew. */
const MAX_FLIGHTS = 8

/** Requests of others between two answers; negative when the limit was refilled. */
const usedByOthers = (from: DrainSample, to: DrainSample) =>
  from.remaining - to.remaining - (to.ticket - from.ticket)

/** Where the measurement that `sample` belongs to began; after a pause or a refill it begins anew. */
function beginning({ first, last }: Drain, sample: DrainSample): DrainSample {
  if (first === undefined || last === undefined) return sample
  const anew = sample.at - last.at >= LONGEST_MS || sample.remaining - last.remaining >= MAX_FLIGHTS
  return anew ? sample : first
}

export function observeDrain(drain: Drain, sample: DrainSample): Drain {
  if (drain.last !== undefined && sample.ticket < drain.last.ticket) return drain
  const first = beginning(drain, sample)
  const ms = sample.at - first.at
  if (ms < SHORTEST_MS) return { perMinute: drain.perMinute, first, last: sample }
  const perMinute = (Math.max(0, usedByOthers(first, sample)) / ms) * 60_000
  return { perMinute, first: ms < LONGEST_MS ? first : sample, last: sample }
}

/** A probe found too few requests left: what was measured before the pause counts for less. */
export function ageDrain(drain: Drain): Drain {
  return { ...drain, perMinute: drain.perMinute * 0.7 }
}
