import { appeared, type Batch, deliveryCount, isListed, purged } from './batch.ts'

/** A log's place: its batch and its index there. */
export interface Place {
  readonly batch: Batch
  readonly index: number
}

/** All batches, with their ids. */
export interface Batches {
  add(batch: Batch): void
  /** Gives ids to what is due at `time`: in the order of its time, never twice. */
  assignIds(time: number): void
  /** Batches with log ids, ascending. */
  readonly started: readonly Batch[]
  /** Batches with delivery ids, ascending. */
  readonly registered: readonly Batch[]
  /** By distance from the first id. */
  findLog(distance: number): Place | undefined
  /** `index` is the first log of the delivery. */
  findDelivery(distance: number): Place | undefined
}

/** Index of the last item whose key is at most `wanted`, -1 if there is none. */
function lastAtMost(list: readonly Batch[], key: (batch: Batch) => number, wanted: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (key(list[middle]!) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Moves what is due from `waiting` to `done`, in the order of `time`. */
function moveDue(
  waiting: Batch[],
  done: Batch[],
  due: (batch: Batch) => number,
  now: number,
): Batch[] {
  const ready = waiting.filter((batch) => due(batch) <= now).sort((a, b) => due(a) - due(b))
  if (ready.length === 0) return waiting
  done.push(...ready)
  return waiting.filter((batch) => due(batch) > now)
}

export function createBatches(): Batches {
  const started: Batch[] = []
  const registered: Batch[] = []
  let toStart: Batch[] = []
  let toRegister: Batch[] = []
  let nextLog = 0
  let nextDelivery = 0
  return {
    started,
    registered,
    add(batch) {
      toStart.push(batch)
      toRegister.push(batch)
    },
    assignIds(time) {
      const before = [registered.length, started.length] as const
      toRegister = moveDue(toRegister, registered, (batch) => batch.registered, time)
      for (const batch of registered.slice(before[0])) {
        batch.firstDelivery = nextDelivery
        nextDelivery += deliveryCount(batch)
      }
      toStart = toStart.filter((batch) => !batch.cancelled && batch.status !== 'EDIT')
      toStart = moveDue(toStart, started, (batch) => batch.start, time)
      for (const batch of started.slice(before[1])) {
        batch.firstLog = nextLog
        nextLog += batch.count
      }
    },
    findLog(distance) {
      const batch = started[lastAtMost(started, (one) => one.firstLog, distance)]
      if (!batch || distance - batch.firstLog >= batch.count) return undefined
      return { batch, index: distance - batch.firstLog }
    },
    findDelivery(distance) {
      const batch = registered[lastAtMost(registered, (one) => one.firstDelivery, distance)]
      if (!batch) return undefined
      const position = distance - batch.firstDelivery
      return position < deliveryCount(batch)
        ? { batch, index: position * batch.perDelivery }
        : undefined
    },
  }
}

/** The log is listed at `time`: it has appeared and was not purged yet. */
export function isRetained({ batch, index }: Place, time: number, retentionDays: number): boolean {
  return (
    batch.firstLog >= 0 &&
    index >= purged(batch, time, retentionDays) &&
    index < appeared(batch, time) &&
    isListed(batch, index, time)
  )
}

/** Retained logs below `before` (a distance), newest id first. */
export function* descend(
  batches: Batches,
  before: number,
  time: number,
  retentionDays: number,
): Generator<Place> {
  const { started } = batches
  for (let at = lastAtMost(started, (one) => one.firstLog, before - 1); at >= 0; at--) {
    yield* descendBatch(started[at]!, before, time, retentionDays)
  }
}

/** The same within one batch. */
export function* descendBatch(
  batch: Batch,
  before: number,
  time: number,
  retentionDays: number,
): Generator<Place> {
  if (batch.firstLog < 0) return
  const lowest = purged(batch, time, retentionDays)
  const highest = Math.min(appeared(batch, time), before - batch.firstLog) - 1
  for (let index = highest; index >= lowest; index--) {
    if (isListed(batch, index, time)) yield { batch, index }
  }
}
