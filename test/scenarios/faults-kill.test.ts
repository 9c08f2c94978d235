import { expect, test } from 'vitest'
import { PUSH, type RequestMatch } from '../forge/faults.ts'
import { prepareArchivedScenario } from './beginning.ts'
import { expectHonest, GREEN, prepareScenario, type Scenario, verdictOf } from './scenario.ts'

/** While lists and details are read, while objects are pushed, and when the branch is moved to them. */
const POINTS: readonly (RegExp | RequestMatch)[] = [
  /^GET \/logs\/mails\/results/,
  /^GET \/logs\/mails\/\d+$/,
  PUSH,
  { method: 'POST', path: /\/git\/refs$/ },
]

/** Kills a run when the request arrives. */
async function killAt(
  { simulator, forge, start }: Scenario,
  point: (typeof POINTS)[number],
): Promise<NodeJS.Signals | null> {
  const action = start()
  const kill = () => void action.kill('SIGKILL')
  if (point instanceof RegExp) simulator.inject(point, kill)
  else forge.inject({ ...point, times: 1, before: kill })
  return (await action.done).signal
}

/** Row 43: the lists of deliveries, the counts and the reports are not among the points; `npm run soak` kills at hundreds, at every step that a run does. */
test('killed at four points, the branch is valid, and a clean run makes it exact', async () => {
  const scenario = await prepareScenario()
  for (const point of POINTS) {
    expect([point, await killAt(scenario, point)]).toEqual([point, 'SIGKILL'])
    await scenario.forge.git('fsck', '--strict')
    await expectHonest(scenario)
  }
  const healed = await scenario.run()
  expect(verdictOf(healed)).toEqual(GREEN)
  expect(healed.outputs.tree).toBe((await prepareArchivedScenario()).first.outputs.tree)
})
