import { mkdir, rm } from 'node:fs/promises'
import { openEngine } from './duckdb/engine.ts'
import { parquetStatement, type SpooledMonth } from './duckdb/sink.ts'
import { type Lake, type Months, openLake, type TableMonth } from './lake.ts'
import {
  type Anew,
  describeRequest,
  type ExportPlan,
  type ExportRequest,
  planExport,
} from './plan.ts'
import { TABLE_NAMES } from './rows/tables.ts'
import { type WrittenTables, writePlan } from './write.ts'

export interface LakeRequest extends ExportRequest {
  /** Folder of the tables; absolute. */
  readonly output: string
  /** The archive's own name among those of the lake. */
  readonly name: string
}

/** What an export did. */
export interface Exported extends WrittenTables {
  /** `null`: it went on from the last export. */
  readonly anew: Anew | null
  /** Files of months that the archive, or the wanted part of it, no longer has. */
  readonly removed: number
  /** Whether nothing that was asked for is there. */
  readonly isEmpty: boolean
}

const NOTHING: WrittenTables = { months: [], amounts: new Map(), unreadable: 0 }

const isIdle = ({ anew, months, versions }: ExportPlan) =>
  anew === null && months.length === 0 && versions === null

async function write(request: LakeRequest, lake: Lake, plan: ExportPlan): Promise<WrittenTables> {
  if (isIdle(plan)) return NOTHING
  const { folder } = request
  await mkdir(lake.staging, { recursive: true })
  const engine = await openEngine({ database: ':memory:', temporary: lake.staging, folder })
  const older = (month: TableMonth) => {
    const isAdded = plan.versions?.since !== undefined && month.table === 'mail_log_versions'
    return isAdded && plan.kept[month.table].includes(month.month) ? lake.pathOf(month) : undefined
  }
  try {
    return await writePlan(request, plan, {
      engine,
      staging: lake.staging,
      load: (_, month: SpooledMonth) =>
        engine.run(parquetStatement(month, lake.stagedPathOf(month), older(month))),
      remove: (path) => rm(path, { force: true }),
    })
  } finally {
    engine.close()
  }
}

/** All months that stand there in the end. */
function unite(kept: Months, written: readonly TableMonth[]): Months {
  const rows = TABLE_NAMES.map((table) => {
    const own = written.filter((one) => one.table === table).map(({ month }) => month)
    return [table, [...new Set([...kept[table], ...own])].sort()] as const
  })
  return Object.fromEntries(rows) as Record<(typeof TABLE_NAMES)[number], string[]>
}

const count = (months: Months) => TABLE_NAMES.reduce((sum, name) => sum + months[name].length, 0)

/** Months of the last export that are gone now. */
function countRemoved(before: Months | undefined, now: Months): number {
  if (before === undefined) return 0
  const gone = TABLE_NAMES.map((name) => before[name].filter((month) => !now[name].includes(month)))
  return gone.flat().length
}

/**
 * Writes the tables of an archive as Parquet files, a folder a table, a file a month; only those that differ from
 * what the last export left there. Throws `InputError` when the output is no folder, the database package is
 * missing, or a record fits into no table; then nothing is replaced.
 */
export async function exportLake(request: LakeRequest): Promise<Exported> {
  const lake = await openLake(request.output, request.name)
  try {
    const plan = await planExport(request, lake)
    const written = await write(request, lake, plan)
    const months = unite(plan.kept, written.months)
    const isEmpty = count(months) === 0
    // Nothing fits what was asked for this time: that says nothing against the tables of the last time.
    const isMiss = isEmpty && (plan.anew === 'first' || plan.anew === 'request')
    if (isMiss) return { ...written, anew: null, removed: 0, isEmpty }
    const removed = countRemoved(lake.state?.months, months)
    const { head } = request.clone
    const isSame = lake.state?.head === head && plan.anew === null && isIdle(plan) && removed === 0
    if (!isSame) {
      await lake.commit(written.months, { head, request: describeRequest(request), months })
    }
    return { ...written, anew: plan.anew, removed, isEmpty }
  } finally {
    await lake.dispose()
  }
}
