import type { PersonalData } from '../records/properties.ts'
import { foldBlock, formatCommand, joinBlocks } from './markdown.ts'
import type { Texts } from './words.ts'

/** What stands in the examples, so that they run in this very archive. */
export interface SearchExample {
  readonly directory: string
  /** A log file of the archive, from the root of the branch. */
  readonly file: string
  readonly maillogId: string
  /** A receiving domain and a response code that failed. */
  readonly domain: string
  readonly code: string
}

const ADDRESS = 'someone@example.jp'
/** In the form of one: 26 characters of base32. */
const PSEUDONYM = 'p-abcdefghijklmnopqrstuvwxyz@example.jp'

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
export function formatSearch(
  example: SearchExample,
  personalData: PersonalData,
  texts: Texts,
): readonly string[] {
  const { directory, domain } = example
  const { overview } = texts
  const { commands } = overview
  const failures = quoteShell(`${directory}/failures`)
  const place = directory === 'data' ? '' : ` --directory ${quoteShell(directory)}`
  const said = `${place}${overview.languageOption}`
  const trace = `blastengine-archive trace --email ${ADDRESS}${said}`
  const isKept = personalData === 'keep'
  return [
    isKept ? '' : overview.searchPseudonyms,
    formatCommand(
      isKept ? commands.story : commands.storyByKey,
      isKept ? trace : `read -rs PSEUDONYM_KEY && export PSEUDONYM_KEY\n${trace}`,
    ),
    formatCommand(commands.page, `blastengine-archive explore --output archive.html${said}`),
    formatCommand(commands.domain, `grep -rhiF ${quoteShell(`@${domain}"`)} ${failures}`),
    formatCommand(commands.code, `grep -rhF '"last_response_code":"${example.code}"' ${failures}`),
    foldBlock(commands.more, joinBlocks(formatOtherTools(example, isKept, texts)).trimEnd(), false),
  ]
}

/** The same questions for grep, git, jq and DuckDB. */
function formatOtherTools(
  { directory, file, maillogId }: SearchExample,
  isKept: boolean,
  texts: Texts,
): readonly string[] {
  const { commands } = texts.overview
  const logs = quoteShell(`${directory}/logs`)
  const logFiles = quoteSql(`${directory}/logs/*/*.jsonl`)
  const deliveries = quoteSql(`${directory}/deliveries/*/*.csv`)
  const fields = '.delivery_time, .status, .last_response_code, .last_response_message'
  const address = isKept ? ADDRESS : PSEUDONYM
  return [
    formatCommand(commands.grep, `grep -rhiF '"email":"${address}"' ${logs}`),
    formatCommand(
      commands.pickaxe,
      `git log --format='%h %cI %s' -i -S'"email":"${address}"' -- ${logs}`,
    ),
    formatCommand(commands.versions, `git log -p -G'"maillog_id":${maillogId},' -- ${logs}`),
    formatCommand(commands.file, `git log -p -- ${quoteShell(file)}`),
    formatCommand(
      commands.jq,
      `find ${logs} -name '*.jsonl' -print0 | xargs -0 jq -r 'select((.email // "" | ascii_downcase) == "${address}") | [${fields}] | @tsv'`,
    ),
    formatCommand(
      commands.domains,
      duckdb(
        `SELECT lower(split_part(email, '@', -1)) AS domain, last_response_code AS code, count(*) AS mails FROM read_json(${logFiles}, ${LOG_COLUMNS}) WHERE status IN ('HARDERROR', 'SOFTERROR', 'DROP') GROUP BY ALL ORDER BY mails DESC, domain, code LIMIT 20`,
      ),
    ),
    formatCommand(
      commands.countsDiffer,
      duckdb(
        `SELECT delivery_id, delivery_time, subject, total_count, archived_count FROM read_csv(${deliveries}, header = true, all_varchar = true) WHERE counts_match = 'no' ORDER BY delivery_time DESC`,
      ),
    ),
  ]
}
