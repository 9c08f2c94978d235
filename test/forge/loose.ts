import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
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
  /** An object that is there, a commit for a branch; all zeros: the ref is removed. */
  readonly newId: string
  /** Where the ref has to be now; all zeros: it must not be there. Default: anywhere. */
  readonly oldId?: string
}

function readText(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : ''
}

/** Full ref → id in git's order; symbolic ones aside. Loose ones first: meanwhile they may be packed, not the reverse. */
export function readRefs(gitDir: string): Map<string, string> {
  const all = new Map<string, string>()
  for (const name of readdirSync(join(gitDir, 'refs'), { recursive: true, encoding: 'utf8' })) {
    const id = readText(join(gitDir, 'refs', name)).trimEnd()
    if (/^[0-9a-f]+$/.test(id) && !name.endsWith('.lock')) all.set(`refs/${name}`, id)
  }
  const packed = readText(join(gitDir, 'packed-refs'))
  for (const [, id = '', ref = ''] of packed.matchAll(/^([0-9a-f]+) (refs\/.*)$/gm)) {
    if (!all.has(ref)) all.set(ref, id)
  }
  return new Map([...all].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Under the locks that git takes: a push beside it comes before or after. `false`: nothing has changed. */
function moveLoose(gitDir: string, { ref, newId, oldId }: RefMove): boolean {
  const path = join(gitDir, ref)
  const packed = join(gitDir, 'packed-refs')
  const isRemoval = /^0+$/.test(newId)
  const locks: string[] = []
  function lock(file: string): string {
    const name = `${file}.lock`
    writeFileSync(name, `${newId}\n`, { flag: 'wx' })
    locks.push(name)
    return name
  }
  mkdirSync(dirname(path), { recursive: true })
  try {
    const written = lock(path)
    if (isRemoval) lock(packed)
    const now = readText(path).trimEnd() || '0'.repeat(newId.length)
    if ((oldId !== undefined && now !== oldId) || existsSync(packed)) return false
    if (isRemoval) rmSync(path)
    else renameSync(written, path)
    if (!isRemoval) locks.pop()
    return true
  } finally {
    for (const name of locks) rmSync(name)
  }
}

/** `false`: it is elsewhere, or cannot be there. Git itself does what is more than a plain file. */
export async function moveRef(gitDir: string, move: RefMove): Promise<boolean> {
  try {
    if (moveLoose(gitDir, move)) return true
  } catch {
    // Locked by another, a folder, or below a file.
  }
  const { ref, newId, oldId } = move
  const args = ['update-ref', ref, newId, ...(oldId === undefined ? [] : [oldId])]
  return (await tryGit(args, { cwd: gitDir })).code === 0
}
