import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Simulator } from '../simulator/simulator.ts'

/** Runs the naive script once, as a process of its own. */
export async function runNaiveScript(simulator: Simulator) {
  const folder = mkdtempSync(join(tmpdir(), 'naive-'))
  simulator.requests.length = 0
  const began = performance.now()
  try {
    const script = join(import.meta.dirname, 'naive-script.ts')
    const child = spawn(process.execPath, [script], {
      env: { API_URL: simulator.apiUrl, API_TOKEN: simulator.account.token, FOLDER: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 15 * 60_000,
    })
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`the naive script failed: ${code}`)
    return { seconds: (performance.now() - began) / 1000, requests: simulator.counts() }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
