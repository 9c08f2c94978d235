import { API_FAULTS, FAULT_KINDS, RUN_FAULTS } from './fault-kinds.ts'
import { runSchedule } from './schedule.ts'

/** `npm run soak [schedules] [first seed]`: random schedules of faults, by default ten thousand. */
const schedules = Number(process.argv[2] ?? 10_000)
const first = Number(process.argv[3] ?? 1)
const SUMS = {
  wrong: 'wrong records stored',
  falselyComplete: 'runs with complete=true while incomplete or red',
  falselyClaimed: 'records claimed and not there',
  unhealed: 'records missing or wrong after a clean run',
  unclean: 'clean runs at the end that were not green and complete',
} as const
type Sum = keyof typeof SUMS
const NAMES = Object.keys(SUMS) as Sum[]

const sums = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<Sum, number>
const hits = new Map<string, number>()
let runs = 0
const began = performance.now()

function report(done: number): void {
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${done} schedules from seed ${first}, ${runs} runs, ${seconds} s`)
  console.log(`  ${hits.size} of ${FAULT_KINDS} kinds of fault struck`)
  for (const name of NAMES) console.log(`  ${SUMS[name]}: ${sums[name]}`)
}

for (let done = 1; done <= schedules; done++) {
  const seed = first + done - 1
  const outcome = await runSchedule(seed).catch((error: unknown) => {
    console.log(`seed ${seed}: broke off`, error)
    process.exitCode = 1
  })
  if (outcome === undefined) continue
  runs += outcome.runs
  for (const name of NAMES) sums[name] += outcome[name]
  for (const [kind, count] of outcome.hits) {
    if (count > 0) hits.set(kind, (hits.get(kind) ?? 0) + count)
  }
  const wrongs = NAMES.filter((name) => outcome[name] > 0)
  if (wrongs.length > 0) console.log(`seed ${seed}:`, wrongs.map((name) => SUMS[name]).join(', '))
  if (done % 500 === 0) report(done)
}
report(schedules)
for (const kind of [...API_FAULTS.keys(), ...RUN_FAULTS]) {
  console.log(`  ${String(hits.get(kind) ?? 0).padStart(7)} × ${kind}`)
}
if (NAMES.some((name) => sums[name] > 0)) process.exitCode = 1
