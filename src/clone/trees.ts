import { GitError } from '../errors.ts'
import { type ReadObject, readPresent } from '../git/objects.ts'
import { REGULAR } from '../git/trees.ts'
import type { TreeEntry } from '../ports.ts'

/** Entries of a commit by their path from the root of the branch, in git's order. */
export type Entries = ReadonlyMap<string, TreeEntry>

interface Row {
  /** Octal digits. */
  readonly mode: string
  readonly name: string
  readonly id: string
}

const FOLDER = 0o40000
const EXECUTABLE = 0o100

const modeOf = ({ mode }: Row) => Number.parseInt(mode, 8)

/** `<mode> <name>`, NUL, the bytes of the id: so git keeps each entry of a tree. */
function parseTree(bytes: Buffer, idBytes: number): Row[] {
  const rows: Row[] = []
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(' ', at)
    const end = bytes.indexOf(0, space)
    if (space < 0 || end < 0) throw new GitError('git cat-file: a tree is damaged')
    const next = end + 1 + idBytes
    rows.push({
      mode: bytes.toString('latin1', at, space),
      name: bytes.toString('utf8', space + 1, end),
      id: bytes.toString('hex', end + 1, next),
    })
    at = next
  }
  return rows
}

/** Which paths are asked for, and the folders on the way to them. */
interface Scope {
  readonly paths: ReadonlySet<string>
  readonly ways: ReadonlySet<string>
}

function waysTo(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

function toEntry(row: Row): TreeEntry {
  const isFile = REGULAR.test(row.mode)
  return { blob: isFile ? row.id : null, isExecutable: isFile && (modeOf(row) & EXECUTABLE) !== 0 }
}

type Found = readonly (readonly [path: string, entry: TreeEntry])[]

/** Lists commits by their trees, which cost no process where objects are read anyway. */
export function createTreeLister(read: ReadObject) {
  async function readTree(name: string): Promise<Row[]> {
    const idLength = /^[0-9a-f]+/.exec(name)?.[0].length ?? 0
    return parseTree(await readPresent(read, name, 'tree'), idLength / 2)
  }

  /** `scope`: `undefined`: everything below. */
  async function walk(tree: string, prefix: string, scope: Scope | undefined): Promise<Found> {
    const rows = await readTree(tree)
    const found = rows.map((row) => readRow(row, `${prefix}${row.name}`, scope))
    return (await Promise.all(found)).flat()
  }

  async function readRow(row: Row, path: string, scope: Scope | undefined): Promise<Found> {
    const isAsked = scope?.paths.has(path) ?? true
    if (modeOf(row) !== FOLDER) return isAsked ? [[path, toEntry(row)]] : []
    if (isAsked) return walk(row.id, `${path}/`, undefined)
    return scope?.ways.has(path) ? walk(row.id, `${path}/`, scope) : []
  }

  /** What a commit holds at or below `paths` (none: all of it). Throws `GitError` when its trees are not here. */
  return async (commit: string, paths: readonly string[] = []): Promise<Entries> => {
    const scope = { paths: new Set(paths), ways: new Set(paths.flatMap(waysTo)) }
    return new Map(await walk(`${commit}^{tree}`, '', paths.length === 0 ? undefined : scope))
  }
}
