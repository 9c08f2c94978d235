import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildLargeArchive, commitDays, type LargeArchive } from '../export/large-archive.ts'
import { medianOf } from './measure.ts'
import { count, formatTable, seconds } from './table.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** 1,000,000 mail logs and 300,000 further states, in 43 commits. */
const ARCHIVE: LargeArchive = { first: '2026-09-20', days: 40, mails: 25_000 }

interface Measured {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMiB: number
}

/** Runs the command; processor time is that of Node and the database, without git's. */
async function measure(args: readonly string[]): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'))
  const file = join(folder, 'measure.json')
  const preload = join(ROOT, 'test', 'preload', 'measure.mjs')
  const began = performance.now()
  const command = ['--import', preload, join(ROOT, 'dist', 'cli', 'index.js'), 'export', ...args]
  const env = { PATH: process.env.PATH ?? '', TEST_MEASURE_FILE: file }
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`export: exit code ${code}`)
  const took = (performance.now() - began) / 1000
  const { peakMemoryBytes, cpuSeconds } = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true, force: true })
  return { seconds: took, cpuSeconds, peakMiB: peakMemoryBytes / 2 ** 20 }
}

/** Exports of a large archive: first, unchanged, a day later, and as one DuckDB file. */
export async function benchExport(runs: number): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'bench-'))
  const gitDir = join(root, 'archive.git')
  const measured = new Map<string, Measured[]>()
  const note = async (name: string, ...args: string[]) => {
    const one = await measure(['--repository', gitDir, '--name', 'bench', ...args])
    measured.set(name, [...(measured.get(name) ?? []), one])
  }
  try {
    await buildLargeArchive(gitDir, ARCHIVE)
    for (let run = 0; run < runs; run++) {
      const [tables, lake] = [join(root, `tables-${run}`), join(root, `lake-${run}`)]
      await note('tables alone', '--output', tables, '--no-versions')
      await note('with versions', '--output', lake)
      await note('nothing changed', '--output', lake)
      await note('one DuckDB file', '--output', join(root, `${run}.duckdb`), '--format', 'duckdb')
    }
    const last = ARCHIVE.days + 3
    const later = { ...ARCHIVE, days: last + 1, pause: [ARCHIVE.days, last] as const }
    await commitDays(gitDir, later, last, last)
    for (let run = 0; run < runs; run++)
      await note('a day later', '--output', join(root, `lake-${run}`))
    const rows = [...measured].map(([name, all]) => [
      name,
      seconds(medianOf(all, (one) => one.seconds)),
      seconds(medianOf(all, (one) => one.cpuSeconds)),
      count(Math.max(...all.map((one) => one.peakMiB))),
    ])
    const header = ['export', 'seconds', 'CPU seconds without git', 'highest peak MiB']
    const load = loadavg()[0]?.toFixed(1)
    return `${formatTable(header, rows)}\n\nLoad of the machine at the end: ${load}`
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  }
}
