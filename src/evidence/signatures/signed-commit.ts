import { createHash } from 'node:crypto'
import { DecodeError } from '../../errors.ts'
import { isSignedBy, type PgpKey, type PgpSignature, parseSignature } from './openpgp.ts'

/** A commit object of git, taken apart. */
export interface RawCommit {
  /** Its name, in the object format that the name of its tree has: 40 or 64 hex digits. */
  readonly id: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  /** Armored; `null`: it is not signed. */
  readonly signature: string | null
  /** What a signature is over: the commit without its signature. */
  readonly payload: Uint8Array
}

const LINE_FEED = 0x0a
const SPACE = 0x20

/** What git names by, and the header in which it keeps a signature over a commit of that format. */
const FORMATS = {
  sha1: { hash: 'sha1', signature: 'gpgsig' },
  sha256: { hash: 'sha256', signature: 'gpgsig-sha256' },
} as const
const formatOf = (tree: string) => (tree.length === 64 ? FORMATS.sha256 : FORMATS.sha1)

interface Header {
  readonly name: string
  /** Continuation lines are joined by line feeds. */
  readonly value: string
  /** Its lines as they stand, line feeds included. */
  readonly bytes: Buffer
}

/** Where the header that begins at `from` ends: at the last of its lines, those behind the first are indented. */
function endOfHeader(bytes: Buffer, from: number): number {
  let end = bytes.indexOf(LINE_FEED, from)
  while (end !== -1 && bytes[end + 1] === SPACE) end = bytes.indexOf(LINE_FEED, end + 1)
  if (end === -1) throw new DecodeError('commit: a header without an end')
  return end + 1
}

function readHeader(bytes: Buffer): Header {
  const [, name = '', value = ''] = /^(\S+) ([\s\S]*)\n$/.exec(bytes.toString()) ?? []
  if (name === '') throw new DecodeError('commit: a header without a name')
  return { name, value: value.replaceAll('\n ', '\n'), bytes }
}

/** The headers, and where the blank line behind them begins. */
function readHeaders(bytes: Buffer): { headers: Header[]; end: number } {
  const headers: Header[] = []
  let at = 0
  while (bytes[at] !== LINE_FEED) {
    const end = endOfHeader(bytes, at)
    headers.push(readHeader(bytes.subarray(at, end)))
    at = end
  }
  return { headers, end: at }
}

/** The order of a commit's first headers; a tag, which GitHub may sign too, has others. */
const ORDER = /^tree( parent)* author committer( |$)/

/** Takes a commit object apart. Throws `DecodeError`. */
export function parseCommit(bytes: Uint8Array): RawCommit {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { headers, end } = readHeaders(raw)
  const valuesOf = (name: string) =>
    headers.filter((header) => header.name === name).map(({ value }) => value)
  const [tree = '', ...trees] = valuesOf('tree')
  const format = formatOf(tree)
  const unsigned = headers.filter(({ name }) => name !== format.signature)
  const [signature = null, ...signatures] = valuesOf(format.signature)
  const isOrdered = ORDER.test(unsigned.map(({ name }) => name).join(' '))
  if (!isOrdered || trees.length > 0 || signatures.length > 0) {
    throw new DecodeError('commit: expected the headers of a commit and at most one signature')
  }
  return {
    id: createHash(format.hash).update(`commit ${raw.length}\0`).update(raw).digest('hex'),
    tree,
    parents: valuesOf('parent'),
    message: raw.toString('utf8', end + 1),
    signature,
    payload: Buffer.concat([...unsigned.map((header) => header.bytes), raw.subarray(end)]),
  }
}

/** What a commit's signature is worth. */
export type SignatureFinding =
  /** One of the keys made it within its life; `at`: the signature's own time, ms. */
  | { readonly is: 'valid'; readonly at: number; readonly fingerprint: string }
  | { readonly is: 'unsigned' | 'unreadable' | 'wrong' }
  /** None of the keys made it; `keyId`: who did, as it says. */
  | { readonly is: 'unknown-key'; readonly keyId: string }
  /** A key made it before or after its life. */
  | { readonly is: 'outside-life'; readonly at: number; readonly fingerprint: string }

function readSignature(text: string): PgpSignature | undefined {
  try {
    return parseSignature(text)
  } catch (error) {
    if (error instanceof DecodeError) return undefined
    throw error
  }
}

/** Judges a commit's signature by the keys that count. */
export function checkSignature(commit: RawCommit, keys: readonly PgpKey[]): SignatureFinding {
  if (commit.signature === null) return { is: 'unsigned' }
  const signature = readSignature(commit.signature)
  if (signature === undefined) return { is: 'unreadable' }
  const { issuers, createdAt } = signature
  const named = keys.filter(({ fingerprint }) => issuers.includes(fingerprint.slice(-16)))
  if (named.length === 0 && issuers.length > 0) {
    return { is: 'unknown-key', keyId: issuers[0] ?? '' }
  }
  const candidates = named.length > 0 ? named : keys
  const key = candidates.find((one) => isSignedBy(commit.payload, signature, one))
  if (key === undefined) return { is: 'wrong' }
  const { fingerprint, from, until } = key
  const isAlive = createdAt >= from && (until === null || createdAt <= until)
  return { is: isAlive ? 'valid' : 'outside-life', at: createdAt * 1000, fingerprint }
}
