import type { Printer } from '../cli/command.ts'
import type { TableMonth } from './lake.ts'

/** Tells how far an export is: a bar on a terminal, elsewhere a line for each table. */
export interface ProgressBar {
  /** Steps in all. */
  begin(steps: number): void
  step(where: TableMonth, steps?: number): void
  /** Takes the bar away. */
  end(): Promise<void>
}

const WIDTH = 30
const REDRAW_MS = 100
const CLEAR = '\r\u001b[K'

/** `[#####-------------------------]  17 %  mail_logs 2026-11` */
function formatBar(done: number, total: number, { table, month }: TableMonth): string {
  const part = total === 0 ? 1 : Math.min(1, done / total)
  const full = Math.round(part * WIDTH)
  const percent = String(Math.floor(part * 100)).padStart(3)
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${percent} %  ${table} ${month}`
}

/** `printer`: standard error. */
export function createProgressBar(printer: Printer, now: () => number): ProgressBar {
  let total = 0
  let done = 0
  let drawn = 0
  let table = ''
  let last: Promise<void> = Promise.resolve()
  const print = (text: string) => {
    last = printer.print(text)
  }
  return {
    begin(steps) {
      total = steps
    },
    step(where, steps = 1) {
      done += steps
      if (printer.isTerminal) {
        if (now() - drawn < REDRAW_MS) return
        drawn = now()
        print(`${CLEAR}${formatBar(done, total, where)}`)
      } else if (where.table !== table) {
        table = where.table
        print(`${table} …\n`)
      }
    },
    async end() {
      if (drawn > 0) print(CLEAR)
      await last
    },
  }
}
