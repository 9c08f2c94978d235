import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collect } from '../../src/archive.ts'
import { type Coverage, NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { parseCoverage } from '../../src/coverage/file.ts'
import { StoppedError } from '../../src/errors.ts'
import { openArchive } from '../../src/merge/open-archive.ts'
import type { MailSource } from '../../src/ports.ts'
import { createProblems, isRed } from '../../src/problems.ts'
import { ERRORS, type ErrorEntry } from '../../src/records/account.ts'
import { DELIVERIES, toDeliveryRow } from '../../src/records/delivery.ts'
import { FAILURES } from '../../src/records/failure.ts'
import type { Id } from '../../src/records/id.ts'
import type { RecordKind } from '../../src/records/kind.ts'
import { parsePath, RESOURCES, type ShardKind } from '../../src/records/layout.ts'
import { MAIL_LOGS } from '../../src/records/mail-log.ts'
import { createOpenReport, formatOpenReport, packOpen } from '../../src/records/open-report.ts'
import { dayOf, formatTime } from '../../src/records/time.ts'
import type { Run } from '../../src/run.ts'
import { createSpool } from '../../src/spool.ts'
import { createStop, createVirtualClock } from '../blastengine/virtual-clock.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { mix } from '../simulator/random.ts'
import {
  type Account,
  attempt,
  createAccount,
  delivery,
  mailLog,
  sourceOf,
} from '../verify/account.ts'
import { createMemoryBranch, type MemoryBranch, PROPERTIES } from './memory-branch.ts'

/**
 * Files of the archive are damaged before a run or while it publishes; it publishes once or many times, and may be
 * told to stop. Afterwards the files are restored as they were, and one plain run must bring all that is missing,
 * at a time at which no day is due by its age alone: only what the coverage left open or owed brings it.
 */

/** Files that are damaged, by kind, and what else happened: for the figures. */
export interface DamageOutcome {
  readonly wrongs: readonly string[]
  readonly damaged: readonly ShardKind[]
  readonly publications: number
  readonly isNamed: boolean
  readonly isStopped: boolean
}

const START = Date.parse('2026-11-23T12:00:00+09:00')
/** Read again once a week: of this age nothing is due in the run that heals. */
const AGES = [17, 18, 19, 24, 33]
const BULK = ['101', '102', '103']

type Dice = (sides: number) => number

function createDice(seed: number): Dice {
  let thrown = 0
  return (sides) => mix(seed, ++thrown) % sides
}

const draw = <T>(dice: Dice, list: readonly T[]): T => list[dice(list.length)] as T
const at = (daysAgo: number, hours = 0) => formatTime(START - daysAgo * DAY + hours * HOUR)

function fail(account: Account, id: Id, status: string, time: string): void {
  const log = account.logs.get(id)
  if (log === undefined) return
  account.logs.set(id, { ...log, status, lastResponseCode: '550', updatedTime: time })
  account.attempts.set(id, [...(account.attempts.get(id) ?? []), attempt(status, time, 550)])
}

function open(account: Account, id: Id, time: string): void {
  const log = account.logs.get(id)
  if (log !== undefined) account.logs.set(id, { ...log, openTime: time, updatedTime: time })
}

/** Counts and reports as the logs have them. */
function settle(account: Account): void {
  for (const id of BULK) {
    const logs = [...account.logs.values()].filter((log) => log.deliveryId === id)
    const known = account.deliveries.get(id)
    if (known === undefined || logs.length === 0) continue
    const count = (status: string) => String(logs.filter((log) => log.status === status).length)
    const opened = logs.filter(({ openTime }) => openTime !== null)
    account.deliveries.set(id, {
      ...known,
      totalCount: String(logs.length),
      sentCount: count('SENT'),
      dropCount: count('DROP'),
      hardErrorCount: count('HARDERROR'),
      softErrorCount: count('SOFTERROR'),
      openCount: String(opened.length),
    })
    const rows = opened.map((log) => ({
      email: log.email ?? '',
      openTime: log.openTime ?? '',
      deliveryTime: log.deliveryTime ?? '',
      deliveryId: id,
      extra: [],
    }))
    if (opened.length > 0) account.reports.set(id, createOpenReport([], rows.map(packOpen)))
  }
}

function fill(dice: Dice): Account {
  const account = createAccount()
  let next = 1000
  const add = (deliveryId: Id, type: string, time: string, more = {}) => {
    next += 1 + dice(3)
    const id = String(next)
    const row = {
      deliveryId,
      deliveryType: type,
      createdTime: time,
      deliveryTime: time,
      updatedTime: time,
      ...more,
    }
    account.logs.set(id, mailLog(Number(id), row))
    return id
  }
  for (const [index, age] of AGES.toReversed().entries()) {
    const bulk = BULK[index]
    if (bulk !== undefined) {
      account.deliveries.set(bulk, delivery(Number(bulk), { deliveryTime: at(age) }))
      for (let row = 3 + dice(4); row > 0; row--) {
        const id = add(bulk, 'BULK', at(age))
        if (dice(3) === 0) fail(account, id, 'HARDERROR', at(age, 1))
        else if (dice(2) === 0) open(account, id, at(age, 2))
      }
    }
    // One day has a BULK delivery alone.
    if (bulk === BULK.at(-1)) continue
    const single = String(200 + index)
    const type = dice(2) === 0 ? 'TRANSACTION' : 'SMTP'
    const time = at(age, 3)
    account.deliveries.set(
      single,
      delivery(Number(single), { deliveryType: type, deliveryTime: time }),
    )
    const failing = add(single, type, time)
    if (dice(2) === 0) fail(account, failing, 'SOFTERROR', at(age, 4))
    // Named by its delivery time, which a retry moves on.
    add(single, type, at(age, 5), { createdTime: null, status: 'RETRY' })
  }
  for (const month of ['2026-10', '2026-11']) {
    const entry = {
      email: `${month}@example.jp`,
      responseCode: '550',
      responseMessage: 'no',
      id: month.slice(5),
    }
    account.errors.push({ ...entry, errorTime: `${month}-05T10:00:00+09:00` })
  }
  settle(account)
  return account
}

/** Something of everything happens after the first run. */
function change(account: Account, dice: Dice): void {
  const time = at(-1)
  for (const [id, log] of account.logs) {
    if (log.status === 'RETRY') {
      const later = formatTime(Date.parse(log.deliveryTime ?? '') + 26 * HOUR)
      account.logs.set(id, { ...log, status: 'SENT', deliveryTime: later, updatedTime: later })
    } else if (dice(5) === 0) fail(account, id, 'HARDERROR', time)
    else if (dice(4) === 0 && log.deliveryType === 'BULK') open(account, id, time)
  }
  // Seen late, with an id among those that were read.
  const [first] = [...account.logs.values()]
  const late = String(Number(first?.maillogId) + 1)
  if (first !== undefined && !account.logs.has(late)) {
    account.logs.set(late, mailLog(Number(late), { ...first, maillogId: late, status: 'SENT' }))
    if (dice(2) === 0) fail(account, late, 'DROP', time)
  }
  for (const [id, known] of account.deliveries) {
    if (dice(2) === 0) account.deliveries.set(id, { ...known, subject: 'News, corrected' })
  }
  const month = draw(dice, ['2026-10', '2026-11'])
  const entry = { email: 'new@example.jp', responseCode: '550', responseMessage: 'no', id: '99' }
  account.errors.push({ ...entry, errorTime: `${month}-20T10:00:00+09:00` })
  settle(account)
}

interface Running {
  readonly memory: MemoryBranch
  readonly account: Account
  readonly folder: string
  readonly now: number
  readonly resources: Run['resources']
  /** Rows of a page of mail logs. */
  readonly pageRows: number
  readonly deliveryIds?: readonly Id[]
  /** Called before each answer; what it returns passes before it, ms. */
  readonly meet?: (question: keyof MailSource) => number
  readonly stop?: ReturnType<typeof createStop>
}

async function runOnce(running: Running) {
  const { memory, account, folder, now, deliveryIds = [], meet = () => 0 } = running
  const clock = createVirtualClock(now)
  const stop = running.stop ?? createStop()
  const plain = sourceOf(account)
  const asked = <A extends unknown[], R>(
    question: keyof MailSource,
    method: (...values: A) => Promise<R>,
  ) => {
    return async (...values: A): Promise<R> => {
      clock.advance(meet(question))
      const reason = stop.reason()
      if (reason !== undefined) throw new StoppedError(reason)
      return method(...values)
    }
  }
  const source: MailSource = {
    listMailLogs: asked('listMailLogs', ({ count, ...query }) =>
      plain.listMailLogs({ ...query, count: Math.min(count, running.pageRows) }),
    ),
    fetchDetail: asked('fetchDetail', plain.fetchDetail),
    listDeliveries: asked('listDeliveries', plain.listDeliveries),
    fetchDelivery: asked('fetchDelivery', plain.fetchDelivery),
    fetchOpenReport: asked('fetchOpenReport', plain.fetchOpenReport),
    listErrorEntries: asked('listErrorEntries', plain.listErrorEntries),
    listUsage: asked('listUsage', plain.listUsage),
    traffic: plain.traffic,
  }
  const run: Run = {
    source,
    branch: memory.branch,
    clock,
    stop,
    random: () => 0,
    reporter: { info() {}, notice() {}, warning() {}, error() {}, group: (_, work) => work() },
    problems: createProblems(),
    createSpool: (kind) => createSpool(folder, kind),
    admit: (archive) => ({ ...archive, properties: archive.properties ?? PROPERTIES }),
    knowsAccount: true,
    visibility: 'private',
    tellProgress: () => {},
    resources: running.resources,
    failureStatuses: new Set(['HARDERROR', 'SOFTERROR', 'DROP']),
    directory: 'data',
    since: null,
    began: now,
  }
  const request = {
    deliveryIds,
    heartbeatDays: 1,
    warnDays: 0,
    isDryRun: false,
    runId: '1',
    trigger: 'schedule',
    commitSigning: 'auto' as const,
    overview: async () => new Map(),
  }
  const { result } = await collect(run, await openArchive(run), request)
  return { complete: result.complete, red: isRed(result.problems), problems: result.problems }
}

/** The archive's records of one kind, by key; `restored`: text of damaged files as it was. */
function recordsOf<R>(
  memory: MemoryBranch,
  kinds: readonly ShardKind[],
  kind: RecordKind<R>,
  keyOf: (record: R) => string,
  restored: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const records = new Map<string, string>()
  for (const path of memory.paths()) {
    const shard = parsePath(path.replace(/^data\//, ''))
    if (shard === undefined || !kinds.includes(shard.kind)) continue
    for (const record of kind.parse(restored.get(path) ?? memory.text(path) ?? '')) {
      const key = keyOf(record)
      records.set(key, records.has(key) ? 'twice' : kind.line(record))
    }
  }
  return records
}

type Restored = ReadonlyMap<string, string>

const logsOf = (memory: MemoryBranch, restored?: Restored) =>
  recordsOf(memory, ['logs'], MAIL_LOGS, ({ maillogId }) => maillogId, restored)
const failuresOf = (memory: MemoryBranch, restored?: Restored) =>
  recordsOf(memory, ['failures'], FAILURES, ({ maillogId }) => maillogId, restored)

async function trueFailures(account: Account): Promise<Map<Id, string>> {
  const source = sourceOf(account)
  const failures = new Map<Id, string>()
  for (const [id, { status }] of account.logs) {
    const detail = ['HARDERROR', 'SOFTERROR', 'DROP'].includes(status ?? '')
      ? await source.fetchDetail(id)
      : undefined
    if (detail !== undefined) failures.set(id, FAILURES.line(detail.failure))
  }
  return failures
}

function coverageOf(memory: MemoryBranch): Coverage {
  const text = memory.text('data/coverage.json')
  return text === undefined ? NO_COVERAGE : parseCoverage(text)
}

/** What the coverage of a run that began at `read` claims and the files, as they were before the damage, do not hold. */
async function findFalseClaims(
  memory: MemoryBranch,
  account: Account,
  read: string,
  restored: Restored,
) {
  const coverage = coverageOf(memory)
  const [logs, failures] = [logsOf(memory, restored), failuresOf(memory, restored)]
  const truth = await trueFailures(account)
  const spans = coverage.spans.filter((span) => span.read === read)
  const wrongs: string[] = []
  for (const [id, log] of account.logs) {
    const isClaimed = spans.some(
      ({ from, to }) => Number(from) <= Number(id) && Number(id) <= Number(to),
    )
    if (!isClaimed) continue
    if (logs.get(id) !== MAIL_LOGS.line(log)) wrongs.push(`claims log ${id}`)
    const isOwed = coverage.owed.details.includes(id)
    if (truth.get(id) !== undefined && failures.get(id) !== truth.get(id) && !isOwed) {
      wrongs.push(`claims failure ${id}`)
    }
  }
  for (const [id, basis] of coverage.reports) {
    const path = memory.paths().find((name) => name.includes(`delivery_${id}_opens`)) ?? ''
    const report = account.reports.get(id)
    const text = restored.get(path) ?? memory.text(path)
    if (basis.read === read && report && text !== formatOpenReport(report)) {
      wrongs.push(`claims report ${id}`)
    }
  }
  for (const { maillogId: id, deliveryId, ...log } of account.logs.values()) {
    if (coverage.named.get(deliveryId ?? '') !== read) continue
    const line = MAIL_LOGS.line({ maillogId: id, deliveryId, ...log })
    if (logs.get(id) !== line) wrongs.push(`claims log ${id} by its delivery`)
  }
  const errorOf = (entry: ErrorEntry) => `${entry.id} ${entry.errorTime}`
  const errors = recordsOf(memory, ['errors'], ERRORS, errorOf, restored)
  const isLacking = account.errors.some((entry) => !errors.has(errorOf(entry)))
  if (coverage.errorsRead === read && isLacking) wrongs.push('claims the error list')
  return wrongs
}

/** Deliveries of which a run that was not stopped was told, and whose rows are neither in the files nor owed. */
function findForgotten(
  memory: MemoryBranch,
  account: Account,
  restored: Restored,
  isTold: IsAbout,
): string[] {
  const { owed } = coverageOf(memory)
  const keyOf = ({ deliveryId }: { readonly deliveryId: Id }) => deliveryId
  const rows = recordsOf(memory, ['deliveries'], DELIVERIES, keyOf, restored)
  const told = [...account.deliveries.values()].filter(({ deliveryId }) => isTold(deliveryId))
  return told.flatMap(({ deliveryId, subject, deliveryTime }) => {
    const isHere = rows.get(deliveryId)?.includes(subject ?? '') === true
    const isOwed =
      owed.deliveries.includes(deliveryId) || owed.days.includes(dayOf(deliveryTime) ?? '')
    return isHere || isOwed ? [] : [`forgets delivery ${deliveryId}`]
  })
}

/** Whether something of a delivery is looked at; `null`: of none. */
type IsAbout = (deliveryId: Id | null) => boolean

const missing = (
  name: string,
  truth: ReadonlyMap<string, string>,
  held: ReadonlyMap<string, string>,
) =>
  [...truth]
    .filter(([id, line]) => held.get(id) !== line)
    .map(([id, line]) => `${name} ${id}${process.env.DEBUG ? `\n ${line}\n ${held.get(id)}` : ''}`)

/** In what the archive differs from the account. */
async function findLacks(
  memory: MemoryBranch,
  account: Account,
  resources: Run['resources'],
  isAbout: IsAbout,
): Promise<string[]> {
  const deliveries = recordsOf(memory, ['deliveries'], DELIVERIES, ({ deliveryId }) => deliveryId)
  const subjects = [...account.deliveries.values()].filter((known) => {
    if (!isAbout(known.deliveryId)) return false
    const { deliveryId: id, subject, openCount } = toDeliveryRow(known)
    const line = deliveries.get(id) ?? ''
    const quoted = subject ?? ''
    return !line.includes(quoted) || (BULK.includes(id) && !line.includes(`,${openCount},`))
  })
  const errors = recordsOf(memory, ['errors'], ERRORS, (entry) => `${entry.id} ${entry.errorTime}`)
  const trueErrors = new Map(
    account.errors.map((entry) => [`${entry.id} ${entry.errorTime}`, ERRORS.line(entry)]),
  )
  const reports = [...account.reports].filter(([id, report]) => {
    if (!isAbout(id) || !resources.has('reports')) return false
    const path = memory.paths().find((name) => name.includes(`delivery_${id}_opens`)) ?? ''
    return memory.text(path) !== formatOpenReport(report)
  })
  const logs = [...account.logs].filter(([, { deliveryId }]) => isAbout(deliveryId))
  const trueLogs = new Map(logs.map(([id, log]) => [id, MAIL_LOGS.line(log)]))
  const failures = [...(await trueFailures(account))].filter(([id]) => trueLogs.has(id))
  return [
    ...missing('log', trueLogs, logsOf(memory)),
    ...missing('failure', new Map(failures), failuresOf(memory)),
    ...subjects.map(({ deliveryId }) => `delivery ${deliveryId}`),
    ...reports.map(([id]) => `report ${id}`),
    ...(isAbout(null) ? missing('error', trueErrors, errors) : []),
  ]
}

/** How the run goes whose files are damaged. */
function drawCase(dice: Dice) {
  const isNamed = dice(4) === 0
  // What is listed before the stop is not asked for one by one, so only the day of its list can be owed.
  const stopsIn = isNamed ? draw(dice, ['anywhere', 'never', 'never'] as const) : draw(dice, STOPS)
  const isInList = stopsIn === 'the list of mail logs'
  const hasReports = !isInList && dice(4) > 0
  const named = isNamed ? BULK.slice(dice(3)) : []
  return {
    named,
    stopsIn,
    stopsAt: isInList ? 5 + dice(20) : dice(120),
    pageRows: isInList ? 1 : draw(dice, [1000, 1000, 3]),
    resources: new Set(RESOURCES.filter((kind) => hasReports || kind !== 'reports')),
    // What the case turns on is damaged more often than by chance.
    hit: isInList ? /deliveries\// : new RegExp(`delivery_(?:${named.join('|')})(?:\\.|_)`),
    jumps: dice(3) > 0,
    // Of a run by delivery id no range is read: nothing of the first run is due again by its age.
    now: START + (isNamed ? 3 : 7) * DAY,
    isBefore: dice(4) > 0,
  }
}

const STOPS = ['anywhere', 'the list of mail logs', 'never'] as const

const kindOf = (path: string) => parsePath(path.replace(/^data\//, ''))?.kind

/** Damages files of any kind, each as often as the others, but those that `hit` names every other time; knows what they were. */
function createDamager(memory: MemoryBranch, dice: Dice, hit: RegExp) {
  const good = new Map<string, string>()
  const damaged: ShardKind[] = []
  const byKind = Map.groupBy(memory.paths(), kindOf)
  byKind.delete(undefined)
  const aimed = memory.paths().filter((path) => kindOf(path) !== undefined && hit.test(path))
  return {
    good,
    damaged,
    damageOne() {
      const isAimed = aimed.length > 0 && dice(2) === 0
      const path = draw(dice, isAimed ? aimed : (byKind.get(draw(dice, [...byKind.keys()])) ?? []))
      const kind = kindOf(path) ?? 'logs'
      const text = memory.text(path)
      if (good.has(path) || text === undefined) return
      good.set(path, text)
      damaged.push(kind)
      memory.spoil(path, `${text}"{\n`)
    },
  }
}

export async function runDamage(seed: number): Promise<DamageOutcome> {
  const dice = createDice(seed)
  const account = fill(dice)
  const folder = mkdtempSync(join(tmpdir(), 'damages-'))
  let commits = 0
  let onCommit = () => {}
  const memory = createMemoryBranch(async (step) => {
    if (step !== 'commit') return
    commits++
    onCommit()
  })
  const { named, stopsIn, stopsAt, jumps, now, isBefore, hit, ...ways } = drawCase(dice)
  const running = { memory, account, folder, ...ways }
  try {
    await runOnce({ ...running, now: START })
    change(account, dice)
    const { good, damaged, damageOne } = createDamager(memory, dice, hit)
    for (let count = 1 + dice(3); isBefore && count > 0; count--) damageOne()
    const strikesAt = commits + 1 + dice(3)
    onCommit = () => {
      if (!isBefore && commits === strikesAt) damageOne()
    }
    const stop = createStop()
    let answers = 0
    const before = commits
    const second = await runOnce({
      ...running,
      now,
      deliveryIds: named,
      stop,
      meet(question) {
        const isStop = stopsIn === 'anywhere' || question === 'listMailLogs'
        if (stopsIn !== 'never' && isStop && answers++ === stopsAt) stop.tell('deadline')
        return jumps && dice(4) === 0 ? 11 * 60_000 : 0
      },
    })
    onCommit = () => {}
    const publications = commits - before
    const isAbout: IsAbout = (id) => named.length === 0 || (id !== null && named.includes(id))
    const wrongs = await findFalseClaims(memory, account, formatTime(now), good)
    if (stop.reason() === undefined) wrongs.push(...findForgotten(memory, account, good, isAbout))
    if (good.size > 0 && second.complete && second.red) wrongs.push('complete and red')
    for (const [path, text] of good) {
      if (memory.text(path) !== `${text}"{\n`) wrongs.push(`wrote ${path}`)
      memory.spoil(path, text)
    }
    // Reports wait for 20 hours; no day of the account is due by then.
    const healed = await runOnce({ ...running, now: now + 21 * HOUR })
    if (healed.red || !healed.complete) {
      wrongs.push(`not healed: ${healed.problems.map(({ code }) => code)}`)
    }
    wrongs.push(...(await findLacks(memory, account, ways.resources, isAbout)))
    const outcome = { isNamed: named.length > 0, isStopped: stop.reason() !== undefined }
    return { wrongs, damaged, publications, ...outcome }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
