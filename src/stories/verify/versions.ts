import { type Audit, withAudit } from '../../core/verify/audit.ts'
import { findDifference } from '../../core/verify/differing-records.ts'
import type { BlobChange } from '../../ports.ts'
import type { Id } from '../../records/id.ts'
import type { ShardKind } from '../../records/layout.ts'
import { isOpened, parseOpenReport } from '../../records/open-report.ts'
import type { Desk } from './desk.ts'

/** What one commit changed in one shard. */
export interface ShardStep {
  readonly kind: ShardKind
  /** Short. */
  readonly commit: string
  readonly changes: readonly BlobChange[]
  /** The commit also notes erasures, so rows without an id may go. */
  readonly erases: boolean
}

/** The files that changed, as they were and as they are. */
export interface Texts {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The part that held a record. */
function fileOf<R>(audit: Audit<R>, record: R, { changes }: ShardStep, { before }: Texts): string {
  const old = changes.filter((change) => change.before !== null)
  const index = before.findIndex((text) => text.includes(audit.kind.line(record)))
  return (old[Math.max(0, index)] ?? changes[0])?.path ?? ''
}

function compareRecords<R>(
  { findings }: Desk,
  step: ShardStep,
  texts: Texts,
  audit: Audit<R>,
  erased: ReadonlySet<Id>,
): void {
  const { removed, added } = findDifference(audit.kind, texts.before, texts.after)
  const now = new Map(added.map((record) => [audit.keyOf(record), record]))
  const mayGo = (id: Id | null) => (id === null ? step.erases : erased.has(id))
  for (const record of removed) {
    const after = now.get(audit.keyOf(record))
    if (after === undefined && mayGo(audit.idOf(record))) continue
    const codes = after === undefined ? (['vanished'] as const) : audit.losses(record, after)
    for (const code of codes) {
      const file = fileOf(audit, record, step, texts)
      findings.add(code, file, audit.idOf(record) ?? '', step.commit)
    }
  }
}

/** A report is replaced whole, but never by one with fewer opened rows (contract, section 5). */
function compareReports({ findings }: Desk, step: ShardStep, { before, after }: Texts): void {
  const opened = (texts: readonly string[]) =>
    texts.flatMap((text) => parseOpenReport(text).rows).filter(isOpened).length
  if (step.erases || opened(after) >= opened(before)) return
  findings.add('opens-lost', step.changes[0]?.path ?? '', '', step.commit)
}

/** What the shard knew before the commit and does not know after it. Throws `DecodeError`. */
export function compareVersions(
  desk: Desk,
  step: ShardStep,
  texts: Texts,
  erased: ReadonlySet<Id>,
): void {
  if (step.kind === 'reports') compareReports(desk, step, texts)
  else withAudit(step.kind, (audit) => compareRecords(desk, step, texts, audit, erased))
}
