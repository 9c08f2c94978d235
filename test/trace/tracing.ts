import { join } from 'node:path'
import { type Ran, runProgram } from '../cli/running.ts'
import type { Forge } from '../forge/forge.ts'
import { openRepository } from '../forge/repository.ts'
import { git } from '../forge/run-git.ts'

/** Runs `blastengine-archive trace`. */
export function runTrace(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<Ran> {
  return runProgram(['trace', ...args], folder === undefined ? { env } : { env, folder })
}

/** A person's clone, in `folder`, of the forge's branch `data` with each commit at a time of its own. */
export async function cloneWithTimes(
  forge: Forge,
  times: readonly string[],
  folder: string,
): Promise<string> {
  const commits = (await forge.log('data')).reverse()
  const dated: { at: number; files: Record<string, string> }[] = []
  for (const [index, { id }] of commits.entries()) {
    const files = Object.fromEntries(await forge.files(id))
    dated.push({ at: Date.parse(times[index] ?? ''), files })
  }
  const [bare, clone] = [join(folder, 'origin.git'), join(folder, 'clone')]
  await git(['init', '--quiet', '--bare', '--initial-branch=main', bare])
  await openRepository(bare).importHistory('data', dated)
  await git(['clone', '--quiet', '--no-checkout', bare, clone])
  return clone
}
