import { expect, it } from 'vitest'
import { reply } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { HOUR } from '../simulator/moment.ts'
import { encodeShiftJis } from '../simulator/shift-jis.ts'
import { type ZipEntry, zip } from '../simulator/zip.ts'
import type { RunResult } from './run-action.ts'
import { GREEN_INCOMPLETE, openScenario, verdictOf } from './scenario.ts'

const said = ({ annotations }: RunResult) => annotations.map(({ message }) => message).join('\n')
const DOWNLOAD = /^GET \/deliveries\/-\/analysis\/report\/\d+\/download/
const OPENED = {
  at: '2026-11-20T10:00:00',
  fate: () => ({ course: COURSES.sent, openAfterMs: HOUR }),
}

const csv = (text: string) => ({ name: 'report.csv', data: Buffer.from(text) })
const rows = (separator: string) =>
  ['2026-11-20 10:00:00', 'a@example.jp', '2026-11-21 10:00:00']
    .map((cell) => `"${cell}"`)
    .join(separator)

interface Spelling {
  readonly name: string
  readonly entries: readonly ZipEntry[]
  /** Why it is refused, in the language of the run that tells it. */
  readonly says?: string
}

const READ: readonly Spelling[] = [
  {
    name: 'spaces behind commas, LF under CRLF',
    entries: [csv(`"配信日時", "メールアドレス", "開封日時"\r\n${rows(', ')}\n`)],
  },
  { name: 'unknown words', entries: [csv(`いつ,だれ,あけた\r\n${rows(',')}\r\n`)] },
  {
    name: 'a line for spreadsheets and trailing commas',
    entries: [csv(`sep=;\r\n配信日時;メールアドレス;開封日時;\r\n${rows(';')};\r\n`)],
  },
  {
    name: 'UTF-16',
    entries: [
      {
        name: 'r.csv',
        data: Buffer.from(`\ufeff配信日時,メールアドレス,開封日時\r\n${rows(',')}\r\n`, 'utf16le'),
      },
    ],
  },
  {
    name: 'Shift_JIS',
    entries: [
      {
        name: 'r.csv',
        data: encodeShiftJis(`配信日時,メールアドレス,開封日時\r\n${rows(',')}\r\n`),
      },
    ],
  },
  {
    name: 'another name, and its twin',
    entries: [
      { name: '__MACOSX/._report', data: Buffer.from('Mac OS X') },
      { name: 'report', data: csv(`配信日時,メールアドレス,開封日時\r\n${rows(',')}\r\n`).data },
    ],
  },
]

const REFUSED: readonly Spelling[] = [
  {
    name: 'columns that nothing tells apart',
    entries: [csv('A,B,C\r\n1,a@example.jp,2026-11-21 10:00:00\r\n')],
    says: 'what its columns hold does not tell them apart',
  },
  {
    name: 'an encoding that nothing tells',
    entries: [
      { name: 'r.csv', data: Buffer.from('email,open_time,x\r\na@x.jp,,Ren\xe9e\r\n', 'latin1') },
    ],
  },
  {
    name: 'two files',
    entries: [csv('email,open_time\r\n'), { name: 'b.csv', data: Buffer.from('x') }],
    says: 'CSVを1つに特定できません',
  },
]

it('open reports in other spellings are archived as one in the usual spelling; those that could be read wrongly are refused, in every run anew, and the reason of the first one is told, in the language of the run', async () => {
  const { account, forge, simulator, run } = await openScenario({ clockSpeed: 20 })
  simulator.inject(
    /^GET \/deliveries\/-\/analysis\/report\/\d+(\?|$)/,
    reply(200, '{"percentage":100,"status":"FINISHED","mail_open_file_url":"x"}', {
      'content-type': 'application/json',
    }),
    { times: 99 },
  )
  const serve = ({ entries }: Spelling) => simulator.inject(DOWNLOAD, reply(200, zip(entries)))
  for (const _ of [...READ, ...REFUSED]) {
    account.addBulk({ recipients: 1, ...OPENED })
  }
  // Of several, the first one's reason is told.
  for (const [language, files] of [
    ['en', [...READ, ...REFUSED]],
    ['ja', REFUSED.toReversed()],
  ] as const) {
    const served = files.map(serve)
    const result = await run({ language })
    expect(verdictOf(result)).toEqual(GREEN_INCOMPLETE)
    expect(served.map(({ hits }) => hits)).toEqual(files.map(() => 1))
    const [first] = files.filter(({ says }) => says !== undefined)
    expect(said(result)).toContain(first?.says)
    expect(said(result)).toMatch(/^3(?: open reports|件の開封レポート)/)
    expect(said(result)).not.toMatch(/report-timeout|example\.jp/)
  }
  const reports = [...(await forge.files('data'))].filter(([path]) => /reports/.test(path))
  expect(reports).toHaveLength(READ.length)
  for (const [path, text] of reports) {
    const id = /^data\/reports\/2026-11\/delivery_(\d+)_opens\.csv$/.exec(path)?.[1]
    expect(text).toBe(
      'delivery_id,delivery_time,email,open_time\n' +
        `${id},2026-11-20T10:00:00+09:00,a@example.jp,2026-11-21T10:00:00+09:00\n`,
    )
  }
})
