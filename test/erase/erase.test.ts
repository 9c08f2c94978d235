import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { erase, findErasure } from '../../src/erase/erase.ts'
import type { EraseTarget } from '../../src/erase/find-person.ts'
import { rewriteFile } from '../../src/erase/person.ts'
import { checkClone } from '../../src/evidence/check-clone.ts'
import { checkProof } from '../../src/evidence/check-proof.ts'
import { PROOF_FORMAT } from '../../src/evidence/proof.ts'
import { prove } from '../../src/evidence/prove.ts'
import { parseKeys } from '../../src/evidence/signatures/openpgp.ts'
import { fileSeal, recordLeaves, splitRecords } from '../../src/seal/leaves.ts'
import { formatSealTrailer, sealMonth, sealOf } from '../../src/seal/seal.ts'
import { monthOfSeals, parseSealsFile, sealedMonthOf } from '../../src/seal/seals-file.ts'
import {
  type ArchiveView,
  closeClones,
  copyArchive,
  copyArchiveTo,
  SEAL_KEY,
  SIGNER,
} from '../evidence/sealed-archive.ts'
import { openRepository } from '../forge/repository.ts'
import { git } from '../forge/run-git.ts'
import {
  ALONE,
  createPersonArchive,
  FAILURES,
  isTaros,
  OTHERS,
  REWRITTEN,
  SHARED,
  TARO,
} from './person-archive.ts'

const ODD = 'logs/2026-11/2026-11-30_smtp.jsonl'
const KEYS = parseKeys(SIGNER.publicKey)
const NOW = Date.parse('2026-12-01T10:00:00+09:00')

const root = mkdtempSync(join(tmpdir(), 'sealed-'))
let original: ArchiveView
/** A copy, erased from once for all tests that only look at what came of it. */
let erased: Awaited<ReturnType<typeof eraseIn>> & { archive: ArchiveView }
/** Its commits, oldest first, as they were and as they are. */
let before: readonly string[]
let after: readonly string[]

beforeAll(async () => {
  original = await createPersonArchive(root)
  const archive = copyArchiveTo(original, join(root, 'erased.git'))
  before = await listCommits(archive, 'data')
  erased = { archive, ...(await eraseIn(archive)) }
  after = await listCommits(archive, erased.head)
})
afterAll(closeClones)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const THEIRS: EraseTarget = { by: 'email', value: TARO }

async function findIn(archive: ArchiveView, target: EraseTarget) {
  return findErasure({ clone: await archive.open(), directory: 'data' }, target)
}

async function eraseIn(archive: ArchiveView, target = THEIRS) {
  const clone = await archive.open()
  const place = { clone, directory: 'data' }
  const found = await findErasure(place, target)
  if (found === undefined) throw new Error('nothing found')
  const head = await erase(place, found, NOW)
  return { clone, found, head }
}

/** As the commands do that an erasure prints; a bare repository keeps no log of its refs. */
const removeUnreachable = ({ git }: ArchiveView) => git('gc', '--quiet', '--prune=now')

const listCommits = async ({ git }: ArchiveView, head: string) =>
  (await git('rev-list', '--reverse', '--topo-order', head)).split('\n')

const filesOfCommits = new Map<string, Promise<ReadonlyMap<string, string>>>()

/** Files of a commit, which many tests look at. */
function filesOf(archive: ArchiveView, commit: string): Promise<ReadonlyMap<string, string>> {
  const known = filesOfCommits.get(commit) ?? archive.files(commit)
  filesOfCommits.set(commit, known)
  return known
}

/** Files of a commit without seals and erasures, as records. */
async function recordsOf(archive: ArchiveView, commit: string): Promise<Map<string, string[]>> {
  const files = [...(await filesOf(archive, commit))].filter(
    ([path]) => !/^data\/(seals|erasures)/.test(path),
  )
  return new Map(
    files.map(([path, text]) => {
      const inside = path.replace(/^data\//, '')
      const isWhole = sealedMonthOf(inside) === undefined && inside !== 'usage.csv'
      const records = isWhole ? [text] : splitRecords(inside, Buffer.from(text)).map(String)
      return [path, records]
    }),
  )
}

/** What a commit must hold once the person is gone. */
function without(records: ReadonlyMap<string, string[]>): Map<string, string[]> {
  const rest = [...records].map(([path, own]) => {
    const kept = own
      .filter((record) => !isTaros(record))
      .map((record) => REWRITTEN.get(record) ?? record)
    const isHeader = path.endsWith('.csv') && kept.length === 1 && own.length > 1
    return [path, isHeader ? [] : kept] as const
  })
  return new Map(
    rest.filter(([, kept]) => kept.length > 0).map(([path, kept]) => [path, [...kept]]),
  )
}

/** Whether a commit's seals fit its tree to the last record. */
async function findMisfit(archive: ArchiveView, commit: string, message: string): Promise<string> {
  const files = await filesOf(archive, commit)
  const months = [...files].flatMap(([path, text]) => {
    const month = monthOfSeals(path.replace(/^data\//, ''))
    return month === undefined ? [] : [[month, parseSealsFile(text)] as const]
  })
  const named = months.flatMap(([, own]) => own)
  for (const line of named) {
    const text = files.get(`data/${line.path}`)
    if (text === undefined) return `${line.path} is named and gone`
    const { root: found, records } = fileSeal(line.path, Buffer.from(text), SEAL_KEY)
    if (found !== line.root || records !== line.records) return `${line.path} does not fit`
  }
  const sealed = [...files.keys()].filter(
    (path) => sealedMonthOf(path.replace(/^data\//, '')) !== undefined,
  )
  if (sealed.length !== named.length) return 'a file is not named'
  const seal = sealOf(months.map(([month, own]) => sealMonth(month, own)))
  return message.includes(formatSealTrailer(seal)) ? '' : 'the trailer does not fit'
}

/** What does not fit of each commit up to a head, oldest first; empty where all fits. */
async function findMisfits(archive: ArchiveView, head: string): Promise<readonly string[]> {
  const log = await archive.git('log', '--reverse', '--topo-order', '--format=%H%n%B%x00', head)
  const rows = log.split('\0').map((row) => row.trimStart())
  return Promise.all(
    rows
      .filter((row) => row !== '')
      .map((row) => findMisfit(archive, row.split('\n', 1)[0] ?? '', row)),
  )
}

describe('an erasure', () => {
  it('takes the person out of every commit and leaves every other record byte for byte', async () => {
    const { archive, head, found } = erased
    expect(after.length).toBe(before.length + 1)
    expect([...found.person.person.maillogIds].sort()).toEqual(['101', '104', '201'])
    for (const [index, commit] of before.entries()) {
      const wanted = without(await recordsOf(archive, commit))
      expect(await recordsOf(archive, after[index]!), `commit ${index + 1}`).toEqual(wanted)
    }
    const everything = await archive.git('log', '-p', '-m', '--text', head)
    const left = everything.replaceAll(/bo\.taro@example\.jp|taro@example\.jp\.example/g, '')
    expect(left).toContain('jiro@example.jp')
    expect(left.toLowerCase()).not.toMatch(/taro(@|%40|＠)/)
  })

  it('keeps commits before the person, and authors, times and messages of the others', async () => {
    const { archive, head } = erased
    expect(after[0]).toBe(before[0])
    const show = async (commits: readonly string[]) => {
      const format = '--format=%an %ae %ad %cn %ce %cd%n%B%n%x00'
      const text = await archive.git('log', '--no-walk=unsorted', format, ...commits)
      return text.replaceAll(/Archive-Seal: .*/g, '').split('\0')
    }
    const shown = await show(after.slice(0, -1))
    expect(shown).toHaveLength(before.length + 1)
    expect(shown).toEqual(await show(before))
    const raws = await git(['cat-file', '--batch'], {
      cwd: archive.gitDir,
      input: after.map((commit) => `${commit}\n`).join(''),
    })
    expect(raws.match(/^gpgsig|^author/gm)).toEqual([
      'author',
      'gpgsig',
      ...after.slice(1).map(() => 'author'),
    ])
    expect(await archive.git('fsck', '--strict', head)).not.toContain('error')
  })

  it('leaves seals that fit wherever they fitted', async () => {
    const { archive, head } = erased
    const old = await findMisfits(archive, 'data')
    expect(old.map(Boolean)).toEqual([false, false, false, false, true, false, false])
    expect((await findMisfits(archive, head)).map(Boolean)).toEqual([...old.map(Boolean), false])
  })

  it('notes the mail logs by number and day, once', async () => {
    const { archive, head } = erased
    const files = await archive.files(head)
    expect(files.get('data/erasures.csv')).toBe(
      'maillog_id,erased_on\n101,2026-12-01\n104,2026-12-01\n201,2026-12-01\n',
    )
    expect(await archive.git('log', '-1', '--format=%s', head)).toBe(
      "archive: erase 3 mail logs at a person's request",
    )
  })

  it('keeps no leaf hash and no salt of an erased record', async () => {
    const { archive, head } = erased
    const secrets: string[] = []
    for (const commit of before) {
      for (const [path, text] of await filesOf(archive, commit)) {
        const inside = path.replace(/^data\//, '')
        if (sealedMonthOf(inside) === undefined) continue
        for (const { record, salt, hash } of recordLeaves(inside, Buffer.from(text), SEAL_KEY)) {
          if (isTaros(record.toString())) secrets.push(salt.toString('hex'), hash.toString('hex'))
        }
      }
    }
    expect(secrets.length).toBeGreaterThan(10)
    const old = await archive.git('log', '-p', '--text', 'data')
    expect(secrets.filter((secret) => old.includes(secret)).length).toBeGreaterThan(0)
    const all = await archive.git('log', '-p', '--text', head)
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([])
    const now = await Promise.all(after.map((commit) => filesOf(archive, commit)))
    const texts = now.flatMap((files) => [...files.values()]).join('\n')
    expect(secrets.filter((secret) => texts.includes(secret))).toEqual([])
  })

  it('lets every record of an untouched file prove back to the original signature', async () => {
    const archive = copyArchive(erased.archive)
    const of302 = { maillogId: '302', directory: 'data', keys: KEYS }
    const earlier = await prove(erased.clone, of302)
    await archive.git('update-ref', 'refs/heads/data', erased.head)
    await removeUnreachable(archive)
    expect((await archive.git('rev-list', '--all')).split('\n')).not.toContain(before[3])
    const clone = await archive.open()
    for (const id of ['302', '304', '303']) {
      const proven = await prove(clone, { maillogId: id, directory: 'data', keys: KEYS })
      expect(proven?.states.length).toBe(proven?.known)
      const states = proven?.states ?? []
      const proof = { format: PROOF_FORMAT, repository: '', directory: 'data', states } as const
      const judgement = checkProof(proof, KEYS)
      expect(judgement).toMatchObject({ isValid: true })
      if (!judgement.isValid) continue
      expect(before).toEqual(
        expect.arrayContaining(judgement.states.map(({ commit }) => commit.id)),
      )
      expect(states[0]?.file).toBe(OTHERS)
      expect(await checkClone(clone, 'data', judgement.states)).toMatchObject({
        rewritten: expect.any(Number),
      })
      if (id === '302') expect(states).toEqual(earlier?.states)
    }
  })

  it('can be followed by another one, and the first commits of all still prove', async () => {
    const archive = copyArchive(erased.archive)
    await archive.git('update-ref', 'refs/heads/data', erased.head)
    const second = await eraseIn(archive, { by: 'email', value: 'jiro@example.jp' })
    await archive.git('update-ref', 'refs/heads/data', second.head)
    await removeUnreachable(archive)
    const files = await archive.files(second.head)
    expect(files.get('data/erasures.csv')?.trimEnd().split('\n')).toEqual([
      'maillog_id,erased_on',
      ...['101', '102', '104', '201'].map((id) => `${id},2026-12-01`),
    ])
    expect(files.get(`data/${SHARED}`)?.trimEnd().split('\n')).toHaveLength(1)
    const clone = await archive.open()
    const proven = await prove(clone, { maillogId: '304', directory: 'data', keys: KEYS })
    const proof = {
      format: PROOF_FORMAT,
      repository: '',
      directory: 'data',
      states: proven?.states ?? [],
    } as const
    const judgement = checkProof(proof, KEYS)
    expect(judgement).toMatchObject({ isValid: true, states: [{ commit: { id: before[6] } }] })
    const misfits = await findMisfits(archive, second.head)
    expect(misfits.map(Boolean)).toEqual(misfits.map((_, index) => index === 4))
  })

  it('of a mail log whose address has others takes that mail alone', async () => {
    const archive = copyArchive(original)
    const { head, found } = await eraseIn(archive, { by: 'maillogId', value: '101' })
    expect(found.person.others).toBe(2)
    const files = await archive.files(head)
    expect(files.get(`data/${SHARED}`)).toContain('"maillog_id":104')
    expect(files.get(`data/${SHARED}`)).toContain('TARO@example.jp')
    expect(files.get(`data/${SHARED}`)).not.toMatch(/^\{"maillog_id":101/m)
    expect(files.has(`data/${FAILURES}`)).toBe(false)
    expect(files.get('data/erasures.csv')).toBe('maillog_id,erased_on\n101,2026-12-01\n')
    expect(files.has(`data/${ALONE}`)).toBe(true)
  })

  it('of a mail log that is the only one of its address takes everything of the address', async () => {
    const found = await findIn(original, { by: 'maillogId', value: '103' })
    expect(found?.person).toMatchObject({ others: 0, person: { isWhole: true } })
  })

  it('finds nothing of whom the archive does not know', async () => {
    expect(await findIn(original, { by: 'email', value: 'aro@example.jp' })).toBeUndefined()
    expect(await findIn(original, { by: 'maillogId', value: '10' })).toBeUndefined()
  })

  it('takes no other line for theirs where neither tells its number', async () => {
    const archive = copyArchive(original)
    const odd = [`{"email":"${TARO}","maillog_id":501}`, '{"maillog_id":', '<<<<<<< HEAD', '']
    const files = { [`data/${ODD}`]: odd.join('\n') }
    await openRepository(archive.gitDir).commitFiles({ branch: 'data', files })
    const found = await findIn(archive, THEIRS)
    const person = found?.person.person
    expect([...(person?.maillogIds ?? [])].sort()).toEqual(['101', '104', '201'])
    const left = person && rewriteFile(ODD, Buffer.from(odd.join('\n')), person)?.bytes
    expect(left?.toString()).toBe(odd.slice(1).join('\n'))
  })

  it('changes no branch of the clone', async () => {
    const { archive } = erased
    expect(await archive.git('for-each-ref')).toBe(await original.git('for-each-ref'))
    const names = await readFile(`${archive.gitDir}/packed-refs`, 'utf8').catch(() => '')
    expect(names).not.toContain('erasure')
  })
})
