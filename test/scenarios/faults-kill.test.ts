import { expect, test } from 'vitest'
import { changed } from '../simulator/behaviours.ts'
import { expectHonest, GREEN, type Stage, setStage, verdictOf } from './stage.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }

/** Every request of a run, to blastengine and to GitHub, is a step; `onStep` gets its ordinal. */
function watchSteps(stage: Stage, onStep: (step: number) => void): () => number {
  let step = 0
  const arrived = () => onStep(++step)
  const injection = stage.simulator.inject(
    /./,
    changed((answer) => {
      arrived()
      return answer
    }),
    ALWAYS,
  )
  const hook = stage.forge.inject({ ...ALWAYS, before: arrived })
  return () => {
    injection.remove()
    hook.lift()
    return step
  }
}

async function killAt(stage: Stage, point: number): Promise<NodeJS.Signals | null> {
  const action = stage.start()
  const stop = watchSteps(stage, (step) => void (step === point && action.kill('SIGKILL')))
  const { signal } = await action.done
  stop()
  return signal
}

/** Row 43: five points, one of every part of a run; `npm run soak` kills at hundreds, at every step that a run does. */
test('killed at five points, the branch is valid, and a clean run makes it exact', async () => {
  const stage = await setStage()
  const stop = watchSteps(stage, () => {})
  const clean = await stage.run({ branch: 'clean' })
  const steps = stop()
  for (let index = 0; index < 5; index++) {
    expect(await killAt(stage, Math.ceil(((index + 0.4) * steps) / 5))).toBe('SIGKILL')
    await stage.forge.git('fsck', '--strict')
    await expectHonest(stage)
  }
  const healed = await stage.run()
  expect(verdictOf(healed)).toEqual(GREEN)
  expect(healed.outputs.tree).toBe(clean.outputs.tree)
})
