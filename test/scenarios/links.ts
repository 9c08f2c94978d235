import type { Forge } from '../forge/forge.ts'
import { tryGit } from '../forge/run-git.ts'

async function setEntries(forge: Forge, lines: (blob: string) => string): Promise<void> {
  const head = (await forge.head('data')) ?? ''
  const env = { GIT_INDEX_FILE: `${forge.gitDir}/links-index` }
  const git = async (args: readonly string[], input = '') =>
    String((await tryGit([...args], { cwd: forge.gitDir, env, input })).stdout).trim()
  await git(['read-tree', head])
  const blob = await git(['hash-object', '-w', '--stdin'], 'elsewhere')
  await git(['update-index', '--index-info'], lines(blob))
  const tree = await git(['write-tree'])
  const commit = await git(['commit-tree', tree, '-p', head, '-m', 'By hand'])
  await forge.git('update-ref', 'refs/heads/data', commit)
}

/** A person's commit on `data` that puts symbolic links in the place of files. */
export function putLinks(forge: Forge, paths: readonly string[]): Promise<void> {
  return setEntries(forge, (blob) => paths.map((path) => `120000 ${blob}\t${path}\n`).join(''))
}

/** The same for taking paths away. */
export function removePaths(forge: Forge, paths: readonly string[]): Promise<void> {
  return setEntries(forge, (blob) => paths.map((path) => `0 ${blob}\t${path}\n`).join(''))
}
