import {
  createSealedArchive,
  deliveries,
  failureLine,
  lines,
  logLine,
  type SealedArchive,
} from '../evidence/sealed-archive.ts'

export const TARO = 'taro@example.jp'

export const SHARED = 'logs/2026-11/2026-11-21_delivery_3.jsonl'
export const FAILURES = 'failures/2026-11/2026-11-21_delivery_3_failures.jsonl'
export const ALONE = 'logs/2026-10/2026-10-02_transaction.jsonl'
export const OTHERS = 'logs/2026-11/2026-11-22_smtp.jsonl'
export const REPORT = 'reports/2026-11/delivery_3_opens.csv'
export const ERRORS = 'errors/2026-11.csv'
export const DELIVERIES = 'deliveries/2026-11/2026-11-21.csv'
export const CONTENTS = 'contents/2026-11/2026-11-21_delivery_3.txt'

const OPENS = 'delivery_id,delivery_time,email,open_time'
const ERROR_COLUMNS = 'error_time,email,response_code,response_message,error_id'
const COVERAGE = '{"version":1}\n'
const jiro = logLine(102, { email: 'jiro@example.jp' })
const mentions = logLine(102, {
  email: 'jiro@example.jp',
  last_response_message: 'forwarded\nTARO@example.jp, <taro%40example.jp>, {"maillog_id":101,',
})
const longer = logLine(103, {
  email: 'bo.taro@example.jp',
  last_response_message: 'taro@example.jp.example.com, %3CTaro@example.jp. taro＠example.jp',
})

/** What the other records are where the address became `erased`. */
export const REWRITTEN: ReadonlyMap<string, string> = new Map([
  [
    mentions,
    logLine(102, {
      email: 'jiro@example.jp',
      last_response_message: 'forwarded\nerased, <erased>, {"maillog_id":101,',
    }),
  ],
  [
    longer,
    logLine(103, {
      email: 'bo.taro@example.jp',
      last_response_message: 'taro@example.jp.example.com, %3Cerased. erased',
    }),
  ],
  ['t,z@example.jp,550,"for taro@example.jp\nx",2', 't,z@example.jp,550,"for erased\nx",2'],
  [
    '4,BULK,SENT,"for taro@example.jp, only",shop@example.com,Shop,,,,,true,9,9,0,0,0,0,9,yes',
    '4,BULK,SENT,"for erased, only",shop@example.com,Shop,,,,,true,9,9,0,0,0,0,9,yes',
  ],
  ['Dear taro@example.jp,\nhello', 'Dear erased,\nhello'],
  ['# Archive\n\nmentions taro@example.jp\n', '# Archive\n\nmentions erased\n'],
])

/** Of a delivery that the archive does not know. */
const other = (id: number, more: object = {}) => logLine(id, { ...more, delivery_id: 5 })

/** Whether a record is the person's. */
export const isTaros = (record: string) =>
  /^\{"maillog_id":(101|104|201),/.test(record) || record.includes(',taro@example.jp,')

/**
 * Seven commits and a merge: a month without the person first, then their records change, are mentioned by others,
 * and stand alone in files; the last commits bring nothing of them.
 */
export async function createPersonArchive(root?: string): Promise<SealedArchive> {
  const archive = await createSealedArchive(root)
  await archive.commit({
    'coverage.json': COVERAGE,
    'logs/2026-09/2026-09-01_smtp.jsonl': lines(logLine(1), logLine(2)),
    [OTHERS]: lines(other(301), other(302), other(303)),
  })
  await archive.commit(
    {
      [SHARED]: lines(logLine(101, { email: TARO, status: 'RETRY' }), jiro),
      [ALONE]: lines(logLine(201, { email: 'Taro@Example.jp', delivery_id: 9 })),
      [DELIVERIES]: deliveries([3, 'November'], [4, '"for taro@example.jp, only"']),
    },
    { beside: { 'README.md': `# Archive\n\nmentions ${TARO}\n` } },
  )
  await archive.commit({
    [SHARED]: lines(
      logLine(101, {
        email: TARO,
        status: 'HARDERROR',
        last_response_message: `<${TARO}>: unknown`,
      }),
      mentions,
      longer,
      logLine(104, { email: TARO }),
    ),
    [FAILURES]: lines(failureLine(101, { email: TARO })),
    [REPORT]: lines(OPENS, '3,,a@example.jp,', `3,,${TARO},`),
    [ERRORS]: lines(
      ERROR_COLUMNS,
      `t,${TARO},550,"two\nlines, and ""quotes""",1`,
      `t,z@example.jp,550,"for ${TARO}\nx",2`,
    ),
    [CONTENTS]: `Dear ${TARO},\nhello`,
  })
  await archive.commit({
    [OTHERS]: lines(other(301), other(302, { status: 'RETRY' }), other(303)),
  })
  await archive.commit(
    { 'usage.csv': lines('month,current', '202611,1') },
    { sealed: false, message: 'by people' },
  )
  await archive.commit({ 'usage.csv': lines('month,current', '202611,2') }, { signer: null })
  await archive.commit({ [OTHERS]: lines(other(301), other(302), other(303), other(304)) })
  return archive
}
