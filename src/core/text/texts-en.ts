import type { LeftOut } from '../run-result.ts'
import { formatCount } from './markdown.ts'

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
  books: (id: string, archived: string, provider: string) =>
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
    failed: 'Finished with failures',
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
    first: (added: number) => `archive begun with ${many(added, 'mail log')}`,
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
      `${day} (${left}). From that day on, blastengine deletes data that no run has read`,
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
