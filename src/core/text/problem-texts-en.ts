import type { ProblemCode } from '../problems.ts'

/** What happened and what to do; `named`: the ids, days or paths it happened to, `count`: how many. */
export interface ProblemText {
  readonly happened: (count: number, named: string) => string
  readonly cure: string
}

const many = (count: number, one: string, more = `${one}s`) =>
  `${count} ${count === 1 ? one : more}`

/** Every problem of a run in English. */
export const PROBLEM_TEXTS_EN: Readonly<Record<ProblemCode, ProblemText>> = {
  'list-failed': {
    happened: () => 'The list of mail logs could not be read to its end',
    cure: 'The next run reads what is missing. If this repeats, check whether blastengine is down and whether the API user may see mail logs',
  },
  'deliveries-failed': {
    happened: (count, named) =>
      `The deliveries of ${many(count, 'day')} could not be listed${named}`,
    cure: 'The next run asks for these days first. If this repeats, check whether blastengine is down and whether the API user may see deliveries',
  },
  'delivery-failed': {
    happened: (count, named) =>
      `${many(count, 'delivery', 'deliveries')} could not be read to the end${named}`,
    cure: "The next run tries them first; to try now, start the workflow with these ids as 'delivery-ids'",
  },
  'detail-failed': {
    happened: (count, named) =>
      `The details of ${many(count, 'failed mail')} could not be fetched${named}`,
    cure: 'The next run tries them first. If this repeats, check whether blastengine is down',
  },
  'damaged-file': {
    happened: (count, named) =>
      `${many(count, 'file')} of the archive cannot be decoded and ${count === 1 ? 'was' : 'were'} left alone${named}`,
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
    cure: "Check 'login-id' and 'api-key' (was the key issued anew?), the allowed IP addresses and the user's rights; a locked account (HTTP 423) is opened by the support of blastengine alone",
  },
  unsigned: {
    happened: (count, named) =>
      `GitHub did not sign ${many(count, 'commit')}${named}, as input 'commit-signing: always' asks`,
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
  'report-failed': {
    happened: (count, named) => `${many(count, 'open report')} could not be fetched${named}`,
    cure: "The next run tries them first. If this repeats, raise 'report-timeout'",
  },
  'errors-failed': {
    happened: () => 'The error-stop list could not be read',
    cure: "The next run asks again; entries live two weeks at most. If the API user has no right to it, leave 'errors' out of 'resources'",
  },
  'usage-failed': {
    happened: () => 'The usage of the contract could not be read',
    cure: "The next run asks again. If the API user has no right to it, leave 'usage' out of 'resources'",
  },
  'coverage-rebuilt': {
    happened: () =>
      'coverage.json could not be read, so everything that blastengine still has is read again',
    cure: "Nothing else to do for this run; 'git log -p -- <directory>/coverage.json' on the data branch shows who changed the file",
  },
  'detail-gone': {
    happened: (count, named) =>
      `blastengine answers HTTP 404 for the details of ${many(count, 'failed mail')}${named}`,
    cure: 'Nothing to do: their mail logs are archived, and later runs ask again while the list shows them',
  },
  'not-started': {
    happened: (count, named) =>
      `${many(count, 'delivery has', 'deliveries have')} not started and ${count === 1 ? 'is' : 'are'} not archived yet${named}`,
    cure: 'Nothing to do: they are archived once they have started',
  },
  'delivery-gone': {
    happened: (count, named) =>
      `blastengine does not know ${many(count, 'delivery', 'deliveries')}${named}`,
    cure: "Check the ids in 'delivery-ids'; what is older than 62 days is deleted there, but may be in the archive",
  },
  unbalanced: {
    happened: (count, named) =>
      `For ${many(count, 'delivery', 'deliveries')} the archive and blastengine count differently${named}`,
    cure: "Later runs compare again. If it stays, read the delivery by its id ('delivery-ids'); mails that blastengine deleted before the first run stay missing",
  },
  'clock-skew': {
    happened: (_, named) => `The clock of the runner and that of blastengine differ${named}`,
    cure: 'Set the clock of the self-hosted runner (NTP): what is due and what is nearly deleted is reckoned with it',
  },
}
