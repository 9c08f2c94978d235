import { createGitAt, type Git } from './plumbing.ts'
import { checkVersion } from './version.ts'

/** Git in somebody's clone, with their own configuration. Throws `InputError` as `createGit` does. */
export async function openGit(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Git> {
  const git = createGitAt({
    cwd: folder,
    environment: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  })
  await checkVersion(git.read)
  return git
}
