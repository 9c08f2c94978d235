import { readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Clone } from '../clone/clone.ts'
import { InputError } from '../errors.ts'
import { isPseudonym } from '../privacy/pseudonym.ts'
import type { Day } from '../records/time.ts'
import { type Origin, readOrigin } from './origin.ts'
import type { ArchiveColumns } from './pack/collect.ts'
import { pack } from './pack/pack.ts'
import { formatPageFile, type PageParts } from './page-file.ts'
import type { PageRange } from './page-range.ts'
import { readArchive } from './read-archive.ts'

export interface PageSettings {
  /** Path of the file; it is replaced when the page is complete. */
  readonly output: string
  readonly range: PageRange
  readonly branch: string
  readonly language: 'en' | 'ja'
  /** Day whose knowledge the page opens with. */
  readonly asOf: Day | null
  /** Whether a page without mails is worth writing. */
  readonly mayBeEmpty: boolean
  /** Where the commits are seen; `undefined`: as the clone's remote says. */
  readonly origin?: Origin
  /** Code and styles of the page; `undefined`: those of this program. */
  readonly parts?: PageParts
}

/** What was written. */
export interface WrittenPage {
  readonly mails: number
  readonly states: number
  readonly bytes: number
}

/** In the packed program, beside the bundles of a checkout, and from the sources in the bundles' folder. */
const PLACES = ['explorer', '../explorer', '../../dist/explorer']

function readParts(): PageParts {
  const here = dirname(fileURLToPath(import.meta.url))
  for (const place of PLACES) {
    try {
      const read = (name: string) => readFileSync(join(here, place, name), 'utf8').trimEnd()
      return { script: read('page.js'), style: read('page.css') }
    } catch {}
  }
  throw new InputError('the files of the page are missing beside this program; install it anew')
}

function isPseudonymized({ lists }: ArchiveColumns): boolean {
  return lists.texts('emails').some(isPseudonym)
}

/** Writes beside the file and puts it in its place when it is whole. */
async function writeFile(output: string, parts: Iterable<string>): Promise<number> {
  const unfinished = `${output}.${process.pid}.part`
  const file = await open(unfinished, 'w', 0o600)
  let bytes = 0
  try {
    for (const part of parts) bytes += (await file.write(part)).bytesWritten
    await file.close()
    await rename(unfinished, output)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
  return bytes
}

/** Writes the page of an archive; `undefined`: it would hold no mail, and nothing was written. Throws `InputError`, `GitError`, `DecodeError` and the system's errors of files. */
export async function writePage(
  clone: Clone,
  settings: PageSettings,
): Promise<WrittenPage | undefined> {
  const { range, branch, language, asOf, output } = settings
  const parts = settings.parts ?? readParts()
  const { collector, commits } = await readArchive(clone, range)
  if (collector.stateCount === 0 && !settings.mayBeEmpty) return undefined
  const collected = collector.finish()
  const packed = pack(collected, {
    ...(settings.origin ?? readOrigin(clone)),
    branch,
    directory: clone.directory,
    head: clone.head,
    since: range.since ?? '',
    until: range.until ?? '',
    deliveryId: range.deliveryIds.join(', '),
    pseudonymized: isPseudonymized(collected),
    language,
    asOf: asOf ?? '',
    commits: commits.map(({ commit, knownFrom }) => ({
      id: commit,
      time: Math.floor(knownFrom / 1000),
    })),
  })
  const { mails, states } = packed.meta.rows
  const bytes = await writeFile(output, formatPageFile(packed, parts))
  return { mails, states, bytes }
}
