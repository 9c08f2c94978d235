import { expect } from 'vitest'
import type { Forge } from '../forge/forge.ts'
import type { Pull } from '../forge/hosted.ts'
import { restoreFiles, type SavedFiles, saveFiles } from '../forge/saved-files.ts'
import type { RunResult } from './run-action.ts'
import { GREEN, prepareScenario, type Scenario, verdictOf } from './scenario.ts'

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
 * Opens scenarios that begin where a run on the scenario of `open` ended, which is run once a file; `first` is that run.
 */
export function createBeginning(
  open: () => Promise<Scenario>,
  run: (scenario: Scenario) => Promise<RunResult> = (scenario) => scenario.run(),
): () => Promise<Scenario & { readonly first: RunResult }> {
  let made: Promise<{ readonly saved: Saved; readonly first: RunResult }> | undefined
  async function make() {
    const scenario = await open()
    const first = await run(scenario)
    expect(verdictOf(first)).toEqual(GREEN)
    return { saved: await save(scenario.forge), first }
  }
  return async () => {
    made ??= make()
    const { saved, first } = await made
    const scenario = await open()
    await restore(scenario.forge, saved)
    return { ...scenario, first }
  }
}

/** The shop with its archive: what a first run reads is there, and nothing else has happened. */
export const prepareArchivedScenario = createBeginning(() => prepareScenario())
