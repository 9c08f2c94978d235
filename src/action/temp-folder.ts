import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { InputError } from '../errors.ts'

/**
 * Keeps V8's young generation from growing with the rate of allocation: dead pages of the API and dead
 * parts are then freed soon, which takes 200 MB off the peak of a million logs (`npm run bench -- scale`).
 * To be called first: what has grown does not shrink.
 */
export function limitYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

const UNUSABLE = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EROFS'])
/** Tried again while a process that was just ended still writes. */
const THOROUGH = { recursive: true, force: true, maxRetries: 3 } as const

function makeFolder(parent: string, prefix: string): string {
  try {
    return mkdtempSync(join(parent, prefix))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && UNUSABLE.has(String(error.code))))
      throw error
    throw new InputError('RUNNER_TEMP: expected a folder that can be written to')
  }
}

/**
 * A folder of our own below `parent`; whatever ends the process but a kill, it is gone then. Throws `InputError`.
 */
export function createTempFolder(parent: string): string {
  return createResultFolder(parent, 'blastengine-archive-').folder
}

/** The same, unless it is kept for the steps behind this one. */
export function createResultFolder(parent: string, prefix: string) {
  const folder = makeFolder(parent, prefix)
  function remove(): void {
    try {
      rmSync(folder, THOROUGH)
    } catch {} // The process is ending: there is no place left to say so.
  }
  process.once('exit', remove)
  return { folder, keep: () => void process.off('exit', remove) }
}

/** Needs one file descriptor at a time, unlike the synchronous way, which needs one for each level. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, THOROUGH)
}
