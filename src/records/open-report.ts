import { DecodeError } from '../errors.ts'
import {
  type Column,
  EMAIL_NAMES,
  holdsAddress,
  holdsTimeOrNothing,
  type TableShape,
} from './csv/columns.ts'
import { formatCsv, parseCsv } from './csv/csv.ts'
import { type NoteOddCells, readTable } from './csv/table.ts'
import type { Id } from './id.ts'
import { normalizeTime, parseTime } from './time.ts'

/**
 * One recipient, packed into one flat string: a million rows as arrays of cells take three times the
 * memory. Packed rows in order of UTF-16 code units are in the order of the archive: by email, then
 * open time, then delivery time.
 */
export type PackedOpen = string

export interface Open {
  readonly email: string
  readonly openTime: string
  readonly deliveryTime: string
  readonly deliveryId: string
  /** Cells of the extra columns. */
  readonly extra: readonly string[]
}

/** The open report of one delivery: the provider's table, normalized. */
export interface OpenReport {
  /** Names of the columns behind `delivery_id,delivery_time,email,open_time`. */
  readonly extraColumns: readonly string[]
  /** Ascending. */
  readonly rows: readonly PackedOpen[]
  /** Rows with an open time. */
  readonly openedRows: number
}

// The lowest code unit, so that a cell sorts before a longer one that begins with it.
const SEPARATOR = '\0'

/** A cell with a NUL, which no mailbox, time or id has, keeps the sign that stands for it. */
const withoutNul = (cell: string) => cell.replaceAll(SEPARATOR, '\u2400')

export function packOpen({ email, openTime, deliveryTime, deliveryId, extra }: Open): PackedOpen {
  return [email, openTime, deliveryTime, deliveryId, ...extra].map(withoutNul).join(SEPARATOR)
}

export function unpackOpen(row: PackedOpen): Open {
  const cells = row.split(SEPARATOR)
  const [email = '', openTime = '', deliveryTime = '', deliveryId = '', ...extra] = cells
  return { email, openTime, deliveryTime, deliveryId, extra }
}

export function isOpened(row: PackedOpen): boolean {
  return row[row.indexOf(SEPARATOR) + 1] !== SEPARATOR
}

/** Sorts `rows` in place and takes them over. */
export function createOpenReport(extraColumns: readonly string[], rows: PackedOpen[]): OpenReport {
  return { extraColumns, rows: rows.sort(), openedRows: rows.filter(isOpened).length }
}

const COLUMNS: readonly Column[] = [
  {
    names: [
      'deliverytime',
      'deliverydate',
      'deliverydatetime',
      'senttime',
      'sentat',
      '配信日時',
      '配信日',
      '配信時刻',
      '配信開始日時',
      '送信日時',
    ],
    isOptional: true,
    holds: holdsTimeOrNothing,
  },
  { names: EMAIL_NAMES, holds: holdsAddress },
  {
    names: [
      'opentime',
      'openedtime',
      'opendate',
      'opendatetime',
      'openedat',
      '開封日時',
      '開封日',
      '開封時刻',
    ],
    holds: holdsTimeOrNothing,
  },
]

const OPEN_TIME = 3

/** Of two times the mail was sent at the first: none is opened before. One time alone could be either. */
function isInOrder(cells: readonly string[], isGuessed: (column: number) => boolean): boolean {
  const [, deliveryTime = '', , openTime = ''] = cells
  if (openTime === '') return true
  const [sent, opened] = [deliveryTime, openTime].map((time) => parseTime(normalizeTime(time)))
  if (sent === undefined || opened === undefined) return !isGuessed(OPEN_TIME)
  return sent <= opened
}

/** An id alone could be any number: a column of unknown name is the delivery's if it holds the asked one. */
function shapeOf(deliveryId: Id): TableShape {
  const names = ['deliveryid', '配信id', '配信番号']
  const id: Column = { names, isOptional: true, holds: (cell) => cell === deliveryId }
  return { columns: [id, ...COLUMNS], fits: isInOrder }
}

/**
 * Decodes the provider's CSV. A row without a delivery id gets the asked one; `totalCount` is the
 * job's count of rows, `null` where it gives none. Throws `DecodeError`.
 */
export function decodeOpenReport(
  bytes: Uint8Array,
  deliveryId: Id,
  totalCount: number | null,
  noteOdd: NoteOddCells = () => {},
): OpenReport {
  const table = readTable(bytes, shapeOf(deliveryId), totalCount, noteOdd)
  const rows: PackedOpen[] = []
  for (const [id = '', deliveryTime = '', email = '', openTime = '', ...extra] of table.rows) {
    rows.push(
      packOpen({
        email,
        openTime: normalizeTime(openTime),
        deliveryTime: normalizeTime(deliveryTime),
        deliveryId: id === '' ? deliveryId : id,
        extra,
      }),
    )
  }
  return createOpenReport(table.otherColumns, rows)
}

/** A file of `reports/`, or one part of it. */
export interface OpenReportFile {
  readonly extraColumns: readonly string[]
  readonly rows: readonly PackedOpen[]
}

const FILE_COLUMNS = ['delivery_id', 'delivery_time', 'email', 'open_time']

export function formatOpenReport({ extraColumns, rows }: OpenReportFile): string {
  const cells = rows.map((row) => {
    const { deliveryId, deliveryTime, email, openTime, extra } = unpackOpen(row)
    return [deliveryId, deliveryTime, email, openTime, ...extra]
  })
  return formatCsv([[...FILE_COLUMNS, ...extraColumns], ...cells])
}

/** Throws `DecodeError`. */
export function parseOpenReport(text: string): OpenReportFile {
  const [header = [], ...rows] = parseCsv(text)
  if (header.slice(0, FILE_COLUMNS.length).join() !== FILE_COLUMNS.join()) {
    throw new DecodeError('unknown header')
  }
  return {
    extraColumns: header.slice(FILE_COLUMNS.length),
    rows: rows.map(([deliveryId = '', deliveryTime = '', email = '', openTime = '', ...extra]) =>
      packOpen({ email, openTime, deliveryTime, deliveryId, extra }),
    ),
  }
}
