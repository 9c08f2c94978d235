// `node --import test/preload/kill-at-step.mjs`: everything that a run does to the world (a request, its answer, a
// git process, its end, a file) is a step. At step TEST_KILL_AT the process is killed as by `kill -9`; a
// run that comes to its end writes the number of its steps into TEST_STEPS_FILE.
import childProcess from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'

const killAt = Number(process.env.TEST_KILL_AT ?? 0)
const file = process.env.TEST_STEPS_FILE
const { writeFileSync } = fs
let steps = 0

function step() {
  if (++steps === killAt) process.kill(process.pid, 'SIGKILL')
}

/** A step before each call; `after` sees what it returned. */
function watch(object, names, after = () => {}) {
  for (const name of names) {
    const original = object[name]
    object[name] = function watched(...args) {
      step()
      const result = original.apply(this, args)
      after(result)
      return result
    }
  }
}

watch(http, ['request'], (request) =>
  request.once('response', (response) => {
    step()
    response.once('end', step)
  }),
)
watch(childProcess, ['spawn'], (child) => child.once('close', step))
watch(globalThis, ['fetch'], (answer) => answer.then(step, step))
const FILES = ['openSync', 'writeSync', 'closeSync', 'mkdtempSync', 'rmSync', 'appendFileSync']
watch(fs, FILES)
syncBuiltinESMExports()

process.on('exit', () => {
  if (file) writeFileSync(file, String(steps))
})
