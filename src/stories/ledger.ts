import type { Gap, Owed, ReportBasis } from '../core/coverage/coverage.ts'
import type { Id } from '../core/id.ts'
import type { Tally } from '../core/tally.ts'
import type { Day } from '../core/time.ts'
import type { ErrorListWay } from '../ports.ts'
import type { Progress } from './progress.ts'

/** Something of each kind that can be owed. */
type Debts = { readonly [Kind in keyof Owed]: Set<Owed[Kind][number]> }

/** Where the rows of one listed day go. */
export interface ListedDay {
  /** Days of the files that hold its deliveries of other types than BULK. */
  readonly files: Set<string>
  readonly bulk: Set<Id>
}

/**
 * What this run asked for and what it was told. Nothing in it says that something is archived: that follows
 * from what was written (`coverage-change.ts`).
 */
export interface Ledger {
  readonly progress: Progress[]
  /** Owed, unless it stands in the commit or there is nothing to keep. */
  readonly wanted: Debts
  /** Asked for, with the answer that there is nothing to keep. */
  readonly nothing: Pick<Debts, 'details' | 'reports'>
  /** Details that are not asked for again in this run. */
  readonly asked: Set<Id>
  /** Days whose deliveries were listed to their end. */
  readonly listed: Map<Day, ListedDay>
  readonly reports: Map<Id, ReportBasis>
  /** Deliveries whose logs were read by their id to the end, counted. */
  readonly named: Map<Id, Tally>
  /** The day of the oldest delivery, when those of every retained day were listed. */
  oldestListed: Day | null
  /** Rows of earlier runs that this one should meet again, and whether it met one. */
  expected: ReadonlySet<Id>
  isRecognized: boolean
  gaps: readonly Gap[]
  errorsRead: boolean
  /** The lists of the account were asked for, or were not due. */
  accountAsked: boolean
  errorsBy: ErrorListWay | undefined
  filtersChecked: boolean
  /** A list that hides rows covers nothing. */
  filtered: boolean
}

export function openLedger(): Ledger {
  return {
    progress: [],
    wanted: { details: new Set(), deliveries: new Set(), reports: new Set(), days: new Set() },
    nothing: { details: new Set(), reports: new Set() },
    asked: new Set(),
    listed: new Map(),
    reports: new Map(),
    named: new Map(),
    oldestListed: null,
    expected: new Set(),
    isRecognized: false,
    gaps: [],
    errorsRead: false,
    accountAsked: false,
    errorsBy: undefined,
    filtersChecked: false,
    filtered: false,
  }
}
