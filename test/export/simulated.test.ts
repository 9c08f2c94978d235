import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { TABLES } from '../../src/export/rows/tables.ts'
import { ask, asText, exportTo, tableOf } from './exporting.ts'
import { createFolderUntilEnd, type Simulated, simulate } from './simulated.ts'

/** A run on each of two days, the tables of what they archived, and what the simulator knows. */
let one: Simulated
let lake: string

beforeAll(async () => {
  one = await simulate()
  lake = join(createFolderUntilEnd(), 'lake')
  await exportTo(lake, '--repository', one.gitDir, '--name', 'shop')
}, 240_000)

/** Rows of a table with times as the archive writes them, ids and counts as text. */
async function rowsOf(table: keyof typeof TABLES, more = ''): Promise<string[]> {
  const columns = TABLES[table].columns.map(({ name, type }) =>
    type === 'time' ? `${asText(name)} AS ${name}` : `${name}::VARCHAR AS ${name}`,
  )
  const rows = await ask(`SELECT ${columns.join(', ')}, extra FROM ${tableOf(lake, table)} ${more}`)
  return rows.map((row) => JSON.stringify(Object.values(row))).sort()
}

/** Values of a source record in the order of the table's columns, `null` for `extra`. */
function expected(table: keyof typeof TABLES, records: Iterable<object>): string[] {
  const rows = Array.from(records, (record) => {
    const values = new Map<string, unknown>(Object.entries(record))
    const cells = TABLES[table].columns.map(({ name }) => {
      const value = values.get(name) ?? null
      return value === null || value === '' ? null : String(value)
    })
    return JSON.stringify([...cells, null])
  })
  return rows.sort()
}

describe('each table holds what the simulator knows, row by row', () => {
  it('mail_logs', async () => {
    const rows = await rowsOf('mail_logs')
    expect(rows).toEqual(expected('mail_logs', one.account.truth().logs()))
    expect(rows.length).toBeGreaterThan(100)
  })

  it('failures and attempts', async () => {
    const truth = one.account.truth()
    const former = [...truth.formerFailures()].filter(({ maillog_id }) =>
      one.archivedFailures.has(String(maillog_id)),
    )
    const failures = [...truth.failures(), ...former]
    expect(await rowsOf('failures')).toEqual(expected('failures', failures))
    const attempts = failures.flatMap(({ maillog_id, sent_history }) =>
      sent_history.map((attempt, index) => ({ maillog_id, attempt: index + 1, ...attempt })),
    )
    expect(await rowsOf('attempts')).toEqual(expected('attempts', attempts))
    expect(attempts.length).toBeGreaterThan(failures.length)
  })

  it('deliveries', async () => {
    const known = new Map(one.deliveryRows.map((row) => [row.delivery_id, row]))
    const deliveries = [...one.account.truth().deliveries()].map((row) => {
      const { html, archived_count, counts_match } = known.get(String(row.delivery_id)) ?? {}
      const sender = { from_email: row.from.email, from_name: row.from.name }
      const counted = row.delivery_type === 'BULK'
      const none = { total_count: null, sent_count: null, drop_count: null, open_count: null }
      const noErrors = { hard_error_count: null, soft_error_count: null }
      const counts = counted ? {} : { ...none, ...noErrors }
      return { ...row, ...sender, ...counts, html, archived_count, counts_match }
    })
    const rows = await rowsOf('deliveries')
    expect(rows).toEqual(expected('deliveries', deliveries))
    expect(rows.length).toBeGreaterThan(10)
  })

  it('opens: the rows of every report, which are opens that the simulator knows', async () => {
    const rows = await rowsOf('opens')
    expect(rows).toEqual(expected('opens', one.reportRows))
    const truth = one.account.truth()
    const ids = [...truth.deliveries()].map(({ delivery_id }) => delivery_id)
    const known = new Set(
      expected(
        'opens',
        ids.flatMap((id) => [...truth.opens(id)]),
      ),
    )
    const opened = await rowsOf('opens', 'WHERE open_time IS NOT NULL')
    expect(opened.filter((row) => !known.has(row))).toEqual([])
    expect(opened.length).toBeGreaterThan(10)
  })

  it('errors', async () => {
    const errors = [...one.account.truth().errors()].map(({ id, ...row }) => ({
      ...row,
      error_id: id,
    }))
    expect(await rowsOf('errors')).toEqual(expected('errors', errors))
    expect(errors.length).toBeGreaterThan(2)
  })

  it('usage', async () => {
    const rows = await rowsOf('usage')
    expect(rows).toEqual(expected('usage', one.usageRows))
    expect(rows.length).toBeGreaterThan(0)
  })

  it('mail_log_versions: every state that a commit holds, since that commit', async () => {
    const columns = [...TABLES.mail_logs.columns.map(({ name }) => name), 'known_from', 'commit']
    const selected = columns.map((name) =>
      /_time$|known_from/.test(name) ? `${asText(name)} AS ${name}` : `${name}::VARCHAR AS ${name}`,
    )
    const rows = await ask(
      `SELECT ${selected.join(', ')} FROM ${tableOf(lake, 'mail_log_versions')}`,
    )
    const found = rows.map((row) => JSON.stringify(columns.map((name) => row[name]))).sort()
    const wanted = one.states.map((state) =>
      JSON.stringify(columns.map((name) => (state[name] === null ? null : String(state[name])))),
    )
    expect(found).toEqual(wanted.sort())
    expect(new Set(one.states.map(({ commit }) => commit)).size).toBeGreaterThan(1)
  })
})

describe('a DuckDB file', () => {
  let database: string

  beforeAll(async () => {
    database = join(createFolderUntilEnd(), 'archive.duckdb')
    await exportTo(database, '--repository', one.gitDir, '--format', 'duckdb')
  }, 120_000)

  it('has the same tables with the same rows', async () => {
    const columnsOf = async (table: string) =>
      (await ask(`DESCRIBE ${table}`, database)).map(
        (row) => `${row.column_name} ${row.column_type}`,
      )
    for (const table of Object.keys(TABLES)) {
      const parquet = await ask(
        `DESCRIBE SELECT * EXCLUDE (archive, month) FROM ${tableOf(lake, table)}`,
      )
      const wanted = parquet.map((row) => `${row.column_name} ${row.column_type}`)
      expect(await columnsOf(table)).toEqual(wanted)
      const own = await ask(`SELECT * FROM ${table} ORDER BY ALL`, database)
      const theirs = `SELECT * EXCLUDE (archive, month) FROM ${tableOf(lake, table)} ORDER BY ALL`
      expect(own).toEqual(await ask(theirs))
    }
  })

  it('as_of gives what the archive held at each commit, and nothing before the first', async () => {
    const columns = TABLES.mail_logs.columns.map(({ name, type }) =>
      type === 'time' ? `${asText(name)} AS ${name}` : name,
    )
    for (const { knownFrom, lines } of one.commits) {
      const time = new Date(knownFrom).toISOString()
      const sql = `SELECT ${columns.join(', ')} FROM as_of(TIMESTAMPTZ '${time}') ORDER BY maillog_id`
      const rows = await ask(sql, database)
      const typed = rows.map((row) =>
        JSON.stringify({
          ...row,
          maillog_id: Number(row.maillog_id),
          delivery_id: Number(row.delivery_id),
        }),
      )
      expect(typed).toEqual(lines)
    }
    const early = new Date((one.commits[0]?.knownFrom ?? 0) - 1).toISOString()
    expect(await ask(`SELECT * FROM as_of('${early}')`, database)).toEqual([])
    const described = await ask(`DESCRIBE SELECT * FROM as_of(now())`, database)
    expect(described.map((row) => row.column_name)).toEqual([
      ...TABLES.mail_logs.columns.map(({ name }) => name),
      'extra',
    ])
  })

  it('known_until is the next state of the same mail log', async () => {
    const sql = `SELECT count(*)::INTEGER AS wrong FROM mail_log_history h WHERE known_until IS DISTINCT FROM
      (SELECT min(known_from) FROM mail_log_versions v WHERE v.maillog_id = h.maillog_id AND v.known_from > h.known_from)`
    expect(await ask(sql, database)).toEqual([{ wrong: 0 }])
    const open = await ask(
      'SELECT count(*)::INTEGER AS n FROM mail_log_history WHERE known_until IS NULL',
      database,
    )
    expect(open).toEqual(await ask('SELECT count(*)::INTEGER AS n FROM mail_logs', database))
  })

  it('failures_by_domain counts each failed mail once', async () => {
    const [sum] = await ask('SELECT sum(mails)::INTEGER AS n FROM failures_by_domain', database)
    const failed = [...one.account.truth().logs()].filter(({ status }) => /ERROR|DROP/.test(status))
    expect(sum).toEqual({ n: failed.length })
    const domains = await ask(
      'SELECT DISTINCT domain FROM failures_by_domain ORDER BY domain',
      database,
    )
    const wanted = new Set(
      failed.map(({ email }) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()),
    )
    expect(domains.map((row) => row.domain)).toEqual([...wanted].sort())
  })

  it('mail_story tells every attempt, result, open and state of a mail', async () => {
    const sql = `SELECT event, count(*)::INTEGER AS n FROM mail_story GROUP BY ALL`
    const counts = new Map((await ask(sql, database)).map((row) => [row.event, row.n]))
    const logs = [...one.account.truth().logs()]
    const [attempts] = await ask('SELECT count(*)::INTEGER AS n FROM attempts', database)
    expect(counts.get('created')).toBe(logs.length)
    expect(counts.get('result')).toBe(logs.length)
    expect(counts.get('opened')).toBe(logs.filter(({ open_time }) => open_time !== null).length)
    expect(counts.get('attempt')).toBe(attempts?.n)
    expect(counts.get('known')).toBe(one.states.length)
  })
})
