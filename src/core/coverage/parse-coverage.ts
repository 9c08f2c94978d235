import { DecodeError, InputError } from '../../errors.ts'
import { decodeId, decodeObject, decodeText, field, requireId } from '../decode.ts'
import { isJsonObject, type Json, type JsonObject, parseExact } from '../exact-json.ts'
import { type Id, parseId } from '../id.ts'
import type { Tally } from '../tally.ts'
import { COVERAGE_VERSION, type Coverage, type Gap, type Owed, type Span } from './coverage.ts'

/** The version comes first, so that a file of a later version is refused before anything else is read. */
function checkVersion(object: JsonObject): void {
  const version = object.version
  if (typeof version !== 'number') throw new DecodeError('coverage.json: no version')
  if (version > COVERAGE_VERSION) {
    throw new InputError(
      `coverage.json has version ${version}, this action knows ${COVERAGE_VERSION}: use a newer version of the action`,
    )
  }
}

function list<T>(object: JsonObject, key: string, decode: (value: Json) => T): T[] {
  const value = field(object, key)
  if (!Array.isArray(value)) throw new DecodeError(`coverage.json: '${key}' is no list`)
  return value.map(decode)
}

function entries<T>(object: JsonObject, key: string, decode: (value: Json) => T): Map<Id, T> {
  const members = decodeObject(field(object, key), `coverage.json: '${key}'`)
  return new Map(Object.keys(members).map((id) => [id, decode(field(members, id))]))
}

function text(value: Json): string {
  if (typeof value !== 'string') throw new DecodeError('coverage.json: expected text')
  return value
}

function id(value: Json): Id {
  const digits = parseId(text(value))
  if (digits === undefined) throw new DecodeError('coverage.json: expected an id')
  return digits
}

function required(object: JsonObject, key: string): string {
  return text(field(object, key))
}

function count(object: JsonObject, key: string): number {
  const value = field(object, key)
  if (typeof value !== 'number') throw new DecodeError(`coverage.json: '${key}' is no number`)
  return value
}

function decodeRange(row: JsonObject) {
  return { from: requireId(row, 'from'), to: requireId(row, 'to'), rows: count(row, 'rows') }
}

function decodeSpan(value: Json): Span {
  const row = decodeObject(value, 'coverage.json: span')
  const detailsOwed = count(row, 'detailsOwed')
  return {
    day: required(row, 'day'),
    ...decodeRange(row),
    read: required(row, 'read'),
    detailsOwed,
  }
}

function decodeOwed(row: JsonObject): Owed {
  return {
    details: list(row, 'details', id),
    deliveries: list(row, 'deliveries', id),
    reports: list(row, 'reports', id),
    days: list(row, 'days', text),
  }
}

function decodeGap(value: Json): Gap {
  const row = decodeObject(value, 'coverage.json: gap')
  return { from: required(row, 'from'), to: required(row, 'to') }
}

function decodeTally(value: Json): Tally {
  const row = decodeObject(value, 'coverage.json: tally')
  const counts = (key: string) => {
    const object = decodeObject(field(row, key), 'coverage.json: tally')
    return new Map(Object.keys(object).map((name) => [name, count(object, name)]))
  }
  return {
    total: count(row, 'total'),
    opened: count(row, 'opened'),
    lastOpen: required(row, 'lastOpen'),
    byStatus: counts('byStatus'),
    codes: counts('codes'),
    domains: counts('domains'),
  }
}

function decodeMembers(object: JsonObject): Coverage {
  const { account, settled } = object
  return {
    account: isJsonObject(account)
      ? { salt: required(account, 'salt'), fingerprint: required(account, 'fingerprint') }
      : null,
    personalData: field(object, 'personal_data') === 'pseudonymize' ? 'pseudonymize' : 'keep',
    keyFingerprint: decodeText(object, 'key_fingerprint'),
    visibility: required(object, 'visibility'),
    since: decodeText(object, 'since'),
    floor: decodeId(object, 'floor'),
    head: decodeText(object, 'head'),
    settled: isJsonObject(settled)
      ? { until: required(settled, 'until'), ...decodeRange(settled) }
      : null,
    spans: list(object, 'spans', decodeSpan),
    owed: decodeOwed(decodeObject(field(object, 'owed'), `coverage.json: 'owed'`)),
    reports: entries(object, 'reports', (value) => {
      const row = decodeObject(value, 'coverage.json: report')
      return { opens: required(row, 'opens'), read: required(row, 'read') }
    }),
    named: entries(object, 'named', text),
    tallies: entries(object, 'tallies', decodeTally),
    errorsRead: decodeText(object, 'errors_read'),
    filtersChecked: decodeText(object, 'filters_checked'),
    errorsBy: decodeText(object, 'errors_by'),
    gaps: list(object, 'gaps', decodeGap),
    written: decodeText(object, 'written'),
  }
}

/** Throws `DecodeError` when it cannot be read, `InputError` when it is of a newer version. */
export function parseCoverage(fileText: string): Coverage {
  let value: Json
  try {
    value = parseExact(fileText)
  } catch {
    throw new DecodeError('coverage.json: not JSON')
  }
  const object = decodeObject(value, 'coverage.json')
  checkVersion(object)
  return decodeMembers(object)
}
