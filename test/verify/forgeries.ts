import {
  COVERAGE,
  type Damage,
  editLine,
  FAILURES,
  file,
  lines,
  SMALL,
  SMTP,
  TRANSACTION,
} from './damages.ts'

/** A well-formed archive that says something else: what a person with write access could wish for. */
export const FORGERIES: readonly Damage[] = [
  {
    name: 'another recipient in place of the real one',
    edit: (read) => ({
      [SMALL]: editLine(read(SMALL), '20001', (line) => line.replace('20001@', '20901@')),
    }),
    found: ['other-mail logs/2026-11/2026-11-21_delivery_101.jsonl 20001'],
  },
  {
    name: 'a letter of an address that only looks the same',
    edit: (read) => ({
      [FAILURES]: editLine(read(FAILURES), '20002', (line) => line.replace('reader', 'rеader')),
    }),
    found: ['other-mail failures/2026-11/2026-11-21_delivery_101_failures.jsonl 20002'],
  },
  {
    name: 'a success made a retry again',
    edit: (read) => ({
      [SMALL]: editLine(read(SMALL), '20003', (line) => line.replace('"SENT"', '"RETRY"')),
    }),
    found: [
      'went-back logs/2026-11/2026-11-21_delivery_101.jsonl 20003',
      'wrong-count logs/2026-11/2026-11-21_delivery_101.jsonl',
    ],
  },
  {
    name: 'a record put back to an earlier time',
    edit: (read) => ({
      [SMALL]: editLine(read(SMALL), '20003', (line) =>
        line.replace(/("updated_time":"2026-11-2)\d/, '$10'),
      ),
    }),
    found: ['went-back logs/2026-11/2026-11-21_delivery_101.jsonl 20003'],
  },
  {
    name: 'a failure made a success',
    edit: (read) => ({
      [SMALL]: editLine(read(SMALL), '20002', (line) => line.replace('"HARDERROR"', '"SENT"')),
    }),
    found: ['wrong-count logs/2026-11/2026-11-21_delivery_101.jsonl'],
  },
  {
    name: "a mail moved to another day's file",
    edit: (read) => ({
      [SMTP]: null,
      'data/logs/2026-11/2026-11-21_smtp.jsonl': file([
        ...lines(read(SMTP)),
        ...lines(read('data/logs/2026-11/2026-11-21_smtp.jsonl')),
      ]),
    }),
    found: [
      'misplaced logs/2026-11/2026-11-21_smtp.jsonl 20013',
      'vanished logs/2026-11/2026-11-20_smtp.jsonl 20013',
      'wrong-count logs/2026-11/2026-11-20_smtp.jsonl',
      'wrong-count logs/2026-11/2026-11-21_smtp.jsonl',
    ],
  },
  {
    name: 'a value twice in one record, of which readers see only one',
    edit: (read) => ({
      [SMALL]: editLine(read(SMALL), '20001', (line) =>
        line.replace('"status":"SENT"', '"status":"HARDERROR","status":"SENT"'),
      ),
    }),
    found: ['not-canonical logs/2026-11/2026-11-21_delivery_101.jsonl 20001'],
  },
  {
    name: 'names that only look right',
    edit: (read) => ({
      'data/logs/2026-11/2026-11-2０_smtp.jsonl': read(SMTP),
      'data/logs/2026-11/2026-11-20_smtp_part-02.jsonl': read(SMTP),
      'data/logs/2026-11/2026-11-20_smtp_part-1.jsonl': read(SMTP),
      'data/logs/2026-11/2026-11-20_SMTP.jsonl': read(SMTP),
    }),
    found: [
      'unknown-file (a name with unusual characters)',
      'unknown-file logs/2026-11/2026-11-20_SMTP.jsonl',
      'unknown-file logs/2026-11/2026-11-20_smtp_part-02.jsonl',
      'unknown-file logs/2026-11/2026-11-20_smtp_part-1.jsonl',
    ],
  },
  {
    name: 'attributes beside the files',
    edit: () => ({ 'data/logs/.gitattributes': '*.json text eol=crlf\n' }),
    found: ['unknown-file logs/.gitattributes'],
  },
  {
    name: 'a record whose file and count were both cleaned up',
    edit: (read) => ({
      [TRANSACTION]: null,
      [COVERAGE]: read(COVERAGE)
        .replace(/.*2026-11-20_transaction.*\n/, '')
        .replace(/"rows":(\d+)/, (_, rows) => `"rows":${Number(rows) - 1}`),
    }),
    found: ['vanished logs/2026-11/2026-11-20_transaction.jsonl 20011'],
  },
  {
    name: 'coverage that stays fresh for ten years',
    edit: (read) => ({
      [COVERAGE]: read(COVERAGE).replace(/("written_at": ?"20)2/, '$13'),
    }),
    found: ['future coverage.json'],
  },
]
