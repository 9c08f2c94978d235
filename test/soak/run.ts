import { FAULT_KINDS, runSchedule } from './schedule.ts'

/** `npm run soak [schedules] [first seed]`: random schedules of faults, by default ten thousand. */
const schedules = Number(process.argv[2] ?? 10_000)
const first = Number(process.argv[3] ?? 1)
const sums = { wrong: 0, falselyComplete: 0, falselyClaimed: 0, unhealed: 0, runs: 0 }
const began = performance.now()

function report(done: number): void {
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${done} schedules, ${sums.runs} runs, ${FAULT_KINDS} kinds of fault, ${seconds} s`)
  console.log(`  wrong records stored: ${sums.wrong}`)
  console.log(`  complete=true while incomplete: ${sums.falselyComplete}`)
  console.log(`  records claimed and not there: ${sums.falselyClaimed}`)
  console.log(`  records missing or wrong after a clean run: ${sums.unhealed}`)
}

for (let done = 1; done <= schedules; done++) {
  const seed = first + done - 1
  const outcome = await runSchedule(seed)
  for (const key of ['wrong', 'falselyComplete', 'falselyClaimed', 'unhealed', 'runs'] as const) {
    sums[key] += outcome[key]
  }
  const { runs, ...errors } = outcome
  if (Object.values(errors).some((count) => count > 0)) console.log(`seed ${seed}:`, errors)
  if (done % 500 === 0) report(done)
}
report(schedules)
if (sums.wrong + sums.falselyComplete + sums.falselyClaimed + sums.unhealed > 0)
  process.exitCode = 1
