import { faultOfWords, NETWORK_FAULTS } from '../core/network-faults.ts'
import { explainDenial, statusOf } from '../core/refusals.ts'
import { HttpError, InputError } from '../errors.ts'
import type { Clock } from '../ports.ts'
import { localFailure } from './failures.ts'
import type { GitResult } from './plumbing.ts'

export interface Patience {
  readonly clock: Clock
  /** 0 ≤ n < 1 */
  readonly random: () => number
}

/** What 5xx, a reset or a time-out breaks is over in seconds, or lasts for hours. */
const ATTEMPTS = 4

/** ms before the next try: 1, 2, 4 s, less up to a half, so that writers do not meet again. */
function pauseAfter(attempt: number, random: () => number): number {
  return 1000 * 2 ** (attempt - 1) * (1 - random() / 2)
}

/** Throws what no further try mends: we are not let in (`InputError`), this machine fails (`GitError`). */
export function throwPermanent(result: GitResult): void {
  const denial = explainDenial(result.stderr)
  if (denial !== undefined) throw new InputError(denial)
  const failure = localFailure(result.stderr)
  if (failure !== undefined) throw failure
}

/** Why it failed: git named a status, or said what is known never to heal (`isFinal`), or something else. */
function judgeFailure({ stdout, stderr }: GitResult) {
  const status = statusOf(stderr)
  const judged = status > 0 ? undefined : faultOfWords(`${stderr}\n${stdout}`)
  const words = status > 0 ? `HTTP ${status}` : 'no answer'
  const problem = judged === undefined ? words : NETWORK_FAULTS[judged.fault].en
  return { status, problem, isFinal: judged?.heals === false }
}

/**
 * Contacts the remote until git succeeds or `judge`, asked about a failure, says that all is done after
 * all; `judge` throws what shall not be tried again. Throws `HttpError` after the last try, which is the first
 * for what no repetition mends.
 */
export async function contact(
  endpoint: string,
  { clock, random }: Patience,
  run: () => Promise<GitResult>,
  judge: (failure: GitResult) => Promise<boolean>,
): Promise<GitResult> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await run()
    if (result.code === 0 || (await judge(result))) return result
    const { status, problem, isFinal } = judgeFailure(result)
    if (isFinal || attempt === ATTEMPTS) throw new HttpError(endpoint, status, problem, attempt)
    await clock.sleep(pauseAfter(attempt, random))
  }
}
