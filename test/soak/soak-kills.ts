import { KILLINGS, type Killing, type KillOutcome, openKillYard } from './kills.ts'

/** One point in so many is a random moment; the others are steps, spread over all of the run. */
const RANDOM_SHARE = 5

type KillYard = Awaited<ReturnType<typeof openKillYard>>

function* pointsOf(yard: KillYard, points: number) {
  const random = Math.floor(points / RANDOM_SHARE)
  const steps = Math.min(points - random, yard.steps)
  for (let index = 0; index < steps; index++) {
    const step = Math.ceil(((index + 0.5) * yard.steps) / steps)
    yield { name: `step ${step} of ${yard.steps}`, kill: () => yard.killAtStep(step) }
  }
  for (let seed = 1; seed <= random; seed++) {
    yield { name: `random moment ${seed}`, kill: () => yard.killAtRandom(seed) }
  }
}

/** Kills runs of each sort at so many points in all, and heals each; whether no kill did harm. */
export async function soakKills(points: number): Promise<boolean> {
  if (points === 0) return true
  let [killed, survived, harmed] = [0, 0, 0]
  const began = performance.now()

  function note(killing: Killing, point: string, { wasKilled, defects }: KillOutcome): void {
    if (wasKilled) killed++
    else survived++
    if (defects.length === 0) return
    harmed++
    console.log(`${killing.name}, ${point}: ${defects.join(', ')}`)
  }

  for (const killing of KILLINGS) {
    const yard = await openKillYard(killing)
    for (const { name, kill } of pointsOf(yard, Math.ceil(points / KILLINGS.length))) {
      note(killing, name, await kill())
    }
    await yard.close()
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(`${killing.name}: ${yard.steps} steps; so far ${killed} kills, ${seconds} s`)
  }
  console.log(`kill points: ${killed} (and ${survived} runs that had ended before)`)
  console.log(`  kills after which something was wrong, or a clean run not exact: ${harmed}`)
  return harmed === 0
}
