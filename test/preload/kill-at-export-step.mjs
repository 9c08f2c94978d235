// `node --import test/preload/kill-at-export-step.mjs`: every change of a file, every git process and every
// statement of the database (its start, a moment later, its end) is a step. At step TEST_KILL_AT the process is
// killed as by `kill -9`; a run that comes to its end writes the number of its steps into TEST_STEPS_FILE.
import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DuckDBConnection } from '@duckdb/node-api'

const killAt = Number(process.env.TEST_KILL_AT ?? 0)
const file = process.env.TEST_STEPS_FILE
const { writeFileSync } = fs
let steps = 0

function step() {
  if (++steps === killAt) process.kill(process.pid, 'SIGKILL')
}

function watch(object, names) {
  for (const name of names) {
    const original = object[name]
    object[name] = function watched(...args) {
      step()
      return original.apply(this, args)
    }
  }
}

watch(fs.promises, ['open', 'rename', 'rm', 'rmdir', 'mkdir', 'writeFile'])
watch(childProcess, ['spawn'])
syncBuiltinESMExports()

const { runAndReadAll } = DuckDBConnection.prototype
DuckDBConnection.prototype.runAndReadAll = async function watched(...args) {
  step()
  const moment = setTimeout(step, 3)
  try {
    return await runAndReadAll.apply(this, args)
  } finally {
    clearTimeout(moment)
    step()
  }
}

process.on('exit', () => {
  if (file) writeFileSync(file, String(steps))
})
