import { expect, test } from 'vitest'
import { changed } from '../simulator/behaviours.ts'
import { expectHonest, GREEN, prepareScenario, type Scenario, verdictOf } from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }

/** Every request of a run, to blastengine and to GitHub, is a step; `onStep` gets its ordinal. */
function watchSteps(scenario: Scenario, onStep: (step: number) => void): () => number {
  let step = 0
  const arrived = () => onStep(++step)
  const injection = scenario.simulator.inject(
    /./,
    changed((answer) => {
      arrived()
      return answer
    }),
    ALWAYS,
  )
  const hook = scenario.forge.inject({ ...ALWAYS, before: arrived })
  return () => {
    injection.remove()
    hook.lift()
    return step
  }
}

async function killAt(scenario: Scenario, point: number): Promise<NodeJS.Signals | null> {
  const action = scenario.start()
  const stop = watchSteps(scenario, (step) => void (step === point && action.kill('SIGKILL')))
  const { signal } = await action.done
  stop()
  return signal
}

/** Row 43: five points, one of every part of a run; `npm run soak` kills at hundreds, at every step that a run does. */
test('killed at five points, the branch is valid, and a clean run makes it exact', async () => {
  const scenario = await prepareScenario()
  const stop = watchSteps(scenario, () => {})
  const clean = await scenario.run({ branch: 'clean' })
  const steps = stop()
  for (let index = 0; index < 5; index++) {
    expect(await killAt(scenario, Math.ceil(((index + 0.4) * steps) / 5))).toBe('SIGKILL')
    await scenario.forge.git('fsck', '--strict')
    await expectHonest(scenario)
  }
  const healed = await scenario.run()
  expect(verdictOf(healed)).toEqual(GREEN)
  expect(healed.outputs.tree).toBe(clean.outputs.tree)
})
