import type { Run } from '../run.ts'

/** A clock that is wrong by minutes moves days and ages; the server's is shown beside it. */
const MOST_SKEW_MS = 120_000

/** Notes what blastengine's answers told besides their contents: its clock, and rows that could not be read. */
export function noteTraffic({ source, problems }: Run): void {
  const { clockSkewMs, oddRows } = source.traffic()
  if (clockSkewMs !== null && Math.abs(clockSkewMs) > MOST_SKEW_MS) {
    problems.add('clock-skew', String(Math.round(clockSkewMs / 1000)))
  }
  // Each costs only itself.
  for (let row = 1; row <= oddRows; row++) problems.add('odd-row', String(row), '', '')
}
