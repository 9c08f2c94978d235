import type { Forge } from '../forge/forge.ts'
import type { Account } from '../simulator/account.ts'
import type { FailureRow } from '../simulator/rows.ts'

/** The archive on the forge, read back without any of the product's code. */
export interface ArchiveContent {
  /** One line of JSON a record, by kind, in the order of ids. */
  readonly logs: readonly string[]
  readonly failures: readonly string[]
  readonly files: readonly string[]
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

const idOf = (line: string) => BigInt(/^\{"maillog_id":(\d+)/.exec(line)?.[1] ?? 0)

function sortLines(lines: readonly string[]): string[] {
  return lines.toSorted((a, b) => Number(idOf(a) - idOf(b)))
}

/** Reads every record of the branch. */
export async function readArchive(forge: Forge, branch = 'data'): Promise<ArchiveContent> {
  const files = await forge.files(branch)
  const logs: string[] = []
  const failures: string[] = []
  for (const [path, text] of files) {
    if (!/^data\/(logs|failures)\//.test(path)) continue
    const kind = /_failures(_part-\d+)?\.jsonl$/.test(path) ? failures : logs
    for (const line of linesOf(text)) kind.push(line)
  }
  return { logs: sortLines(logs), failures: sortLines(failures), files: [...files.keys()] }
}

export interface Truth extends Pick<ArchiveContent, 'logs' | 'failures'> {
  /** Mails that failed for a time: archived only if a run met them then. */
  readonly formerFailures: readonly string[]
}

/** The archive spells all response codes as text; the API gives those of attempts as numbers. */
function* withTextCodes(failures: Iterable<FailureRow>) {
  for (const row of failures) {
    const history = row.sent_history.map((attempt) => {
      const code = attempt.response_code
      return { ...attempt, response_code: code === null ? null : String(code) }
    })
    yield { ...row, sent_history: history }
  }
}

/** What the archive must hold, record by record. */
export function truthOf(account: Account): Truth {
  const truth = account.truth()
  const lines = (rows: Iterable<unknown>) => sortLines([...rows].map((row) => JSON.stringify(row)))
  return {
    logs: lines(truth.logs()),
    failures: lines(withTextCodes(truth.failures())),
    formerFailures: lines(withTextCodes(truth.formerFailures())),
  }
}

/** Records in which the archive differs from the truth, at most ten of each sort. */
export async function findErrors(forge: Forge, account: Account, branch = 'data') {
  const [archive, truth] = [await readArchive(forge, branch), truthOf(account)]
  const missing = (wanted: readonly string[], held: readonly string[]) => {
    const known = new Set(held)
    return wanted.filter((line) => !known.has(line)).slice(0, 10)
  }
  return {
    missingLogs: missing(truth.logs, archive.logs),
    wrongLogs: missing(archive.logs, truth.logs),
    missingFailures: missing(truth.failures, archive.failures),
    wrongFailures: missing(archive.failures, [...truth.failures, ...truth.formerFailures]),
    repeated: archive.logs.length - new Set(archive.logs.map(idOf)).size,
  }
}

export const NO_ERRORS = {
  missingLogs: [],
  wrongLogs: [],
  missingFailures: [],
  wrongFailures: [],
  repeated: 0,
}
