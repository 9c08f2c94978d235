import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchAsking } from './asking.ts'
import { benchEvidence } from './evidence.ts'
import { benchExplorer } from './explorer.ts'
import { benchExport } from './exporting.ts'
import { benchGrowth } from './growth.ts'
import { benchLatency } from './latency.ts'
import { benchReading } from './reading.ts'
import { benchScale } from './scale.ts'
import { benchVerifying } from './verifying.ts'

/** `npm run bench`, all of it or the parts that are named; `--runs 5` for medians of more runs. */
const PARTS = {
  reading: benchReading,
  latency: benchLatency,
  scale: benchScale,
  growth: benchGrowth,
  verifying: benchVerifying,
  cli: benchAsking,
  export: benchExport,
  evidence: benchEvidence,
  explorer: benchExplorer,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
})
const runs = Number(values.runs)
const wanted = positionals.length === 0 ? Object.keys(PARTS) : positionals
const [cpu] = cpus()
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model}, medians of ${runs} runs`)
for (const [name, bench] of Object.entries(PARTS)) {
  if (!wanted.includes(name)) continue
  console.log(`\n## ${name}\n`)
  console.log(await bench(runs))
}
