import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../cli/running.ts'
import {
  type BareRepository,
  createRepository as createBare,
  openRepository,
} from '../forge/repository.ts'
import { ask, exportTo, listAll, quote, readAll, tableOf } from './exporting.ts'
import {
  commit,
  createFolder,
  createRepository,
  EVERYTHING,
  file,
  logLine,
  minute,
  PATHS,
} from './small-archive.ts'

const argsOf = ({ gitDir }: BareRepository, name = 'shop') => [
  '--repository',
  gitDir,
  '--name',
  name,
]

/** An archive with something in every table and what it is exported to, made once: the tests work on copies. */
const origin = mkdtempSync(join(tmpdir(), 'export-'))
const ARCHIVE = join(origin, 'archive.git')
const LAKE = join(origin, 'a', 'b', 'lake')
let toldFirst = ''
let content: readonly unknown[] = []

beforeAll(async () => {
  const repository = await createBare(ARCHIVE, 'main')
  await commit(repository, 0, EVERYTHING)
  const { stdout } = await exportTo(LAKE, ...argsOf(repository))
  toldFirst = stdout
  content = await contentOf(LAKE)
})
afterAll(() => rmSync(origin, { recursive: true, force: true, maxRetries: 5 }))

function copy(path: string): string {
  const folder = createFolder('copy')
  cpSync(path, folder, { recursive: true })
  return folder
}

const createEverything = () => openRepository(copy(ARCHIVE))
/** The archive itself, for what only reads it. */
const EXISTING = openRepository(ARCHIVE)
/** The archive, and what it was exported to. */
const createExported = () => ({ repository: createEverything(), lake: copy(LAKE) })

const filesOf = (lake: string) => [...readAll(lake).keys()]

/** Paths whose bytes differ, or that only one of them has. */
function changed(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort()
}

/** Every row of every table, for comparison with an export made anew. */
async function contentOf(lake: string): Promise<unknown[]> {
  const files = filesOf(lake).filter((path) => path.endsWith('.parquet'))
  const rows = []
  for (const path of files.sort()) {
    rows.push(
      path,
      ...(await ask(`SELECT * FROM read_parquet(${quote(join(lake, path))}) ORDER BY ALL`)),
    )
  }
  return rows
}

async function expectAsNew(
  lake: string,
  repository: BareRepository,
  ...args: string[]
): Promise<void> {
  const fresh = createFolder('fresh')
  await exportTo(fresh, ...argsOf(repository), ...args)
  expect(await contentOf(lake)).toEqual(await contentOf(fresh))
}

const parquet = (table: string, month: string, name = 'shop') =>
  `${table}/archive=${name}/month=${month}/data.parquet`

test('a folder a table, a file a month, and the head it stands for', async () => {
  const { repository, lake } = createExported()
  expect(filesOf(lake)).toEqual(
    [
      '_export/shop.json',
      parquet('attempts', '2026-11'),
      parquet('deliveries', '2026-11'),
      parquet('errors', '2026-11'),
      parquet('failures', '2026-11'),
      parquet('mail_log_versions', '2026-11'),
      parquet('mail_logs', '2026-10'),
      parquet('mail_logs', '2026-11'),
      parquet('opens', '2026-11'),
      parquet('usage', '2026-10'),
      parquet('usage', '2026-11'),
    ].sort(),
  )
  expect(toldFirst).toContain('mail_logs: 3 rows in 2 months written')
  const state = JSON.parse(readAll(lake).get('_export/shop.json') ?? '')
  expect(state.head).toBe(await repository.head('data'))
  const sql = `SELECT DISTINCT compression FROM parquet_metadata(${quote(join(lake, '*', '*', '*', '*.parquet'))})`
  expect(await ask(sql)).toEqual([{ compression: 'ZSTD' }])

  // Without a change nothing is written, not even a time.
  const before = listAll(lake)
  const { stdout } = await exportTo(lake, ...argsOf(repository))
  expect(stdout).toContain('Nothing has changed')
  expect(listAll(lake)).toEqual(before)
})

test('run again it writes the months that changed, and is as if it were made anew', async () => {
  const { repository, lake } = createExported()
  const first = readAll(lake)
  await commit(repository, 5, {
    [PATHS.november]: file(logLine(10, { status: 'DROP' }), logLine(11), logLine(12)),
  })
  await exportTo(lake, ...argsOf(repository))
  const second = readAll(lake)
  expect(changed(first, second)).toEqual([
    '_export/shop.json',
    parquet('mail_log_versions', '2026-11'),
    parquet('mail_logs', '2026-11'),
  ])
  await expectAsNew(lake, repository)

  const usage = file(
    'month,current,remaining,plan_id,updated_time',
    '202610,3,97,be-plan-1,2026-11-01T00:00:00+09:00',
    '202611,2,98,be-plan-1,',
  )
  await commit(repository, 6, {
    [PATHS.usage]: usage,
    [PATHS.undated]: file(logLine(99, { created_time: null })),
    [PATHS.opens]: null,
  })
  await exportTo(lake, ...argsOf(repository))
  const third = readAll(lake)
  expect(changed(second, third)).toEqual(
    [
      '_export/shop.json',
      parquet('mail_log_versions', '2026-11'),
      parquet('mail_logs', 'undated'),
      parquet('opens', '2026-11'),
      parquet('usage', '2026-11'),
    ].sort(),
  )
  expect(existsSync(join(lake, 'opens'))).toBe(false)

  await repository.commitFiles({
    branch: 'data',
    files: { [PATHS.october]: file(logLine(2)) },
    at: minute(60 * 24 * 20),
  })
  await exportTo(lake, ...argsOf(repository))
  const fourth = readAll(lake)
  expect(changed(third, fourth)).toEqual([
    '_export/shop.json',
    parquet('mail_log_versions', '2026-12'),
    parquet('mail_logs', '2026-10'),
  ])
  await expectAsNew(lake, repository)

  await commit(repository, 60 * 24 * 21, { 'data/coverage.json': '{"heartbeat": 1}\n' })
  await exportTo(lake, ...argsOf(repository))
  expect(changed(fourth, readAll(lake))).toEqual(['_export/shop.json'])
})

test('after a rewrite of history nothing of before is left, and it says so', async () => {
  const { repository, lake } = createExported()
  await repository.git('update-ref', '-d', 'refs/heads/data')
  const { [PATHS.october]: _, [PATHS.usage]: __, ...others } = EVERYTHING
  const clean = file(logLine(11, { email: 'erased' }))
  await commit(repository, 0, {
    ...others,
    [PATHS.november]: clean,
    [PATHS.opens]: null,
    [PATHS.errors]: null,
  })
  const { stdout, stderr } = await exportTo(lake, ...argsOf(repository))
  expect(stderr).toContain('The history of the archive was rewritten')
  expect(stdout).toContain('5 files removed')
  expect(filesOf(lake)).toEqual(
    [
      '_export/shop.json',
      ...['attempts', 'deliveries', 'failures', 'mail_log_versions', 'mail_logs'].map((table) =>
        parquet(table, '2026-11'),
      ),
    ].sort(),
  )
  expect(
    await ask(`SELECT maillog_id::INTEGER AS id, email FROM ${tableOf(lake, 'mail_log_versions')}`),
  ).toEqual([{ id: 11, email: 'erased' }])
  await expectAsNew(lake, repository)
})

test('a head that is an ancestor, but beside the first-parent line, is no start either', async () => {
  const { repository, lake } = createExported()
  const old = (await repository.head('data')) ?? ''
  const root = await repository.commitFiles({
    branch: 'other',
    files: { ...EVERYTHING, [PATHS.october]: null },
    at: minute(3),
  })
  await repository.commitFiles({
    branch: 'data',
    files: EVERYTHING,
    parents: [root, old],
    at: minute(4),
  })
  const { stderr } = await exportTo(lake, ...argsOf(repository))
  expect(stderr).toContain('The history of the archive was rewritten')
  await expectAsNew(lake, repository)
})

test('several archives stand in one lake and do not touch each other', async () => {
  const { repository: one, lake } = createExported()
  const two = await createRepository()
  await commit(two, 0, { [PATHS.november]: file(logLine(500)) })
  await exportTo(lake, ...argsOf(two, '2025'))
  await commit(one, 1, { [PATHS.november]: file(logLine(10)) })
  await exportTo(lake, ...argsOf(one, 'shop'))
  const sql = `SELECT archive, month, maillog_id::INTEGER AS id FROM ${tableOf(lake, 'mail_logs')} ORDER BY ALL`
  expect(await ask(sql)).toEqual([
    { archive: '2025', month: '2026-11', id: 500 },
    { archive: 'shop', month: '2026-10', id: 1 },
    { archive: 'shop', month: '2026-11', id: 10 },
  ])
})

test('other options write that archive anew', async () => {
  const { repository, lake } = createExported()
  const { stderr } = await exportTo(
    lake,
    ...argsOf(repository),
    '--no-versions',
    '--since',
    '2026-11-01',
  )
  expect(stderr).toContain('other options')
  expect(filesOf(lake).filter((path) => /mail_log/.test(path))).toEqual([
    parquet('mail_logs', '2026-11'),
  ])
  await expectAsNew(lake, repository, '--no-versions', '--since', '2026-11-01')
})

test.each([
  [
    'a month that is missing',
    (lake: string) => rmSync(join(lake, parquet('mail_logs', '2026-10'))),
  ],
  [
    'a state that cannot be read',
    (lake: string) => writeFileSync(join(lake, '_export/shop.json'), '{"head": 1'),
  ],
  ['a state that is missing', (lake: string) => rmSync(join(lake, '_export/shop.json'))],
  [
    'files of an interrupted run',
    (lake: string) => {
      mkdirSync(join(lake, '_export/shop.partial'))
      writeFileSync(join(lake, '_export/shop.partial/rows-1.jsonl'), '{"maillog_id"')
      rmSync(join(lake, '_export/shop.json'))
    },
  ],
])('%s is made good', async (_name, spoil) => {
  const lake = copy(LAKE)
  spoil(lake)
  await exportTo(lake, ...argsOf(EXISTING))
  expect(filesOf(lake)).toEqual(filesOf(LAKE))
  expect(await contentOf(lake)).toEqual(content)
})

/** What is asked for, and the mail logs and rows of other tables that it gives. */
const PARTS: readonly (readonly [string, readonly string[], Readonly<Record<string, number>>])[] = [
  [
    'a day in November',
    ['--since', '2026-11-20', '--until', '2026/11/20'],
    {
      mail_logs: 2,
      mail_log_versions: 2,
      failures: 1,
      opens: 1,
      deliveries: 1,
      errors: 1,
      usage: 1,
    },
  ],
  ['until October', ['--until', '2026-10-31'], { mail_logs: 1, mail_log_versions: 1, usage: 1 }],
  [
    'a delivery',
    ['--delivery-id', '7'],
    { mail_logs: 2, mail_log_versions: 2, failures: 1, opens: 1, deliveries: 1 },
  ],
  [
    'two deliveries',
    ['--delivery-id', '3, 7'],
    { mail_logs: 3, mail_log_versions: 3, failures: 1, opens: 1, deliveries: 1 },
  ],
]

test.each(PARTS)('%s alone', async (_name, args, wanted) => {
  const lake = createFolder('lake')
  await exportTo(lake, ...argsOf(EXISTING), ...args)
  const counts: Record<string, number> = {}
  for (const table of Object.keys(wanted)) {
    const [row] = await ask(`SELECT count(*)::INTEGER AS n FROM ${tableOf(lake, table)}`)
    counts[table] = Number(row?.n)
  }
  expect(counts).toEqual(wanted)
  const tables = new Set(filesOf(lake).map((path) => path.split('/')[0]))
  expect(
    [...tables].filter((name) => !name?.startsWith('_') && name !== 'attempts').sort(),
  ).toEqual(Object.keys(wanted).sort())
})

test('nothing that was asked for is exit code 1, and makes nothing', async () => {
  const lake = createFolder('lake')
  for (const format of ['parquet', 'duckdb']) {
    const { code, stdout, stderr } = await runProgram([
      'export',
      ...argsOf(EXISTING),
      '--output',
      lake,
      '--delivery-id',
      '12345',
      '--format',
      format,
    ])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('holds nothing of what was asked for')
    expect(existsSync(lake)).toBe(false)
  }
})

test('a folder of a name that means something to a database, in it and beside it', async () => {
  const repository = createEverything()
  const root = createFolder('')
  const name = "it's; DROP TABLE x; -- a*b 日本 [語] {x,y}"
  const partial = (folder: string) => join(root, folder, '_export', 'shop.partial')
  // A pattern would find these, too.
  const others = [name.replace('*', 'X'), name.replace('[語]', '語'), name.replace('{x,y}', 'x')]
  for (const other of others) mkdirSync(partial(other), { recursive: true })
  const lake = join(root, name)
  await exportTo(lake, ...argsOf(repository))
  await commit(repository, 1, { [PATHS.november]: file(logLine(10, { status: 'DROP' })) })
  await exportTo(lake, ...argsOf(repository))
  const state = JSON.parse(readAll(lake).get('_export/shop.json') ?? '')
  expect(state.head).toBe(await repository.head('data'))
  expect(others.map((other) => existsSync(partial(other)))).toEqual([true, true, true])
  const database = join(root, `${name}.duckdb`)
  await exportTo(database, ...argsOf(repository), '--format', 'duckdb')
  expect(await ask('SELECT count(*)::INTEGER AS n FROM mail_log_versions', database)).toEqual([
    { n: 5 },
  ])
})

test.each([
  [['--name', 'a/b'], '--name'],
  [['--name', '..'], '--name'],
  [['--name', "x'y"], '--name'],
  [['--since', '2026-11-02', '--until', '2026-11-01'], '--until'],
  [['--since', 'yesterday'], '--since'],
  [['--delivery-id', '0'], '--delivery-id'],
  [['--format', 'csv'], '--format'],
  [['--directory', 'nowhere'], '--directory'],
])('%s is refused by name', async (args, option) => {
  const lake = createFolder('lake')
  const { code, stderr } = await runProgram([
    'export',
    '--repository',
    ARCHIVE,
    '--output',
    lake,
    ...args,
  ])
  expect({ code, named: stderr.includes(`${option}:`) }).toEqual({ code: 2, named: true })
  expect(existsSync(lake)).toBe(false)
})

test('a file where the folder should be, and a file that is no database, are left alone', async () => {
  const path = createFolder('notes.txt')
  writeFileSync(path, 'precious')
  for (const format of ['parquet', 'duckdb']) {
    const { code, stderr } = await runProgram([
      'export',
      ...argsOf(EXISTING),
      '--output',
      path,
      '--format',
      format,
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('--output:')
    expect(readAll(join(path, '..')).get('notes.txt')).toBe('precious')
  }
})

test('a database is replaced when the archive changed, and left alone when not', async () => {
  const repository = createEverything()
  const database = createFolder('archive.duckdb')
  const args = [...argsOf(repository), '--format', 'duckdb']
  await exportTo(database, ...args)
  const before = listAll(join(database, '..'))
  expect((await exportTo(database, ...args)).stdout).toContain('Nothing has changed')
  expect(listAll(join(database, '..'))).toEqual(before)
  await commit(repository, 1, { [PATHS.november]: file(logLine(10)) })
  await exportTo(database, ...args)
  expect(await ask('SELECT count(*)::INTEGER AS n FROM mail_logs', database)).toEqual([{ n: 2 }])
  await exportTo(database, ...args, '--no-versions')
  const names = await ask(
    `SELECT table_name AS name FROM information_schema.tables ORDER BY name`,
    database,
  )
  expect(names.map(({ name }) => name)).toEqual([
    'attempts',
    'deliveries',
    'errors',
    'failures',
    'failures_by_domain',
    'mail_logs',
    'mail_story',
    'opens',
    'usage',
  ])
})

test('states of one second, a lost and a returned mail log: as_of tells each commit rightly', async () => {
  const repository = await createRepository()
  const states = [
    [logLine(1), logLine(2)],
    [logLine(1, { status: 'DROP' }), logLine(2)],
    [logLine(1, { status: 'DROP' })],
    [logLine(1), logLine(2)],
  ]
  const at = [0, 0, 1, 2]
  for (const [index, lines] of states.entries())
    await commit(repository, at[index] ?? 0, { [PATHS.november]: file(...lines) })
  const database = createFolder('archive.duckdb')
  await exportTo(database, ...argsOf(repository), '--format', 'duckdb')
  const known = async (minutes: number) => {
    const time = new Date(minute(minutes)).toISOString()
    const rows = await ask(
      `SELECT maillog_id::INTEGER AS id, status FROM as_of('${time}') ORDER BY id`,
      database,
    )
    return rows.map((row) => `${row.id} ${row.status}`)
  }
  expect(await known(-1)).toEqual([])
  expect(await known(0)).toEqual(['1 DROP', '2 SENT'])
  expect(await known(1)).toEqual(['1 DROP'])
  expect(await known(2)).toEqual(['1 SENT', '2 SENT'])
  const history = await ask(
    'SELECT maillog_id::INTEGER AS id, status, known_until IS NULL AS open FROM mail_log_history ORDER BY id, known_from, open',
    database,
  )
  expect(history).toEqual([
    { id: 1, status: 'SENT', open: false },
    { id: 1, status: 'DROP', open: false },
    { id: 1, status: 'SENT', open: true },
    { id: 2, status: 'SENT', open: false },
    { id: 2, status: 'SENT', open: true },
  ])
})

test('what fits nothing leaves the tables of the last export alone', async () => {
  const lake = copy(LAKE)
  const args = ['export', ...argsOf(EXISTING), '--output', lake]
  const missed = await runProgram([...args, '--until', '2000-01-01'])
  expect(missed).toMatchObject({ code: 1, stdout: '' })
  expect(missed.stderr).toMatch(/^The archive holds nothing of what was asked for[^\n]*\n$/)
  expect(readAll(lake)).toEqual(readAll(LAKE))
  expect((await runProgram(args)).stdout).toMatch(/nothing was written/)
})
