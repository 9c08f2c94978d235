import { oweMissing } from '../read/missing.ts'
import { type EarlyPublication, findReady, type Session } from '../read/session.ts'

/** A crash of a long run loses at most so much of its work. */
const EARLY_MS = 600_000
/** 64 MiB of mail logs at about 400 bytes each. */
const EARLY_ROWS = 160_000
/** A look at every group costs; a walk that has nothing finished to show is looked at again later. */
const LOOK_ROWS = 40_000
const LOOK_MS = 60_000

/**
 * Shards are never published half: those that may still grow stay unwritten. `publishNow` says whether
 * it published.
 */
export function createEarlyPublication(
  session: Session,
  publishNow: () => Promise<boolean>,
): EarlyPublication {
  const { run, collected } = session
  let lastEarly = run.began
  let rowsAtEarly = 0
  let lastLook = run.began
  let rowsAtLook = 0

  const isLong = () => run.clock.now() - lastEarly >= EARLY_MS

  async function publishEarly(): Promise<void> {
    if (!(await publishNow())) return
    lastEarly = run.clock.now()
    rowsAtEarly = collected.seen.logs
  }

  /** Whether to look for finished groups; a look that is taken is noted. */
  function looks(): boolean {
    const rows = collected.seen.logs
    if (!isLong() && rows - rowsAtEarly < EARLY_ROWS) return false
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
      await publishEarly()
    },
    async afterStep() {
      if (isLong()) await publishEarly()
    },
  }
}
