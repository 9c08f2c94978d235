import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MAIL_LOGS } from '../../src/records/mail-log.ts'
import { createSpool, readRun, writeRun } from '../../src/spool.ts'
import { ROOT } from '../scenarios/action-inputs.ts'
import { mailLog } from '../verify/account.ts'

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

const MANY = 90_000

const ORDERS: Readonly<Record<string, (index: number) => number>> = {
  ascending: (index) => index,
  descending: (index) => MANY - 1 - index,
  'the second half first': (index) => (index + MANY / 2) % MANY,
  'four lists at once': (index) => (index % 4) * (MANY / 4) + (index >> 2),
}

test.each(Object.entries(ORDERS))(
  'more records than memory takes come back sorted: %s',
  (_, at) => {
    const spool = createSpool(createFolder(), MAIL_LOGS)
    const groupOf = (id: number) => `day ${Math.floor((3 * id) / MANY)}`
    for (let index = 0; index < MANY; index++) {
      const id = at(index)
      spool.add(groupOf(id), mailLog(id + 1))
      // Read twice: one record comes of it.
      if (index % 1000 === 0) spool.add(groupOf(id), mailLog(id + 1))
    }
    const found: string[] = []
    for (const { group, records } of spool.groups()) {
      for (const { maillogId } of records) found.push(`${group} ${maillogId}`)
    }
    spool.dispose()
    const wanted = Array.from({ length: MANY }, (_, id) => `${groupOf(id)} ${id + 1}`)
    expect(found.length).toBe(MANY)
    expect(found.find((line, index) => line !== wanted[index])).toBeUndefined()
  },
)
