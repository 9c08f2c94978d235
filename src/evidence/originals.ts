import { DecodeError } from '../errors.ts'
import { decodeObject, field, type Json, parseExact } from '../records/json.ts'
import { parseSealsLine, SEALS_FOLDER } from '../seal/seals-file.ts'
import { parseCommit, type RawCommit } from './signatures/signed-commit.ts'

/**
 * `seals/erased/<day>.jsonl`: what an erasure keeps of the commits that it rewrote, one line a commit, parents
 * before children: the original commit object, and in which lines its seals files differed from the rewritten
 * ones. With them a record of a file that the erased person was not in leads to GitHub's original signature.
 *
 * A line names only what differs from its first parent's: most commits change few files.
 */

/** What stands in an original seals file in place of what the rewritten one has for a path. */
export interface OriginalLine {
  readonly path: string
  /** The line; `null` where it is not kept, because the root of a file with one record is that record's hash. */
  readonly line: string | null
  /** Hash of the line's leaf in its month's tree, lower-case hex, where the line is not kept. */
  readonly leaf: string | null
}

export interface Original {
  /** The commit that stands in its place. */
  readonly rewritten: string
  /** The first parent of that one where it was rewritten in the same erasure; `null`: it was not. */
  readonly parent: string | null
  readonly commit: Uint8Array
  /** Lines that are the original's alone, as far as its first parent had not the same. */
  readonly lines: readonly OriginalLine[]
  /** Paths whose lines are the rewritten commit's again, other than in its first parent. */
  readonly same: readonly string[]
}

/** Folder of the files, below the archive's own. */
export const ERASED_FOLDER = `${SEALS_FOLDER}erased/`

/** Lines of one file at most. */
export const ORIGINALS_A_FILE = 10_000

/** Path of the file of a day (`YYYY-MM-DD`, Japan) and a part, counted from 1. */
export function originalsPath(day: string, part: number): string {
  return `${ERASED_FOLDER}${day}${part === 1 ? '' : `_part-${part}`}.jsonl`
}

/** One line without its line feed. */
export function formatOriginal({ rewritten, parent, commit, lines, same }: Original): string {
  const whole = lines.map(({ line }) => line).filter((line) => line !== null)
  const leaves = lines.filter(({ line }) => line === null).map(({ path, leaf }) => [path, leaf])
  const base64 = Buffer.from(commit).toString('base64')
  return JSON.stringify({ rewritten, parent, commit: base64, lines: whole, leaves, same })
}

function texts(value: Json): string[] {
  if (!Array.isArray(value)) throw new DecodeError('originals: expected a list')
  return value.map((text: Json) => {
    if (typeof text !== 'string') throw new DecodeError('originals: expected a text')
    return text
  })
}

function parseLeaf(value: Json): OriginalLine {
  const [path, leaf] = texts(value)
  if (path === undefined || leaf === undefined) throw new DecodeError('originals: a leaf')
  return { path, line: null, leaf }
}

function parseOriginal(row: string): Original {
  const fields = decodeObject(parseExact(row), 'originals')
  const leaves = field(fields, 'leaves')
  const whole = texts(field(fields, 'lines'))
  const [rewritten = '', commit = ''] = texts([field(fields, 'rewritten'), field(fields, 'commit')])
  const parent = field(fields, 'parent')
  return {
    rewritten,
    parent: typeof parent === 'string' ? parent : null,
    commit: Buffer.from(commit, 'base64'),
    lines: [
      ...whole.map((line) => ({ path: parseSealsLine(line).path, line, leaf: null })),
      ...(Array.isArray(leaves) ? leaves.map(parseLeaf) : []),
    ],
    same: texts(field(fields, 'same')),
  }
}

/** The lines of one file. Throws `DecodeError`. */
export function parseOriginals(text: string): Original[] {
  try {
    return text.split('\n').filter(Boolean).map(parseOriginal)
  } catch (error) {
    throw error instanceof DecodeError ? error : new DecodeError('originals: not JSON Lines')
  }
}

/** What a rewritten commit was, and the lines in which its seals files differed. */
export interface Restored {
  readonly commit: RawCommit
  readonly raw: Uint8Array
  /** By path. */
  readonly lines: ReadonlyMap<string, OriginalLine>
}

/** Finds what rewritten commits were. */
export interface Originals {
  /** The commit that stands in for an original one; `undefined`: it was never rewritten. */
  successorOf(original: string): string | undefined
  /** `undefined`: the commit was never rewritten. Of several erasures the one before the last is given. */
  restore(rewritten: string): Restored | undefined
}

interface Opened extends Original {
  readonly parsed: RawCommit
}

/** A commit behind its first parents, as far as the same erasure rewrote them; the oldest first. */
function lineUpTo(last: Opened, byRewritten: ReadonlyMap<string, Opened>): Opened[] {
  const line: Opened[] = []
  let at: Opened | undefined = last
  while (at !== undefined && line.length <= byRewritten.size) {
    line.push(at)
    at = byRewritten.get(at.parent ?? '')
  }
  return line.reverse()
}

function joinLines(line: readonly Original[]): Map<string, OriginalLine> {
  const lines = new Map<string, OriginalLine>()
  for (const { lines: own, same } of line) {
    for (const path of same) lines.delete(path)
    for (const one of own) lines.set(one.path, one)
  }
  return lines
}

/** Over the lines of all files of an archive. Throws `DecodeError`. */
export function createOriginals(originals: readonly Original[]): Originals {
  const opened = originals.map((one) => ({ ...one, parsed: parseCommit(one.commit) }))
  const byOriginal = new Map(opened.map((one) => [one.parsed.id, one]))
  const byRewritten = new Map(opened.map((one) => [one.rewritten, one]))
  return {
    successorOf: (original) => byOriginal.get(original)?.rewritten,
    restore(rewritten) {
      const found = byRewritten.get(rewritten)
      if (found === undefined) return undefined
      const lines = joinLines(lineUpTo(found, byRewritten))
      return { commit: found.parsed, raw: found.commit, lines }
    },
  }
}
