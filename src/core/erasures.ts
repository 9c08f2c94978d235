import { DecodeError } from '../errors.ts'
import { parseCsv } from './csv.ts'
import { type Id, parseId } from './id.ts'

/** Mail logs that were erased at a person's request, of a file `maillog_id,erased_on`. Throws `DecodeError`. */
export function parseErasures(text: string): Set<Id> {
  const rows = parseCsv(text).slice(1)
  const ids = rows.map(([cell = '']) => parseId(cell)).filter((id) => id !== undefined)
  if (ids.length !== rows.length) throw new DecodeError('erasures.csv: a row without a mail log id')
  return new Set(ids)
}
