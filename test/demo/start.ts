import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Forge, startForge } from '../forge/forge.ts'
import { runAction } from '../scenarios/run-action.ts'
import type { RunOptions } from '../scenarios/runner-desk.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { findChangedLogs, formatChangedLog } from './changed-logs.ts'
import { createShop, SHOP_INPUTS } from './shop.ts'

/**
 * `npm start`: the bundle, run as GitHub's runner would, writes to a repository on this machine. Without
 * an account in the environment blastengine is simulated for two days; with one it is the real service.
 */
const DAY_MS = 86_400_000
const MOST_LINES = 60

const { BLASTENGINE_LOGIN_ID, BLASTENGINE_API_KEY, BLASTENGINE_API_TOKEN, ARCHIVE_REPOSITORY } =
  process.env
const isReal = Boolean(BLASTENGINE_API_TOKEN || (BLASTENGINE_LOGIN_ID && BLASTENGINE_API_KEY))

function show(title: string, text: string): void {
  const lines = text.trimEnd().split('\n')
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${line.slice(0, 160)}`)
  console.log(`\n${title}\n\n${shown.join('\n')}`)
  if (lines.length > MOST_LINES) console.log(`  … and ${lines.length - MOST_LINES} more lines`)
}

async function runOnce(title: string, options: RunOptions): Promise<void> {
  const { code, outputs, stdout, stderr, seconds } = await runAction(options)
  const { changed, complete, requests, ...rest } = outputs
  const counts = `${rest['logs-added']} new and ${rest['logs-updated']} changed mail logs`
  const details = `failure details: ${rest.failures}, open reports: ${rest.reports}`
  console.log(`\n${title}: ${counts}, ${details}`)
  console.log(
    `  ${requests} requests, ${seconds.toFixed(1)} s, changed: ${changed}, complete: ${complete}`,
  )
  if (code === 0) return
  show('The run ended red:', stdout + stderr)
  process.exitCode = 1
}

async function showBranch(forge: Forge): Promise<void> {
  show('The commits:', await forge.git('log', '--format=%h %s', 'data'))
  show('The files:', await forge.git('ls-tree', '-r', '--name-only', 'data'))
}

function showStory({ gitDir }: Forge, id: string): void {
  const args = ['dist/cli/index.js', 'trace', '--repository', gitDir, '--maillog-id', id]
  const story = execFileSync(process.execPath, args, { encoding: 'utf8' })
  show(`One mail's story: node ${args.join(' ')}`, story)
}

/** One question to an export of the archive: a DuckDB file, made and asked in a folder of its own. */
async function answerFromExport({ gitDir }: Forge): Promise<void> {
  const database = join(mkdtempSync(join(tmpdir(), 'export-')), 'archive.duckdb')
  const args = ['export', '--repository', gitDir, '--format', 'duckdb', '--output', database]
  const stdio = ['ignore', 'pipe', 'ignore'] as const
  execFileSync(process.execPath, ['dist/cli/index.js', ...args], { stdio: [...stdio] })
  const sql = `SELECT domain, response_code, mails FROM failures_by_domain ORDER BY mails DESC, domain, response_code LIMIT 5`
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
  const rows = (await (await instance.connect()).runAndReadAll(sql)).getRowsJson()
  const answer = rows.map(([domain, code, mails]) => `${mails}  ${code}  ${domain}`).join('\n')
  const command = `node dist/cli/index.js ${args.join(' ')}`
  show(`Which domains refuse mail, with which code? From ${command}`, `${sql}\n\n${answer}`)
}

async function runSimulated(forge: Forge): Promise<void> {
  const account = createShop()
  const simulator = await startSimulator({ account, limit: false })
  const run = (title: string) =>
    runOnce(title, { inputs: SHOP_INPUTS, simulator, forge, clockOffsetMs: account.offsetMs })
  console.log('Two simulated days of a small shop; nothing leaves this machine.')
  await run('Day one')
  const first = (await forge.git('rev-parse', 'data')).trim()
  account.advance(DAY_MS)
  await run('Day two')
  await run('Day two, run again')
  await showBranch(forge)
  const range = [`${first}..data`, '--', 'data', ':!data/coverage.json'] as const
  show('What day two changed:', await forge.git('diff', '--stat', ...range))
  const changed = findChangedLogs(await forge.git('diff', '--unified=0', ...range))
  show('Mail logs of day one that changed:', changed.map(formatChangedLog).join('\n'))
  const turned = changed.find(({ before, after }) => before.status !== after.status)
  if (turned !== undefined) showStory(forge, turned.id)
  await answerFromExport(forge)
  await simulator.close()
}

async function runReal(forge: Forge): Promise<void> {
  const inputs = {
    'login-id': BLASTENGINE_LOGIN_ID ?? '',
    'api-key': BLASTENGINE_API_KEY ?? '',
    'api-token': BLASTENGINE_API_TOKEN ?? '',
  }
  const account = inputs['api-token'] ? { 'api-token': inputs['api-token'] } : inputs
  console.log('Archiving everything that blastengine still has; this can take a while.')
  await runOnce('This run', { inputs: account, forge })
  await showBranch(forge)
}

/** The explorer's page of the archive, in a folder of its own; gives its path. */
function writePage(repository: string): string {
  const page = join(mkdtempSync(join(tmpdir(), 'explorer-')), 'archive.html')
  const args = ['explore', '--repository', repository, '--output', page]
  execFileSync(process.execPath, ['dist/cli/index.js', ...args], { stdio: 'ignore' })
  return page
}

/** The repository that `ARCHIVE_REPOSITORY` names, bare or with a work tree, else a fresh one. */
function findRepository(): string {
  if (!ARCHIVE_REPOSITORY) return join(mkdtempSync(join(tmpdir(), 'archive-')), 'archive.git')
  const path = resolve(ARCHIVE_REPOSITORY)
  return existsSync(join(path, '.git')) ? join(path, '.git') : path
}

const gitDir = findRepository()
mkdirSync(gitDir, { recursive: true })
const forge = await startForge({ gitDir })
try {
  await (isReal ? runReal(forge) : runSimulated(forge))
  console.log(`\nThe archive is the branch 'data' of ${gitDir}`)
  console.log(`The archive as a web page: ${writePage(gitDir)}`)
  console.log(`Look around: git clone --branch data ${gitDir} archive`)
} finally {
  await forge.close()
}
