import { truthOf } from '../scenarios/exact-archive.ts'
import type { Account } from '../simulator/account.ts'
import { DAY } from '../simulator/moment.ts'
import type { MemoryBranch } from './memory-branch.ts'

const FAILURE_STATUSES = /"status":"(?:HARDERROR|SOFTERROR|DROP)"/
/** Days that every run reads again. */
const HOT_DAYS = 3

export const idOf = (line: string) => /^\{"maillog_id":(\d+)/.exec(line)?.[1] ?? ''
const byId = (lines: readonly string[]) => new Map(lines.map((line) => [idOf(line), line]))

function linesOf(memory: MemoryBranch, failures: boolean): string[] {
  const paths = memory.paths().filter((path) => /^data\/(logs|failures)\//.test(path))
  const wanted = paths.filter((path) => /_failures(_part-\d+)?\.jsonl$/.test(path) === failures)
  const lines = wanted.flatMap((path) => (memory.text(path) ?? '').split('\n'))
  return lines.filter((line) => line !== '')
}

/** Those of the ids that a coverage file calls read. */
export function claimedIds(coverage: string | undefined, ids: readonly string[]): string[] {
  const spans: { first_id: number; last_id: number }[] =
    coverage === undefined ? [] : JSON.parse(coverage).spans
  const within = (id: bigint) =>
    spans.some((span) => BigInt(span.first_id) <= id && id <= BigInt(span.last_id))
  return ids.filter((id) => within(BigInt(id)))
}

/** Compares what is archived with what the account holds, and ever held. */
export function createJudge(account: Account, memory: MemoryBranch) {
  const everTrue = new Set<string>()

  function look() {
    const truth = truthOf(account)
    for (const line of [...truth.logs, ...truth.failures, ...truth.formerFailures])
      everTrue.add(line)
    return { ...truth, at: account.now() }
  }

  const held = () => {
    const logs = linesOf(memory, false)
    const failures = linesOf(memory, true)
    return { logs, failures, logsById: byId(logs), failuresById: byId(failures) }
  }

  return {
    /** Call before and after the account's time moves. */
    look,
    /** Records stored that are not, or never were, the truth. */
    wrong: () => {
      look()
      const { logs, failures } = held()
      const repeated = logs.length - new Set(logs.map(idOf)).size
      return repeated + [...logs, ...failures].filter((line) => !everTrue.has(line)).length
    },
    /** Records that the coverage calls read, and that are not there. */
    falselyClaimed() {
      const { logsById } = held()
      const coverage = memory.text('data/coverage.json')
      return claimedIds(coverage, look().logs.map(idOf)).filter((id) => !logsById.has(id)).length
    },
    /** Records that differ from the account as it is now. */
    inexact() {
      const { logs, failures } = look()
      const known = held()
      const all = new Set([...known.logs, ...known.failures])
      return [...logs, ...failures].filter((line) => !all.has(line)).length
    },
    /**
     * What a run that began at `start` lacks to be complete: logs that are not there at all, rows of the last
     * days in a state from before the run, and (`withDetails`) failures without a record.
     */
    lacking(start: ReturnType<typeof look>, withDetails: boolean) {
      const end = byId(look().logs)
      const { logsById, failuresById } = held()
      const stale = start.logs.filter((line) => {
        const stored = logsById.get(idOf(line))
        if (stored === undefined) return true
        const created = Date.parse(JSON.parse(line).created_time)
        const isHot = start.at - created < HOT_DAYS * DAY
        return isHot && stored !== line && stored !== end.get(idOf(line))
      })
      const bare = withDetails
        ? [...logsById].filter(([id, line]) => FAILURE_STATUSES.test(line) && !failuresById.has(id))
        : []
      return stale.length + bare.length
    },
  }
}
