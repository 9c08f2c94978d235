import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readRun, writeRun } from '../../src/spool.ts'
import { ROOT } from '../scenarios/action-inputs.ts'

const ENTRIES = Array.from({ length: 20 }, (_, index) => ({
  group: `day ${index}`,
  record: { id: String(index), text: 'あ'.repeat(20) },
}))

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'run-file-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('records come back as they were', () => {
  const path = join(createFolder(), 'run')
  writeRun(path, ENTRIES)
  expect([...readRun(path)]).toEqual(ENTRIES)
})

/** Row 45. A disk that is nearly full takes a part of a write, and says so only to who asks. */
test('a disk that takes a part of the records is an error, not fewer records', () => {
  const script = `
    import { writeRun } from '${ROOT}/src/spool.ts'
    try { writeRun(process.argv[1], ${JSON.stringify(ENTRIES)}) }
    catch (error) { process.stdout.write(error.code) }`
  const node = [process.execPath, '--input-type=module', '-e', script, join(createFolder(), 'run')]
  const limited = ['-c', 'ulimit -f 2 && exec "$0" "$@"', ...node]
  const { stdout, status } = spawnSync('sh', limited, { encoding: 'utf8' })
  expect({ stdout, status }).toEqual({ stdout: 'EFBIG', status: 0 })
})
