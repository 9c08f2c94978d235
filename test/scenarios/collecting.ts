import { collect } from '../../src/archive.ts'
import { openArchive } from '../../src/merge/open-archive.ts'
import { RESOURCES, type Resource } from '../../src/records/layout.ts'
import type { RunResult } from '../../src/tell/outputs.ts'
import { sourceFor } from '../blastengine/source.ts'
import { createVirtualClock } from '../blastengine/virtual-clock.ts'
import { createAccount } from '../verify/account.ts'
import { openRun, REQUEST } from '../verify/archiving.ts'
import type { Scenario } from './scenario.ts'

/**
 * A run between the servers of the scenario without a process of its own: for what does not depend on how a run is
 * started, such as which rows it keeps.
 */
export async function collectOver(
  { account, simulator, forge }: Scenario,
  resources: readonly Resource[] = RESOURCES,
): Promise<RunResult> {
  const run = await openRun(forge, createAccount(), new Date(account.now()).toISOString())
  const clock = createVirtualClock(account.now())
  const { source } = sourceFor(simulator.apiUrl, { token: account.token, clock })
  const reading = { ...run, source, resources: new Set(resources) }
  const { result } = await collect(reading, await openArchive(run), REQUEST)
  await run.branch.close()
  return result
}
