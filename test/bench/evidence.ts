import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.ts'
import { createSealedYears } from './sealed-years.ts'
import { count, formatTable, seconds } from './table.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js')

/** Seconds of a command; throws where it ends in another way than it should. */
function time(args: readonly string[]): number {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${args[0]}: exit code ${status}: ${stderr}`)
  return (performance.now() - began) / 1000
}

const medianOf = (runs: number, args: readonly string[]) =>
  median(Array.from({ length: runs }, () => time(args)))

/** What a proof takes beyond its records, bytes a state. */
function sizeOf(proof: string): string {
  const states: { readonly record: string }[] = JSON.parse(readFileSync(proof, 'utf8')).states
  const records = states.reduce((sum, { record }) => sum + Buffer.byteLength(record), 0)
  return `${states.length} states, ${count((statSync(proof).size - records) / states.length)} bytes each`
}

const OLD = { days: 3650, mails: 100 }
const YEAR = { days: 365, mails: 1000 }

/** Proofs of an early, a middle and a late mail of ten years. */
async function benchProofs(runs: number, folder: string): Promise<string[][]> {
  const { days, mails } = OLD
  const { gitDir, signer } = await createSealedYears(join(folder, 'old'), days, mails)
  const [key, proof] = [join(folder, 'key.asc'), join(folder, 'proof.json')]
  writeFileSync(key, signer.publicKey)
  const rows: string[][] = []
  const note = (name: string, args: readonly string[], result = '') =>
    rows.push([name, seconds(medianOf(runs, args)), result])
  for (const day of [3, Math.floor(days / 2), days - 2]) {
    const id = String(day * mails + 21)
    const own = ['--repository', gitDir, '--key', key]
    const args = ['prove', '--maillog-id', id, '--output', proof, ...own]
    const taken = medianOf(runs, args)
    rows.push([`\`prove\`, day ${count(day)} of ${count(days)}`, seconds(taken), sizeOf(proof)])
    note('`check`', ['check', proof, '--key', key])
    note('`check --repository`', ['check', proof, ...own])
  }
  return rows
}

/** A person taken out of a year of daily commits; the rewrite is done once, as it leaves nothing to repeat. */
async function benchErasure(runs: number, folder: string): Promise<string[][]> {
  const { days, mails } = YEAR
  const { gitDir } = await createSealedYears(join(folder, 'year'), days, mails)
  const args = ['erase', '--repository', gitDir, '--email', 'reader5@example1.jp']
  return [
    ['`erase`, what it would take out', seconds(medianOf(runs, args)), ''],
    ['`erase --yes`', seconds(time([...args, '--yes'])), ''],
  ]
}

/** How long evidence of one mail takes in an archive of ten years, and an erasure in one of a year. */
export async function benchEvidence(runs: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-evidence-'))
  const sizeOfArchive = ({ days, mails }: typeof OLD) =>
    `${count(days)} daily commits of ${count(mails)} mails`
  try {
    const header = ['command', 'seconds', 'proof']
    const proofs = formatTable(header, await benchProofs(runs, folder))
    const erasures = formatTable(header, await benchErasure(runs, folder))
    return `${sizeOfArchive(OLD)}:\n\n${proofs}\n\n${sizeOfArchive(YEAR)}:\n\n${erasures}`
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
