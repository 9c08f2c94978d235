import type { Id } from './id.ts'
import type { MailLog } from './mail-log.ts'
import { type Day, dayOf, isRealDay } from './time.ts'

/** Record → path, and back. Paths are relative to the archive's `directory`. */

/**
 * What can be asked for with the input `resources`; each is kept in shards of its own. Whoever adds one is led by the
 * compiler to every place that must know it.
 */
export const RESOURCES = [
  'deliveries',
  'logs',
  'failures',
  'reports',
  'errors',
  'usage',
  'contents',
] as const
export type Resource = (typeof RESOURCES)[number]
/** Contents are whole files, no records. */
export type ShardKind = Exclude<Resource, 'contents'>
export const SHARD_KINDS = RESOURCES.filter((kind) => kind !== 'contents')

/** Which kind a path is of, by its folder, or its name at the top; `undefined`: none. */
export function resourceOf(path: string): Resource | undefined {
  const [name] = /^[a-z]+(?=\/|\.|_part-)/.exec(path) ?? []
  return RESOURCES.find((one) => one === name)
}

/** A name with all its parts: `stem` is the path without part number and extension. */
export interface Shard {
  readonly kind: ShardKind
  readonly stem: string
}

/** Records in one file at most. */
export const PART_SIZE = 10_000

export const ARCHIVE_FILE = 'archive.json'
export const COVERAGE_FILE = 'coverage.json'
export const ERASURES_FILE = 'erasures.csv'

/**
 * What `.gitattributes` says at the root of the branch: line ends are never changed, and a NUL in a subject
 * does not turn a diff into "Binary files differ".
 */
export const GIT_ATTRIBUTES = '* -text diff\n'

/** The picture that `README.md` at the root of the branch shows, for a bright page and for a dark one. */
export const CHART_FILES = {
  light: 'charts/mails-light.svg',
  dark: 'charts/mails-dark.svg',
} as const

/**
 * Which mail logs lie together: those of one BULK delivery, or those that one day created of another type.
 * A delivery's day is looked up later, so it is no part of its group.
 */
export type LogGroup =
  | { readonly type: 'delivery'; readonly deliveryId: Id }
  | { readonly type: 'transaction' | 'smtp' | 'other'; readonly day: Day | null }

const DAILY: ReadonlyMap<string | null, 'transaction' | 'smtp'> = new Map([
  ['TRANSACTION', 'transaction'],
  ['SMTP', 'smtp'],
])

/** Day of a log: when it was created, else when it was delivered. */
export function dayOfLog(log: MailLog): Day | null {
  return dayOf(log.createdTime) ?? dayOf(log.deliveryTime) ?? null
}

export function groupOf(log: MailLog): LogGroup {
  if (log.deliveryType === 'BULK' && log.deliveryId !== null) {
    return { type: 'delivery', deliveryId: log.deliveryId }
  }
  return { type: DAILY.get(log.deliveryType) ?? 'other', day: dayOfLog(log) }
}

/** A group as one word, for sorting and look-up; `parseGroup` reads it. */
export function formatGroup(group: LogGroup): string {
  return group.type === 'delivery'
    ? `delivery:${group.deliveryId}`
    : `${group.type}:${group.day ?? ''}`
}

export function parseGroup(text: string): LogGroup {
  const [type, rest = ''] = text.split(':')
  if (type === 'transaction' || type === 'smtp') return { type, day: rest || null }
  return type === 'delivery' ? { type, deliveryId: rest } : { type: 'other', day: rest || null }
}

function monthly(folder: string, day: Day | null, name: string): string {
  return day === null ? `${folder}/undated/${name}` : `${folder}/${day.slice(0, 7)}/${day}_${name}`
}

/** `deliveryDay`: the day on which a BULK delivery's files are named; not used for other groups. */
export function logShard(group: LogGroup, deliveryDay: Day | null): Shard {
  const stem =
    group.type === 'delivery'
      ? monthly('logs', deliveryDay, `delivery_${group.deliveryId}`)
      : monthly('logs', group.day, group.type)
  return { kind: 'logs', stem }
}

export function failureShard(logs: Shard): Shard {
  return { kind: 'failures', stem: `${logs.stem.replace(/^logs/, 'failures')}_failures` }
}

/** Stem of the logs that the failures of this stem belong to; any other stem as it is. */
export function logStemOf(stem: string): string {
  return stem.replace(/^failures\/(.*)_failures$/, 'logs/$1')
}

export function deliveryShard(day: Day | null): Shard {
  const stem = day === null ? 'undated/deliveries' : `${day.slice(0, 7)}/${day}`
  return { kind: 'deliveries', stem: `deliveries/${stem}` }
}

export function reportShard(deliveryId: Id, deliveryDay: Day | null): Shard {
  const month = deliveryDay === null ? 'undated' : deliveryDay.slice(0, 7)
  return { kind: 'reports', stem: `reports/${month}/delivery_${deliveryId}_opens` }
}

/** What was sent of a BULK delivery. */
export function contentsPath(
  deliveryId: Id,
  deliveryDay: Day | null,
  ending: 'txt' | 'html',
): string {
  return `${monthly('contents', deliveryDay, `delivery_${deliveryId}`)}.${ending}`
}

/** By month of the error. */
export function errorShard(errorTime: string): Shard {
  return { kind: 'errors', stem: `errors/${dayOf(errorTime)?.slice(0, 7) ?? 'undated'}` }
}

export const USAGE_SHARD: Shard = { kind: 'usage', stem: 'usage' }

/** A month as a folder or file is named, in a pattern with the group `month`. */
export const MONTH = '(?<month>\\d{4}-(?:0[1-9]|1[0-2])|undated)'
const DAY = '(?<day>\\d{4}-\\d{2}-\\d{2})'
const GROUP = '(?:delivery_(?<id>[1-9]\\d*)|(?<type>transaction|smtp|other))'

interface Layout {
  /** JSON Lines, or a table. */
  readonly ending: 'jsonl' | 'csv'
  /** A path without part number and ending. */
  readonly stem: RegExp
  /** The name has the day, unless it is undated. */
  readonly hasDay: boolean
  /** Each record is of one mail, whose ID it begins with. */
  readonly isOfMails: boolean
}

/** What the names of each kind of shard are like. */
const LAYOUTS: Readonly<Record<ShardKind, Layout>> = {
  deliveries: {
    ending: 'csv',
    stem: new RegExp(`^deliveries/${MONTH}/(?:${DAY}|deliveries)$`),
    hasDay: true,
    isOfMails: false,
  },
  logs: {
    ending: 'jsonl',
    stem: new RegExp(`^logs/${MONTH}/(?:${DAY}_)?${GROUP}$`),
    hasDay: true,
    isOfMails: true,
  },
  failures: {
    ending: 'jsonl',
    stem: new RegExp(`^failures/${MONTH}/(?:${DAY}_)?${GROUP}_failures$`),
    hasDay: true,
    isOfMails: true,
  },
  reports: {
    ending: 'csv',
    stem: new RegExp(`^reports/${MONTH}/delivery_(?<id>[1-9]\\d*)_opens$`),
    hasDay: false,
    isOfMails: false,
  },
  errors: { ending: 'csv', stem: new RegExp(`^errors/${MONTH}$`), hasDay: false, isOfMails: false },
  usage: { ending: 'csv', stem: /^usage$/, hasDay: false, isOfMails: false },
}

/** Whether the files of a kind are JSON Lines; the others are tables, with a header and quotes. */
export function isJsonLines(kind: ShardKind): boolean {
  return LAYOUTS[kind].ending === 'jsonl'
}

/** Whether each record of a kind is of one mail, whose ID it begins with. */
export function isOfMails(kind: ShardKind): boolean {
  return LAYOUTS[kind].isOfMails
}

/** Path of part `part`, counted from 1. */
export function partPath(shard: Shard, part: number): string {
  return `${shard.stem}${part === 1 ? '' : `_part-${part}`}.${LAYOUTS[shard.kind].ending}`
}

const CONTENTS =
  /^contents\/(?:\d{4}-\d{2}\/\d{4}-\d{2}-\d{2}_|undated\/)delivery_[1-9]\d*\.(?:txt|html)$/

/** Whether a path is one that `contentsPath` gives. */
export function isContentsPath(path: string): boolean {
  return CONTENTS.test(path)
}

/** Which part of which shard a path names; `undefined` when it is none of the archive's data files. */
export function parsePath(path: string): (Shard & { readonly part: number }) | undefined {
  const match = /^(.+?)(?:_part-([1-9]\d*))?\.(jsonl|csv)$/.exec(path)
  if (!match) return undefined
  const [, stem = '', number, suffix] = match
  const kind = SHARD_KINDS.find((one) => hasStem(one, stem))
  const part = Number(number ?? 1)
  if (kind === undefined || LAYOUTS[kind].ending !== suffix || number === '1') return undefined
  return { kind, stem, part }
}

/** Without a day a name is undated. */
function hasStem(kind: ShardKind, text: string): boolean {
  const { stem, hasDay } = LAYOUTS[kind]
  const match = stem.exec(text)
  if (match === null) return false
  return !hasDay || (match.groups?.day === undefined) === (match.groups?.month === 'undated')
}

/** What the name of a shard says of its records. */
export interface ShardName {
  /** `YYYY-MM`, `undated`, or '' for `usage.csv`. */
  readonly month: string
  /** `null`: undated, or a kind whose names have no day. */
  readonly day: Day | null
  /** Logs and failures: the group as one word. Elsewhere ''. */
  readonly group: string
  /** Logs and failures of one delivery, and open reports. */
  readonly deliveryId: Id | null
}

function groupOfName(
  id: string | undefined,
  type: string | undefined,
  day: Day | null,
): LogGroup | null {
  if (type === 'transaction' || type === 'smtp' || type === 'other') return { type, day }
  return id === undefined ? null : { type: 'delivery', deliveryId: id }
}

/** `undefined` when the archive gives no shard this name. */
export function readShardName({ kind, stem }: Shard): ShardName | undefined {
  const match = LAYOUTS[kind].stem.exec(stem)
  if (match === null) return undefined
  const { month = '', day, id, type } = match.groups ?? {}
  const group = groupOfName(id, type, day ?? null)
  return {
    month,
    day: day ?? null,
    group: kind === 'reports' || group === null ? '' : formatGroup(group),
    deliveryId: id ?? null,
  }
}

/** The day that a shard of logs is named by; `undefined` for one without, and for any other kind. */
export function dayOfLogs(stem: string): Day | undefined {
  return readShardName({ kind: 'logs', stem })?.day ?? undefined
}

/** Whether the folder's month is that of the date in the name, and the date is one. */
export function isMonthRight(kind: ShardKind, { month, day }: ShardName): boolean {
  if (!LAYOUTS[kind].hasDay) return true
  return day === null ? month === 'undated' : isRealDay(day) && day.startsWith(`${month}-`)
}
