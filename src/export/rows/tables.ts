/** How a value of the archive stands in a table. */
export type ColumnType = 'id' | 'softId' | 'time' | 'text' | 'count'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** Key in the archive's files, where it is another one. */
  readonly key?: string
}

export interface Table {
  readonly name: TableName
  /** Without `extra`, which every table has behind them. */
  readonly columns: readonly Column[]
}

export const TABLE_NAMES = [
  'deliveries',
  'mail_logs',
  'failures',
  'attempts',
  'opens',
  'errors',
  'usage',
  'mail_log_versions',
] as const
export type TableName = (typeof TABLE_NAMES)[number]

const columns =
  (type: ColumnType) =>
  (...names: string[]): Column[] =>
    names.map((name) => ({ name, type }))
const [id, text, time, count] = [
  columns('id'),
  columns('text'),
  columns('time'),
  columns('count'),
] as const

const MAIL_LOG: readonly Column[] = [
  ...id('maillog_id', 'delivery_id'),
  ...text('delivery_type', 'email', 'status', 'last_response_code', 'last_response_message'),
  ...time('delivery_time', 'open_time', 'created_time', 'updated_time'),
]

/** Keys of what an attempt does not hold itself; the API has no key that begins with a blank. */
export const OF_ATTEMPT = { maillogId: ' maillog_id', number: ' attempt' } as const

/** The tables of an export and their columns: the keys of the archive's files, in the same order. */
export const TABLES: Readonly<Record<TableName, Table>> = {
  deliveries: {
    name: 'deliveries',
    columns: [
      ...id('delivery_id'),
      ...text('delivery_type', 'status', 'subject', 'from_email', 'from_name'),
      ...time('delivery_time', 'reservation_time', 'created_time', 'updated_time'),
      ...text('html'),
      ...count('total_count', 'sent_count', 'drop_count', 'hard_error_count', 'soft_error_count'),
      ...count('open_count', 'archived_count'),
      ...text('counts_match'),
    ],
  },
  mail_logs: { name: 'mail_logs', columns: MAIL_LOG },
  failures: {
    name: 'failures',
    columns: [
      ...id('maillog_id', 'delivery_id'),
      ...text('email', 'status', 'last_response_code', 'last_response_message'),
    ],
  },
  attempts: {
    name: 'attempts',
    columns: [
      // Both are ours: what the API puts into an attempt by these names stands in `extra`.
      { name: 'maillog_id', type: 'id', key: OF_ATTEMPT.maillogId },
      { name: 'attempt', type: 'count', key: OF_ATTEMPT.number },
      ...text('status'),
      ...time('delivery_time'),
      ...text('response_code', 'response_message'),
    ],
  },
  opens: {
    name: 'opens',
    columns: [
      ...id('delivery_id'),
      ...time('delivery_time'),
      ...text('email'),
      ...time('open_time'),
    ],
  },
  errors: {
    name: 'errors',
    columns: [
      ...time('error_time'),
      ...text('email', 'response_code', 'response_message'),
      // The provider's list may number its rows in some other way.
      ...columns('softId')('error_id'),
    ],
  },
  usage: {
    name: 'usage',
    // `month` is the folder that each month of every table stands in.
    columns: [
      { name: 'usage_month', type: 'text', key: 'month' },
      ...count('current', 'remaining'),
      ...text('plan_id'),
      ...time('updated_time'),
    ],
  },
  mail_log_versions: {
    name: 'mail_log_versions',
    columns: [...MAIL_LOG, ...time('known_from'), ...text('commit')],
  },
}

/** What `extra` of a version says when the branch lost the mail log with this commit; its other columns are null. */
export const LOST = '{"in_archive":false}'

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'BIGINT',
  softId: 'BIGINT',
  time: 'TIMESTAMPTZ',
  text: 'VARCHAR',
  count: 'INTEGER',
}

/** Name and SQL type of every column, `extra` before what is said of a version. */
export function sqlColumns({ name, columns }: Table): readonly (readonly [string, string])[] {
  const typed = columns.map((column) => [column.name, SQL_TYPES[column.type]] as const)
  const own = name === 'mail_log_versions' ? typed.length - 2 : typed.length
  return [...typed.slice(0, own), ['extra', 'VARCHAR'], ...typed.slice(own)]
}
