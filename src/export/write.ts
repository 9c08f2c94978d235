import { OwnError } from '../errors.ts'
import type { Engine } from './duckdb/engine.ts'
import { createSpoolingSink, type SpooledMonth } from './duckdb/sink.ts'
import { writeVersions } from './history.ts'
import type { TableMonth } from './lake.ts'
import { writeMonth } from './months.ts'
import type { ExportPlan, ExportRequest } from './plan.ts'
import type { TableName } from './rows/tables.ts'

/** What was written of a table. */
export interface Amount {
  readonly months: number
  readonly rows: number
}

/** What an export wrote. */
export interface WrittenTables {
  readonly months: readonly TableMonth[]
  readonly amounts: ReadonlyMap<TableName, Amount>
  /** Past lines of mail logs that are no records, and have no row. */
  readonly unreadable: number
}

export interface WriteParts {
  readonly engine: Engine
  /** Folder for rows on their way. */
  readonly staging: string
  /** Loads the rows of a month that has some; returns how many the month has then. */
  readonly load: (engine: Engine, month: SpooledMonth) => Promise<number>
  readonly remove: (path: string) => Promise<void>
}

/** Writes what is planned, month by month. Throws `InputError` naming a record that no table can hold. */
export async function writePlan(
  request: ExportRequest,
  plan: ExportPlan,
  { engine, staging, load, remove }: WriteParts,
): Promise<WrittenTables> {
  const { clone, selection, progress } = request
  const months: TableMonth[] = []
  const amounts = new Map<TableName, Amount>()

  async function loadMonth(spooled: SpooledMonth): Promise<void> {
    if (spooled.rows === 0) return
    const rows = await load(engine, spooled)
    if (rows < spooled.rows) throw new OwnError('the database did not take every row')
    const { table, month } = spooled
    const before = amounts.get(table) ?? { months: 0, rows: 0 }
    amounts.set(table, { months: before.months + 1, rows: before.rows + rows })
    months.push({ table, month })
  }

  const sink = createSpoolingSink({ folder: staging, load: loadMonth, remove })
  const files = plan.months.reduce((sum, one) => sum + Math.max(1, one.files.length), 0)
  progress.begin(plan.versions === null ? files : files * 2)
  let unreadable = 0
  try {
    // A partial clone would fetch the files of each month by itself.
    await clone.prefetch(plan.months.flatMap((one) => one.files.map(({ blob }) => blob)))
    const onFile = (where: TableMonth) => progress.step(where)
    for (const month of plan.months) await writeMonth({ clone, selection, sink, onFile }, month)
    if (plan.versions !== null) {
      const onRows = (where: TableMonth, rows: number) => progress.step(where, rows / 10_000)
      const walk = { clone, selection, sink, since: plan.versions.since, onRows }
      unreadable = await writeVersions(walk)
    }
  } finally {
    // To close the database in the middle of a statement would end the process.
    await sink.finish()
  }
  return { months, amounts, unreadable }
}
