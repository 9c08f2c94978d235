import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { tryGit } from './run-git.ts'

/** Writes an object into a file of its own, as git does; its id. */
export function writeObject(gitDir: string, type: string, content: Uint8Array | string): string {
  const bytes = Buffer.from(content)
  const whole = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])
  const config = readFileSync(join(gitDir, 'config'), 'utf8')
  const format = /^\s*objectformat = sha256$/im.test(config) ? 'sha256' : 'sha1'
  const id = createHash(format).update(whole).digest('hex')
  const path = join(gitDir, 'objects', id.slice(0, 2), id.slice(2))
  if (existsSync(path)) return id
  const unfinished = join(dirname(path), `tmp_obj_${process.pid}`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(unfinished, deflateSync(whole, { level: 1 }), { mode: 0o444 })
  renameSync(unfinished, path)
  return id
}

export interface RefMove {
  readonly ref: string
  /** All zeros: the ref is removed. */
  readonly newId: string
  /** Where the ref has to be now; all zeros: it must not be there. Default: anywhere. */
  readonly oldId?: string
}

/** To a commit, under git's own lock: a push beside it comes before or after. `false`: nothing has changed. */
function moveLoose(gitDir: string, { ref, newId, oldId }: RefMove): boolean {
  const path = join(gitDir, ref)
  const lock = `${path}.lock`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(lock, `${newId}\n`, { flag: 'wx' })
  let isLocked = true
  try {
    const now = existsSync(path) ? readFileSync(path, 'utf8').trimEnd() : '0'.repeat(newId.length)
    const isElsewhere = oldId !== undefined && now !== oldId
    if (isElsewhere || existsSync(join(gitDir, 'packed-refs'))) return false
    renameSync(lock, path)
    isLocked = false
    return true
  } finally {
    if (isLocked) rmSync(lock)
  }
}

/** `false`: it is elsewhere, or cannot be there. Git itself does what is more than a plain file. */
export async function moveRef(
  gitDir: string,
  move: RefMove,
  isToCommit: boolean,
): Promise<boolean> {
  try {
    if (isToCommit && moveLoose(gitDir, move)) return true
  } catch {
    // Locked by another, a folder, or below a file.
  }
  const { ref, newId, oldId } = move
  const args = ['update-ref', ref, newId, ...(oldId === undefined ? [] : [oldId])]
  return (await tryGit(args, { cwd: gitDir })).code === 0
}
