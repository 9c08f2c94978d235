import type { GitObject } from './object-reader.ts'

export interface LogEntry {
  readonly id: string
  readonly parents: readonly string[]
  readonly tree: string
  readonly author: string
  readonly committer: string
  readonly message: string
  /** When it was committed, seconds since the epoch. */
  readonly seconds: number
}

function parseCommit({ id, bytes }: GitObject): LogEntry {
  const [, head = '', message = ''] = /^(.*?)\n\n(.*)$/s.exec(String(bytes)) ?? []
  const person = (role: string) => new RegExp(`^${role} (.*>) (\\d+)`, 'm').exec(head) ?? []
  const [, committer = '', seconds] = person('committer')
  return {
    id,
    parents: Array.from(head.matchAll(/^parent (\S+)/gm), ([, parent = '']) => parent),
    tree: /^tree (\S+)/.exec(head)?.[1] ?? '',
    author: person('author')[1] ?? '',
    committer,
    message: message.trimEnd(),
    seconds: Number(seconds),
  }
}

/** Reads what is behind a commit, itself included, newest first as `git log` has it; each commit once and for all. */
export function createHistoryReader(
  readObject: (name: string) => Promise<GitObject | undefined>,
): (id: string) => Promise<LogEntry[]> {
  const known = new Map<string, LogEntry>()

  async function read(id: string): Promise<LogEntry | undefined> {
    const object = await readObject(id)
    if (object === undefined) return undefined // Behind what a shallow clone has.
    const entry = parseCommit(object)
    known.set(id, entry)
    return entry
  }

  return async (id) => {
    const found: LogEntry[] = []
    const seen = new Set<string>()
    const next: LogEntry[] = []
    async function add(one: string): Promise<void> {
      if (seen.has(one)) return
      seen.add(one)
      const entry = known.get(one) ?? (await read(one))
      if (entry === undefined) return
      const older = next.findIndex(({ seconds }) => seconds < entry.seconds)
      next.splice(older < 0 ? next.length : older, 0, entry)
    }
    await add(id)
    for (let entry = next.shift(); entry !== undefined; entry = next.shift()) {
      found.push(entry)
      for (const parent of entry.parents) await add(parent)
    }
    return found
  }
}
