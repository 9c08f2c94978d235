import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { addDays, type Day } from '../../src/records/time.ts'
import { GIT_ENV, git } from '../forge/run-git.ts'
import { addressOf } from '../simulator/people.ts'

/** A large archive, computed: each day one BULK delivery and some transactions, changed on the days after. */
export interface LargeArchive {
  readonly first: Day
  readonly days: number
  /** Mail logs a day, of which a fifth are transactions. */
  readonly mails: number
  /** Days without mail: the first of them, and the first after them. */
  readonly pause?: readonly [number, number]
}

/** Days after its own on which a mail log still changes. */
const RESTLESS = 3
const PART = 10_000
const START_ID = 1_000_000

const text = (value: string | null) => JSON.stringify(value)

function timeOf(day: Day, index: number): string {
  const second = index % 86_400
  const clock = new Date(second * 1000).toISOString().slice(11, 19)
  return `${day}T${clock}+09:00`
}

function logLine(archive: LargeArchive, day: number, index: number, age: number): string {
  const date = addDays(archive.first, day)
  const id = START_ID + day * archive.mails + index
  const isBulk = index >= archive.mails / 5
  const failed = index % 50 === 0
  const turn = index % 10
  const opened = !failed && turn >= 1 && turn <= Math.min(age, RESTLESS)
  const openTime = opened ? timeOf(addDays(date, turn), index) : null
  const time = timeOf(date, index)
  return (
    `{"maillog_id":${id},"delivery_id":${isBulk ? 1000 + day : id}` +
    `,"delivery_type":"${isBulk ? 'BULK' : 'TRANSACTION'}","email":${text(addressOf((id * 7919) % 400_000))}` +
    `,"status":"${failed ? 'HARDERROR' : 'SENT'}","last_response_code":"${failed ? '550' : '250'}"` +
    `,"last_response_message":"${failed ? '5.1.1 User unknown' : `2.0.0 Ok: queued as ${(id * 48_271).toString(16).toUpperCase()}`}"` +
    `,"delivery_time":"${time}","open_time":${text(openTime)},"created_time":"${time}"` +
    `,"updated_time":"${openTime ?? time}"}`
  )
}

function failureLine(line: string): string {
  const { maillog_id, delivery_id, email, status, delivery_time } = JSON.parse(line)
  const attempt = (code: string) =>
    `{"status":"${status}","delivery_time":"${delivery_time}","response_code":"${code}","response_message":"5.1.1 User unknown"}`
  return (
    `{"maillog_id":${maillog_id},"delivery_id":${delivery_id},"email":${text(email)},"status":"${status}"` +
    `,"last_response_code":"550","last_response_message":"5.1.1 User unknown"` +
    `,"sent_history":[${attempt('450')},${attempt('550')}]}`
  )
}

function putParts(files: Map<string, string>, stem: string, lines: readonly string[]): void {
  for (let at = 0, part = 1; at < lines.length; at += PART, part++) {
    const suffix = part === 1 ? '' : `_part-${part}`
    files.set(`data/${stem}${suffix}.jsonl`, `${lines.slice(at, at + PART).join('\n')}\n`)
  }
}

const DELIVERY_HEADER =
  'delivery_id,delivery_type,status,subject,from_email,from_name,delivery_time,reservation_time,created_time,updated_time,html,total_count,sent_count,drop_count,hard_error_count,soft_error_count,open_count,archived_count,counts_match'

/** The files of one day's mail as they are known `age` days later. */
function dayFiles(archive: LargeArchive, day: number, age: number): Map<string, string> {
  const date = addDays(archive.first, day)
  const month = date.slice(0, 7)
  const lines = Array.from({ length: archive.mails }, (_, index) =>
    logLine(archive, day, index, age),
  )
  const border = archive.mails / 5
  const groups = [
    ['transaction', lines.slice(0, border)],
    [`delivery_${1000 + day}`, lines.slice(border)],
  ] as const
  const files = new Map<string, string>()
  for (const [name, own] of groups) {
    putParts(files, `logs/${month}/${date}_${name}`, own)
    const failed = own.filter((line) => line.includes('HARDERROR')).map(failureLine)
    if (age === 0) putParts(files, `failures/${month}/${date}_${name}_failures`, failed)
  }
  const count = archive.mails - border
  const time = timeOf(date, 0)
  const row = `${1000 + day},BULK,SENT,"お知らせ, ${day}",shop@example.jp,ショップ,${time},,${time},${time},true,${count},${count},0,0,0,0,${count},yes`
  files.set(`data/deliveries/${month}/${date}.csv`, `${DELIVERY_HEADER}\n${row}\n`)
  return files
}

const data = (value: string) => `data ${Buffer.byteLength(value)}\n${value}\n`

const isPaused = ({ pause = [0, 0] }: LargeArchive, day: number) =>
  day >= pause[0] && day < pause[1]

/** One commit as a `git fast-import` stream; `day` counts from 0 and may lie behind the last day of mail. */
export function dayCommit(archive: LargeArchive, day: number, from: string): string {
  const written = Array.from({ length: RESTLESS + 1 }, (_, age) => [day - age, age] as const)
    .filter(([own]) => own >= 0 && own < archive.days && !isPaused(archive, own))
    .flatMap(([own, age]) => [...dayFiles(archive, own, age)])
  const seconds = Date.parse(`${addDays(archive.first, day)}T23:00:00+09:00`) / 1000
  const head = `commit refs/heads/data\ncommitter A <a@example.com> ${seconds} +0000\n${data('archive')}`
  const blobs = written.map(([path, content]) => `M 100644 inline ${path}\n${data(content)}`)
  return `${head}${from === '' ? '' : `from ${from}\n`}${blobs.join('')}`
}

/** Commits the days `from` to `to` on the branch `data` of a bare repository that exists. */
export async function commitDays(
  gitDir: string,
  archive: LargeArchive,
  from: number,
  to: number,
): Promise<void> {
  const child = spawn('git', ['fast-import', '--quiet', '--force'], {
    cwd: gitDir,
    env: GIT_ENV,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  for (let day = from; day <= to; day++) {
    const parent = day === from && from > 0 ? 'refs/heads/data^0' : ''
    if (!child.stdin.write(dayCommit(archive, day, parent))) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`git fast-import: exit ${code}`)
}

/** Makes the bare repository with all days of mail, and the days after on which they still change. */
export async function buildLargeArchive(gitDir: string, archive: LargeArchive): Promise<void> {
  await git(['init', '--quiet', '--bare', '--initial-branch=main', gitDir])
  await commitDays(gitDir, archive, 0, archive.days - 1 + RESTLESS)
  await git(['repack', '-adfq', '--window=5'], { cwd: gitDir })
}
