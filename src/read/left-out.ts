import { parseGroup } from '../core/layout.ts'
import type { LeftOut } from '../core/run-result.ts'
import { shardOf } from '../stories/findings.ts'
import type { Session } from '../stories/session.ts'
import { findReady } from '../stories/session.ts'

/** Rows of the given log groups whose file in the archive is damaged, so that they could not be written. */
export function countDamaged({ run, archive, harvest }: Session, groups: Iterable<string>): number {
  let rows = 0
  for (const name of groups) {
    const facts = harvest.groups.get(name)
    const { stem } = shardOf(archive, harvest, parseGroup(name))
    if (facts !== undefined && run.problems.has('damaged-file', stem)) rows += facts.rows
  }
  return rows
}

/**
 * Mail logs that this run read and did not keep, each under one reason; asked for after the last publication. With
 * the new, the changed and the known ones they come to all that were read.
 */
export function countLeftOut(session: Session): LeftOut {
  const { run, harvest } = session
  const { leftOut } = harvest.seen
  const groups = [...harvest.groups.keys()]
  const rowsOf = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + (harvest.groups.get(name)?.rows ?? 0), 0)
  if (!run.resources.has('logs')) return { ...leftOut, unwanted: rowsOf(groups) }
  const ready = findReady(session)
  const unfinished = groups.filter((name) => !ready.has(name))
  const damaged = leftOut.damaged + countDamaged(session, ready)
  return { ...leftOut, damaged, unfinished: rowsOf(unfinished) }
}
