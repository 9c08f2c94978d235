import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pc from 'picocolors'
import { type Forge, startForge } from '../forge/forge.ts'
import { forgeSigner } from '../forge/rest-commits.ts'
import { git } from '../forge/run-git.ts'
import { runAction } from '../scenarios/run-action.ts'
import type { RunOptions } from '../scenarios/runner-folders.ts'
import { DAY, japanDay } from '../simulator/moment.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { findChangedLogs, formatChangedLog } from './changed-logs.ts'
import { createProgram } from './program.ts'
import { findRepository } from './repository.ts'
import * as screen from './screen.ts'
import { createShop, lastNoon, SHOP_INPUTS } from './shop.ts'
import { demoWordsOf } from './words.ts'

/**
 * `npm start`: the bundle, run as GitHub's runner would, writes to a repository on this machine. Without
 * an account in the environment blastengine is simulated for two days; with one it is the real service.
 * `npm start -- --language ja`, or BLASTENGINE_ARCHIVE_LANGUAGE=ja, tells the story in Japanese; `--folder DIR`
 * names the new folder that everything is made in.
 */
const { BLASTENGINE_LOGIN_ID, BLASTENGINE_API_KEY, BLASTENGINE_API_TOKEN, ARCHIVE_REPOSITORY } =
  process.env
const isReal = Boolean(BLASTENGINE_API_TOKEN || (BLASTENGINE_LOGIN_ID && BLASTENGINE_API_KEY))
const { values } = parseArgs({
  options: { language: { type: 'string' }, folder: { type: 'string' } },
})
const asked = values.language ?? process.env.BLASTENGINE_ARCHIVE_LANGUAGE
const language = asked === 'ja' ? 'ja' : 'en'
const words = demoWordsOf(language)
const program = createProgram(words, language)

function createFolder(name: string | undefined): string {
  if (name === undefined) return mkdtempSync(join(tmpdir(), 'blastengine-archive-'))
  const path = resolve(name)
  if (existsSync(path)) {
    screen.showBad(words.folderExists(path))
    process.exit(2)
  }
  mkdirSync(path, { recursive: true })
  return path
}

/** Everything that is made stands in here, but for a repository that `ARCHIVE_REPOSITORY` names. */
const folder = createFolder(values.folder)
const at = (name: keyof typeof words.files) => join(folder, name)

const gitDir = findRepository(ARCHIVE_REPOSITORY, folder)
/** What the program reads: a clone, as a person has one; of real mails no further copy is made. */
const clone = isReal ? gitDir : at('archive')

async function runOnce(options: RunOptions): Promise<void> {
  const inputs = { language, ...options.inputs }
  const { code, outputs, stdout, stderr, seconds } = await runAction({ ...options, inputs })
  if (code !== 0) {
    screen.showBad(words.red)
    screen.showLines(stdout + stderr)
    process.exitCode = 1
    return
  }
  const count = (name: string) => outputs[name] ?? '0'
  const counts = words.counts(
    count('logs-added'),
    count('logs-updated'),
    count('failures'),
    count('reports'),
  )
  const { commit = '' } = outputs
  screen.showGood(counts)
  screen.showGood(commit === '' ? words.unchanged : words.committed(commit.slice(0, 12)))
  screen.showNote(`  ${words.cost(count('requests'), seconds.toFixed(1))}`)
}

async function showBranch(forge: Forge): Promise<void> {
  const log = [
    'log',
    '--reverse',
    '--date=format-local:%Y-%m-%d %H:%M',
    '--format=%h  %cd  %s',
    'data',
  ]
  screen.showStep(words.commits)
  screen.showLines(await git(log, { cwd: gitDir, env: { TZ: 'Asia/Tokyo' } }))
  screen.showText('')
  screen.showLines(await forge.git('ls-tree', '-r', '--name-only', 'data'))
}

/** What day two changed; returns the id of a mail whose status changed. */
async function showChanges(forge: Forge, first: string): Promise<string> {
  const range = [`${first}..data`, '--', 'data', ':!data/coverage.json', ':!data/seals'] as const
  screen.showStep(words.changes)
  screen.showLines(await forge.git('diff', '--stat=100', '--diff-filter=M', ...range))
  screen.showText('')
  const changed = findChangedLogs(await forge.git('diff', '--unified=0', ...range))
  screen.showLines(changed.map((log) => formatChangedLog(log, words.none)).join('\n'), 12)
  const turned = changed.find(({ before, after }) => before.status !== after.status)
  return turned?.id ?? changed[0]?.id ?? '1'
}

const QUESTION =
  'SELECT domain, response_code, mails FROM failures_by_domain ORDER BY mails DESC, domain, response_code LIMIT 5'

/** One question to an export of the archive. */
async function answerFromExport(): Promise<void> {
  const database = at('archive.duckdb')
  screen.showStep(words.question)
  program.ask(['export', '--repository', clone, '--format', 'duckdb', '--output', database])
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
  const rows = (await (await instance.connect()).runAndReadAll(QUESTION)).getRowsJson()
  screen.showNote(`  ${QUESTION}`)
  const shown = [['domain', 'response_code', 'mails'], ...rows].map(
    ([domain, code, mails]) =>
      `${String(mails).padStart(5)}  ${String(code ?? words.none).padStart(13)}  ${domain}`,
  )
  screen.showLines(['', ...shown].join('\n'))
}

const KEY = ['--key', at('web-flow.asc')]
const proveArgs = (id: string) => [
  ...['prove', '--repository', clone, '--maillog-id', id, '--output', at('proof.json')],
  ...['--sheet', at('proof.html'), ...KEY],
]
const CHECK = ['check', at('proof.json'), ...KEY, '--repository', clone]

function showProof(id: string): void {
  screen.showStep(words.proof)
  screen.showLines(program.ask(proveArgs(id)))
  const answer = program.ask(CHECK).trimEnd().split('\n')
  // All of it shows every state; here what a proof proves stands once.
  const [valid = ''] = answer
  const proved = answer.find((line) => line.includes('GitHub')) ?? ''
  screen.showNote(`  ${words.excerpt}`)
  for (const line of [valid, proved, ...answer.slice(-3)]) screen.showText(`  ${line.trim()}`)
  screen.showNote(words.demoKey)
}

/** What stands where, what to ask next, and the page. */
function showEnd(commands: readonly (readonly string[])[]): void {
  program.run(['explore', '--repository', clone, '--output', at('archive.html')])
  screen.showStep(words.folder(folder))
  for (const [name, meaning] of Object.entries(words.files)) {
    if (existsSync(join(folder, name))) screen.showText(`  ${pc.bold(name.padEnd(16))}${meaning}`)
  }
  screen.showText(`\n${words.ask}`)
  for (const args of commands) screen.showCommand(program.lineOf(args))
  screen.showText(`\n${words.page}\n${pc.bold(at('archive.html'))}`)
}

const writeKey = () => writeFileSync(at('web-flow.asc'), forgeSigner().publicKey)

const VERIFY = ['verify', '--repository', clone, ...KEY]

async function tellStory(forge: Forge, first: string): Promise<void> {
  await showBranch(forge)
  const id = await showChanges(forge, first)
  await git(['clone', '--quiet', '--branch', 'data', gitDir, clone])
  // What `verify` compares the history with; a clone does not bring it.
  await git(['fetch', '--quiet', 'origin', 'refs/archive/*:refs/archive/*'], { cwd: clone })
  writeKey()
  const trace = ['trace', '--repository', clone, '--maillog-id', id]
  screen.showStep(words.story(id))
  program.show(trace)
  await answerFromExport()
  showProof(id)
  screen.showStep(words.verify)
  program.show(VERIFY)
  const address = ['trace', '--repository', clone, '--email', 'k-suzuki25@example.ne.jp']
  showEnd([address, trace, proveArgs(id), CHECK, VERIFY, ['--help']])
}

/** Noon of the first day: yesterday's at most, so that the archive is fresh; of an archive that is there its own. */
async function firstNoon(forge: Forge): Promise<number> {
  if ((await forge.head('data')) === undefined) return lastNoon(Date.now()) - DAY
  const [first = ''] = (await forge.git('log', '--reverse', '--format=%ct', 'data')).split('\n')
  return lastNoon(Number(first) * 1000)
}

/** What the clock of the simulated GitHub is ahead of real time, ms. */
let offsetMs = 0

async function runSimulated(forge: Forge): Promise<void> {
  const start = await firstNoon(forge)
  const account = createShop(start)
  const simulator = await startSimulator({ account, limit: false })
  const run = async (title: string) => {
    screen.showStep(title)
    offsetMs = account.offsetMs
    await runOnce({ inputs: SHOP_INPUTS, simulator, forge, clockOffsetMs: offsetMs })
  }
  try {
    screen.showNote(words.simulated)
    await run(words.dayOne(japanDay(start)))
    const first = (await forge.git('rev-parse', 'data')).trim()
    account.advance(DAY)
    await run(words.dayTwo(japanDay(start + DAY)))
    await run(words.again)
    await tellStory(forge, first)
  } finally {
    await simulator.close()
  }
}

async function runReal(forge: Forge): Promise<void> {
  const inputs = {
    'login-id': BLASTENGINE_LOGIN_ID ?? '',
    'api-key': BLASTENGINE_API_KEY ?? '',
    'api-token': BLASTENGINE_API_TOKEN ?? '',
  }
  const account = inputs['api-token'] ? { 'api-token': inputs['api-token'] } : inputs
  screen.showNote(words.real)
  screen.showStep(words.realRun)
  await runOnce({ inputs: account, forge })
  if ((await forge.head('data')) === undefined) return
  await showBranch(forge)
  writeKey()
  showEnd([VERIFY, ['trace', '--help'], ['--help']])
}

mkdirSync(gitDir, { recursive: true })
const forge = await startForge({ gitDir, now: () => Date.now() + offsetMs })
try {
  screen.showText(pc.bold(`blastengine-archive: ${words.title}`))
  await (isReal ? runReal(forge) : runSimulated(forge))
} finally {
  await forge.close()
}
