/** One way to damage the good archive, as a commit on top of it, and everything that must be found. */
export interface Damage {
  readonly name: string
  /** The files that change: `null` removes one. */
  readonly edit: (read: (path: string) => string) => Readonly<Record<string, string | null>>
  /** `code file record`, below `data/`. */
  readonly found: readonly string[]
  /** It needs a file in two parts. Default false. */
  readonly isLarge?: boolean
}

const LARGE = 'data/logs/2026-11/2026-11-20_delivery_100.jsonl'
const LARGE_2 = 'data/logs/2026-11/2026-11-20_delivery_100_part-2.jsonl'
export const SMALL = 'data/logs/2026-11/2026-11-21_delivery_101.jsonl'
export const FAILURES = 'data/failures/2026-11/2026-11-21_delivery_101_failures.jsonl'
export const TRANSACTION = 'data/logs/2026-11/2026-11-20_transaction.jsonl'
export const SMTP = 'data/logs/2026-11/2026-11-20_smtp.jsonl'
const DELIVERIES = 'data/deliveries/2026-11/2026-11-21.csv'
const REPORT = 'data/reports/2026-11/delivery_101_opens.csv'
const ERRORS = 'data/errors/2026-11.csv'
export const COVERAGE = 'data/coverage.json'
const ERASURES = 'data/erasures.csv'

export const lines = (text: string) => text.trimEnd().split('\n')
export const file = (records: readonly string[]) => records.map((record) => `${record}\n`).join('')
const idOf = (line: string) => /"maillog_id":(\d+)/.exec(line)?.[1] ?? ''

/** Changes one record's line; '' takes it away. */
export function editLine(text: string, id: string, change: (line: string) => string): string {
  const edited = lines(text).map((line) => (idOf(line) === id ? change(line) : line))
  return file(edited.filter(Boolean))
}

/** Takes a line of a table away, or changes it. */
function editRow(text: string, part: string, change: (row: string) => string = () => ''): string {
  const rows = text.split('\n').map((row) => (row.includes(part) ? change(row) : row))
  return `${rows.filter(Boolean).join('\n')}\n`
}

export const LAYOUT_DAMAGES: readonly Damage[] = [
  {
    name: 'a file that the archive does not know',
    edit: () => ({ 'data/notes.txt': 'x\n', 'data/logs/2026-11/reader@example.jp.jsonl': '' }),
    found: ['unknown-file (a name with unusual characters)', 'unknown-file notes.txt'],
  },
  {
    name: 'a file in another month',
    edit: (read) => ({
      [SMTP]: null,
      'data/logs/2026-10/2026-11-20_smtp.jsonl': read(SMTP),
    }),
    found: [
      'vanished logs/2026-11/2026-11-20_smtp.jsonl 20013',
      'wrong-count logs/2026-11/2026-11-20_smtp.jsonl',
      'wrong-month logs/2026-10/2026-11-20_smtp.jsonl',
    ],
  },
  {
    name: 'a day that does not exist',
    edit: (read) => ({ 'data/logs/2026-11/2026-11-31_smtp.jsonl': read(SMTP) }),
    found: [
      'misplaced logs/2026-11/2026-11-31_smtp.jsonl 20013',
      'two-files logs/2026-11/2026-11-31_smtp.jsonl 20013',
      'wrong-month logs/2026-11/2026-11-31_smtp.jsonl',
    ],
  },
  {
    name: 'a part that was skipped',
    isLarge: true,
    edit: (read) => ({ [LARGE_2]: null, [LARGE_2.replace('part-2', 'part-3')]: read(LARGE_2) }),
    found: ['missing-part logs/2026-11/2026-11-20_delivery_100_part-3.jsonl'],
  },
  {
    name: 'records moved to the next part',
    isLarge: true,
    edit: (read) => {
      const all = [...lines(read(LARGE)), ...lines(read(LARGE_2))]
      return { [LARGE]: file(all.slice(0, 9000)), [LARGE_2]: file(all.slice(9000)) }
    },
    found: ['part-size logs/2026-11/2026-11-20_delivery_100.jsonl'],
  },
  {
    name: 'more records than a part may hold',
    isLarge: true,
    edit: (read) => ({
      [LARGE]: file([...lines(read(LARGE)), ...lines(read(LARGE_2))]),
      [LARGE_2]: null,
    }),
    found: ['part-size logs/2026-11/2026-11-20_delivery_100.jsonl'],
  },
  {
    name: 'a file without a record',
    edit: () => ({ 'data/logs/2026-11/2026-11-22_smtp.jsonl': '' }),
    found: ['empty-file logs/2026-11/2026-11-22_smtp.jsonl'],
  },
  {
    name: 'a delivery under two days',
    edit: (read) => ({
      'data/logs/2026-11/2026-11-22_delivery_101.jsonl': read(SMALL).replace(/20020/, '30000'),
    }),
    found: [
      'misplaced deliveries/2026-11/2026-11-21.csv 101',
      ...['20001', '20002', '20003', '20004'].map(
        (id) => `two-files logs/2026-11/2026-11-22_delivery_101.jsonl ${id}`,
      ),
      'two-days logs/2026-11/2026-11-22_delivery_101.jsonl 101',
    ],
  },
  {
    name: 'no attributes, so that git may change line ends',
    edit: () => ({ '.gitattributes': null }),
    found: ['attributes .gitattributes'],
  },
]

export const RECORD_DAMAGES: readonly Damage[] = [
  {
    name: 'a file that ends in the middle',
    edit: (read) => ({ [SMTP]: read(SMTP).slice(0, -20) }),
    found: [
      'unreadable logs/2026-11/2026-11-20_smtp.jsonl',
      'unreadable logs/2026-11/2026-11-20_smtp.jsonl',
    ],
  },
  {
    name: 'Windows line ends',
    edit: (read) => ({ [SMALL]: read(SMALL).replaceAll('\n', '\r\n') }),
    found: ['not-canonical logs/2026-11/2026-11-21_delivery_101.jsonl 20001'],
  },
  {
    name: 'one record written otherwise',
    edit: (read) => ({
      [SMALL]: editLine(read(SMALL), '20003', (line) => line.replace(',"email":', ', "email":')),
    }),
    found: ['not-canonical logs/2026-11/2026-11-21_delivery_101.jsonl 20003'],
  },
  {
    name: 'a quoted field in a table that needs no quotes',
    edit: (read) => ({
      [DELIVERIES]: editRow(read(DELIVERIES), '101,', (row) => row.replace('BULK', '"BULK"')),
    }),
    found: ['not-canonical deliveries/2026-11/2026-11-21.csv 101'],
  },
  {
    name: 'two records that changed places',
    edit: (read) => {
      const [a = '', b = '', ...rest] = lines(read(SMALL))
      return { [SMALL]: file([b, a, ...rest]) }
    },
    found: ['unsorted logs/2026-11/2026-11-21_delivery_101.jsonl 20001'],
  },
  {
    name: 'a record twice',
    edit: (read) => ({ [SMALL]: editLine(read(SMALL), '20002', (line) => `${line}\n${line}`) }),
    found: [
      'repeated logs/2026-11/2026-11-21_delivery_101.jsonl 20002',
      'wrong-count logs/2026-11/2026-11-21_delivery_101.jsonl',
    ],
  },
  {
    name: 'the last record of a part again in the next one',
    isLarge: true,
    edit: (read) => ({
      [LARGE_2]: file([lines(read(LARGE)).at(-1) ?? '', ...lines(read(LARGE_2))]),
    }),
    found: [
      'repeated logs/2026-11/2026-11-20_delivery_100_part-2.jsonl 11000',
      'wrong-count logs/2026-11/2026-11-20_delivery_100.jsonl',
    ],
  },
  {
    name: "another delivery's record",
    edit: (read) => ({
      [SMALL]: editLine(read(SMALL), '20001', (line) => line.replace(':101,', ':100,')),
    }),
    found: [
      'misplaced logs/2026-11/2026-11-21_delivery_101.jsonl 20001',
      'other-mail logs/2026-11/2026-11-21_delivery_101.jsonl 20001',
    ],
  },
  {
    name: "another day's record",
    edit: (read) => ({ [TRANSACTION]: read(TRANSACTION).replaceAll('-20T12', '-19T12') }),
    found: [
      'misplaced logs/2026-11/2026-11-20_transaction.jsonl 20011',
      'went-back logs/2026-11/2026-11-20_transaction.jsonl 20011',
    ],
  },
  {
    name: 'a record of another type',
    edit: (read) => ({ [SMTP]: read(SMTP).replace('SMTP', 'TRANSACTION') }),
    found: ['misplaced logs/2026-11/2026-11-20_smtp.jsonl 20013'],
  },
  {
    name: 'one mail log in two files',
    edit: (read) => ({
      'data/logs/2026-11/2026-11-20_other.jsonl': read(SMTP).replace('SMTP', 'PUSH'),
    }),
    found: ['two-files logs/2026-11/2026-11-20_smtp.jsonl 20013'],
  },
  {
    name: 'a delivery in two files',
    edit: (read) => ({
      'data/deliveries/2026-11/2026-11-20.csv': `${read('data/deliveries/2026-11/2026-11-20.csv')}${
        read(DELIVERIES)
          .split('\n')
          .find((row) => row.startsWith('201,')) ?? ''
      }\n`,
    }),
    found: [
      'misplaced deliveries/2026-11/2026-11-20.csv 201',
      'two-files deliveries/2026-11/2026-11-21.csv 201',
      'unsorted deliveries/2026-11/2026-11-20.csv 201',
    ],
  },
  {
    name: 'a failure without a mail log',
    edit: (read) => ({
      [FAILURES]: file([
        ...lines(read(FAILURES)),
        lines(read(FAILURES))[0]!.replace('20002', '20005'),
      ]),
    }),
    found: ['no-log failures/2026-11/2026-11-21_delivery_101_failures.jsonl 20005'],
  },
  {
    name: 'an error in another month',
    edit: (read) => ({ [ERRORS]: read(ERRORS).replace('2026-11-21', '2026-10-21') }),
    found: ['misplaced errors/2026-11.csv row 1', 'vanished errors/2026-11.csv'],
  },
  {
    name: 'a report of another delivery, out of order',
    edit: (read) => {
      const [head = '', a = '', b = ''] = read(REPORT).split('\n')
      return { [REPORT]: `${head}\n${b.replace('101', '100')}\n${a}\n` }
    },
    found: [
      'misplaced reports/2026-11/delivery_101_opens.csv row 1',
      'unsorted reports/2026-11/delivery_101_opens.csv row 2',
    ],
  },
]

export const HISTORY_DAMAGES: readonly Damage[] = [
  {
    name: 'a record that vanished',
    edit: (read) => ({ [SMALL]: editLine(read(SMALL), '20001', () => '') }),
    found: [
      'logs-missing deliveries/2026-11/2026-11-21.csv 101',
      'rows-missing coverage.json 1',
      'vanished logs/2026-11/2026-11-21_delivery_101.jsonl 20001',
      'wrong-count logs/2026-11/2026-11-21_delivery_101.jsonl',
    ],
  },
  {
    name: 'a record that vanished from the second part',
    isLarge: true,
    edit: (read) => ({ [LARGE_2]: editLine(read(LARGE_2), '11002', () => '') }),
    found: [
      'logs-missing deliveries/2026-11/2026-11-20.csv 100',
      'rows-missing coverage.json 1',
      'vanished logs/2026-11/2026-11-20_delivery_100_part-2.jsonl 11002',
      'wrong-count logs/2026-11/2026-11-20_delivery_100.jsonl',
    ],
  },
  {
    name: 'a whole file that vanished',
    edit: () => ({ [TRANSACTION]: null }),
    found: [
      'rows-missing coverage.json 1',
      'vanished logs/2026-11/2026-11-20_transaction.jsonl 20011',
      'wrong-count logs/2026-11/2026-11-20_transaction.jsonl',
    ],
  },
  {
    name: 'a value that was lost',
    edit: (read) => ({
      [SMALL]: editLine(read(SMALL), '20001', (line) =>
        line.replace(/"open_time":"[^"]+"/, '"open_time":null'),
      ),
    }),
    found: [
      'value-lost logs/2026-11/2026-11-21_delivery_101.jsonl 20001',
      'wrong-count logs/2026-11/2026-11-21_delivery_101.jsonl',
    ],
  },
  {
    name: 'a cell of a delivery that was lost',
    edit: (read) => ({ [DELIVERIES]: read(DELIVERIES).replace('"News, and more"', '') }),
    found: ['value-lost deliveries/2026-11/2026-11-21.csv 101'],
  },
  {
    name: 'attempts that were lost',
    edit: (read) => ({
      [FAILURES]: editLine(read(FAILURES), '20004', (line) =>
        line.replace(/\{"status":"RETRY".*?\},/, ''),
      ),
    }),
    found: ['attempts-lost failures/2026-11/2026-11-21_delivery_101_failures.jsonl 20004'],
  },
  {
    name: 'opens that were lost',
    edit: (read) => ({ [REPORT]: read(REPORT).replace(/,2026-11-22T09:00:00\+09:00\n/, ',\n') }),
    found: ['opens-lost reports/2026-11/delivery_101_opens.csv'],
  },
  {
    name: 'an error that vanished',
    edit: (read) => ({ [ERRORS]: editRow(read(ERRORS), 'a@example.jp') }),
    found: ['vanished errors/2026-11.csv'],
  },
  {
    name: 'a month of use that vanished',
    edit: (read) => ({ 'data/usage.csv': editRow(read('data/usage.csv'), '202610') }),
    found: ['vanished usage.csv'],
  },
]

export const COVERAGE_DAMAGES: readonly Damage[] = [
  { name: 'no coverage', edit: () => ({ [COVERAGE]: null }), found: ['no-coverage coverage.json'] },
  {
    name: 'coverage that is no JSON',
    edit: () => ({ [COVERAGE]: '{' }),
    found: ['unreadable coverage.json'],
  },
  {
    name: 'a count that is not that of the file',
    edit: (read) => ({ [COVERAGE]: read(COVERAGE).replace('"logs":5', '"logs":6') }),
    found: ['wrong-count logs/2026-11/2026-11-21_delivery_101.jsonl'],
  },
  {
    name: 'more rows than there are mail logs',
    edit: (read) => ({
      [COVERAGE]: read(COVERAGE).replace(/"rows":(\d+)/, (_, rows) => `"rows":${Number(rows) + 5}`),
    }),
    found: ['rows-missing coverage.json 5'],
  },
  {
    name: 'ranges that overlap',
    edit: (read) => ({ [COVERAGE]: read(COVERAGE).replace(/"last_id":\d+/, '"last_id":20014') }),
    found: ['coverage-order coverage.json'],
  },
  {
    name: 'an erased mail log that is back',
    edit: () => ({ [ERASURES]: 'maillog_id,erased_on\n20002,2026-11-23\n' }),
    found: [
      'erased logs/2026-11/2026-11-21_delivery_101.jsonl 20002',
      'erased failures/2026-11/2026-11-21_delivery_101_failures.jsonl 20002',
    ],
  },
  {
    name: 'erasures that cannot be read',
    edit: () => ({ [ERASURES]: 'maillog_id,erased_on\nx,2026-11-23\n' }),
    found: ['unreadable erasures.csv'],
  },
]
