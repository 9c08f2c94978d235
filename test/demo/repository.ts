import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The repository that `ARCHIVE_REPOSITORY` names, bare or with a work tree, else `archive.git` in the folder. */
export function findRepository(asked: string | undefined, folder: string): string {
  if (!asked) return join(folder, 'archive.git')
  const path = resolve(asked)
  return existsSync(join(path, '.git')) ? join(path, '.git') : path
}
