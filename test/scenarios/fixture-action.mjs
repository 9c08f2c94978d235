// Stands in for the bundle in the harness's own test: shows what it was given, then ends as it is told.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { GITHUB_API_URL, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, RUNNER_TEMP, INPUT_MODE } = process.env
const seen = JSON.stringify({ ...process.env, cwd: process.cwd(), now: Date.now() })
appendFileSync(GITHUB_OUTPUT, `seen<<E\n${seen}\nE\n`)
appendFileSync(GITHUB_STEP_SUMMARY, '# Summary\n')
mkdirSync(`${RUNNER_TEMP}/left`)
writeFileSync(`${RUNNER_TEMP}/left/behind`, '')
console.log('::warning title=Careful::1%0A2\r::notice::n')
console.error('##[error]e')
process.exitCode = 3
if (INPUT_MODE === 'wait') {
  createServer().listen(0, '127.0.0.1')
  await fetch(`${GITHUB_API_URL}/repos/ready`)
}
