import { formatCount } from './markdown.ts'
import { many } from './texts-en.ts'

/** What the page of the branch says in English. */
export const OVERVIEW_TEXTS_EN = {
  title: 'Mail archive',
  generated: (coverage: string) =>
    `What blastengine knew about the mails sent through it. This page is written by blastengine-archive with every commit, from ${coverage} and the files of the last 62 days; changes made here by hand are overwritten. All days and times are Japan time. The history of this branch shows what was known when.`,
  covered: 'Covers',
  coveredDays: (from: string, to: string) => `${from} to ${to}`,
  holes: ', with holes that the next runs fill',
  coveredNamed: (deliveries: number) =>
    `${many(deliveries, 'delivery', 'deliveries')} by ID; the whole list was not read yet`,
  safe: 'Safe until',
  safeUntil: (day: string) =>
    `${day}; from that day on, blastengine deletes data that no run has read`,
  logs: 'Mail logs read',
  written: 'Last written',
  gaps: 'Days known to be lost',
  personalData: 'Addresses',
  pseudonymized:
    'replaced by pseudonyms (`p-…@domain`); the same address has the same pseudonym everywhere, and only the holder of the key can tell whose it is',
  kept: 'kept as they are',
  erased: 'Erased on request',
  erasedLogs: (count: number) => `${many(count, 'mail log')}, which no run reads again`,
  charts: 'The last 62 days',
  sentAndFailed: 'Delivered (blue bars) and failed (red line) mails by day',
  failed: 'Failed mails (red bars) by day',
  unit: 'mails',
  share: 'Mails by status',
  deliveries: 'Deliveries of the last 62 days',
  columns: {
    date: 'Date',
    delivery: 'Delivery',
    type: 'Type',
    subject: 'Subject',
    recipients: 'Recipients',
    delivered: 'Delivered',
    hard: 'Hard<br>errors',
    soft: 'Soft<br>errors',
    dropped: 'Dropped',
    opened: 'Opened',
    countsMatch: 'Counts',
    domain: 'Receiving domain',
    failures: 'Failed mails',
  },
  types: { bulk: 'bulk', transaction: 'transactional', smtp: 'SMTP relay', other: 'other' },
  daily: 'Transactional, SMTP and other mail by day',
  countsMatch: { pending: 'pending', yes: '✓', no: '✗&nbsp;differ' },
  linksHint:
    'Dates lead to the list of that day’s deliveries, deliveries and types to their mail logs, hard errors to the details of all failures, opens to the open report.',
  booksHint:
    '“Counts” compares the archive with blastengine: “✓” the same number of mails in each status, “pending” the numbers may still change.',
  moreDeliveries: (count: number, folder: string) =>
    `… and ${formatCount(count)} more in ${folder}`,
  noDeliveries: 'None yet.',
  failures: 'Why mails failed',
  noFailures: 'No failed mails in the last 62 days.',
  noCode: 'none',
  noCodeMeaning: 'blastengine gives no code',
  otherMeaning: 'not a code of SMTP',
  search: 'How to search',
  searchHint:
    'In a clone of this branch. Mail logs are JSON Lines, one record a line; deliveries, reports and the error-stop list are CSV.',
  searchPseudonyms: 'Search for the pseudonym of an address, not for the address itself.',
  commands: {
    story:
      'What happened to the mails to an address, state by state, with the program of blastengine-archive (its README says how to get it)',
    grep: 'Every record of an address',
    pickaxe: 'When an address was first seen, and in which commits mails to it were added',
    versions: 'Every version of one mail log',
    file: 'The history of one file',
    jq: 'The mails to an address, given in lower case, as a table, with jq',
    domains: 'Failures by domain and code, with DuckDB',
    ledger: 'Deliveries whose counts differ, with DuckDB',
  },
}
