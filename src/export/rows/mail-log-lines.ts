import { isJsonObject, type Json, parseExact } from '../../records/json.ts'
import { formatRow, RecordError, type Row } from './rows.ts'
import { type ColumnType, TABLES } from './tables.ts'

const DAY =
  '(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)'
const TIME = `(?:null|"[1-9]\\d{3}-${DAY}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\+09:00")`
// No escape of a surrogate: half of a pair would be read as damage.
const ESCAPE = '\\\\(?:["\\\\/bfnrt]|u(?:[0-9a-cA-Ce-fE-F][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2}))'
const TEXT = `(?:null|"[^"\\\\\\u0000-\\u001f]*(?:${ESCAPE}[^"\\\\\\u0000-\\u001f]*)*")`
const ID = '[1-9]\\d{0,17}'

const VALUES: Readonly<Partial<Record<ColumnType, string>>> = {
  id: `(?:null|${ID})`,
  text: TEXT,
  time: TIME,
}

const MEMBERS = TABLES.mail_logs.columns.map(({ name, type }) => {
  return `"${name}":${name === 'maillog_id' ? ID : VALUES[type]}`
})

/** A mail log as nearly all of them are: known keys in their order, real times, ids of 64 bits. */
const ORDINARY = new RegExp(`^\\{${MEMBERS.join(',')}\\}$`)

/** Whether a line of the archive is a row of the table as it stands; to look is ten times as fast as to decode. */
export const isOrdinary = (line: string) => ORDINARY.test(line)

/** A record of a JSON Lines file; `place` names it. Throws `RecordError` when it cannot be read. */
export function parseRecord(line: string, place: string): Readonly<Record<string, Json>> {
  let value: Json
  try {
    value = parseExact(line)
  } catch {
    throw new RecordError(place, { en: 'this line is not JSON', ja: 'この行はJSONではありません' })
  }
  if (!isJsonObject(value)) {
    throw new RecordError(place, {
      en: 'this line is not a record',
      ja: 'この行はレコードではありません',
    })
  }
  return value as Readonly<Record<string, Json>>
}

/** A line of a file of mail logs as a row of `mail_logs`. Throws `InputError` naming the record. */
export function formatMailLogLine(line: string, place: string): Row {
  return isOrdinary(line) ? line : formatRow(TABLES.mail_logs, parseRecord(line, place), place)
}
