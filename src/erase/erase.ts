import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clone } from '../clone/clone.ts'
import { parseSealKey } from '../evidence/clone-seals.ts'
import {
  formatOriginal,
  ORIGINALS_A_FILE,
  type Original,
  originalsPath,
} from '../evidence/originals.ts'
import { createTrees } from '../git/trees.ts'
import type { FileChange } from '../ports.ts'
import { parseErasures } from '../privacy/erasures.ts'
import { formatCsv, parseCsv } from '../records/csv/csv.ts'
import { compareIds, type Id } from '../records/id.ts'
import { ERASURES_FILE } from '../records/layout.ts'
import { fileSeal } from '../seal/leaves.ts'
import { formatSealTrailer, sealMonth, sealOf } from '../seal/seal.ts'
import { formatSealsFile, monthOfSeals, parseSealsFile, sealsPath } from '../seal/seals-file.ts'
import { nameCommit } from './commit-object.ts'
import { type EraseTarget, type FoundPerson, findPerson } from './find-person.ts'
import { listHistory, type PastCommit } from './history.ts'
import { type Rewriting, rewriteHistory, rewriteVersions, type Taken } from './rewrite.ts'
import { storeCommits } from './write-commits.ts'

/** Takes a person out of an archive: the search, the rewritten history, and the commit that notes it. */

export interface Found {
  readonly person: FoundPerson
  readonly commits: readonly PastCommit[]
  readonly taken: readonly Taken[]
  /** Commits that an erasure would rewrite. */
  readonly rewritten: number
}

interface Place {
  readonly clone: Clone
  readonly directory: string
}

/** How many commits hold a rewritten file, or come after one that does. */
function countRewritten(commits: readonly PastCommit[], files: ReadonlySet<string>): number {
  const rewritten = new Set<string>()
  for (const { id, parents, changes } of commits) {
    const isTouched = changes.some(({ path, blob }) => files.has(`${blob} ${path}`))
    if (isTouched || parents.some((parent) => rewritten.has(parent))) rewritten.add(id)
  }
  return rewritten.size
}

/** Looks for everything of a person and changes nothing. `undefined`: the archive holds nothing of them. */
export async function findErasure(place: Place, target: EraseTarget): Promise<Found | undefined> {
  const commits = await listHistory(place.clone)
  const person = await findPerson(place.clone, place.directory, commits, target)
  if (person === undefined) return undefined
  const taken: Taken[] = []
  const files = new Set<string>()
  for await (const { version, file } of rewriteVersions(place, person)) {
    files.add(`${version.blob} ${version.path}`)
    taken.push({ path: version.path, records: file.taken, mentions: file.mentions })
  }
  if (taken.length === 0) return undefined
  return { person, commits, taken, rewritten: countRewritten(commits, files) }
}

interface Head extends Place {
  readonly head: string
}

async function readText(
  { clone, directory, head }: Head,
  file: string,
): Promise<string | undefined> {
  const path = `${directory}/${file}`
  const blob = (await clone.listFiles(head, [path])).get(path)
  return blob === undefined ? undefined : Buffer.from(await clone.readBlob(blob)).toString()
}

/** The list of erasures with these mail logs. */
function addErasures(text: string | undefined, ids: ReadonlySet<Id>, day: string): string {
  const known = text === undefined ? new Set<Id>() : parseErasures(text)
  const [header = ['maillog_id', 'erased_on'], ...rows] = parseCsv(text ?? 'maillog_id,erased_on\n')
  const added = [...ids].filter((id) => !known.has(id)).map((id) => [id, day])
  const all = [...rows, ...added].sort(([a = ''], [b = '']) => compareIds(a, b))
  return formatCsv([header, ...all])
}

/** The parts of the day's file of originals that are there. */
async function readParts(place: Head, day: string): Promise<string[][]> {
  const parts: string[][] = []
  for (let part = 1; ; part += 1) {
    const text = await readText(place, originalsPath(day, part))
    if (text === undefined) return parts
    parts.push(text.split('\n').filter(Boolean))
  }
}

/** The day's files of originals with more lines; only those that change. */
async function addOriginals(place: Head, originals: readonly Original[], day: string) {
  const parts = await readParts(place, day)
  const files = new Map<string, string>()
  for (const original of originals) {
    const last = parts.at(-1)
    const line = formatOriginal(original)
    if (last === undefined || last.length >= ORIGINALS_A_FILE) parts.push([line])
    else last.push(line)
    files.set(originalsPath(day, parts.length), '')
  }
  for (const [index, lines] of parts.entries()) {
    const path = originalsPath(day, index + 1)
    if (files.has(path)) files.set(path, `${lines.join('\n')}\n`)
  }
  return files
}

/** The seals of the head with another list of erasures: the undated seals file, and the trailer. */
async function sealErasures(place: Head, erasures: string) {
  const properties = await readText(place, 'archive.json')
  if (properties === undefined) return undefined
  const key = parseSealKey(Buffer.from(properties))
  const { clone, directory, head } = place
  const months = new Map<string, ReturnType<typeof parseSealsFile>>([['undated', []]])
  for (const [path, blob] of await clone.listFiles(head, [`${directory}/seals`])) {
    const month = monthOfSeals(path.slice(directory.length + 1))
    if (month === undefined) continue
    months.set(month, parseSealsFile(Buffer.from(await clone.readBlob(blob)).toString()))
  }
  const others = (months.get('undated') ?? []).filter(({ path }) => path !== ERASURES_FILE)
  const own = { path: ERASURES_FILE, ...fileSeal(ERASURES_FILE, Buffer.from(erasures), key) }
  const text = formatSealsFile([...others, own])
  months.set('undated', parseSealsFile(text))
  const seal = sealOf([...months].map(([month, lines]) => sealMonth(month, lines)))
  return { text, trailer: formatSealTrailer(seal) }
}

async function stage({ clone }: Place, text: string): Promise<string> {
  return clone.git.read(['hash-object', '-w', '--no-filters', '--stdin'], { input: text })
}

const AUTHOR = 'blastengine-archive <erase@blastengine-archive.invalid>'

/** The message of the commit that notes an erasure: a number and nothing of the person. */
function describeErasure(logs: number, commits: number, trailer: string | undefined): string {
  const subject = `archive: erase ${logs} mail log${logs === 1 ? '' : 's'} at a person's request`
  const body = `Rewrote ${commits} commit${commits === 1 ? '' : 's'}; the originals are kept in seals/erased/.`
  return [subject, '', body, ...(trailer === undefined ? [] : ['', trailer]), ''].join('\n')
}

/** Puts the commit that notes the erasure on top of the rewritten history; its id. */
async function commitErasure(
  place: Head,
  { person: { maillogIds } }: FoundPerson,
  { originals, commits }: Rewriting,
  now: number,
): Promise<string> {
  const { clone, directory, head } = place
  const day = new Date(now + 9 * 3_600_000).toISOString().slice(0, 10)
  const erasures = addErasures(await readText(place, ERASURES_FILE), maillogIds, day)
  const seals = await sealErasures(place, erasures)
  const files = await addOriginals(place, originals, day)
  files.set(ERASURES_FILE, erasures)
  if (seals !== undefined) files.set(sealsPath('undated'), seals.text)
  const changes: FileChange[] = []
  for (const [file, text] of files) {
    changes.push({ path: `${directory}/${file}`, blob: await stage(place, text) })
  }
  const tree = await createTrees(clone.git).write(head, changes)
  const time = `${Math.floor(now / 1000)} +0900`
  const message = describeErasure(maillogIds.size, commits, seals?.trailer)
  const lines = [`tree ${tree}`, `parent ${head}`, `author ${AUTHOR} ${time}`]
  const object = Buffer.from([...lines, `committer ${AUTHOR} ${time}`, '', message].join('\n'))
  const folder = await mkdtemp(join(tmpdir(), 'erasure-'))
  try {
    await storeCommits(clone, folder, [object])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return nameCommit(object, head)
}

/** Rewrites the history without the person and notes it; the new head, which no branch names yet. `now`: ms. */
export async function erase(place: Place, found: Found, now: number): Promise<string> {
  const rewriting = await rewriteHistory(place, found.commits, found.person)
  return commitErasure({ ...place, head: rewriting.head }, found.person, rewriting, now)
}
