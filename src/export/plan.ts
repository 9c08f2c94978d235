import { isOnLine } from './history.ts'
import type { Lake, Months } from './lake.ts'
import {
  type Content,
  changedMonths,
  type ExportClone,
  type FileMonth,
  listContent,
  monthsOf,
} from './months.ts'
import type { ProgressBar } from './progress.ts'
import { TABLE_NAMES, type TableName } from './rows/tables.ts'
import type { Selection } from './selection.ts'

export interface ExportRequest {
  readonly clone: ExportClone
  readonly selection: Selection
  /** Whether every state of every mail log is exported, too. */
  readonly versions: boolean
  /** Folder where the command was started. */
  readonly folder: string
  readonly progress: ProgressBar
}

/** Why a run does not go on from the export that stands there. */
export type Anew = 'first' | 'request' | 'history' | 'incomplete'

/** The request in one spelling: another one gives other tables. */
export function describeRequest({ clone, selection, versions }: ExportRequest): string {
  const { since, until, deliveryIds } = selection
  const ids = deliveryIds === null ? null : [...deliveryIds].sort()
  return JSON.stringify({ directory: clone.directory, since, until, deliveryIds: ids, versions })
}

/** What is to be written. */
export interface ExportPlan {
  readonly anew: Anew | null
  readonly months: readonly FileMonth[]
  /** `since`: commit up to which the versions stand there; `null`: there are none to write. */
  readonly versions: { readonly since: string | undefined } | null
  /** Months that stand there and stay. */
  readonly kept: Months
}

const NO_MONTHS: Months = Object.fromEntries(
  TABLE_NAMES.map((name) => [name, [] as string[]]),
) as Record<TableName, string[]>

/** Everything, whatever stands there. */
export function planAll(request: ExportRequest, now: Content, anew: Anew | null): ExportPlan {
  const versions = request.versions ? { since: undefined } : null
  return { anew, months: monthsOf(now), versions, kept: NO_MONTHS }
}

async function whyAnew(request: ExportRequest, lake: Lake): Promise<Anew | null> {
  if (lake.state === undefined) return lake.isOld ? 'incomplete' : 'first'
  if (lake.state.request !== describeRequest(request)) return 'request'
  return (await isOnLine(request.clone, lake.state.head)) ? null : 'history'
}

/** Months that stay where they are: those of the last export that are still wanted and not written anew. */
function keptMonths(before: Months, now: Content, changed: readonly FileMonth[]): Months {
  const wanted = new Set(monthsOf(now).flatMap((one) => one.tables.map((t) => `${t} ${one.month}`)))
  const anew = new Set(changed.flatMap((one) => one.tables.map((t) => `${t} ${one.month}`)))
  const stays = (table: TableName) => (month: string) =>
    table === 'mail_log_versions' ||
    (wanted.has(`${table} ${month}`) && !anew.has(`${table} ${month}`))
  const rows = TABLE_NAMES.map((table) => [table, before[table].filter(stays(table))])
  return Object.fromEntries(rows) as Months
}

/** What differs from the export that stands in a lake; everything where it cannot be gone on from. */
export async function planExport(request: ExportRequest, lake: Lake): Promise<ExportPlan> {
  const { clone, selection } = request
  const now = await listContent(clone, clone.head, selection)
  const anew = await whyAnew(request, lake)
  const { state } = lake
  if (anew !== null || state === undefined) return planAll(request, now, anew ?? 'incomplete')
  const before = await listContent(clone, state.head, selection)
  const months = changedMonths(now, before)
  const kept = keptMonths(state.months, now, months)
  const isNew = request.versions && state.head !== clone.head
  return { anew: null, months, versions: isNew ? { since: state.head } : null, kept }
}
