import { formatCommand } from './markdown.ts'
import type { Texts } from './texts.ts'

/** What stands in the examples, so that they run in this very archive. */
export interface SearchExample {
  readonly directory: string
  /** A log file of the archive, from the root of the branch. */
  readonly file: string
  readonly maillogId: string
}

const ADDRESS = 'someone@example.jp'

/** A word for the shell, quoted where it has to be. */
function quoteShell(word: string): string {
  return /^[\w./@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

const LOG_COLUMNS = `columns = {email: 'VARCHAR', status: 'VARCHAR', last_response_code: 'VARCHAR'}`

/** A query inside the double quotes of a shell. */
function duckdb(query: string): string {
  return `duckdb -c "${query.replace(/["\\$`]/g, '\\$&')}"`
}

function quoteSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * Commands to search the archive with, each in a block of its own; a test runs them all. Addresses stand in
 * the files in the letter case in which they were sent to, so every search passes over it.
 */
export function formatSearch(example: SearchExample, texts: Texts): readonly string[] {
  const { directory, file, maillogId } = example
  const { commands } = texts.overview
  const logs = quoteShell(`${directory}/logs`)
  const logFiles = quoteSql(`${directory}/logs/*/*.jsonl`)
  const ledgers = quoteSql(`${directory}/deliveries/*/*.csv`)
  const fields = '.delivery_time, .status, .last_response_code, .last_response_message'
  const place = directory === 'data' ? '' : ` --directory ${quoteShell(directory)}`
  return [
    formatCommand(commands.story, `blastengine-archive trace --email ${ADDRESS}${place}`),
    formatCommand(commands.grep, `grep -rhiF '"email":"${ADDRESS}"' ${logs}`),
    formatCommand(
      commands.pickaxe,
      `git log --format='%h %cI %s' -i -S'"email":"${ADDRESS}"' -- ${logs}`,
    ),
    formatCommand(commands.versions, `git log -p -G'"maillog_id":${maillogId},' -- ${logs}`),
    formatCommand(commands.file, `git log -p -- ${quoteShell(file)}`),
    formatCommand(
      commands.jq,
      `find ${logs} -name '*.jsonl' -print0 | xargs -0 jq -r 'select((.email // "" | ascii_downcase) == "${ADDRESS}") | [${fields}] | @tsv'`,
    ),
    formatCommand(
      commands.domains,
      duckdb(
        `SELECT lower(split_part(email, '@', -1)) AS domain, last_response_code AS code, count(*) AS mails FROM read_json(${logFiles}, ${LOG_COLUMNS}) WHERE status IN ('HARDERROR', 'SOFTERROR', 'DROP') GROUP BY ALL ORDER BY mails DESC, domain, code LIMIT 20`,
      ),
    ),
    formatCommand(
      commands.ledger,
      duckdb(
        `SELECT delivery_id, delivery_time, subject, total_count, archived_count FROM read_csv(${ledgers}, header = true, all_varchar = true) WHERE counts_match = 'no' ORDER BY delivery_time DESC`,
      ),
    ),
  ]
}
