import { GitError } from '../errors.ts'
import type { Git } from './plumbing.ts'
import type { Remote } from './remote.ts'

export interface AncestrySettings {
  readonly git: Git
  readonly remote: Remote
  /** GitHub's compare call; `undefined`: it cannot tell. */
  isAncestor(older: string, newer: string): Promise<boolean | undefined>
}

/** Whether a commit is another one's ancestor, or the same, by one request or by the bare history. */
export function createAncestry({ git, remote, isAncestor }: AncestrySettings) {
  return async (older: string, newer: string): Promise<boolean> => {
    if (older === newer) return true
    const told = await isAncestor(older, newer)
    if (told !== undefined) return told
    await remote.fetchHistory([older, newer])
    return isAncestorHere(git, older, newer)
  }
}

/** The same of commits whose history is here. */
export async function isAncestorHere(git: Git, older: string, newer: string): Promise<boolean> {
  const { code } = await git.run(['merge-base', '--is-ancestor', older, newer])
  if (code > 1) throw new GitError(`git merge-base: exit code ${code}`)
  return code === 0
}
