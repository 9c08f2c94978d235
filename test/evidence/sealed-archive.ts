import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Clone, openClone } from '../../src/clone/clone.ts'
import { formatProperties } from '../../src/records/properties.ts'
import { fileSeal } from '../../src/seal/leaves.ts'
import { formatSealTrailer, sealMonth, sealOf } from '../../src/seal/seal.ts'
import {
  formatSealsFile,
  parseSealsFile,
  type SealsLine,
  sealedMonthOf,
  sealsPath,
} from '../../src/seal/seals-file.ts'
import { writeObject } from '../forge/loose.ts'
import { createSigner, type Signer, signCommit } from '../forge/openpgp.ts'
import { openRepository } from '../forge/repository.ts'
import { git } from '../forge/run-git.ts'
import { editTree } from '../forge/trees.ts'

/** A small archive of commits that are sealed and signed as the action's are, without a run of the action. */

export const SEAL_KEY = Buffer.from([...Array(32).keys()])
const PROPERTIES = formatProperties({
  account: null,
  personalData: 'keep',
  keyFingerprint: null,
  sealKey: SEAL_KEY.toString('hex'),
})

/** The key of GitHub in these tests. */
export const SIGNER = createSigner()

/** Files from the archive's folder; `null` removes one. */
export type Files = Readonly<Record<string, string | null>>

export interface CommitOptions {
  /** `null`: the commit is not signed. */
  readonly signer?: Signer | null
  /** Seconds since 1970. */
  readonly at?: number
  /** Seals files and trailer as they are without this commit's changes. */
  readonly sealed?: boolean
  readonly message?: string
  /** Files of the branch beside the archive's folder. */
  readonly beside?: Readonly<Record<string, string>>
  readonly parents?: readonly string[]
}

/** A bare repository with an archive on its branch `data`. */
export interface ArchiveView {
  readonly gitDir: string
  git(...args: string[]): Promise<string>
  open(folder?: string): Promise<Clone>
  /** All files of a commit: path from the root of the branch → text. */
  files(commit: string): Promise<Map<string, string>>
}

export interface SealedArchive extends ArchiveView {
  /** Makes a commit on top of the branch `data`; its id. */
  commit(files: Files, options?: CommitOptions): Promise<string>
}

const clones: Clone[] = []

/** Ends what `open` has started: the last thing that a file of tests does. */
export async function closeClones(): Promise<void> {
  await Promise.all(clones.splice(0).map((clone) => clone.close()))
}

function viewArchive(gitDir: string): ArchiveView {
  return {
    gitDir,
    git: (...args) => git(args, { cwd: gitDir }),
    async open(folder = gitDir) {
      const settings = { repository: folder, branch: 'data', directory: 'data', env: process.env }
      const clone = await openClone(settings)
      clones.push(clone)
      return clone
    },
    files: (commit) => openRepository(gitDir).files(commit),
  }
}

/** A copy of an archive in a folder that does not exist yet. */
export function copyArchiveTo({ gitDir }: ArchiveView, folder: string): ArchiveView {
  cpSync(gitDir, folder, { recursive: true })
  return viewArchive(folder)
}

/** A copy of an archive, removed with the test. */
export function copyArchive(archive: ArchiveView): ArchiveView {
  const root = mkdtempSync(join(tmpdir(), 'sealed-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return copyArchiveTo(archive, join(root, 'archive.git'))
}

export const START = Date.parse('2026-11-21T13:00:00+09:00') / 1000

function sealFiles(files: Map<string, string>): string {
  const lines: SealsLine[] = []
  for (const [path, text] of files) {
    if (sealedMonthOf(path) === undefined) continue
    lines.push({ path, ...fileSeal(path, Buffer.from(text), SEAL_KEY) })
  }
  for (const path of files.keys()) if (/^seals\/[\w-]+\.csv$/.test(path)) files.delete(path)
  const byMonth = Map.groupBy(lines, ({ path }) => sealedMonthOf(path) ?? '')
  const months = [...byMonth].map(([month, own]) => {
    const text = formatSealsFile(own)
    files.set(sealsPath(month), text)
    return sealMonth(month, parseSealsFile(text))
  })
  return formatSealTrailer(sealOf(months))
}

/** An empty archive in a bare repository; the caller removes `root` where it is given, else it goes with the test. */
export async function createSealedArchive(
  given?: string,
  format: 'sha1' | 'sha256' = 'sha1',
): Promise<SealedArchive> {
  const root = given ?? mkdtempSync(join(tmpdir(), 'sealed-'))
  if (given === undefined) onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const gitDir = join(root, 'archive.git')
  const options = ['--bare', '--template=', '--initial-branch=data', `--object-format=${format}`]
  await git(['init', '--quiet', ...options, gitDir])
  const store = {
    readObject: async () => undefined, // Nothing is read: each tree is written whole.
    writeObject: (type: string, content: string | Uint8Array) => writeObject(gitDir, type, content),
  }
  const files = new Map<string, string>([['archive.json', PROPERTIES]])
  let trailer = ''
  let head = ''
  let count = 0

  return {
    ...viewArchive(gitDir),
    async commit(changes, options = {}) {
      const { signer = SIGNER, sealed = true, beside = {} } = options
      for (const [path, text] of Object.entries(changes)) {
        if (text === null) files.delete(path)
        else files.set(path, text)
      }
      if (sealed) trailer = sealFiles(files)
      const at = options.at ?? START + 86_400 * count
      count += 1
      const parents = options.parents ?? (head === '' ? [] : [head])
      const message =
        options.message ?? `archive: commit ${count}\n\nArchive-Run: ${count}\n${trailer}`
      const own = [...files].map(([path, text]) => [`data/${path}`, text] as const)
      const tree = await editTree(store, undefined, { ...Object.fromEntries(own), ...beside })
      const payload = [
        `tree ${tree}`,
        ...parents.map((parent) => `parent ${parent}`),
        `author github-actions[bot] <bot@example.com> ${at} +0000`,
        `committer GitHub <noreply@github.com> ${at} +0000`,
        '',
        message,
      ].join('\n')
      const input = signer === null ? payload : signCommit(payload, signer, at + 1)
      head = writeObject(gitDir, 'commit', input)
      writeFileSync(join(gitDir, 'refs', 'heads', 'data'), `${head}\n`)
      return head
    },
  }
}

export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')

/** A line of a mail log as the archive writes it. */
export function logLine(id: number, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    maillog_id: id,
    delivery_id: 3,
    delivery_type: 'BULK',
    email: `reader${id}@example.jp`,
    status: 'SENT',
    last_response_code: '250',
    last_response_message: null,
    delivery_time: '2026-11-21T10:00:00+09:00',
    open_time: null,
    created_time: '2026-11-21T10:00:00+09:00',
    updated_time: null,
    ...more,
  })
}

export function failureLine(id: number, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    maillog_id: id,
    delivery_id: 3,
    email: `reader${id}@example.jp`,
    status: 'HARDERROR',
    last_response_code: '550',
    last_response_message: '550 unknown',
    sent_history: [],
    ...more,
  })
}

export const lines = (...records: readonly string[]) => `${records.join('\n')}\n`

const DELIVERY_HEADER =
  'delivery_id,delivery_type,status,subject,from_email,from_name,delivery_time,reservation_time,created_time,updated_time,html,total_count,sent_count,drop_count,hard_error_count,soft_error_count,open_count,archived_count,counts_match'

/** A file of deliveries with one row for each. */
export function deliveries(...rows: readonly (readonly [id: number, subject: string])[]): string {
  const cells = rows.map(
    ([id, subject]) =>
      `${id},BULK,SENT,${subject},shop@example.com,Shop,,,,,true,9,9,0,0,0,0,9,yes`,
  )
  return lines(DELIVERY_HEADER, ...cells)
}
