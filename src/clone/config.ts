import type { Git } from '../git/process.ts'

/** A remote as a clone's configuration names it. */
export interface CloneRemote {
  readonly name: string
  /** In git's order; where a key stands once, the last value is the one that counts. */
  readonly urls: readonly string[]
  /** Refspecs. */
  readonly fetch: readonly string[]
  /** Whether git would push everything to it, and nothing by name. */
  readonly isMirror: boolean
}

/** What a clone's own configuration says of it. */
export interface CloneConfig {
  readonly remotes: readonly CloneRemote[]
  /** Names of the remotes that promised the objects that a partial clone lacks; none: it was made without `--filter`. */
  readonly promisors: readonly string[]
  readonly isBare: boolean
}

/** A key in lower case, but for the name in its middle; a value: `undefined` where the key stands alone, which is true. */
type Row = readonly [key: string, value: string | undefined]

const isTrue = (value: string | undefined) =>
  value === undefined || /^(?:true|yes|on|[+-]?0*[1-9]\d*)$/i.test(value)

function parseRow(row: string): Row {
  const end = row.indexOf('\n')
  return end === -1 ? [row, undefined] : [row.slice(0, end), row.slice(end + 1)]
}

/** Every value of a key of a remote, by the remote's name. */
function valuesOf(rows: readonly Row[], variable: string): Map<string, (string | undefined)[]> {
  const found = new Map<string, (string | undefined)[]>()
  for (const [key, value] of rows) {
    if (!key.startsWith('remote.') || !key.endsWith(`.${variable}`)) continue
    const name = key.slice('remote.'.length, -variable.length - 1)
    found.set(name, [...(found.get(name) ?? []), value])
  }
  return found
}

function listRemotes(rows: readonly Row[]): CloneRemote[] {
  const [urls, fetch] = [valuesOf(rows, 'url'), valuesOf(rows, 'fetch')]
  const mirror = valuesOf(rows, 'mirror')
  const texts = (values: readonly (string | undefined)[] = []) => values.map((one) => one ?? '')
  return [...new Set([...urls.keys(), ...fetch.keys()])].map((name) => ({
    name,
    urls: texts(urls.get(name)),
    fetch: texts(fetch.get(name)),
    isMirror: (mirror.get(name) ?? []).slice(-1).some(isTrue),
  }))
}

/** `extensions.partialClone` is how git said it at first. */
function listPromisors(rows: readonly Row[]): string[] {
  const old = rows.filter(([key]) => key === 'extensions.partialclone')
  const promised = [...valuesOf(rows, 'promisor')].filter(([, values]) => values.some(isTrue))
  const names = [...promised.map(([name]) => name), ...old.map(([, name]) => name)]
  return [...new Set(names.filter((name) => name !== undefined))]
}

/** Reads the configuration of a clone, all at once; nothing of it where git cannot read it. */
export async function readConfig(git: Git): Promise<CloneConfig> {
  const { stdout } = await git.run(['config', '-z', '--list'])
  const rows = stdout.toString().split('\0').filter(Boolean).map(parseRow)
  const bare = rows.findLast(([key]) => key === 'core.bare')
  return {
    remotes: listRemotes(rows),
    promisors: listPromisors(rows),
    isBare: bare !== undefined && isTrue(bare[1]),
  }
}
