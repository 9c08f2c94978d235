import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { formatCommand, showBad, showCommand, showLines } from './screen.ts'
import type { DemoWords } from './words.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** As it is typed in this repository's folder. */
const PROGRAM = join('dist', 'cli', 'index.js')

/** The command line on the archive of the demonstration, as a person types it: the paths are absolute. */
export interface Program {
  /** A line to paste. */
  lineOf(args: readonly string[]): string
  /** Shows the line and runs it; its answer goes to the screen as it comes. */
  show(args: readonly string[]): void
  /** Shows the line and runs it; returns its answer. */
  ask(args: readonly string[]): string
  /** Runs it without a word. */
  run(args: readonly string[]): void
}

export function createProgram(words: DemoWords, language: 'en' | 'ja'): Program {
  const env = { ...process.env, BLASTENGINE_ARCHIVE_LANGUAGE: language }
  const said = language === 'en' ? [] : ['--language', language]
  const lineOf = (args: readonly string[]) => formatCommand(['node', PROGRAM, ...args, ...said])

  function start(args: readonly string[], output: 'inherit' | 'pipe'): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
      stdio: ['ignore', output, output],
      maxBuffer: 2 ** 28,
    })
    if (status === 0) return stdout ?? ''
    showBad(`${lineOf(args)}: ${words.failed(status)}`)
    showLines(`${stdout ?? ''}${stderr ?? ''}`)
    process.exitCode = 1
    return ''
  }

  return {
    lineOf,
    show(args) {
      showCommand(lineOf(args))
      start(args, 'inherit')
    },
    ask(args) {
      showCommand(lineOf(args))
      return start(args, 'pipe')
    },
    run: (args) => void start(args, 'pipe'),
  }
}
