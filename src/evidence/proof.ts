import { DecodeError } from '../errors.ts'
import { decodeObject, field, isJsonObject, type Json, parseExact } from '../records/json.ts'

/** The file that proves what the archive knew of one mail. Its shape is that of the JSON; hashes and salts are lower-case hex. */

export const PROOF_FORMAT = 'blastengine-archive-proof/1'

/** One state of a mail log, of its failure or of its delivery, and the way from it to a commit. */
export interface ProofState {
  /** The record as it stands in the file, without its line feed. */
  readonly record: string
  /** Path from the archive's folder. */
  readonly file: string
  readonly salt: string
  readonly leaf_index: number
  readonly leaf_count: number
  readonly file_path: readonly string[]
  /** The line of the seals file that names the file's root. */
  readonly line: string
  readonly month: string
  readonly line_index: number
  readonly line_count: number
  readonly month_path: readonly string[]
  readonly month_index: number
  readonly month_count: number
  readonly seal_path: readonly string[]
  /** The commit object as git keeps it, in base64. */
  readonly commit: string
}

export interface Proof {
  readonly format: typeof PROOF_FORMAT
  /** Where the archive was when the proof was made, as its maker says: nothing proves it. */
  readonly repository: string
  readonly directory: string
  readonly states: readonly ProofState[]
}

const STATE_KEYS: readonly (keyof ProofState)[] = [
  ...(['record', 'file', 'salt', 'leaf_index', 'leaf_count', 'file_path'] as const),
  ...(['line', 'month', 'line_index', 'line_count', 'month_path'] as const),
  ...(['month_index', 'month_count', 'seal_path', 'commit'] as const),
]

/** Bounds for what a stranger hands in; a real proof has some kilobytes a state. */
const LONGEST_FILE = 64 * 2 ** 20
const MOST_STATES = 100_000
/** Higher than any tree of leaves that a file can name. */
const LONGEST_PATH = 64

/** The text of a proof, one state a line. */
export function formatProof({ repository, directory, states }: Omit<Proof, 'format'>): string {
  const head = { format: PROOF_FORMAT, repository, directory }
  const lines = states.map((state) => JSON.stringify(state, [...STATE_KEYS]))
  return `${JSON.stringify(head).slice(0, -1)},"states":[\n${lines.join(',\n')}\n]}\n`
}

/** Of a JSON text: a string that is a value, one that is a key, a brace. */
const TOKEN = /"(?:[^"\\]|\\.)*"(?!\s*:)|("(?:[^"\\]|\\.)*")|[{}]/gs

/**
 * Whether an object of a JSON text names a key twice: readers differ in which of the two counts, so that one
 * would show another record than the one that was checked.
 */
export function hasRepeatedKey(json: string): boolean {
  const open: Set<string>[] = []
  for (const [token, key] of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set())
    if (token === '}') open.pop()
    if (key === undefined) continue
    const keys = open.at(-1)
    const size = keys?.size
    if (keys?.add(JSON.parse(key)).size === size) return true
  }
  return false
}

/** The fields of an object with exactly these keys, read by their kind. */
function openObject(value: Json | undefined, keys: readonly string[], place: string) {
  const fields = decodeObject(value, place)
  const missing = keys.find((key) => !Object.hasOwn(fields, key))
  if (missing !== undefined) throw new DecodeError(`${place}: '${missing}' is missing`)
  if (Object.keys(fields).length > keys.length) throw new DecodeError(`${place}: too many keys`)
  const fail = (key: string, expected: string) =>
    new DecodeError(`${place}: '${key}': expected ${expected}`)
  return {
    text(key: string): string {
      const text = fields[key]
      if (typeof text !== 'string') throw fail(key, 'a text')
      return text
    },
    count(key: string): number {
      const count = fields[key]
      if (!Number.isSafeInteger(count) || Number(count) < 0) throw fail(key, 'a whole number')
      return Number(count)
    },
    list(key: string, most: number): readonly Json[] {
      const list = fields[key]
      if (!Array.isArray(list) || list.length > most) throw fail(key, `a list of at most ${most}`)
      return list
    },
    hashes(key: string): readonly string[] {
      const list = fields[key]
      const isList = Array.isArray(list) && list.length <= LONGEST_PATH
      if (!isList || !list.every((hash) => typeof hash === 'string')) {
        throw fail(key, `a list of at most ${LONGEST_PATH} hashes`)
      }
      return list
    },
  }
}

function decodeState(value: Json, index: number): ProofState {
  const { text, count, hashes } = openObject(value, STATE_KEYS, `states[${index}]`)
  return {
    record: text('record'),
    file: text('file'),
    salt: text('salt'),
    leaf_index: count('leaf_index'),
    leaf_count: count('leaf_count'),
    file_path: hashes('file_path'),
    line: text('line'),
    month: text('month'),
    line_index: count('line_index'),
    line_count: count('line_count'),
    month_path: hashes('month_path'),
    month_index: count('month_index'),
    month_count: count('month_count'),
    seal_path: hashes('seal_path'),
    commit: text('commit'),
  }
}

function parseJson(bytes: Uint8Array): Json {
  if (bytes.length > LONGEST_FILE) throw new DecodeError('the file is larger than any proof')
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value = parseExact(json)
    if (!hasRepeatedKey(json)) return value
  } catch {
    throw new DecodeError('the file is not JSON')
  }
  throw new DecodeError('the file names a key twice')
}

/**
 * Reads a proof, of which nothing is checked but its shape. Throws `DecodeError` for a file that is none or that
 * is larger than a proof can be.
 */
export function parseProof(bytes: Uint8Array): Proof {
  const value = parseJson(bytes)
  const format = isJsonObject(value) ? field(value, 'format') : null
  if (format !== PROOF_FORMAT) {
    const isNewer = typeof format === 'string' && /^blastengine-archive-proof\/\d+$/.test(format)
    const cure = isNewer ? ': it was made by another version of blastengine-archive' : ''
    throw new DecodeError(`the file is no proof of the format ${PROOF_FORMAT}${cure}`)
  }
  const keys = ['format', 'repository', 'directory', 'states']
  const { text, list } = openObject(value, keys, 'proof')
  return {
    format: PROOF_FORMAT,
    repository: text('repository'),
    directory: text('directory'),
    states: list('states', MOST_STATES).map(decodeState),
  }
}
