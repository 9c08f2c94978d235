import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Forge } from '../forge/forge.ts'
import { openRepository } from '../forge/repository.ts'
import { git } from '../forge/run-git.ts'
import { createFolder } from '../git/desk.ts'

export interface Traced {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `blastengine-archive trace` in `folder`, by default an empty one. */
export async function runTrace(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<Traced> {
  const script = join(import.meta.dirname, '..', '..', 'src', 'cli.ts')
  const child = spawn(process.execPath, [script, 'trace', ...args], {
    cwd: folder ?? (await createFolder()),
    env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const code = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, stdout, stderr }
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
