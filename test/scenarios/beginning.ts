import { expect } from 'vitest'
import type { Forge } from '../forge/forge.ts'
import type { Pull } from '../forge/hosted.ts'
import { restoreFiles, type SavedFiles, saveFiles } from '../forge/saved-files.ts'
import type { RunResult } from './run-action.ts'
import { GREEN, type Stage, setStage, verdictOf } from './stage.ts'

/** The repository of a forge as it stood, to begin other tests with. */
interface Saved {
  readonly files: SavedFiles
  readonly verified: readonly string[]
  readonly pulls: readonly Pull[]
}

async function save({ gitDir, verified, pulls }: Forge): Promise<Saved> {
  const copies = pulls.map((pull) => ({ ...pull }))
  return { files: await saveFiles(gitDir), verified: [...verified], pulls: copies }
}

async function restore(forge: Forge, { files, verified, pulls }: Saved): Promise<void> {
  await restoreFiles(forge.gitDir, files)
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
