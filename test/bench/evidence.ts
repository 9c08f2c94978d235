import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSealedYears } from './sealed-years.ts'

/** Proofs of an old archive, and an erasure: `node test/bench/evidence.ts [days] [mails a day]`. */

const [days = 3650, mails = 100] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'bench-evidence-'))

function run(...args: readonly string[]) {
  const start = performance.now()
  const command = ['sh', '-c', '"$0" "$@"; code=$?; times >&2; exit $code', process.execPath]
  const { status, stderr } = spawnSync(
    command[0]!,
    [...command.slice(1), 'dist/cli/index.js', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  )
  const seconds = (performance.now() - start) / 1000
  const [user, system] = (stderr.trimEnd().split('\n').at(-1) ?? '').split(' ')
  console.log(
    `${args[0]}: ${seconds.toFixed(2)} s (user ${user}, system ${system}), exit code ${status}`,
  )
  return status
}

try {
  const { gitDir, signer } = await createSealedYears(folder, days, mails)
  const key = join(folder, 'key.asc')
  writeFileSync(key, signer.publicKey)
  const proof = join(folder, 'proof.json')
  console.log(`${days} days of ${mails} mail logs, one commit a day`)
  for (const day of [3, Math.floor(days / 2), days - 2]) {
    const id = String(day * mails + 21)
    run('prove', '--repository', gitDir, '--maillog-id', id, '--output', proof, '--key', key)
    const { states } = JSON.parse(readFileSync(proof, 'utf8'))
    const records = states.reduce(
      (sum: number, { record }: { record: string }) => sum + record.length,
      0,
    )
    const each = (statSync(proof).size - records) / states.length
    console.log(`  ${states.length} states, ${Math.round(each)} bytes each beyond the record`)
    run('check', proof, '--key', key)
    run('check', proof, '--key', key, '--repository', gitDir)
  }
  run('erase', '--repository', gitDir, '--email', 'reader5@example1.jp')
  run('erase', '--repository', gitDir, '--email', 'reader5@example1.jp', '--yes')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
