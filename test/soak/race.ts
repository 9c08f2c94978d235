import type { RequestMatch } from '../forge/faults.ts'
import { type Forge, startForge } from '../forge/forge.ts'
import type { RecordedRequest } from '../forge/requests.ts'
import { findErrors } from '../scenarios/exact-archive.ts'
import { runAction } from '../scenarios/run-action.ts'
import { expectSealed } from '../seal/expect-sealed.ts'
import { createAccount } from '../simulator/account.ts'
import { startSimulator } from '../simulator/simulator.ts'

/** Pushes keep a pace of six a minute, which the losers of many races have to wait for. */
const SPEED = 20
const PACE = { 'requests-per-minute': '100000', reserve: '0' }

const NEW_REF: RequestMatch = { method: 'POST', path: /\/git\/refs$/ }

/** Holds those who found no branch and would make one, until a second one would. */
function holdFirst(forge: Forge): void {
  const commits = new Set<unknown>()
  const { promise, resolve } = Promise.withResolvers<void>()
  const before = ({ body }: RecordedRequest) => {
    // A request that is repeated is no second run.
    commits.add(JSON.stringify(body))
    if (commits.size > 1) resolve()
    return promise
  }
  forge.inject({ ...NEW_REF, times: Number.POSITIVE_INFINITY, before })
}

/**
 * So many first runs of the bundle at once, each on a delivery of its own; what the branch, each commit of which is
 * sealed, then holds. `lost`: requests for a branch that another run had made meanwhile.
 */
export async function race(runs: number) {
  const account = createAccount({ seed: 7, now: '2026-11-23T12:00:00', frozen: true })
  for (let minute = 0; minute < runs; minute++) {
    const at = `2026-11-22T12:${10 + minute}:00`
    account.addBulk({ recipients: 20, at, failureRate: 0.2 })
  }
  const simulator = await startSimulator({ account, limit: false })
  const forge = await startForge()
  holdFirst(forge)
  try {
    const results = await Promise.all(
      Array.from(account.truth().deliveries(), (row) =>
        runAction({
          ...{ simulator, forge, clockOffsetMs: account.offsetMs, clockSpeed: SPEED },
          inputs: { ...PACE, 'delivery-ids': String(row.delivery_id) },
        }),
      ),
    )
    const log = await forge.log('data')
    for (const { id } of log) await expectSealed(forge, id)
    const red = results.filter(({ code }) => code !== 0)
    const won = (body: unknown) => log.some(({ id }) => JSON.stringify(body).includes(id))
    const refused = forge.requestsTo(NEW_REF).filter(({ status }) => status === 422)
    return {
      lost: refused.filter(({ body }) => !won(body)).length,
      red: red.map(({ annotations }) => annotations),
      errors: await findErrors(forge, account),
      log,
      properties: await Promise.all(log.map(({ id }) => forge.readFile(id, 'data/archive.json'))),
      leftovers: [...(await forge.refs()).keys()].filter((ref) => /tmp/.test(ref)),
    }
  } finally {
    await simulator.close()
    await forge.close()
  }
}
