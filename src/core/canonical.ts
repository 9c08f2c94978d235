import { DecodeError } from '../errors.ts'
import { formatCsv, parseCsv } from './csv/csv.ts'
import { decodeObject } from './decode.ts'
import { type DeliveryRow, formatDeliveryRows, parseDeliveryRows } from './delivery-row.ts'
import type { ErrorEntry } from './error-entry.ts'
import { type Json, type JsonObject, parseExact } from './exact-json.ts'
import { decodeFailure, type Failure, formatFailure } from './failure.ts'
import { compareIds } from './id.ts'
import { decodeMailLog, formatMailLog, type MailLog } from './mail-log.ts'
import {
  mergeErrorEntries,
  mergeFailures,
  mergeMailLogs,
  mergeRows,
  type ReadOrder,
} from './merge.ts'
import type { Usage } from './usage.ts'

/** How records of one kind are ordered, merged and written: the same facts always give the same bytes. */
export interface RecordKind<R> {
  /** Order in the file; 0: two versions of the same record. */
  compare(a: R, b: R): number
  merge(a: R, b: R, order: ReadOrder): R
  /** One file; throws `DecodeError`. */
  parse(text: string): R[]
  format(records: readonly R[]): string
  /** Two versions are the same when their lines are. */
  line(record: R): string
}

/** By UTF-16 code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareCells(a: readonly string[], b: readonly string[]): number {
  for (const [column, cell] of a.entries()) {
    const order = compareText(cell, b[column] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** JSON Lines: one record a line and nothing else, so that no line changes because another came after it. */
function formatJsonLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

function parseJson(line: string): Json {
  try {
    return parseExact(line)
  } catch {
    throw new DecodeError('not JSON Lines')
  }
}

function parseJsonLines<R>(text: string, decode: (row: JsonObject) => R): R[] {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new DecodeError('no final newline')
  return lines.map((line) => decode(decodeObject(parseJson(line), 'record')))
}

export const MAIL_LOGS: RecordKind<MailLog> = {
  compare: (a, b) => compareIds(a.maillogId, b.maillogId),
  merge: mergeMailLogs,
  parse: (text) => parseJsonLines(text, decodeMailLog),
  format: (logs) => formatJsonLines(logs.map(formatMailLog)),
  line: formatMailLog,
}

export const FAILURES: RecordKind<Failure> = {
  compare: (a, b) => compareIds(a.maillogId, b.maillogId),
  merge: mergeFailures,
  parse: (text) => parseJsonLines(text, decodeFailure),
  format: (failures) => formatJsonLines(failures.map(formatFailure)),
  line: formatFailure,
}

export const DELIVERIES: RecordKind<DeliveryRow> = {
  compare: (a, b) => compareIds(a.deliveryId, b.deliveryId),
  merge: mergeRows,
  parse: parseDeliveryRows,
  format: formatDeliveryRows,
  line: (row) => formatDeliveryRows([row]),
}

const ERROR_COLUMNS = ['error_time', 'email', 'response_code', 'response_message', 'error_id']
const errorCells = (entry: ErrorEntry) => [
  entry.errorTime,
  entry.email,
  entry.responseCode,
  entry.responseMessage,
  entry.id,
]

/** The id of an entry may be a mere row number, so it is no part of the key (API page, 8.1: UNK). */
export const ERRORS: RecordKind<ErrorEntry> = {
  compare: (a, b) => compareCells(errorCells(a).slice(0, 4), errorCells(b)),
  merge: mergeErrorEntries,
  parse: (text) =>
    parseTable(text, ERROR_COLUMNS).map((cells) => {
      const [errorTime = '', email = '', responseCode = '', responseMessage = '', id = ''] = cells
      return { errorTime, email, responseCode, responseMessage, id }
    }),
  format: (entries) => formatCsv([ERROR_COLUMNS, ...entries.map(errorCells)]),
  line: (entry) => formatCsv([errorCells(entry)]),
}

const USAGE_COLUMNS = ['month', 'current', 'remaining', 'plan_id', 'updated_time']
const usageCells = (usage: Usage) => [
  usage.month,
  usage.current ?? '',
  usage.remaining ?? '',
  usage.planId ?? '',
  usage.updatedTime ?? '',
]

export const USAGES: RecordKind<Usage> = {
  compare: (a, b) => compareIds(a.month, b.month),
  merge: mergeRows,
  parse: (text) =>
    parseTable(text, USAGE_COLUMNS).map((cells) => {
      const [month = '', ...others] = cells
      const [current = null, remaining = null, planId = null, updatedTime = null] = others.map(
        (cell) => cell || null,
      )
      return { month, current, remaining, planId, updatedTime }
    }),
  format: (usages) => formatCsv([USAGE_COLUMNS, ...usages.map(usageCells)]),
  line: (usage) => formatCsv([usageCells(usage)]),
}

function parseTable(text: string, columns: readonly string[]): string[][] {
  const [header = [], ...rows] = parseCsv(text)
  if (header.join() !== columns.join()) throw new DecodeError('unknown header')
  return rows
}
