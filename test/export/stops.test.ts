import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runProgram } from '../cli/running.ts'
import type { BareRepository } from '../forge/repository.ts'
import { ask, exportTo, quote, readAll } from './exporting.ts'
import {
  commit,
  createFolder,
  createRepository,
  EVERYTHING,
  file,
  logLine,
  PATHS,
} from './small-archive.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PRELOAD = join(ROOT, 'test', 'preload', 'kill-at-export-step.mjs')

/** The bundled program in a process of its own. */
function runAlone(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const node = ['--import', PRELOAD, join(ROOT, 'dist', 'cli', 'index.js'), 'export', ...args]
  const options = {
    encoding: 'utf8',
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...env },
  } as const
  return spawnSync(process.execPath, node, options)
}

/** Rows of each table file by path. A half file cannot be read. */
async function rowsOf(lake: string): Promise<Map<string, string>> {
  const rows = new Map<string, string>()
  for (const path of [...readAll(lake).keys()].filter((name) => !name.startsWith('_'))) {
    const all = await ask(`SELECT * FROM read_parquet(${quote(join(lake, path))}) ORDER BY ALL`)
    rows.set(path, JSON.stringify(all))
  }
  return rows
}

/** An archive whose second commit changes, adds and removes months. */
async function createChanging() {
  const repository = await createRepository()
  await commit(repository, 0, EVERYTHING)
  const args = ['--repository', repository.gitDir, '--name', 'shop']
  const base = createFolder('lake')
  await exportTo(base, ...args)
  await commit(repository, 1, {
    [PATHS.november]: file(logLine(10, { status: 'DROP' }), logLine(12)),
    [PATHS.undated]: file(logLine(99, { created_time: null })),
    [PATHS.opens]: null,
  })
  return { args, base }
}

test('killed at any step, each file is whole, and the next run makes everything good', async () => {
  const { args, base } = await createChanging()
  const run = (lake: string, env: Record<string, string>) =>
    runAlone([...args, '--output', lake], env)
  const [target, stepsFile] = [createFolder('lake'), createFolder('steps')]
  cpSync(base, target, { recursive: true })
  expect(run(target, { TEST_STEPS_FILE: stepsFile }).status).toBe(0)
  const [before, after] = [await rowsOf(base), await rowsOf(target)]
  const steps = Number(readFileSync(stepsFile, 'utf8'))
  expect(steps).toBeGreaterThan(30)
  // Half of the tables are replaced, and all of them, but not what tells so.
  const points = [steps - 8, steps - 1]
  let mixed = 0
  for (const at of points) {
    const lake = createFolder('lake')
    cpSync(base, lake, { recursive: true })
    expect(run(lake, { TEST_KILL_AT: String(at) }).signal).toBe('SIGKILL')
    const rows = await rowsOf(lake)
    for (const [path, text] of rows) expect([before.get(path), after.get(path)]).toContain(text)
    const isLike = (other: typeof rows) => JSON.stringify([...rows]) === JSON.stringify([...other])
    if (!isLike(before) && !isLike(after)) mixed++
    await exportTo(lake, ...args)
    expect(await rowsOf(lake)).toEqual(after)
    expect([...readAll(lake).keys()].filter((name) => name.startsWith('_'))).toEqual([
      '_export/shop.json',
    ])
  }
  expect(mixed).toBeGreaterThan(0)
})

test('killed while a database is made, the old one stays', async () => {
  const { args } = await createChanging()
  const folder = createFolder('')
  const database = join(folder, 'archive.duckdb')
  const all = [...args, '--format', 'duckdb', '--output', database]
  await exportTo(database, ...args, '--format', 'duckdb', '--until', '2026-10-31')
  const before = readFileSync(database)
  expect(runAlone(all, { TEST_KILL_AT: '34' }).signal).toBe('SIGKILL')
  expect(readFileSync(database).equals(before)).toBe(true)
  await exportTo(database, ...args, '--format', 'duckdb')
  expect([...readAll(folder).keys()]).toEqual(['archive.duckdb'])
  expect(await ask('SELECT count(*)::INTEGER AS n FROM mail_logs', database)).toEqual([{ n: 4 }])
})

/** A disk of its own; `undefined` where this machine does not let us mount one. */
function mountDisk(mebi: number): string | undefined {
  const folder = createFolder('disk')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebi}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    })
  } catch {
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

/** Leaves so many bytes free. */
function fill(disk: string, free: number): void {
  rmSync(join(disk, 'ballast'), { force: true })
  const { bavail, bsize } = statfsSync(disk)
  if (free >= 0)
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - free), 1))
}

/** Half a month of mail that compresses badly. */
async function createLarge(): Promise<BareRepository> {
  const repository = await createRepository()
  const lines = Array.from({ length: 1000 }, (_, index) =>
    logLine(index + 1, {
      last_response_message: Math.imul(index, 2_654_435_761).toString(36).repeat(3),
    }),
  )
  await commit(repository, 0, { [PATHS.november]: file(...lines) })
  return repository
}

test('on a full disk nothing is replaced, and it says why', async ({ skip }) => {
  const disk = mountDisk(12)
  if (disk === undefined) return skip('needs the right to mount a small disk')
  const repository = await createLarge()
  const args = ['--repository', repository.gitDir, '--name', 'shop']
  const [lake, database] = [join(disk, 'lake'), join(disk, 'archive.duckdb')]
  await exportTo(lake, ...args)
  await exportTo(database, ...args, '--format', 'duckdb')
  await commit(repository, 1, {
    [PATHS.november]: file(
      ...Array.from({ length: 1500 }, (_, index) => logLine(index + 1, { status: `S${index}` })),
    ),
    [PATHS.october]: file(logLine(9999)),
  })
  const before = readAll(disk)
  // For no file at all, for a part of the rows, and for all but the end of what is made of them.
  for (const free of [0, 75_000, 575_000]) {
    fill(disk, free)
    for (const more of [
      ['--output', lake],
      ['--output', database, '--format', 'duckdb'],
    ]) {
      const { code, stdout, stderr } = await runProgram(['export', ...args, ...more])
      expect({ free, code, stdout }).toEqual({ free, code: 2, stdout: '' })
      expect(stderr).toMatch(/no space left on the disk/)
    }
    rmSync(join(disk, 'ballast'))
    expect(readAll(disk)).toEqual(before)
  }
  await exportTo(lake, ...args)
  expect(
    await ask(
      `SELECT count(*)::INTEGER AS n FROM read_parquet(${quote(join(lake, 'mail_logs', '*', '*', '*.parquet'))})`,
    ),
  ).toEqual([{ n: 1501 }])
})
