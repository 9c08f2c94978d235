import { createHash } from 'node:crypto'

/** The seal of an archive, reckoned anew from its files without any of the product's code. */

const sha256 = (...parts: readonly (Buffer | string)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest()

const leaf = (input: Buffer | string) => sha256(Buffer.of(0), input)

function root(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return leaves[0]!
  const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  return sha256(Buffer.of(1), root(leaves.slice(0, half)), root(leaves.slice(half)))
}

/** Rows of CSV: a line feed ends one when an even number of quotes stands before it. */
function rowsOf(text: string): string[] {
  const rows: string[] = []
  for (const line of text.split('\n').slice(0, -1)) {
    const open = rows.at(-1)
    if (open !== undefined && (open.match(/"/g) ?? []).length % 2 === 1) {
      rows[rows.length - 1] = `${open}\n${line}`
    } else rows.push(line)
  }
  return rows
}

function recordsOf(path: string, text: string): string[] {
  if (path.startsWith('contents/')) return [text.replace(/\n$/, '')]
  return path.endsWith('.csv') ? rowsOf(text) : text.split('\n').slice(0, -1)
}

const KINDS = /^(?:(?:deliveries|logs|failures|reports|contents)\/([^/]+)\/|errors\/([^/_.]+))/

function monthOf(path: string): string | undefined {
  if (path === 'usage.csv' || path === 'erasures.csv') return 'undated'
  const [, folder, name] = KINDS.exec(path) ?? []
  return folder ?? name
}

export interface IndependentSeal {
  /** Seals files by path below the directory. */
  readonly files: ReadonlyMap<string, string>
  readonly trailer: string
}

/** `files`: path → text, from the root of the branch. */
export function sealIndependently(
  files: ReadonlyMap<string, string>,
  directory = 'data',
): IndependentSeal {
  const archive = JSON.parse(files.get(`${directory}/archive.json`) ?? '{}')
  const key = Buffer.from(archive.seal_key ?? '', 'hex')
  const months = new Map<string, string[]>()
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!name.startsWith(`${directory}/`)) continue
    const path = name.slice(directory.length + 1)
    const month = monthOf(path)
    if (month === undefined) continue
    const stem = path.replace(/\.[a-z]+$/, '').replace(/_part-\d+$/, '')
    const leaves = recordsOf(path, text).map((record) => {
      const salt = sha256(key, stem, Buffer.of(0), record).subarray(0, 16)
      return leaf(Buffer.concat([salt, Buffer.from(record)]))
    })
    const line = `${path},${leaves.length},${root(leaves).toString('hex')}`
    months.set(month, [...(months.get(month) ?? []), line])
  }
  const sorted = [...months].sort(([a], [b]) => (a < b ? -1 : 1))
  const total = root(
    sorted.map(([month, lines]) =>
      leaf(`${month} ${lines.length} ${root(lines.map(leaf)).toString('hex')}`),
    ),
  )
  return {
    files: new Map(
      sorted.map(([month, lines]) => [
        `seals/${month}.csv`,
        `path,records,root\n${lines.join('\n')}\n`,
      ]),
    ),
    trailer: `Archive-Seal: v1 sha256:${total.toString('hex')} ${sorted.length}`,
  }
}
