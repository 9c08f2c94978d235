import { DecodeError } from '../errors.ts'
import { decodeUtf8 } from '../merge/files.ts'
import type { Files } from '../ports.ts'
import type { RecordKind } from '../records/kind.ts'
import { PART_SIZE, type ShardName } from '../records/layout.ts'
import {
  formatOpenReport,
  type PackedOpen,
  parseOpenReport,
  unpackOpen,
} from '../records/open-report.ts'
import type { Audit } from './audit.ts'
import type { Snapshot, Verification } from './context.ts'
import type { PlacedShard } from './layout.ts'

function commonLength(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) if (a[at] !== b[at]) return at
  return shorter
}

/** Index of the record in which a file leaves its canonical form; `undefined` when it is the header before them. */
function findMiswritten<R>(
  kind: RecordKind<R>,
  records: readonly R[],
  text: string,
): number | undefined {
  const at = commonLength(text, kind.format(records))
  const head = kind.header.length
  const lengthOf = (record: R) => kind.format([record]).length - head
  if (at < head) return undefined
  let end = head
  const index = records.findIndex((record) => {
    end += lengthOf(record)
    return at < end
  })
  return index === -1 ? undefined : index
}

/** A file's text and what `parse` makes of it; `undefined`, and a finding, when it cannot be read. */
export async function readDecoded<T>(
  { history, findings, seals }: Verification,
  files: Files,
  path: string,
  parse: (text: string) => T,
): Promise<{ readonly text: string; readonly value: T } | undefined> {
  try {
    const bytes = await history.readBlob(files.get(path) ?? '')
    seals?.take(path, bytes)
    const text = decodeUtf8(bytes, path)
    return { text, value: parse(text) }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    findings.add('unreadable', path)
    return undefined
  }
}

/** How many records a part may hold; one that lost erased ones is filled up when its shard is written again. */
function checkSize(
  { findings }: Verification,
  path: string,
  size: number,
  isLast: boolean,
  erased: number,
): void {
  const least = isLast ? 0 : PART_SIZE - erased
  if (size === 0) findings.add('empty-file', path)
  else if (size > PART_SIZE || size < least) findings.add('part-size', path)
}

/** How a finding calls a record. */
function nameOf<R>(audit: Audit<R>, record: R, index: number): string {
  return audit.idOf(record) ?? `row ${index + 1}`
}

function checkBytes<R>(
  { findings }: Verification,
  audit: Audit<R>,
  path: string,
  text: string,
  records: readonly R[],
): void {
  if (audit.kind.format(records) === text) return
  const index = findMiswritten(audit.kind, records, text)
  const record = index === undefined ? undefined : records[index]
  const name = record === undefined ? '' : nameOf(audit, record, index ?? 0)
  findings.add('not-canonical', path, name)
}

/** `last`: the record before the first one of this part. */
function checkRecords<R>(
  { findings }: Verification,
  audit: Audit<R>,
  name: ShardName,
  path: string,
  records: readonly R[],
  last: R | undefined,
): void {
  let previous = last
  for (const [index, record] of records.entries()) {
    const order = previous === undefined ? -1 : audit.kind.compare(previous, record)
    if (order >= 0) {
      findings.add(order === 0 ? 'repeated' : 'unsorted', path, nameOf(audit, record, index))
    }
    if (!audit.belongs(record, name)) findings.add('misplaced', path, nameOf(audit, record, index))
    previous = record
  }
}

/** Checks one shard, part by part; `see` is shown every record with its file. `false`: a part cannot be read. */
export async function checkShard<R>(
  verification: Verification,
  { files, erased }: Snapshot,
  { name, paths }: PlacedShard,
  audit: Audit<R>,
  see: (record: R, path: string) => void,
): Promise<boolean> {
  let last: R | undefined
  let isWhole = true
  for (const [index, path] of paths.entries()) {
    const decoded = await readDecoded(verification, files, path, audit.kind.parse)
    isWhole &&= decoded !== undefined
    if (decoded === undefined) continue
    const { text, value: records } = decoded
    checkSize(verification, path, records.length, index === paths.length - 1, erased.size)
    checkBytes(verification, audit, path, text, records)
    checkRecords(verification, audit, name, path, records, last)
    for (const record of records) see(record, path)
    last = records.at(-1) ?? last
  }
  return isWhole
}

function checkRows(
  { findings }: Verification,
  { name }: PlacedShard,
  path: string,
  rows: readonly PackedOpen[],
  last: PackedOpen | undefined,
): void {
  let previous = last
  for (const [index, row] of rows.entries()) {
    const isDown = previous !== undefined && previous > row
    if (isDown) findings.add('unsorted', path, `row ${index + 1}`)
    if (unpackOpen(row).deliveryId !== name.deliveryId)
      findings.add('misplaced', path, `row ${index + 1}`)
    previous = row
  }
}

/** Checks an open report, part by part; returns its rows. */
export async function checkReport(
  verification: Verification,
  { files, erased }: Snapshot,
  placed: PlacedShard,
): Promise<number> {
  let last: PackedOpen | undefined
  let seen = 0
  for (const [index, path] of placed.paths.entries()) {
    const decoded = await readDecoded(verification, files, path, parseOpenReport)
    if (decoded === undefined) continue
    const { text, value: table } = decoded
    checkSize(verification, path, table.rows.length, index === placed.paths.length - 1, erased.size)
    if (formatOpenReport(table) !== text) verification.findings.add('not-canonical', path)
    checkRows(verification, placed, path, table.rows, last)
    last = table.rows.at(-1) ?? last
    seen += table.rows.length
  }
  return seen
}
