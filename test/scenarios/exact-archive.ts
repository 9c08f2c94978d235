import type { Forge } from '../forge/forge.ts'
import type { Account } from '../simulator/account.ts'

/** The archive on the forge, read back without any of the product's code. */
export interface ArchiveContent {
  /** One line of JSON a record, by kind, in the order of ids. */
  readonly logs: readonly string[]
  readonly failures: readonly string[]
  readonly files: readonly string[]
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => line.replace(/,$/, ''))
}

const idOf = (line: string) => BigInt(/^\{"maillog_id":(\d+)/.exec(line)?.[1] ?? 0)

function sortLines(lines: readonly string[]): string[] {
  return lines.toSorted((a, b) => Number(idOf(a) - idOf(b)))
}

/** Reads every record of the branch. */
export async function readArchive(forge: Forge, branch = 'data'): Promise<ArchiveContent> {
  const files = [...(await forge.files(branch)).keys()]
  const logs: string[] = []
  const failures: string[] = []
  for (const path of files.filter((name) => name.startsWith('data/logs/'))) {
    const lines = linesOf(await forge.readFile(branch, path))
    if (/_failures(_part-\d+)?\.json$/.test(path)) failures.push(...lines)
    else logs.push(...lines)
  }
  return { logs: sortLines(logs), failures: sortLines(failures), files }
}

/** What the archive must hold, record by record. */
export function truthOf(account: Account): Pick<ArchiveContent, 'logs' | 'failures'> {
  const truth = account.truth()
  return {
    logs: sortLines([...truth.logs()].map((row) => JSON.stringify(row))),
    failures: sortLines([...truth.failures()].map((row) => JSON.stringify(row))),
  }
}
