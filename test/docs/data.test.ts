import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemo } from '../demo/made.ts'
import { findFaults } from './schemas.ts'

/** The worked questions of the page are run, as a person would paste them, on the archive that `npm start` makes. */

const PAGE = readFileSync('docs/data.md', 'utf8')
const isTold = (name: string) =>
  [`\`${name}\``, `\`${name}[]\``, `.${name}\``].some((spelling) => PAGE.includes(spelling))
const JAPANESE = readFileSync('docs/data.ja.md', 'utf8')

const questionsOf = (page: string) =>
  [...page.matchAll(/```sh\n(.*?)```\n```text\n(.*?)```/gs)].map(
    ([, command = '', answer = '']) => ({
      command,
      answer,
    }),
  )

/** Stands in for DuckDB's own command line, which npm does not have: notes the question, which the same engine answers. */
const DUCKDB = `#!/bin/sh
[ "$#" = 2 ] && [ "$1" = -c ] && printf %s "$2" > "$QUESTION"
`

const folder = mkdtempSync(join(tmpdir(), 'data-page-'))
const clone = join(folder, 'archive')
const question = join(folder, 'question.sql')
const env = {
  ...process.env,
  QUESTION: question,
  PATH: `${folder}:${process.env.PATH}`,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

beforeAll(async () => {
  const { repository } = await openDemo()
  execFileSync('git', ['clone', '-q', '--branch', 'data', repository, clone], { env })
  writeFileSync(join(folder, 'duckdb'), DUCKDB)
  chmodSync(join(folder, 'duckdb'), 0o755)
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a command needs beyond Node and git, and how to see whether it is here. */
const TOOLS = [
  { name: 'jq', isNeeded: /\bjq\b/, probe: ['jq', '--version'] },
  { name: 'pandas', isNeeded: /\bpandas\b/, probe: ['python3', '-c', 'import pandas'] },
] as const

async function askDuckDB(): Promise<string> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  // As if it were started in the clone.
  await connection.run(`SET file_search_path = '${clone}'`)
  const reader = await connection.runAndReadAll(readFileSync(question, 'utf8'))
  connection.closeSync()
  return reader
    .getRowsJson()
    .map((row) => `${row.join('|')}\n`)
    .join('')
}

test.each(questionsOf(PAGE))('$command', async ({ command, answer }) => {
  for (const { name, isNeeded, probe } of TOOLS) {
    const [file, ...args] = probe
    if (!isNeeded.test(command) || spawnSync(file, args, { env }).status === 0) continue
    if (process.env.REQUIRE_TOOLS === '1') throw new Error(`${name} is missing`)
    console.log(`not run, because ${name} is missing: ${command.split('\n')[0]}`)
    return
  }
  const output = execFileSync('bash', ['-euo', 'pipefail', '-c', command], {
    cwd: clone,
    env,
    encoding: 'utf8',
  })
  const told = command.startsWith('duckdb ') ? output + (await askDuckDB()) : output
  expect(told.replace(/[|\t]/g, ' ')).toBe(answer)
})

test('there are ten questions, the same in both languages', () => {
  expect(questionsOf(PAGE)).toHaveLength(10)
  expect(questionsOf(JAPANESE)).toEqual(questionsOf(PAGE))
})

/** Names in backquotes in the first column of every table. */
const namesOf = (page: string) =>
  [...page.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].map(([, names]) => names)

test('both languages describe the same files, columns and keys', () => {
  expect(namesOf(JAPANESE)).toEqual(namesOf(PAGE))
})

test('every column and key of the archive is described', () => {
  const files = execFileSync('git', ['ls-files', 'data'], { cwd: clone, encoding: 'utf8' })
  const names = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (/^[a-z]+(_[a-z]+)*$/.test(key)) names.add(key)
      // Statuses, codes and domains are names of what is counted.
      if (!/^(by_status|failed_by)/.test(key)) collect(inner)
    }
  }
  for (const file of files.trim().split('\n')) {
    const text = readFileSync(join(clone, file), 'utf8')
    if (file.endsWith('.csv'))
      for (const name of text.split('\n')[0]?.split(',') ?? []) names.add(name)
    if (file.endsWith('.json')) collect(JSON.parse(text))
    if (file.endsWith('.jsonl'))
      for (const line of text.trim().split('\n')) collect(JSON.parse(line))
  }
  expect(names.size).toBeGreaterThan(60)
  expect([...names].filter((name) => !isTold(name))).toEqual([])
})

test('every JSON file and line fits its schema', () => {
  const read = (file: string) => readFileSync(join(clone, file), 'utf8')
  const listed = execFileSync('git', ['ls-files', 'data'], { cwd: clone, encoding: 'utf8' })
  const lines = listed
    .split('\n')
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) =>
      read(file)
        .trimEnd()
        .split('\n')
        .map((line) => [file.startsWith('data/logs/') ? 'mail-log' : 'failure', line] as const),
    )
  expect(lines.length).toBeGreaterThan(300)
  for (const [name, line] of lines) expect(findFaults(name, JSON.parse(line))).toEqual([])
  expect(findFaults('archive', JSON.parse(read('data/archive.json')))).toEqual([])
  expect(findFaults('coverage', JSON.parse(read('data/coverage.json')))).toEqual([])
})
