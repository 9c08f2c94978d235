import type { ProblemCode } from '../problems.ts'
import { formatCount } from './markdown.ts'
import type { LeftOut } from './outputs.ts'

/** `1 file`, `1,204 files`. */
export const many = (count: number, one: string, more = `${one}s`) =>
  `${formatCount(count)} ${count === 1 ? one : more}`

/** `1 new and 37 changed mail logs`, `1 new mail log`; other records may have changed without any mail log. */
function newAndChanged(added: number, changed: number): string {
  if (added + changed === 0) return 'records other than mail logs'
  if (changed === 0) return many(added, 'new mail log')
  if (added === 0) return many(changed, 'changed mail log')
  return `${formatCount(added)} new and ${formatCount(changed)} changed mail logs`
}

/** What is said in English of a run, a review and any list; the overview and the problems have tables of their own. */
export const TEXTS_EN = {
  language: 'en' as 'en' | 'ja',
  /** ' (a, b and 3 more)'; '' for an empty list. */
  named: (items: readonly string[], more: number) => {
    const separator = items.some((item) => item.includes(',')) ? '; ' : ', '
    const rest = more > 0 ? ` and ${formatCount(more)} more` : ''
    return items.length === 0 ? '' : ` (${items.join(separator)}${rest})`
  },
  counted: (word: string, count: string) => `${word}: ${count}`,
  list: (items: readonly string[]) => items.join(', '),
  /** Items that hold commas themselves. */
  leftList: (items: readonly string[]) => items.join('; '),
  sentence: (text: string) => `${text}.`,
  sentences: (texts: readonly string[]) => texts.filter((text) => text !== '').join(' '),
  strong: (label: string, text: string) => `**${label}:** ${text}`,
  reason: (text: string, count: number) => `${count > 1 ? 'First reason' : 'Reason'}: ${text}`,
  daysLeft: (days: number) => (days > 0 ? `${many(days, 'day')} left` : 'it is being deleted now'),
  clockSkew: (seconds: string) =>
    `by ${formatCount(seconds)} ${Math.abs(Number(seconds)) === 1 ? 'second' : 'seconds'}`,
  days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  bothCounts: (id: string, archived: string, provider: string) =>
    `${id}: archived ${formatCount(archived)}, blastengine ${formatCount(provider)}`,
  none: 'none',
  other: 'other',
  more: (count: number, what = '') => `… and ${formatCount(count)} more ${what}`.trimEnd(),
  moreProblems: (count: number) =>
    `${many(count, 'other problem')} of this run: the job summary names them all`,
  files: (count: number): string => (count === 1 ? 'file' : 'files'),
  kinds: {
    deliveries: 'Deliveries',
    logs: 'Mail logs',
    failures: 'Failure details',
    reports: 'Open reports',
    errors: 'Error-stop list',
    usage: 'Usage',
  },
  columns: {
    kind: 'Kind',
    read: 'Read',
    added: 'New records',
    changed: 'Changed records',
    known: 'Already known',
    leftOut: 'Not kept',
    files: 'Files',
    file: 'File',
    transition: 'Status',
    code: 'Response code',
    meaning: 'Meaning',
    mails: 'Mails',
  },
  summary: {
    failed: 'Finished with errors',
    incomplete: 'Incomplete',
    verdict: (verdict: string, outcome: string) => `${verdict}: ${outcome}`,
    nothingNew: 'nothing new to archive',
    nothingNewSoFar: 'nothing new in what was read',
    nothingRead: (why: string) => (why === '' ? 'nothing was read' : `nothing was read: ${why}`),
    noLogsRead: (why: string) =>
      why === '' ? 'no mail logs were read' : `no mail logs were read: ${why}`,
    nothingKept: (rows: number, why: string) =>
      `${many(rows, 'mail log was', 'mail logs were')} read and not kept${why === '' ? '' : `: ${why}`}`,
    archived: (added: number, changed: number) => `${newAndChanged(added, changed)} archived`,
    first: (added: number) => `archive created with ${many(added, 'mail log')}`,
    proposed: (added: number, changed: number) =>
      `${newAndChanged(added, changed)} ${added + changed === 1 ? 'waits' : 'wait'} for review`,
    dryRun: (outcome: string) => `dry run, ${outcome}`,
    wouldArchive: (added: number, changed: number) =>
      `${newAndChanged(added, changed)} would be archived`,
    commit: (link: string, verified: boolean) =>
      `commit ${link}${verified ? ', signed by GitHub' : ''}`,
    pullRequest: (link: string) => `pull request ${link} waits for review`,
    noCommit: 'no commit was needed',
    noCommitMade: 'no commit was made',
    nothingWritten:
      "nothing was written; below is what the same run with 'mode: push' would have archived",
    took: (minutes: number, seconds: number) =>
      minutes > 0 ? `took ${minutes} min ${seconds} s` : `took ${seconds} s`,
    attention: 'What needs attention',
    transitions: 'Status changes',
    codes: 'New failures by response code',
    owed: 'Left for the next run',
    leftBecause: (left: string, why: string) => `${left}: ${why}`,
    leftThough: {
      named: 'not part of this run, which read the named deliveries alone',
      tooSoon: 'an open report is asked for at most once a day',
      unasked: "not part of what 'resources' names",
    },
    damagedRows: (rows: number) => `${many(rows, 'mail log')} of a damaged file`,
    lists: { errors: 'the error-stop list', usage: 'the usage' },
    unread: (days: number, from: string, to: string) =>
      from === to ? `mail logs of ${from}` : `mail logs of ${many(days, 'day')}, ${from} to ${to}`,
    notKept: 'Read and not kept',
    leftOut: (rows: LeftOut): readonly (readonly [number, string])[] => [
      [
        rows.unfinished,
        `${many(rows.unfinished, 'mail log')} of deliveries or days that were not read to their end (the next run reads them again)`,
      ],
      [rows.damaged, `${many(rows.damaged, 'mail log')} whose file in the archive is damaged`],
      [rows.erased, `${many(rows.erased, 'mail log')} erased at a person's request`],
      [rows.older, `${many(rows.older, 'mail log')} older than 'since'`],
      [rows.unwanted, `${many(rows.unwanted, 'mail log')}, because 'resources' does not name them`],
    ],
    counts: 'Counts',
    recounted: (rows: number) =>
      `${many(rows, 'delivery row')} changed by our own count beside it alone`,
    owes: (details: number, deliveries: number, reports: number, days: number) =>
      [
        [details, many(details, 'failure detail')],
        [deliveries, many(deliveries, 'delivery', 'deliveries')],
        [reports, many(reports, 'open report')],
        [days, many(days, 'day of deliveries', 'days of deliveries')],
      ] as const,
    safe: 'Safe until',
    safeUntil: (day: string, left: string) =>
      `${day} (${left}). From that day on, blastengine deletes data that is not archived`,
    notCovered: 'not known yet, because no run has read the whole list',
    gaps: 'Days known to be lost',
    formulas: 'CSV and spreadsheets',
    formulaCells: (count: number) =>
      `${many(count, 'cell')} would run as a formula: import the columns as text`,
    requests: 'Requests to blastengine',
    requestCounts: (requests: number, refused: number, lowest: number | null) =>
      `${formatCount(requests)}, refused by the rate limit ${formatCount(refused)}` +
      (lowest === null ? '' : `, lowest number remaining ${formatCount(lowest)}`),
    chartNew: 'New mail logs (blue bars) by day of mail',
    chart: 'New (blue bars) and changed (red line) mail logs by day of mail',
    chartUnit: 'mail logs',
    endedTitle: 'The run ended early',
    endedHint:
      'What was published before stays published, and nothing half-written is left. Once the cause is gone, the next run goes on from there.',
  },
  pullRequest: {
    title: (added: number, changed: number, files: number) =>
      `archive: ${formatCount(added)} new and ${formatCount(changed)} changed records in ${many(files, 'file')}`,
    intro:
      'What merging this would change in the archive: counts, statuses and response codes alone. The records themselves are in the diff.',
    perFile: 'Records by file',
    transitions: 'Status changes of known mail logs',
    codes: 'New failures by response code',
  },
  size: {
    label: 'Size of the archive',
    about: (size: string, pace: string) => `about ${size}, growing by about ${pace} a day`,
    full: (month: string) =>
      `; at this pace GitHub's recommended limit of 10 GB is reached in ${month}`,
    never: "; at this pace GitHub's recommended limit of 10 GB is more than a hundred years away",
    warning: "More than 5 GB: plan a new archive (another 'repository' or 'branch') before 10 GB.",
  },
  codes: {
    '250': 'accepted',
    '421': 'service not available',
    '450': 'mailbox busy or temporarily refused',
    '451': 'error at the receiving server',
    '452': 'receiving server out of storage',
    '453': 'receiving server accepts no mail now',
    '454': 'temporary authentication failure',
    '500': 'command not understood',
    '521': 'host accepts no mail',
    '530': 'access denied',
    '550': 'mailbox unavailable or refused by policy',
    '551': 'user not local',
    '552': 'mailbox full',
    '553': 'mailbox name not allowed',
    '554': 'transaction failed or refused',
    other: 'another code, or none',
  } as Readonly<Record<string, string>>,
}

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
    `${day}; from that day on, blastengine deletes data that is not archived`,
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

/** What happened and what to do; `named`: the ids, days or paths it happened to, `count`: how many. */
export interface ProblemText {
  readonly happened: (count: number, named: string) => string
  /** `subjects` as the problem has them. */
  readonly cure: string | ((subjects: readonly string[]) => string)
}

const countOf = (count: number, one: string, more = `${one}s`) =>
  `${count} ${count === 1 ? one : more}`

const ACCESS_CURES: Readonly<Record<string, string>> = {
  '401':
    "Check 'login-id' and 'api-key', or 'api-token': was the key issued anew, or copied in part? Nothing is lost while blastengine keeps the data; run again once the secret is right",
  '403':
    'Give the API user the right to see mail logs, and look at the allowed IP addresses in the settings of blastengine: hosted runners have no fixed address. Then run again',
  '423':
    "The account is locked. Only blastengine's support opens it again; further tries would not help. Then run again",
}

/** Every problem of a run in English. */
export const PROBLEM_TEXTS_EN: Readonly<Record<ProblemCode, ProblemText>> = {
  'list-failed': {
    happened: () => 'The list of mail logs could not be read to its end',
    cure: 'The next run reads what is missing. If this repeats, check whether blastengine is down',
  },
  'deliveries-failed': {
    happened: (count, named) =>
      `The deliveries of ${countOf(count, 'day')} could not be listed${named}`,
    cure: 'The next run asks for these days first. If this repeats, check whether blastengine is down',
  },
  'delivery-failed': {
    happened: (count, named) =>
      `${countOf(count, 'delivery', 'deliveries')} could not be read to the end${named}`,
    cure: "The next run tries them first; to try now, start the workflow with these ids as 'delivery-ids'",
  },
  'detail-failed': {
    happened: (count, named) =>
      `The details of ${countOf(count, 'failed mail')} could not be fetched${named}`,
    cure: 'The next run tries them first. If this repeats, check whether blastengine is down',
  },
  'damaged-file': {
    happened: (count, named) =>
      `${countOf(count, 'file')} of the archive cannot be decoded and ${count === 1 ? 'was' : 'were'} left alone${named}`,
    cure: "Find the last good version with 'git log -p -- <file>' on the branch that holds it (the data branch; with pull requests also archive/<branch>) and restore it there in a new commit, then run again",
  },
  'filtered-list': {
    happened: (_, named) =>
      `blastengine's list leaves out mails of a delivery type${named}, so nothing was counted as read`,
    cure: 'Use an API user that may see every delivery type; if it already may, ask the support of blastengine',
  },
  gap: {
    happened: (_, named) =>
      `blastengine deleted mail logs before any run had read them${named}; they cannot be fetched any more`,
    cure: 'Find out why no run finished in time (schedule switched off, red runs, deadline), and watch the archive from a second workflow',
  },
  'near-deletion': {
    happened: (_, named) => `Data that is not archived yet is about to be deleted${named}`,
    cure: "Run the workflow again now, and until it is complete. If runs end early, raise 'deadline-minutes' or 'requests-per-minute'",
  },
  'access-lost': {
    happened: () => 'blastengine refused access, so reading ended',
    cure: ([status = '']) => ACCESS_CURES[status] ?? ACCESS_CURES['401'] ?? '',
  },
  unsigned: {
    happened: (count, named) =>
      `GitHub did not sign ${countOf(count, 'commit')}${named}, as input 'commit-signing: always' asks`,
    cure: "Give input 'token' the default token or an app's: GitHub signs what these commit through its API, but not the first commit of an empty repository",
  },
  'turned-public': {
    happened: () =>
      'The repository turned public since the last run, and the whole history of the archive with it',
    cure: 'Make the repository private again now, or move the archive to a private one; what was public must count as published',
  },
  signal: {
    happened: () => 'The run was told to stop',
    cure: 'What was finished is published; start the workflow again for the rest',
  },
  deadline: {
    happened: () => "The deadline ('deadline-minutes') stopped reading",
    cure: 'What was finished is published and the next run goes on. If this repeats, raise the deadline or run more often',
  },
  'rate-limit': {
    happened: () => 'blastengine refused three requests in a row (HTTP 429), so reading ended',
    cure: "The next run goes on. If this repeats, lower 'requests-per-minute' or choose an hour with less sending",
  },
  reserve: {
    happened: () =>
      "For ten minutes fewer requests than 'reserve' remained, so reading ended to leave them to sending",
    cure: "The next run goes on. If this repeats, choose an hour with less sending or lower 'reserve'",
  },
  'no-right': {
    happened: (_, named) =>
      `The API user has no right to a part of what was asked for${named}; the rest is archived`,
    cure: "Give the user this right in blastengine, or leave what is named out of 'resources': then the run is complete without it",
  },
  'report-failed': {
    happened: (count, named) => `${countOf(count, 'open report')} could not be fetched${named}`,
    cure: 'The next run tries them first. If this repeats, check whether blastengine is down',
  },
  'report-late': {
    happened: (count, named) =>
      `${countOf(count, 'open report was', 'open reports were')} not ready in time${named}`,
    cure: "The next run tries them first. If this repeats, raise 'report-timeout'",
  },
  'report-unreadable': {
    happened: (count, named) =>
      `${countOf(count, 'open report')} came in a form that cannot be read for certain${named}`,
    cure: 'Nothing of them was archived, and what is archived already stays. The next run tries them again; if this repeats, report the reason to this project and ask the support of blastengine whether the file changed',
  },
  'errors-failed': {
    happened: () => 'The error-stop list could not be read',
    cure: 'The next run asks again; entries live two weeks at most. If this repeats, check whether blastengine is down',
  },
  'errors-unreadable': {
    happened: () => 'The error-stop list came in a form that cannot be read for certain',
    cure: "The next run asks again; entries live two weeks at most. If this repeats, report the reason to this project, and leave 'errors' out of 'resources' until then",
  },
  'usage-failed': {
    happened: () => 'The usage of the contract could not be read',
    cure: 'The next run asks again. If this repeats, check whether blastengine is down',
  },
  'odd-row': {
    happened: (count) =>
      `${countOf(count, 'row')} of blastengine's answers could not be read and ${count === 1 ? 'was' : 'were'} left out; all others are archived`,
    cure: 'A row without a valid id or with a forbidden control character is a fault of blastengine: if this repeats, report it to its support',
  },
  'account-unchecked': {
    happened: () =>
      "Nothing was published, because no archived mail log was seen that shows whose account 'api-token' belongs to",
    cure: "The next run reads everything again. With 'login-id' and 'api-key' in place of 'api-token' the account is known before reading",
  },
  'filters-unchecked': {
    happened: () =>
      'The weekly check that the list of mail logs leaves out no delivery type could not be made',
    cure: 'Nothing to do: what was read is archived, and the next run makes the check',
  },
  'overview-failed': {
    happened: () => 'README.md on the data branch could not be rewritten',
    cure: 'Nothing to do: everything else is published, and the next commit rewrites the page',
  },
  'coverage-rebuilt': {
    happened: () =>
      'coverage.json could not be read, so everything that blastengine still has is read again',
    cure: "Nothing else to do for this run; 'git log -p -- <directory>/coverage.json' on the data branch shows who changed the file",
  },
  'detail-gone': {
    happened: (count, named) =>
      `blastengine answers HTTP 404 for the details of ${countOf(count, 'failed mail')}${named}`,
    cure: 'Nothing to do: their mail logs are archived, and later runs ask again while the list shows them',
  },
  'not-started': {
    happened: (count, named) =>
      `${countOf(count, 'delivery has', 'deliveries have')} not started and ${count === 1 ? 'is' : 'are'} not archived yet${named}`,
    cure: 'Nothing to do: they are archived once they have started',
  },
  'delivery-gone': {
    happened: (count, named) =>
      `blastengine does not know ${countOf(count, 'delivery', 'deliveries')}${named}`,
    cure: "Check the ids in 'delivery-ids'; what is older than 62 days is deleted there, but may be in the archive",
  },
  unbalanced: {
    happened: (count, named) =>
      `For ${countOf(count, 'delivery', 'deliveries')} the archive and blastengine count differently${named}`,
    cure: "Later runs compare again. If it stays, read the delivery by its id ('delivery-ids'); mails that blastengine deleted before the first run stay missing",
  },
  'clock-skew': {
    happened: (_, named) => `The clock of the runner and that of blastengine differ${named}`,
    cure: 'Set the clock of the self-hosted runner (NTP): what is due and what is nearly deleted is reckoned with it',
  },
}
