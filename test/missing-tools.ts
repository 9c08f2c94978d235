import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

/** Tests that need a tool which a machine may lack: what was not run, and why, stands in the last lines. */
const FILE = 'build/not-run.txt'

/** Notes what is left out because a tool is missing; where tools are required, that is a failure. */
export function noteMissing(tests: string, reason: string): void {
  if (process.env.REQUIRE_TOOLS === '1') throw new Error(`${tests}: ${reason} (REQUIRE_TOOLS=1)`)
  mkdirSync('build', { recursive: true })
  appendFileSync(FILE, `${tests}: ${reason}\n`)
}

/** Before all tests. */
export function setup(): void {
  rmSync(FILE, { force: true })
}

/** After all tests. */
export function teardown(): void {
  try {
    const lines = [...new Set(readFileSync(FILE, 'utf8').trimEnd().split('\n'))]
    console.log(`\nNot run:\n${lines.map((line) => `  ${line}`).join('\n')}`)
  } catch {} // Everything was run.
}
