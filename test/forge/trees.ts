import type { BareRepository } from './repository.ts'

type Store = Pick<BareRepository, 'readObject' | 'writeObject'>

interface Entry {
  readonly mode: string
  readonly id: string
}

const FOLDER = '40000'

/** By name, its bytes as latin1: git takes any. */
async function readTree({ readObject }: Store, id: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const bytes = (await readObject(id))?.bytes
  if (bytes === undefined) throw new Error(`no tree ${id}`)
  for (let at = 0; at < bytes.length; ) {
    const zero = bytes.indexOf(0, at)
    const [, mode = '', name = ''] = /^(\d+) (.*)$/s.exec(bytes.toString('latin1', at, zero)) ?? []
    at = zero + 1 + id.length / 2
    entries.set(name, { mode, id: bytes.toString('hex', zero + 1, at) })
  }
  return entries
}

/** A folder stands where its name with a slash would. */
function writeTree({ writeObject }: Store, entries: ReadonlyMap<string, Entry>): string {
  const rows = [...entries].map(([name, { mode, id }]) => ({
    key: mode === FOLDER ? `${name}/` : name,
    bytes: Buffer.concat([Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(id, 'hex')]),
  }))
  rows.sort((one, other) => (one.key < other.key ? -1 : 1))
  return writeObject('tree', Buffer.concat(rows.map(({ bytes }) => bytes)))
}

/** The tree (default: an empty one) with these files as they shall be; `null` removes a path. */
export async function editTree(
  store: Store,
  tree: string | undefined,
  files: Readonly<Record<string, string | Uint8Array | null>>,
): Promise<string> {
  const blobs = Object.entries(files).map(([path, content]) => {
    const id = content === null ? null : store.writeObject('blob', content)
    return [Buffer.from(path).toString('latin1'), id] as const
  })
  return (await editFolder(store, tree, blobs)) ?? writeTree(store, new Map())
}

type Change = readonly [path: string, blob: string | null]

/** `undefined`: nothing is left of it. */
async function editFolder(
  store: Store,
  id: string | undefined,
  changes: readonly Change[],
): Promise<string | undefined> {
  const entries = id === undefined ? new Map<string, Entry>() : await readTree(store, id)
  const folders = new Map<string, Change[]>()
  for (const [path, blob] of changes) {
    const [name = '', ...rest] = path.split('/')
    if (rest.length > 0) {
      folders.set(name, [...(folders.get(name) ?? []), [rest.join('/'), blob]])
    } else if (blob === null) entries.delete(name)
    else entries.set(name, { mode: '100644', id: blob })
  }
  for (const [name, inside] of folders) {
    const old = entries.get(name)
    const folder = old?.mode === FOLDER ? old.id : undefined
    const edited = await editFolder(store, folder, inside)
    if (edited !== undefined) entries.set(name, { mode: FOLDER, id: edited })
    else if (folder !== undefined) entries.delete(name)
  }
  return entries.size === 0 ? undefined : writeTree(store, entries)
}

/** Every file of a tree, path → text, in git's order. */
export async function readFiles(store: Store, tree: string): Promise<Map<string, string>> {
  const listed = async ([name, { mode, id }]: [string, Entry]): Promise<[string, string][]> => {
    const path = Buffer.from(name, 'latin1').toString()
    if (mode !== FOLDER) return [[path, String((await store.readObject(id))?.bytes)]]
    const inside = await readFiles(store, id)
    return [...inside].map(([rest, text]) => [`${path}/${rest}`, text])
  }
  const entries = [...(await readTree(store, tree))]
  return new Map((await Promise.all(entries.map(listed))).flat())
}
