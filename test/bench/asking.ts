import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { formatCoverage } from '../../src/coverage/file.ts'
import { type LogGroup, logShard, PART_SIZE, partPath } from '../../src/records/layout.ts'
import { MAIL_LOGS, type MailLog } from '../../src/records/mail-log.ts'
import { formatProperties } from '../../src/records/properties.ts'
import { addDays, type Day } from '../../src/records/time.ts'
import { git } from '../forge/run-git.ts'
import { addressOf } from '../simulator/people.ts'
import { median } from './measure.ts'
import { count, formatTable, seconds } from './table.ts'

/** Questions to archives of a million and of ten million mails; `ASKING_SIZES=1` asks the small one alone. */
const PEOPLE = 50_000
const SHARES = [
  { type: 'delivery', deliveryType: 'BULK', share: 0.6 },
  { type: 'transaction', deliveryType: 'TRANSACTION', share: 0.35 },
  { type: 'smtp', deliveryType: 'SMTP', share: 0.05 },
] as const

function logOf(id: number, day: Day, deliveryType: string, deliveryId: number): MailLog {
  const time = `${day}T${String(10 + (id % 8)).padStart(2, '0')}:${String(id % 60).padStart(2, '0')}:00+09:00`
  return {
    maillogId: String(id),
    deliveryId: String(deliveryId),
    deliveryType,
    email: addressOf((id * 7919) % PEOPLE),
    status: 'SENT',
    lastResponseCode: '250',
    lastResponseMessage: `2.0.0 Ok: queued as ${(id * 48_271).toString(16).toUpperCase()}`,
    deliveryTime: time,
    openTime: null,
    createdTime: time,
    updatedTime: time,
    extra: [],
  }
}

function* filesOf(group: LogGroup, day: Day, logs: readonly MailLog[]) {
  for (let at = 0; at < logs.length; at += PART_SIZE) {
    const path = partPath(logShard(group, day), at / PART_SIZE + 1)
    yield [`data/${path}`, MAIL_LOGS.format(logs.slice(at, at + PART_SIZE))] as const
  }
}

interface DayOfMails {
  readonly day: Day
  readonly files: readonly (readonly [path: string, text: string])[]
  /** What is known a day later: some mails were opened. */
  readonly later: readonly (readonly [path: string, text: string])[]
}

function* days(mails: number, length: number): Generator<DayOfMails> {
  let id = 1
  for (let index = 0; index < length; index++) {
    const day = addDays('2024-01-01', index)
    const files: (readonly [string, string])[] = []
    const later: (readonly [string, string])[] = []
    for (const { type, deliveryType, share } of SHARES) {
      const first = id
      const logs: MailLog[] = []
      for (let left = Math.round((mails / length) * share); left > 0; left--) {
        logs.push(logOf(id++, day, deliveryType, type === 'delivery' ? first : id))
      }
      const group: LogGroup =
        type === 'delivery' ? { type, deliveryId: String(first) } : { type, day }
      files.push(...filesOf(group, day, logs))
      if (type !== 'delivery') continue
      const opened = logs.map((log, at) =>
        at % 5 === 0 ? { ...log, openTime: `${addDays(day, 1)}T08:00:00+09:00` } : log,
      )
      later.push(...filesOf(group, day, opened))
    }
    yield { day, files, later }
  }
}

const block = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`

async function build(folder: string, mails: number, length: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  await git(['init', '--quiet', '--bare', '--initial-branch=main', folder])
  const child = spawn('git', ['fast-import', '--quiet'], { cwd: folder, stdio: ['pipe', 1, 2] })
  const ended = new Promise((resolve) => child.on('close', resolve))
  const send = (text: string) =>
    new Promise<void>((resolve) => child.stdin?.write(text, () => resolve()))
  let known: DayOfMails['later'] = [
    [
      'data/archive.json',
      formatProperties({
        account: null,
        personalData: 'keep',
        keyFingerprint: null,
        sealKey: '07'.repeat(32),
      }),
    ],
    ['data/coverage.json', formatCoverage(NO_COVERAGE)],
  ]
  for (const { day, files, later } of days(mails, length)) {
    const time = Date.parse(`${day}T23:00:00+09:00`) / 1000
    await send(
      `commit refs/heads/data\ncommitter Archive <archive@example.jp> ${time} +0900\n${block(day)}`,
    )
    for (const [path, text] of [...known, ...files])
      await send(`M 100644 inline ${path}\n${block(text)}`)
    known = later
  }
  child.stdin?.end()
  await ended
  // As a server packs what people clone: versions of a file beside each other, not one day on the other.
  await git(['repack', '-a', '-d', '-f', '--quiet'], { cwd: folder })
}

/** Made once for each machine, as it takes minutes. */
async function archiveOf(mails: number, length: number): Promise<string> {
  const folder = join(tmpdir(), `blastengine-archive-bench-${mails}`)
  if (existsSync(folder)) return folder
  await rm(`${folder}.new`, { recursive: true, force: true })
  await build(`${folder}.new`, mails, length)
  await rename(`${folder}.new`, folder)
  return folder
}

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js')

function ask(folder: string, args: readonly string[]): Promise<{ seconds: number; code: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [PROGRAM, 'trace', '--repository', folder, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ seconds: (performance.now() - began) / 1000, code: code ?? 128 })
    })
  })
}

const SIZES = [
  { mails: 1_000_000, length: 365 },
  { mails: 10_000_000, length: 730 },
]

/** How long one address, one mail and one delivery take to be told. */
export async function benchAsking(runs: number): Promise<string> {
  const rows: string[][] = []
  for (const { mails, length } of SIZES.slice(
    0,
    Number(process.env.ASKING_SIZES ?? SIZES.length),
  )) {
    const folder = await archiveOf(mails, length)
    const middle = Math.floor(mails / 2)
    const questions = [
      ['--email', addressOf(4711)],
      ['--maillog-id', String(middle)],
      ['--delivery-id', String(middle)],
      ['--email', `no-${addressOf(4711)}`],
    ]
    for (const question of questions) {
      const times: number[] = []
      let code = 0
      for (let run = 0; run < runs; run++) {
        const asked = await ask(folder, question)
        times.push(asked.seconds)
        code = asked.code
      }
      rows.push([
        `${count(mails)} mails, \`${question.join(' ')}\``,
        String(code),
        seconds(median(times)),
      ])
    }
  }
  return formatTable(['question', 'exit code', 'seconds'], rows)
}
