import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Git } from './process.ts'

/** How a repository names its objects: ids of 40 or of 64 hex digits. */
export type ObjectFormat = 'sha1' | 'sha256'

/** The format of an object id. */
export function formatOf(id: string): ObjectFormat {
  return id.length === 64 ? 'sha256' : 'sha1'
}

/** What stands for "no object" beside objects of this id's format. */
export function noObject(id: string): string {
  return '0'.repeat(id.length)
}

/**
 * Makes the bare repository in `gitDir`. The format is always named: which one git chooses by itself depends
 * on its version and on the machine, and a repository of another format cannot talk to the remote. It begins as
 * `sha1`, the one of nearly every remote; another one is learned from the remote's first answer.
 */
export async function initRepository(
  { gitDir, read }: Pick<Git, 'gitDir' | 'read'>,
  format: ObjectFormat,
): Promise<void> {
  const options = ['--bare', '--template=', '--initial-branch=none', `--object-format=${format}`]
  await read(['init', '--quiet', ...options, gitDir])
}

/** All that `initRepository` makes; the empty home folder and files of a run stay. */
const MADE_BY_INIT = ['HEAD', 'config', 'objects', 'refs', 'reftable', 'packed-refs']

/** Makes the repository anew in another format. Nothing that it held is needed any more, no process reads it. */
async function changeFormat(git: Git, format: ObjectFormat): Promise<void> {
  for (const name of MADE_BY_INIT) {
    await rm(join(git.gitDir, name), { recursive: true, force: true })
  }
  await initRepository(git, format)
}

/** Our own repository in the format of the remote, as far as its answers show it. */
export function createFormat(git: Git) {
  let format: ObjectFormat = 'sha1'
  let isKnown = false
  return {
    isKnown: () => isKnown,
    async take(remote: ObjectFormat): Promise<void> {
      if (format !== remote) await changeFormat(git, remote)
      format = remote
      isKnown = true
    },
  }
}
