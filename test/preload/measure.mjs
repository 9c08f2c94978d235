// Writes what a process used when it ends: peak resident memory (its own, not its children's) and
// CPU time, into the file named by TEST_MEASURE_FILE. Loaded by `node --import`.
import { writeFileSync } from 'node:fs'

const file = process.env.TEST_MEASURE_FILE
delete process.env.TEST_MEASURE_FILE
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6
    writeFileSync(file, JSON.stringify({ peakMemoryBytes: maxRSS * 1024, cpuSeconds }))
  })
}
