import type { AfterPage } from './collect-all.ts'
import { oweDetails } from './collect-all.ts'
import { releaseGroups, type Session, sortGroups } from './session.ts'

/** A crash of a long run loses at most so much reading. */
const SLICE_MS = 600_000
/** 64 MiB of mail logs at about 400 bytes each. */
const SLICE_ROWS = 160_000
/** A look at every group costs; a walk that has nothing finished to show is looked at again later. */
const LOOK_ROWS = 40_000

/**
 * Publishes finished shards in the middle of a long walk. Shards are never published half: those that
 * may still grow stay in the harvest (contract, section 6, "Stopping").
 */
export function createSlicer(session: Session, publishNow: () => Promise<void>): AfterPage {
  const { run, harvest } = session
  let lastSlice = run.began
  let rowsAtSlice = 0
  let rowsAtLook = 0
  return async () => {
    const rows = harvest.seen.logs
    const isLong = run.clock.now() - lastSlice >= SLICE_MS || rows - rowsAtSlice >= SLICE_ROWS
    if (!isLong || rows - rowsAtLook < LOOK_ROWS) return
    rowsAtLook = rows
    const { ready } = sortGroups(session)
    if (ready.size === 0) return
    await oweDetails(session)
    await publishNow()
    releaseGroups(session, ready)
    lastSlice = run.clock.now()
    rowsAtSlice = rows
  }
}
