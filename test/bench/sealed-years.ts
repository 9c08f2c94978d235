import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nameCommit, rewriteCommit } from '../../src/erase/commit-object.ts'
import { type ArchiveProperties, formatProperties } from '../../src/records/properties.ts'
import { fileSeal } from '../../src/seal/leaves.ts'
import { formatSealTrailer, type SealedMonth, sealMonth, sealOf } from '../../src/seal/seal.ts'
import { formatSealsFile, type SealsLine, sealsPath } from '../../src/seal/seals-file.ts'
import { createSigner, type Signer, signCommit } from '../forge/openpgp.ts'
import { openRepository } from '../forge/repository.ts'
import { git, gitBytes } from '../forge/run-git.ts'

/** An archive of many years with a commit a day, sealed and signed as the action's commits are. */

export interface SealedYears {
  readonly gitDir: string
  readonly signer: Signer
  readonly head: string
}

const KEY = Buffer.alloc(32, 7)
const PROPERTIES: ArchiveProperties = {
  account: null,
  personalData: 'keep',
  keyFingerprint: null,
  sealKey: KEY.toString('hex'),
}
const START = Date.parse('2016-01-01T03:00:00+09:00')
const DAY = 86_400_000
const dayOf = (day: number) =>
  new Date(START + day * DAY + 9 * 3_600_000).toISOString().slice(0, 10)

function logLine(day: number, index: number, mails: number, isOpened: boolean): string {
  const time = `${dayOf(day)}T10:00:00+09:00`
  return JSON.stringify({
    maillog_id: day * mails + index + 1,
    delivery_id: day + 1,
    delivery_type: 'BULK',
    email: `reader${index % 97}@example${(index * 31) % 11}.jp`,
    status: index % 20 === 0 ? 'HARDERROR' : 'SENT',
    last_response_code: index % 20 === 0 ? '550' : '250',
    last_response_message: index % 20 === 0 ? '550 5.1.1 unknown user' : null,
    delivery_time: time,
    open_time: isOpened && index % 3 === 0 ? time : null,
    created_time: time,
    updated_time: time,
  })
}

const DELIVERIES =
  'delivery_id,delivery_type,status,subject,from_email,from_name,delivery_time,reservation_time,created_time,updated_time,html,total_count,sent_count,drop_count,hard_error_count,soft_error_count,open_count,archived_count,counts_match'

/** The files of a day as its own run (`isOpened` false) and the next one write them. */
function filesOf(day: number, mails: number, isOpened: boolean): [path: string, text: string][] {
  const [date, month] = [dayOf(day), dayOf(day).slice(0, 7)]
  const logs = Array.from({ length: mails }, (_, index) => logLine(day, index, mails, isOpened))
  const row = `${day + 1},BULK,SENT,News,shop@example.com,Shop,,,,,true,${mails},9,0,0,0,${isOpened ? 5 : 0},${mails},yes`
  return [
    [`logs/${month}/${date}_delivery_${day + 1}.jsonl`, `${logs.join('\n')}\n`],
    [`deliveries/${month}/${date}.csv`, `${DELIVERIES}\n${row}\n`],
  ]
}

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`

/** The stream of all commits, and their ids in order once imported. */
function* streamOf(days: number, mails: number): Generator<string> {
  const lines = new Map<string, Map<string, SealsLine>>()
  const months = new Map<string, SealedMonth>()
  yield 'reset refs/heads/data\n'
  for (let day = 0; day < days; day += 1) {
    const files = [...(day > 0 ? filesOf(day - 1, mails, true) : []), ...filesOf(day, mails, false)]
    const changed = new Set<string>()
    for (const [path, text] of files) {
      const month = path.split('/')[1]!
      changed.add(month)
      const own = lines.get(month) ?? new Map<string, SealsLine>()
      lines.set(month, own.set(path, { path, ...fileSeal(path, Buffer.from(text), KEY) }))
    }
    for (const month of changed) {
      const text = formatSealsFile(lines.get(month)!.values())
      files.push([sealsPath(month), text])
      const sorted = [...lines.get(month)!.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
      months.set(month, sealMonth(month, sorted))
    }
    if (day === 0) files.push(['archive.json', formatProperties(PROPERTIES)])
    files.push(['coverage.json', `{"version":1,"day":${day}}\n`])
    const trailer = formatSealTrailer(sealOf(months.values()))
    const message = `archive: ${mails} mail logs\n\nArchive-Run: ${day}\n${trailer}`
    const time = Math.floor((START + day * DAY) / 1000)
    yield `commit refs/heads/data\ncommitter GitHub <noreply@github.com> ${time} +0000\n${data(message)}`
    for (const [path, text] of files) yield `M 100644 inline data/${path}\n${data(text)}`
  }
}

/** Signs every commit of the branch, each on the signed one before. */
async function signAll(gitDir: string, signer: Signer): Promise<string> {
  const ids = (await git(['rev-list', '--reverse', 'data'], { cwd: gitDir })).split('\n')
  const folder = mkdtempSync(join(tmpdir(), 'commits-'))
  const input = ids.map((id) => `${id}\n`).join('')
  const all = await gitBytes(['cat-file', '--batch'], { cwd: gitDir, input })
  let parent = ''
  let at = 0
  const files: string[] = []
  for (const [index] of ids.entries()) {
    const end = all.indexOf('\n', at)
    const size = Number(all.toString('latin1', at, end).split(' ')[2])
    const raw = all.subarray(end + 1, end + 1 + size)
    at = end + 2 + size
    const tree = raw.toString('latin1', 5, 45)
    const parents = parent === '' ? [] : [parent]
    const plain = rewriteCommit(raw, { tree, parents, rewriteMessage: (message) => message })
    const signed = Buffer.from(
      signCommit(plain.toString(), signer, Math.floor((START + index * DAY) / 1000)),
    )
    parent = nameCommit(signed, 'x'.repeat(40))
    files.push(join(folder, String(index)))
    writeFileSync(files.at(-1)!, signed)
  }
  const paths = files.map((path) => `${path}\n`).join('')
  await git(['hash-object', '-t', 'commit', '-w', '--stdin-paths'], { cwd: gitDir, input: paths })
  await git(['update-ref', 'refs/heads/data', parent], { cwd: gitDir })
  rmSync(folder, { recursive: true, force: true })
  return parent
}

/** Makes the archive in a folder: `days` commits, `mails` mail logs each. */
export async function createSealedYears(
  folder: string,
  days: number,
  mails: number,
): Promise<SealedYears> {
  const gitDir = join(folder, 'archive.git')
  await git(['init', '--quiet', '--bare', '--initial-branch=data', gitDir])
  const stream = [...streamOf(days, mails)].join('')
  await git(['fast-import', '--quiet', '--force'], { cwd: gitDir, input: stream })
  const signer = createSigner(1_400_000_000)
  const head = await signAll(gitDir, signer)
  await git(['repack', '-adq'], { cwd: gitDir })
  return { gitDir: openRepository(gitDir).gitDir, signer, head }
}
