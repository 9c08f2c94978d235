import { distrustFuture } from '../core/coverage/distrust-future.ts'
import { type Archive, readArchive } from './archive.ts'
import { reconcile } from './reconcile.ts'
import type { Run } from './run.ts'

/**
 * The archive that a run starts from: the head, merged with the base where a review's branches went
 * apart, and admitted as this account's. Throws `InputError`, `RefusedError`, `DecodeError`.
 */
export async function openArchive(
  run: Pick<Run, 'branch' | 'directory' | 'clock' | 'problems' | 'admit'>,
): Promise<Archive> {
  const archive = await readArchive(run.branch, run.directory)
  const { rival } = archive.state
  // Either side may be of another account; what is merged has the properties of one.
  if (rival !== undefined) run.admit(archive)
  const whole = rival === undefined ? archive : await reconcile(run, archive, rival)
  const coverage = distrustFuture(whole.coverage, run.clock.now())
  return run.admit({ ...whole, coverage })
}
