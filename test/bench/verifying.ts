import { startForge } from '../forge/forge.ts'
import { runAction } from '../scenarios/run-action.ts'
import { buildLargeArchive } from '../verify/large-archive.ts'
import { medianOf } from './measure.ts'
import { count, formatTable, seconds } from './table.ts'

const DAYS = 60
const MAILS = 10_000

/** The verification of 60 days of 10,000 mails each, 60 commits: all of it, and since the last commit but one. */
export async function benchVerifying(runs: number): Promise<string> {
  const forge = await startForge()
  try {
    const clockOffsetMs = (await buildLargeArchive(forge, DAYS, MAILS)) + 3_600_000 - Date.now()
    const since = (await forge.head('refs/heads/data~1')) ?? ''
    const rows: string[][] = []
    for (const [name, inputs] of [
      ['everything', {}],
      ['since the last commit but one', { 'since-commit': since }],
    ] as const) {
      const measured = []
      for (let run = 0; run < runs; run++) {
        const action = { entry: 'dist/verify/index.js', actionFile: 'verify/action.yml' }
        const result = await runAction({ ...action, forge, inputs, clockOffsetMs })
        if (result.code !== 0)
          throw new Error(`the verification failed: ${result.stdout.slice(-2000)}`)
        measured.push(result)
      }
      rows.push([
        name,
        count(Number(measured[0]?.outputs.records)),
        seconds(medianOf(measured, (run) => run.seconds)),
        seconds(medianOf(measured, ({ cpuSeconds = Number.NaN }) => cpuSeconds)),
      ])
    }
    return formatTable(['what', 'records', 'seconds', 'CPU seconds'], rows)
  } finally {
    await forge.close()
  }
}
