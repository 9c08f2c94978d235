import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArguments } from '../../src/cli/arguments.ts'
import { openClone } from '../../src/clone/clone.ts'
import { TRACE } from '../../src/trace/command.ts'
import { createCapture, type Ran, runProgram } from '../cli/running.ts'
import type { Forge } from '../forge/forge.ts'
import { git } from '../forge/run-git.ts'

/** Runs `blastengine-archive trace`. */
export function runTrace(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<Ran> {
  return runProgram(['trace', ...args], folder === undefined ? { env } : { env, folder })
}

/**
 * `blastengine-archive trace` behind the reading of its arguments, on a clone that nobody changes, opened once: for
 * tables of questions. The program opens it for each of them, which is half of what a question costs. `close` it.
 */
export async function openTracing(repository: string) {
  const clone = await openClone({ repository, branch: 'data', directory: 'data', env: process.env })
  async function ask(...asked: readonly string[]): Promise<Ran> {
    const [stdout, stderr] = [createCapture(false), createCapture(false)]
    const args = parseArguments(asked, TRACE)
    const language = args.text('language') === 'ja' ? 'ja' : 'en'
    const world = { args, env: {}, folder: repository, language, stdout, stderr } as const
    const code = await TRACE.run({ ...world, openClone: async () => clone })
    return { code, stdout: stdout.texts.join(''), stderr: stderr.texts.join('') }
  }
  return { ask, close: clone.close }
}

/** A person's clone, in `folder`, of the forge's branch `data` with each commit at a time of its own. */
export async function cloneWithTimes(
  forge: Forge,
  times: readonly string[],
  folder: string,
): Promise<string> {
  const commits = (await forge.log('data')).reverse()
  const [bare, clone] = [join(folder, 'origin.git'), join(folder, 'clone')]
  await git(['clone', '--quiet', '--bare', '--single-branch', '--branch=data', forge.gitDir, bare])
  const dated = commits.map(({ tree }, index) => {
    const time = Math.floor(Date.parse(times[index] ?? '') / 1000)
    const parent = index === 0 ? '' : 'from :1\n'
    const head = `commit refs/heads/data\nmark :1\ncommitter Shop <shop@example.com> ${time} +0000\n`
    return `${head}data 0\n${parent}M 040000 ${tree} ""\n`
  })
  await git(['fast-import', '--quiet', '--force'], { cwd: bare, input: dated.join('') })
  await writeFile(join(bare, 'HEAD'), 'ref: refs/heads/main\n')
  await git(['clone', '--quiet', '--no-checkout', bare, clone])
  return clone
}
