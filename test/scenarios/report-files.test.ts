import { expect, it } from 'vitest'
import { FILE_REASONS } from '../../src/records/csv/reasons.ts'
import { reply } from '../simulator/behaviours.ts'
import { encodeShiftJis } from '../simulator/shift-jis.ts'
import { zip } from '../simulator/zip.ts'
import type { RunResult } from './run-action.ts'
import { GREEN_INCOMPLETE, openScenario, verdictOf } from './scenario.ts'

const said = ({ annotations }: RunResult) => annotations.map(({ message }) => message).join('\n')
const DOWNLOAD = /^GET \/deliveries\/-\/analysis\/report\/\d+\/download/
const STILL = { openRate: 1, retryRate: 0, failureRate: 0 }

const csv = (text: string) => ({ name: 'report.csv', data: Buffer.from(text) })
const rows = (separator: string) =>
  ['2026-11-20 10:00:00', 'a@example.jp', '2026-11-21 10:00:00']
    .map((cell) => `"${cell}"`)
    .join(separator)

const READ = [
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

it('open reports in other spellings are archived as one in the usual spelling', async () => {
  const { account, forge, simulator, run } = await openScenario({ clockSpeed: 20 })
  simulator.inject(
    /^GET \/deliveries\/-\/analysis\/report\/\d+(\?|$)/,
    reply(200, '{"percentage":100,"status":"FINISHED","mail_open_file_url":"x"}', {
      'content-type': 'application/json',
    }),
    { times: 99 },
  )
  const downloads = READ.map(({ entries }) => {
    const { id } = account.addBulk({ recipients: 1, at: '2026-11-20T10:00:00', ...STILL })
    return { id, file: simulator.inject(DOWNLOAD, reply(200, zip(entries))) }
  })
  const result = await run()
  expect(said(result)).toBe('')
  expect(downloads.map(({ file }) => file.hits)).toEqual(READ.map(() => 1))
  for (const { id } of downloads) {
    expect(await forge.readFile('data', `data/reports/2026-11/delivery_${id}_opens.csv`)).toBe(
      'delivery_id,delivery_time,email,open_time\n' +
        `${id},2026-11-20T10:00:00+09:00,a@example.jp,2026-11-21T10:00:00+09:00\n`,
    )
  }
})

const REFUSED = [
  {
    name: 'columns that nothing tells apart',
    entries: [csv('A,B,C\r\n1,a@example.jp,2026-11-21 10:00:00\r\n')],
    says: ['what its columns hold does not tell them apart', '列を特定できません'],
  },
  {
    name: 'an encoding that nothing tells',
    entries: [
      { name: 'r.csv', data: Buffer.from('email,open_time,x\r\na@x.jp,,Ren\xe9e\r\n', 'latin1') },
    ],
    says: ['its encoding cannot be told for certain', '文字コードを特定できません'],
  },
  {
    name: 'two files',
    entries: [csv('email,open_time\r\n'), { name: 'b.csv', data: Buffer.from('x') }],
    says: ['several files, of which none or more than one is a CSV', 'CSVを1つに特定できません'],
  },
]

it('one that could be read wrongly is refused with its reason, in every run anew, in the language of the run', async () => {
  const { account, forge, simulator, run } = await openScenario({ clockSpeed: 20 })
  account.addBulk({ recipients: 1, at: '2026-11-20T10:00:00', ...STILL })
  for (const [index, { name, entries, says }] of REFUSED.entries()) {
    const file = simulator.inject(DOWNLOAD, reply(200, zip(entries)), { times: 9 })
    const [english, japanese] = says
    const isJapanese = index === 0
    const result = await run({ language: isJapanese ? 'ja' : 'en' })
    expect(file.hits, name).toBeGreaterThan(0)
    expect(verdictOf(result), name).toEqual(GREEN_INCOMPLETE)
    expect(said(result)).toContain(isJapanese ? japanese : english)
    const words = Object.values(FILE_REASONS).find(({ en }) => en.includes(english ?? ''))
    expect(words?.ja).toContain(japanese)
    expect(said(result)).not.toMatch(/report-timeout|example\.jp/)
    const paths = [...(await forge.files('data')).keys()]
    expect(paths.filter((path) => /reports/.test(path))).toEqual([])
    file.remove()
  }
})
