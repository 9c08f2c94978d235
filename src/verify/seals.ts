import type { BlobId, Files, Step } from '../ports.ts'
import { ARCHIVE_FILE, ERASURES_FILE, isContentsPath } from '../records/layout.ts'
import { parseProperties } from '../records/properties.ts'
import { fileSeal, splitRecords } from '../seal/leaves.ts'
import { parseSealTrailer, sealMonth, sealOf } from '../seal/seal.ts'
import {
  monthOfSeals,
  parseSealsFile,
  SEALS_FOLDER,
  type SealsLine,
  sealedMonthOf,
} from '../seal/seals-file.ts'
import type { Verification } from './context.ts'
import { readDecoded } from './shards.ts'

/** The seals of a head, held against the files as they are read. */
export interface SealCheck {
  /** Takes the bytes of a file that was read; `path` from the root of the branch. */
  take(path: string, bytes: Uint8Array): void
  /** Names what does not fit: file and, where a version that fits is known, its first other record. */
  report(steps: readonly Step[]): Promise<void>
}

/** The files that only their seals are checked of, from the root of the branch. */
export function plainFilesOf(files: Files, directory: string): string[] {
  const start = directory.length + 1
  return [...files.keys()].filter((path) => {
    const inside = path.startsWith(`${directory}/`) ? path.slice(start) : ''
    return inside === ERASURES_FILE || isContentsPath(inside)
  })
}

/** Blobs that `openSeals` reads. */
export function blobsOfSeals(files: Files, directory: string): BlobId[] {
  const own = [...files.keys()].filter((path) => path.startsWith(`${directory}/${SEALS_FOLDER}`))
  return [`${directory}/${ARCHIVE_FILE}`, ...own].flatMap((path) => files.get(path) ?? [])
}

/** How a finding calls a record: by its id where it has one. */
function nameOf(record: Buffer | undefined, index: number): string {
  const text = record?.subarray(0, 80).toString() ?? ''
  const id = /^\{"maillog_id":(\d+)/.exec(text)?.[1]
  return id ?? `row ${index}`
}

/** The first record of a file that is not that of a version which fits. */
function firstOther(path: string, now: Uint8Array, then: Uint8Array): string {
  const [records, known] = [splitRecords(path, now), splitRecords(path, then)]
  const end = Math.max(records.length, known.length)
  for (let at = 0; at < end; at++) {
    const [record, other] = [records[at], known[at]]
    if (record === undefined || other === undefined || !record.equals(other)) {
      return nameOf(other ?? record, at)
    }
  }
  return ''
}

async function readLines(verification: Verification, files: Files) {
  const lines = new Map<string, SealsLine>()
  const months = []
  for (const path of [...files.keys()].sort()) {
    const inside = path.startsWith(`${verification.directory}/`)
      ? path.slice(verification.directory.length + 1)
      : ''
    const month = monthOfSeals(inside)
    if (month === undefined) continue
    const own = (await readDecoded(verification, files, path, parseSealsFile))?.value ?? []
    months.push(sealMonth(month, own))
    for (const line of own) lines.set(line.path, line)
  }
  return { lines, seal: sealOf(months) }
}

/** The files that a seal counts, from the root of the branch. */
function sealedFilesOf(files: Files, directory: string): string[] {
  const start = directory.length + 1
  return [...files.keys()].filter(
    (path) => path.startsWith(`${directory}/`) && sealedMonthOf(path.slice(start)) !== undefined,
  )
}

/** Names files without a line and lines without a file. */
function checkNames(
  { directory, findings }: Verification,
  files: Files,
  lines: ReadonlyMap<string, unknown>,
) {
  const start = directory.length + 1
  const sealed = sealedFilesOf(files, directory)
  for (const path of sealed) if (!lines.has(path.slice(start))) findings.add('unsealed', path)
  for (const path of lines.keys()) {
    if (!files.has(`${directory}/${path}`)) findings.add('wrong-seal', `${directory}/${path}`)
  }
}

/** The newest version of a file that has the root that its line in the seals file gives. */
async function findFitting(
  { directory, history }: Verification,
  key: Buffer,
  { path, root }: SealsLine,
  steps: readonly Step[],
): Promise<Uint8Array | undefined> {
  const own = steps
    .flatMap(({ changes }) => changes)
    .filter((one) => one.path === `${directory}/${path}`)
  const blobs = new Set(own.flatMap(({ before, after }) => [before, after]).reverse())
  for (const blob of blobs) {
    if (blob === null) continue
    const bytes = await history.readBlob(blob)
    if (fileSeal(path, bytes, key).root === root) return bytes
  }
  return undefined
}

/** `undefined`, and a finding, when `archive.json` does not tell the key. */
export async function openSeals(
  verification: Verification,
  files: Files,
  head: string,
): Promise<SealCheck | undefined> {
  const { directory, findings, history } = verification
  const path = `${directory}/${ARCHIVE_FILE}`
  const read = files.has(path)
    ? await readDecoded(verification, files, path, parseProperties)
    : undefined
  if (read === undefined) {
    // The base of the first review holds no records yet, and nothing that never changes.
    if (files.has(path) || sealedFilesOf(files, directory).length > 0) {
      findings.add('no-properties', path)
    }
    return undefined
  }
  const key = Buffer.from(read.value.sealKey, 'hex')
  const { lines, seal } = await readLines(verification, files)
  checkNames(verification, files, lines)
  // A merge or an edit by people bears none until the next run.
  const told = parseSealTrailer(await history.readMessage(head))
  if (told !== undefined && (told.root !== seal.root || told.months !== seal.months)) {
    findings.add('seal-differs', `${directory}/${SEALS_FOLDER}`)
  }
  const wrong = new Set<string>()

  return {
    take(file, bytes) {
      const inside = file.slice(directory.length + 1)
      const line = lines.get(inside)
      if (line === undefined) return
      const { records, root } = fileSeal(inside, bytes, key)
      if (records !== line.records || root !== line.root) wrong.add(inside)
    },
    async report(steps) {
      for (const inside of wrong) {
        const line = lines.get(inside)
        const blob = files.get(`${directory}/${inside}`)
        if (line === undefined || blob === undefined) continue
        const then = await findFitting(verification, key, line, steps)
        const now = await history.readBlob(blob)
        const record = then === undefined ? '' : firstOther(inside, now, then)
        findings.add('wrong-seal', `${directory}/${inside}`, record)
      }
    },
  }
}
