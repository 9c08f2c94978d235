import { afterAll, describe, expect, it } from 'vitest'
import type { Clone } from '../../src/clone/clone.ts'
import { checkProof } from '../../src/evidence/check-proof.ts'
import { formatProof, parseProof } from '../../src/evidence/proof.ts'
import { prove } from '../../src/evidence/prove.ts'
import { parseKeys } from '../../src/evidence/signatures/openpgp.ts'
import { createSigner } from '../forge/openpgp.ts'
import { createMailArchive, DELIVERIES, FAILURES, HARD, LOGS, MAIL, RETRY } from './mail-archive.ts'
import {
  closeClones,
  createSealedArchive,
  lines,
  logLine,
  SIGNER,
  START,
} from './sealed-archive.ts'

afterAll(closeClones)

const KEYS = parseKeys(SIGNER.publicKey)
const DAY = 86_400

const proveIn = (clone: Clone, id = MAIL) =>
  prove(clone, { maillogId: String(id), directory: 'data', keys: KEYS })

function check(proven: Awaited<ReturnType<typeof proveIn>>) {
  const states = proven?.states ?? []
  const text = formatProof({ repository: 'acme/archive', directory: 'data', states })
  return checkProof(parseProof(Buffer.from(text)), KEYS)
}

describe('the proof of one mail', () => {
  it('holds every state of log, failure and delivery, each by the earliest signed commit', async () => {
    const archive = await createMailArchive()
    const proven = await proveIn(await archive.open())
    const judgement = check(proven)
    expect(judgement).toMatchObject({ isValid: true })
    if (!judgement.isValid) return
    const shown = judgement.states.map(({ kind, state, signedAt }) => [
      kind,
      state.file,
      (signedAt / 1000 - START - 1) / DAY,
    ])
    expect(shown).toEqual([
      ['log', LOGS, 0],
      ['delivery', DELIVERIES, 0],
      ['log', LOGS, 1],
      ['failure', FAILURES, 1],
      ['delivery', DELIVERIES, 3],
    ])
    expect(proven?.known).toBe(5)
    const records = judgement.states.map(({ state }) => state.record)
    expect([records[0], records[2]]).toEqual([RETRY, HARD])
  })

  it('passes commits over that are not signed, not sealed or sealed wrongly, and names a later one', async () => {
    const archive = await createSealedArchive()
    const file = (status: string) => ({ [LOGS]: lines(logLine(1, { status }), logLine(2)) })
    await archive.commit(file('RETRY'), { signer: null })
    await archive.commit({ x: 'beside' }, { message: 'a merge by people' })
    await archive.commit(
      { [LOGS]: lines(logLine(1, { status: 'RETRY' }), logLine(2), logLine(3)) },
      { sealed: false },
    )
    await archive.commit({}, { signer: createSigner() })
    await archive.commit({}, { at: 1_400_000_000 })
    await archive.commit({})
    const proven = await proveIn(await archive.open(), 1)
    expect(check(proven)).toMatchObject({
      isValid: true,
      states: [{ kind: 'log', signedAt: (START + 5 * DAY + 1) * 1000 }],
    })
    expect(proven?.passedOver).toMatchObject({ unsigned: 1, badlySigned: 1, unsealed: 2 })
    expect(proven?.passedOver.unknownKeys.size).toBe(1)
  })

  it('leaves out a state that no signed commit ever held', async () => {
    const archive = await createSealedArchive()
    await archive.commit({ [LOGS]: lines(logLine(1, { status: 'RETRY' })) }, { signer: null })
    await archive.commit({ [LOGS]: lines(logLine(1, { status: 'SENT' })) })
    const proven = await proveIn(await archive.open(), 1)
    expect([proven?.states.length, proven?.known]).toEqual([1, 2])
  })

  it('is none where the archive does not know the mail, and without states where nothing is signed', async () => {
    const archive = await createSealedArchive()
    await archive.commit({ [LOGS]: lines(logLine(1)) }, { signer: null })
    const clone = await archive.open()
    expect(await proveIn(clone, 10)).toBeUndefined()
    expect(await proveIn(clone, 1)).toMatchObject({ states: [], known: 1 })
  })

  it('takes six kilobytes a state at most, and needs no head that still holds the record', async () => {
    const clone = await (await createMailArchive()).open()
    const proven = await proveIn(clone)
    const gone = check(await proveIn(clone, 8))
    expect(gone.isValid && gone.states.map(({ kind, maillogId }) => [kind, maillogId])).toEqual([
      ['log', '8'],
    ])
    const text = formatProof({ repository: 'a/b', directory: 'data', states: proven?.states ?? [] })
    const records = (proven?.states ?? []).reduce((sum, { record }) => sum + record.length, 0)
    expect((text.length - records) / (proven?.states.length ?? 1)).toBeLessThan(6000)
  })
})
