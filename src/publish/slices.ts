import { oweMissing } from '../read/missing.ts'
import { findReady, type Session, type Slicer } from '../read/session.ts'

/** A crash of a long run loses at most so much of its work. */
const SLICE_MS = 600_000
/** 64 MiB of mail logs at about 400 bytes each. */
const SLICE_ROWS = 160_000
/** A look at every group costs; a walk that has nothing finished to show is looked at again later. */
const LOOK_ROWS = 40_000
const LOOK_MS = 60_000

/**
 * Shards are never published half: those that may still grow stay unwritten. `publishNow` says whether
 * it published.
 */
export function createSlicer(session: Session, publishNow: () => Promise<boolean>): Slicer {
  const { run, collected } = session
  let lastSlice = run.began
  let rowsAtSlice = 0
  let lastLook = run.began
  let rowsAtLook = 0

  const isLong = () => run.clock.now() - lastSlice >= SLICE_MS

  async function publishSlice(): Promise<void> {
    if (!(await publishNow())) return
    lastSlice = run.clock.now()
    rowsAtSlice = collected.seen.logs
  }

  /** Whether to look for finished groups; a look that is taken is noted. */
  function looks(): boolean {
    const rows = collected.seen.logs
    if (!isLong() && rows - rowsAtSlice < SLICE_ROWS) return false
    if (rows - rowsAtLook < LOOK_ROWS && run.clock.now() - lastLook < LOOK_MS) return false
    rowsAtLook = rows
    lastLook = run.clock.now()
    return true
  }

  return {
    async afterPage() {
      if (!looks()) return
      if (findReady(session).size === 0) return
      await oweMissing(session)
      await publishSlice()
    },
    async afterStep() {
      if (isLong()) await publishSlice()
    },
  }
}
