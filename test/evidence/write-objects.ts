import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

/** Objects as git writes them; an archive of some commits would take dozens of git's processes. */

/** Where objects go, and how they are named. */
export interface ObjectStore {
  readonly gitDir: string
  readonly format: 'sha1' | 'sha256'
}

/** Writes an object into a repository; its id. */
export function writeObject(
  { gitDir, format }: ObjectStore,
  type: string,
  content: string | Uint8Array,
): string {
  const bytes = Buffer.from(content)
  const object = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])
  const id = createHash(format).update(object).digest('hex')
  const folder = join(gitDir, 'objects', id.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, id.slice(2)), deflateSync(object, { level: 1 }))
  return id
}

/** Writes a tree of files with all that it holds; its id. No two files may have one path. */
export function writeTree(
  store: ObjectStore,
  files: readonly (readonly [path: string, text: string])[],
): string {
  const names = Map.groupBy(files, ([path]) => path.replace(/\/.*/s, '/'))
  // Git sorts a folder as if its name ended in a slash.
  const entries = [...names].map(([name, own]) => [Buffer.from(name), own] as const)
  const rows = entries
    .toSorted(([a], [b]) => a.compare(b))
    .map(([key, own]) => {
      const name = key.toString()
      const isFolder = name.endsWith('/')
      const inside = own.map(([path, text]) => [path.slice(name.length), text] as const)
      const id = isFolder ? writeTree(store, inside) : writeObject(store, 'blob', own[0]?.[1] ?? '')
      const head = isFolder ? `40000 ${name.slice(0, -1)}\0` : `100644 ${name}\0`
      return Buffer.concat([Buffer.from(head), Buffer.from(id, 'hex')])
    })
  return writeObject(store, 'tree', Buffer.concat(rows))
}
