import { HttpError, InputError } from '../errors.ts'
import { faultOfWords, NETWORK_FAULTS } from '../network/faults.ts'
import { type Backoff, retry, type Timing } from '../network/retry.ts'
import { createFormat, formatOf } from './object-format.ts'
import { type Git, type GitResult, localFailure } from './process.ts'
import { explainDenial, statusOf } from './refusals.ts'

/** 1, 2 and 4 s, less up to a half. */
const BACKOFF: Backoff = { tries: 4, firstMs: 1000, longestMs: 4000, jitter: 'half' }

/** Whether git contacts the remote once more, for each cause that is neither a denial nor a refusal (refusals.ts). */
const CAUSES = {
  status: { again: true, why: 'what 5xx breaks is over in seconds, or lasts for hours' },
  passing: { again: true, why: 'a reset, a time-out or a name server heals by itself' },
  lasting: {
    again: false,
    why: 'certificate, TLS, proxy rules and object format stay what they are',
  },
  unknown: { again: true, why: 'not in the table of words; most often the connection broke off' },
} as const

/** Throws what no further try mends: we are not let in (`InputError`), this machine fails (`GitError`). */
export function throwPermanent(result: GitResult): void {
  const denial = explainDenial(result.stderr)
  if (denial !== undefined) throw new InputError(denial)
  const failure = localFailure(result.stderr)
  if (failure !== undefined) throw failure
}

interface RemoteFailure {
  readonly cause: keyof typeof CAUSES
  /** 0: git names none. */
  readonly status: number
  readonly problem: string
}

function judgeFailure({ stdout, stderr }: GitResult): RemoteFailure {
  const status = statusOf(stderr)
  if (status > 0) return { cause: 'status', status, problem: `HTTP ${status}` }
  const judged = faultOfWords(`${stderr}\n${stdout}`)
  if (judged === undefined) return { cause: 'unknown', status, problem: 'no answer' }
  const cause = judged.heals ? 'passing' : 'lasting'
  return { cause, status, problem: NETWORK_FAULTS[judged.fault].en }
}

/**
 * Contacts the remote until git succeeds or `judge`, asked about a failure, says that all is done after
 * all; `judge` throws what shall not be tried again. Throws `HttpError` after the last try, which is the first
 * for what no repetition mends.
 */
export async function contact(
  endpoint: string,
  timing: Timing,
  run: () => Promise<GitResult>,
  judge: (failure: GitResult) => Promise<boolean>,
): Promise<GitResult> {
  async function once() {
    const result = await run()
    const isDone = result.code === 0 || (await judge(result))
    return isDone ? { value: result } : { failure: judgeFailure(result) }
  }
  const result = await retry(timing, BACKOFF, once, ({ cause }) =>
    CAUSES[cause].again ? 0 : undefined,
  )
  if ('value' in result) return result.value
  const { status, problem } = result.failure
  throw new HttpError(endpoint, status, problem, result.tries)
}

export interface RemoteSettings extends Timing {
  readonly git: Git
}

/** The repository on the other side, read. */
export interface Remote {
  /** Ref → id of those that match; a ref that is not in the answer does not exist. */
  listRefs(patterns: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Commits with their trees, without history or blobs. `known`: one that is here, to be told only what differs. */
  fetchCommits(ids: readonly string[], known?: string): Promise<void>
  /** A commit with its trees and, unless one it descends from is here already, all its history; without blobs. */
  fetchPast(id: string): Promise<void>
  /** A commit with everything that its history holds, blobs too; `ref` names it here. */
  fetchWhole(id: string, ref: string): Promise<void>
  /** One commit with its trees, whatever is here, as if nothing was before it; `false`: the remote does not have it. */
  fetchEdge(id: string): Promise<boolean>
  /** Commits with all their history, without trees. */
  fetchHistory(ids: readonly string[]): Promise<void>
  /** Blobs, or trees with those below them. One round trip for ten thousand. */
  fetchObjects(ids: readonly string[]): Promise<void>
  /** Every ref, as one who may push is shown them: one request. `url`: of the repository. Throws `InputError` when we may not push. */
  listRefsToPush(url: string): Promise<ReadonlyMap<string, string>>
}

/** Objects asked for in one request: some 400 kB of ids. */
const OBJECTS_A_FETCH = 10_000

/**
 * The filter is named here and nowhere else. Outside of a fetch git therefore does not know that objects
 * may be missing, and never goes and gets them one by one (40 blobs took 40 round trips).
 */
const FETCH = [
  ...['-c', 'remote.origin.promisor=true', '-c', 'remote.origin.partialclonefilter=blob:none'],
  ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'],
]
/** A commit that is here says nothing about its trees and blobs: do not tell the remote. */
const FETCH_ANEW = ['-c', 'fetch.negotiationAlgorithm=noop', ...FETCH, '--filter=blob:none']
const FETCH_OBJECTS = [...FETCH_ANEW, 'origin', '--stdin']
const FETCH_ALL = [...FETCH_ANEW, '--no-filter', 'origin', '+refs/heads/*:refs/all/*']
const ALL_HISTORY = '--depth=2147483647'

const NOT_THERE = /not our ref|unadvertised object|couldn't find remote ref/

/** A server of the old protocol may filter objects out and then not give them by id. */
const UNADVERTISED = /unadvertised object/

/** Everything of every branch, as far back as our own history goes. */
async function fetchAllArgs(git: Git): Promise<string[]> {
  const isShallow = await git.read(['rev-parse', '--is-shallow-repository'])
  return [...FETCH_ALL, isShallow === 'true' ? '--depth=1' : ALL_HISTORY]
}

/** Ref and id of each row of a listing; a row that is none (an option's answer, a symbolic ref) has no id. */
function refRows(listing: string, separator: ' ' | '\t'): [ref: string, id: string][] {
  const rows = listing.split('\n').map((row) => row.split(separator))
  return rows
    .filter(([id = '']) => /^[0-9a-f]{40,64}$/.test(id))
    .map(([id = '', ref = '']) => [ref, id])
}

/** The answer; `undefined` when the remote says what `expected` matches. */
function createAsk({ git, clock, random }: RemoteSettings) {
  return async (
    expected: RegExp | undefined,
    endpoint: string,
    args: readonly string[],
    input = '',
  ): Promise<string | undefined> => {
    const run = () => git.run(args, { input })
    const judge = async (failure: GitResult) => {
      if (expected?.test(failure.stderr)) return true
      throwPermanent(failure)
      return false
    }
    const { code, stdout } = await contact(endpoint, { clock, random }, run, judge)
    return code === 0 ? stdout.toString() : undefined
  }
}

/** Every method throws `InputError` when we are not let in, `HttpError` when the remote cannot be reached. */
export function createRemote(settings: RemoteSettings): Remote {
  const { git, clock, random } = settings
  const askUnless = createAsk(settings)
  const format = createFormat(git)
  const ask = async (endpoint: string, args: readonly string[]) =>
    (await askUnless(undefined, endpoint, args)) ?? ''
  const fetch = async (args: readonly string[]) =>
    void (await ask('git fetch', [...FETCH, ...args]))

  async function list(patterns: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const answer = await ask('git ls-remote', ['ls-remote', 'origin', ...patterns])
    return new Map(refRows(answer, '\t'))
  }

  return {
    async listRefs(patterns) {
      const refs = await list(patterns)
      // A listing is understood in either format; what it names must be kept in the remote's own.
      const [id] = refs.size > 0 || format.isKnown() ? refs.values() : (await list(['*'])).values()
      if (id) await format.take(formatOf(id))
      return refs
    },
    fetchCommits(ids, known) {
      const tip = known === undefined ? [] : [`--negotiation-tip=${known}`]
      return fetch(['--depth=1', '--filter=blob:none', ...tip, 'origin', ...ids])
    },
    fetchPast: (id) => fetch(['--filter=blob:none', 'origin', id]),
    fetchWhole: (id, ref) => fetch(['--no-filter', 'origin', `+${id}:${ref}`]),
    async fetchEdge(id) {
      const args = [...FETCH_ANEW, '--depth=1', 'origin', id]
      return (await askUnless(NOT_THERE, 'git fetch', args)) !== undefined
    },
    fetchHistory: (ids) => fetch([ALL_HISTORY, '--filter=tree:0', 'origin', ...ids]),
    async fetchObjects(ids) {
      for (let at = 0; at < ids.length; at += OBJECTS_A_FETCH) {
        const input = ids.slice(at, at + OBJECTS_A_FETCH).map((id) => `${id}\n`)
        const got = await askUnless(UNADVERTISED, 'git fetch', FETCH_OBJECTS, input.join(''))
        if (got !== undefined) continue
        await ask('git fetch', await fetchAllArgs(git))
        return
      }
    },
    async listRefsToPush(url) {
      // The remote asks for the permission before it shows its refs to a pusher; `push --dry-run` would not show them.
      const helper = `remote-${new URL(url).protocol.replace(':', '')}`
      const input = 'option object-format true\nlist for-push\n\n'
      const run = () => git.run([helper, 'origin', url], { input })
      const judge = async (failure: GitResult) => {
        throwPermanent(failure)
        return false
      }
      const { stdout } = await contact('git push', { clock, random }, run, judge)
      const listing = stdout.toString()
      await format.take(/^:object-format sha256$/m.test(listing) ? 'sha256' : 'sha1')
      return new Map(refRows(listing, ' '))
    },
  }
}
