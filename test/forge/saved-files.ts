import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** A folder as it stood, to begin others with. */
export interface SavedFiles {
  readonly folders: readonly string[]
  readonly files: readonly (readonly [path: string, bytes: Buffer])[]
}

export async function saveFiles(root: string): Promise<SavedFiles> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const path = (entry: (typeof entries)[number]) => join(entry.parentPath, entry.name)
  const files = entries.filter((entry) => entry.isFile()).map(path)
  const folders = entries.filter((entry) => entry.isDirectory()).map(path)
  return {
    folders: folders.map((folder) => relative(root, folder)),
    files: await Promise.all(
      files.map(async (file) => [relative(root, file), await readFile(file)] as const),
    ),
  }
}

/** Files of another content are written anew; git's objects are read-only, and those of one name are the same. */
export async function restoreFiles(root: string, { folders, files }: SavedFiles): Promise<void> {
  await mkdir(root, { recursive: true })
  for (const folder of folders) await mkdir(join(root, folder), { recursive: true })
  for (const [path, bytes] of files) {
    const file = join(root, path)
    if (!path.startsWith('objects') || !existsSync(file)) await writeFile(file, bytes)
  }
}
