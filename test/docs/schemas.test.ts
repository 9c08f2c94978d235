import { expect, test } from 'vitest'
import { type Coverage, NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { formatCoverage, parseCoverage } from '../../src/coverage/file.ts'
import { decodeFailure, FAILURES } from '../../src/records/failure.ts'
import { decodeMailLog, MAIL_LOGS } from '../../src/records/mail-log.ts'
import { formatProperties, parseProperties } from '../../src/records/properties.ts'
import { SAMPLE_COVERAGE } from '../tell/sample-archive.ts'
import { findFaults } from './schemas.ts'

const PROPERTIES = {
  account: { salt: '0a', sha256: 'b'.repeat(64) },
  personalData: 'pseudonymize',
  keyFingerprint: 'c',
  sealKey: '07'.repeat(32),
} as const

const LOG = { maillog_id: 7, delivery_id: 3, status: 'SENT', last_response_code: 250, added: [1] }
const DETAIL = { maillog_id: 7, sent_history: [{ status: 'RETRY', response_code: 421 }, {}] }

const FULL: Coverage = {
  ...SAMPLE_COVERAGE,
  floor: '5',
  errorsRead: '2026-11-23T10:00:00+09:00',
  pastRetention: { until: '2026-09-01', from: '1', to: '9', rows: 4 },
  gaps: [{ from: '2026-10-01', to: '2026-10-02' }],
  spans: [
    {
      day: '2026-11-01',
      from: '10',
      to: '19',
      rows: 3,
      read: '2026-11-02T00:00:00+09:00',
      detailsOwed: 1,
    },
  ],
  owed: { details: ['11'], deliveries: ['3'], reports: ['4'], days: ['2026-11-01'] },
  reports: new Map([
    ['4', { opens: '2/-/-', read: '2026-11-02T00:00:00+09:00' }],
    ['5', { opens: '-/0/', read: '2026-11-02T00:00:00+09:00' }],
    ['6', { opens: '2/1/2026-11-01T00:00:00+09:00', read: '2026-11-02T00:00:00+09:00' }],
  ]),
  named: new Map([['3', '2026-11-02T00:00:00+09:00']]),
  countsByDay: new Map([
    ['2026-09-01', { mails: 9, delivered: 5, opened: 1, hard: 1, soft: 2, dropped: 0 }],
  ]),
}

test.each([
  ['a mail log', 'mail-log', MAIL_LOGS.format([decodeMailLog(LOG)])],
  [
    'a mail log of nothing but its id',
    'mail-log',
    MAIL_LOGS.format([decodeMailLog({ maillog_id: 1 })]),
  ],
  ['a failure', 'failure', FAILURES.format([decodeFailure(DETAIL)])],
  ['properties', 'archive', formatProperties(PROPERTIES)],
  [
    'properties of a token',
    'archive',
    formatProperties({ ...PROPERTIES, account: null, keyFingerprint: null }),
  ],
  ['a full coverage', 'coverage', formatCoverage(FULL)],
  ['no coverage', 'coverage', formatCoverage(NO_COVERAGE)],
] as const)('what the code writes fits its schema: %s', (_, name, text) => {
  expect(findFaults(name, JSON.parse(text))).toEqual([])
})

test('what was written is read as it was', () => {
  expect(parseProperties(formatProperties(PROPERTIES))).toEqual(PROPERTIES)
  expect(formatCoverage(parseCoverage(formatCoverage(FULL)))).toBe(formatCoverage(FULL))
  expect(parseCoverage(formatCoverage(FULL))).toEqual(FULL)
})

const without = (text: string, key: string) => {
  const value = JSON.parse(text)
  delete value[key]
  return value
}

test.each(['version', 'personal_data', 'seal_key'])(
  'properties without %s are neither read nor fit',
  (key) => {
    const value = without(formatProperties(PROPERTIES), key)
    expect(findFaults('archive', value)).not.toEqual([])
    expect(() => parseProperties(JSON.stringify(value))).toThrow()
  },
)

test.each([
  'version',
  'visibility',
  'gaps',
  'spans',
  'owed',
  'reports',
  'read_by_id',
  'log_counts',
])('a coverage without %s is neither read nor fits', (key) => {
  const value = without(formatCoverage(FULL), key)
  expect(findFaults('coverage', value)).not.toEqual([])
  expect(() => parseCoverage(JSON.stringify(value))).toThrow()
})

test.each([{}, { maillog_id: 0.5 }, { maillog_id: 'x' }])(
  'a mail log or failure without a usable id: %j',
  (row) => {
    expect(findFaults('mail-log', row)).not.toEqual([])
    expect(findFaults('failure', row)).not.toEqual([])
    expect(() => decodeMailLog(row)).toThrow()
    expect(() => decodeFailure(row)).toThrow()
  },
)

test('a code as a number does not fit: the archive spells it as text', () => {
  const line = JSON.parse(MAIL_LOGS.format([decodeMailLog(LOG)]))
  expect(findFaults('mail-log', { ...line, last_response_code: 250 })).not.toEqual([])
})
