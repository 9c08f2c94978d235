import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FLUSH, packet, packets } from './pkt-line.ts'
import type { BareRepository } from './repository.ts'

/**
 * What git shows of refs, without a process of git: half of what runs ask of a server is where its refs are. Only
 * the plain cases; `undefined` where git itself has to answer (tags, which it peels; hidden refs; ids of SHA-256; a
 * word of a newer client). A ref must lead to an object that is there.
 */

interface Asked {
  readonly prefixes: readonly string[]
  readonly wantsTargets: boolean
  readonly wantsUnborn: boolean
}

const LISTING = 'command=ls-refs'
const SILENT = /^(command=ls-refs|agent=.*|object-format=sha1|peel)$/

/** The request of version 2 that lists refs. */
function parseListing(body: Buffer): Asked | undefined {
  if (body.toString('latin1', 4, 4 + LISTING.length) !== LISTING) return undefined
  const words = Array.from(packets(body), ({ payload }) => String(payload ?? '').trimEnd())
  const prefixes: string[] = []
  const flags = new Set<string>()
  for (const word of words.filter((one) => one !== '' && !SILENT.test(one))) {
    const prefix = word.match(/^ref-prefix (.*)$/)?.[1]
    if (prefix !== undefined) prefixes.push(prefix)
    else flags.add(word)
  }
  const [wantsTargets, wantsUnborn] = [flags.delete('symrefs'), flags.delete('unborn')]
  return flags.size > 0 ? undefined : { prefixes, wantsTargets, wantsUnborn }
}

const lines = (texts: readonly string[]) =>
  Buffer.concat([...texts.map((text) => packet(Buffer.from(`${text}\n`))), FLUSH])

const isPlain = (config: string) => !/hiderefs|refstorage|objectformat\s*=\s*sha256/i.test(config)

async function readHead(gitDir: string, refs: ReadonlyMap<string, string>) {
  const text = (await readFile(join(gitDir, 'HEAD'), 'utf8')).trimEnd()
  const target = text.match(/^ref: (.*)$/)?.[1]
  return { target, id: target === undefined ? text : refs.get(target) }
}

/** The answer to `ls-refs` of protocol version 2. */
export async function answerListing(
  { gitDir, refs: readAll }: Pick<BareRepository, 'gitDir' | 'refs'>,
  config: string,
  body: Buffer,
): Promise<Buffer | undefined> {
  const asked = parseListing(body)
  if (asked === undefined || !isPlain(config)) return undefined
  const refs = await readAll()
  if ([...refs.keys()].some((ref) => ref.startsWith('refs/tags/'))) return undefined
  const isAsked = (ref: string) =>
    asked.prefixes.length === 0 || asked.prefixes.some((prefix) => ref.startsWith(prefix))
  const rows = [...refs].filter(([ref]) => isAsked(ref)).map(([ref, id]) => `${id} ${ref}`)
  const { target, id } = await readHead(gitDir, refs)
  const isUnborn = id === undefined && asked.wantsUnborn && asked.wantsTargets
  if ((id !== undefined || isUnborn) && isAsked('HEAD')) {
    const to = asked.wantsTargets && target !== undefined ? ` symref-target:${target}` : ''
    rows.unshift(`${id ?? 'unborn'} HEAD${to}`)
  }
  return lines(rows)
}

/** What a server of this configuration can do, by its own answer to who wants to push. */
export function capabilitiesOf(answer: Buffer, config: string): string | undefined {
  const [, found] = String(answer).match(/^[0-9a-f]{44} [^\0\n]+\0([^\n]+)\n/) ?? []
  return isPlain(config) ? found : undefined
}

/** What git shows to who wants to push. */
export function offerRefs(refs: ReadonlyMap<string, string>, capabilities: string): Buffer {
  const rows = refs.size > 0 ? [...refs] : [['capabilities^{}', '0'.repeat(40)] as const]
  return lines(rows.map(([ref, id], at) => `${id} ${ref}${at === 0 ? `\0${capabilities}` : ''}`))
}
