import {
  type Coding,
  decodeNumbers,
  encodeNumbers,
  type IdColumn,
  type Numbers,
  type TextColumn,
} from './columns.ts'

/** The tables of a page and how each column is written; times are seconds since the epoch, 0 for unknown. */

/** One row a mail log, ascending by its ID: the newest state. */
export const MAIL_COLUMNS = {
  delivery: 'delta',
  type: 'plain',
  email: 'delta',
  status: 'plain',
  code: 'plain',
  message: 'fresh',
  deliveryTime: 'time',
  createdTime: { after: 'deliveryTime' },
  updatedTime: { after: 'createdTime' },
  openTime: { after: 'deliveryTime' },
  /** Commit in which this state first stood. */
  known: 'delta',
  extra: 'fresh',
} as const satisfies Record<string, Coding>

/** What a state of a mail log says of the mail. */
export type StateField = Exclude<keyof typeof MAIL_COLUMNS, 'known'>
export const STATE_FIELDS = (Object.keys(MAIL_COLUMNS) as (keyof typeof MAIL_COLUMNS)[]).filter(
  (name): name is StateField => name !== 'known',
)

/**
 * One row an earlier state of a mail log, by mail, newest first. Every value says how it differs from the
 * state behind it: 0 is no difference, for times 1 is unknown and n + 2 the difference in seconds.
 */
export const STATE_COLUMNS = {
  mail: 'delta',
  /** Commits between the one where this state first stood and that of the state behind it. */
  back: 'plain',
  ...(Object.fromEntries(STATE_FIELDS.map((name) => [name, 'plain'])) as Record<
    StateField,
    'plain'
  >),
} as const satisfies Record<string, Coding>

/** One row an attempt of a failed mail, by mail and time. */
export const ATTEMPT_COLUMNS = {
  mail: 'delta',
  status: 'plain',
  code: 'plain',
  message: 'fresh',
  time: 'time',
  known: 'delta',
} as const satisfies Record<string, Coding>

/** One row an open of the open reports, by mail and time. */
export const OPEN_COLUMNS = {
  mail: 'delta',
  time: 'time',
  known: 'delta',
} as const satisfies Record<string, Coding>

/** One row a delivery, ascending by its ID; the counts are one more than the provider's, 0 for unknown. */
export const DELIVERY_COLUMNS = {
  type: 'plain',
  status: 'plain',
  subject: 'fresh',
  fromEmail: 'plain',
  fromName: 'plain',
  deliveryTime: 'time',
  createdTime: { after: 'deliveryTime' },
  html: 'plain',
  total: 'plain',
  sent: 'plain',
  drop: 'plain',
  hard: 'plain',
  soft: 'plain',
  open: 'plain',
  archived: 'plain',
  match: 'plain',
  known: 'delta',
} as const satisfies Record<string, Coding>

/** One row an entry of the error list. */
export const ERROR_COLUMNS = {
  email: 'delta',
  code: 'plain',
  message: 'fresh',
  time: 'time',
  known: 'delta',
} as const satisfies Record<string, Coding>

export type Columns<Schema> = { readonly [Name in keyof Schema]: Numbers }
export type Schema = Readonly<Record<string, Coding>>

export const TABLES = {
  mails: MAIL_COLUMNS,
  states: STATE_COLUMNS,
  attempts: ATTEMPT_COLUMNS,
  opens: OPEN_COLUMNS,
  deliveries: DELIVERY_COLUMNS,
  errors: ERROR_COLUMNS,
} as const

export type TableName = keyof typeof TABLES

/** Lists that columns point into; index 0 is the empty text, for unknown. */
export const LISTS = [
  'emails',
  'types',
  'statuses',
  'codes',
  'messages',
  'extras',
  'subjects',
  'matches',
] as const
export type ListName = (typeof LISTS)[number]

/** A commit of the data branch. */
export interface PageCommit {
  readonly id: string
  /** Seconds since the epoch. */
  readonly time: number
}

/** What the page says of itself. */
export interface PageMeta {
  readonly format: 1
  /** `owner/name`, or the name of the clone's folder. */
  readonly repository: string
  readonly branch: string
  readonly directory: string
  readonly head: string
  /** What a commit's ID is put behind; empty where the clone's origin has no web pages. */
  readonly commitUrl: string
  /** Days in Japan that the page was asked for; empty: no bound. */
  readonly since: string
  readonly until: string
  /** The delivery that the page was asked for; empty: every one. */
  readonly deliveryId: string
  readonly pseudonymized: boolean
  readonly language: 'en' | 'ja'
  /** The day that "as of" starts with; empty: the newest state. */
  readonly asOf: string
  readonly rows: Readonly<Record<TableName, number>>
  readonly lists: Readonly<Record<ListName, number>>
  /** Oldest first. */
  readonly commits: readonly PageCommit[]
}

/** All that a page holds, decoded. */
export type PageData = {
  readonly [Name in TableName]: Columns<(typeof TABLES)[Name]>
} & {
  readonly meta: PageMeta
  readonly mailIds: IdColumn
  readonly deliveryIds: IdColumn
  readonly lists: Readonly<Record<ListName, TextColumn>>
}

/** The column that a column's times are written against. */
function baseOf<T>(coding: Coding, read: (name: string) => T): T | undefined {
  return typeof coding === 'object' ? read(coding.after) : undefined
}

/** Each column of a table as bytes, by its name. */
export function encodeTable(
  schema: Schema,
  columns: Readonly<Record<string, ArrayLike<number>>>,
): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map(
    Object.entries(schema).map(([name, coding]) => {
      const base = baseOf(coding, (other) => columns[other])
      return [name, encodeNumbers(columns[name] ?? [], coding, base)]
    }),
  )
}

/** `read` gives the bytes of a column; a base stands before the columns that need it. */
export function decodeTable(
  schema: Schema,
  count: number,
  read: (column: string) => Uint8Array,
): Record<string, Numbers> {
  const columns: Record<string, Numbers> = {}
  for (const [name, coding] of Object.entries(schema)) {
    const base = baseOf(coding, (other) => columns[other])
    columns[name] = decodeNumbers(read(name), count, coding, base)
  }
  return columns
}
