import { API_FAULTS, FAULT_KINDS, RUN_FAULTS } from './fault-kinds.ts'
import { runSchedule } from './schedule.ts'

const SUMS = {
  wrong: 'wrong records stored',
  falselyComplete: 'runs with complete=true while incomplete or red',
  falselyClaimed: 'records claimed and not there',
  unhealed: 'records missing or wrong after a clean run',
  unclean: 'clean runs at the end that were not green and complete',
} as const
type Sum = keyof typeof SUMS
const NAMES = Object.keys(SUMS) as Sum[]

/** Runs so many schedules, tells each seed that fails; whether none did. */
export async function soakSchedules(schedules: number, first: number): Promise<boolean> {
  const sums = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<Sum, number>
  const hits = new Map<string, number>()
  if (schedules === 0) return true
  let [runs, failed] = [0, 0]
  const began = performance.now()

  function report(done: number): void {
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(
      `${done} schedules from seed ${first}, ${runs} runs, ${seconds} s, ${failed} failed`,
    )
    console.log(`  kinds of fault that struck: ${hits.size} of ${FAULT_KINDS}`)
    for (const name of NAMES) console.log(`  ${SUMS[name]}: ${sums[name]}`)
  }

  async function runOne(seed: number): Promise<readonly string[]> {
    try {
      const outcome = await runSchedule(seed)
      runs += outcome.runs
      for (const name of NAMES) sums[name] += outcome[name]
      for (const [kind, count] of outcome.hits) {
        if (count > 0) hits.set(kind, (hits.get(kind) ?? 0) + count)
      }
      return NAMES.filter((name) => outcome[name] > 0).map((name) => SUMS[name])
    } catch (error) {
      return [`broke off: ${error instanceof Error ? error.stack : String(error)}`]
    }
  }

  for (let done = 1; done <= schedules; done++) {
    const seed = first + done - 1
    const wrongs = await runOne(seed)
    if (wrongs.length > 0) {
      failed++
      console.log(`seed ${seed}: ${wrongs.join(', ')}`)
    }
    if (done % 500 === 0 || done === schedules) report(done)
  }
  for (const kind of [...API_FAULTS.keys(), ...RUN_FAULTS]) {
    console.log(`  ${String(hits.get(kind) ?? 0).padStart(7)} × ${kind}`)
  }
  return failed === 0
}
