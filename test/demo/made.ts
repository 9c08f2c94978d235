import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What `npm start` left, and what it told. */
export interface Demo {
  readonly folder: string
  /** The bare repository that `ARCHIVE_REPOSITORY` named. */
  readonly repository: string
  readonly told: string
}

/** Of one run of the tests, whose first process is the parent of those that run them. */
const placeOf = (pid: number) => join(tmpdir(), `demo-of-tests-${pid}`)

const MOST_WAIT_MS = 180_000

function begin(place: string): boolean {
  try {
    mkdirSync(place)
    return true
  } catch {
    return false
  }
}

function make(place: string): void {
  const [partial, whole] = [join(place, 'partial.txt'), join(place, 'told.txt')]
  const env = {
    ...process.env,
    TMPDIR: place,
    NO_COLOR: '1',
    ARCHIVE_REPOSITORY: join(place, 'mails.git'),
  }
  const start = join(import.meta.dirname, 'start.ts')
  try {
    writeFileSync(partial, execFileSync(process.execPath, [start], { env, encoding: 'utf8' }))
    renameSync(partial, whole)
  } catch (error) {
    writeFileSync(whole, '')
    throw error
  }
}

/** The demonstration, made once for all files of tests: the first that asks makes it, the others wait. */
export async function openDemo(): Promise<Demo> {
  const place = placeOf(process.ppid)
  const file = join(place, 'told.txt')
  if (begin(place)) make(place)
  for (const end = Date.now() + MOST_WAIT_MS; !existsSync(file) && Date.now() < end; ) {
    await wait(200)
  }
  const told = readFileSync(file, 'utf8')
  if (told === '') throw new Error('npm start failed where it was asked for first')
  const folder = dirname(told.trimEnd().split('\n').at(-1) ?? '')
  return { folder, repository: join(place, 'mails.git'), told }
}

/** Before and after all tests. */
export const setup = () => rmSync(placeOf(process.pid), { recursive: true, force: true })
export const teardown = setup
