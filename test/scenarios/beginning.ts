import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { expect } from 'vitest'
import type { Forge } from '../forge/forge.ts'
import type { Pull } from '../forge/hosted.ts'
import type { RunResult } from './run-action.ts'
import { GREEN, type Stage, setStage, verdictOf } from './stage.ts'

/** The repository of a forge as it stood, to begin other tests with. */
interface Saved {
  readonly files: readonly (readonly [path: string, bytes: Buffer])[]
  readonly verified: readonly string[]
  readonly pulls: readonly Pull[]
}

async function save({ gitDir, verified, pulls }: Forge): Promise<Saved> {
  const entries = await readdir(gitDir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((one) => join(one.parentPath, one.name))
  const files = await Promise.all(
    paths.map(async (path) => [relative(gitDir, path), await readFile(path)] as const),
  )
  return { files, verified: [...verified], pulls: pulls.map((pull) => ({ ...pull })) }
}

async function restore(forge: Forge, { files, verified, pulls }: Saved): Promise<void> {
  for (const [path, bytes] of files) {
    const file = join(forge.gitDir, path)
    await mkdir(dirname(file), { recursive: true })
    // Objects of git are read-only, and those of one name are the same.
    if (!existsSync(file) || !path.startsWith('objects')) await writeFile(file, bytes)
  }
  for (const id of verified) forge.verified.add(id)
  forge.pulls.push(...pulls.map((pull) => ({ ...pull })))
}

/**
 * Opens stages that begin where a run on the stage of `open` ended, which is run once a file; `first` is that run.
 */
export function createBeginning(
  open: () => Promise<Stage>,
  run: (stage: Stage) => Promise<RunResult> = (stage) => stage.run(),
): () => Promise<Stage & { readonly first: RunResult }> {
  let made: Promise<{ readonly saved: Saved; readonly first: RunResult }> | undefined
  async function make() {
    const stage = await open()
    const first = await run(stage)
    expect(verdictOf(first)).toEqual(GREEN)
    return { saved: await save(stage.forge), first }
  }
  return async () => {
    made ??= make()
    const { saved, first } = await made
    const stage = await open()
    await restore(stage.forge, saved)
    return { ...stage, first }
  }
}

/** The shop with its archive: what a first run reads is there, and nothing else has happened. */
export const setArchivedStage = createBeginning(() => setStage())
