import { compareIds, type Id } from '../../records/id.ts'
import { type ArchiveColumns, orderStates } from './collect.ts'
import { encodeIds, encodeTexts, zigzag } from './columns.ts'
import { renumber } from './lists.ts'
import { packDeliveries } from './pack-deliveries.ts'
import { packAttempts, packErrors, packOpens } from './pack-events.ts'
import {
  encodeTable,
  LISTS,
  type ListName,
  MAIL_COLUMNS,
  type PageMeta,
  STATE_COLUMNS,
  TABLES,
  type TableName,
} from './tables.ts'

/** A page's data: what it says of itself, and the bytes of each column by its name. */
export interface PackedPage {
  readonly meta: PageMeta
  readonly blocks: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** Numbers of a table by column. */
export type Table = Record<string, number[]>

export type PageFacts = Omit<PageMeta, 'format' | 'rows' | 'lists'>

const MAIL_NAMES = Object.keys(MAIL_COLUMNS) as (keyof typeof MAIL_COLUMNS)[]
const STATE_NAMES = Object.keys(STATE_COLUMNS) as (keyof typeof STATE_COLUMNS)[]
/** Columns of a state that point into something or are no time. */
const WORDS = ['delivery', 'type', 'email', 'status', 'code', 'message', 'extra'] as const
const TIMES = ['deliveryTime', 'createdTime', 'updatedTime', 'openTime'] as const

export function emptyTable(names: readonly string[]): Table {
  return Object.fromEntries(names.map((name) => [name, []]))
}

/** Which list each column points into. */
const POINTERS: readonly (readonly [ListName, readonly (readonly [TableName, string])[]])[] = [
  [
    'emails',
    [
      ['mails', 'email'],
      ['states', 'email'],
      ['errors', 'email'],
      ['deliveries', 'fromEmail'],
    ],
  ],
  [
    'types',
    [
      ['mails', 'type'],
      ['states', 'type'],
      ['deliveries', 'type'],
    ],
  ],
  [
    'statuses',
    [
      ['mails', 'status'],
      ['states', 'status'],
      ['attempts', 'status'],
      ['deliveries', 'status'],
    ],
  ],
  [
    'codes',
    [
      ['mails', 'code'],
      ['states', 'code'],
      ['attempts', 'code'],
      ['errors', 'code'],
    ],
  ],
  [
    'messages',
    [
      ['mails', 'message'],
      ['states', 'message'],
      ['attempts', 'message'],
      ['errors', 'message'],
    ],
  ],
  [
    'extras',
    [
      ['mails', 'extra'],
      ['states', 'extra'],
    ],
  ],
  [
    'subjects',
    [
      ['deliveries', 'subject'],
      ['deliveries', 'fromName'],
    ],
  ],
  ['matches', [['deliveries', 'match']]],
]

/** An earlier state and the one behind it, with the row of their mail. */
interface Earlier {
  readonly mail: number
  readonly state: number
  readonly newer: number
}

/** The states of each mail log, oldest first; equal neighbours are one. */
function* chainStates({ ids, states }: ArchiveColumns): Generator<readonly number[]> {
  const columns = [...WORDS, ...TIMES].map((name) => states[name])
  const isSame = (a: number, b: number) => columns.every((column) => column[a] === column[b])
  let chain: number[] = []
  for (const state of orderStates(ids, states.known)) {
    const last = chain.at(-1)
    if (last !== undefined && ids[last] === ids[state]) {
      if (!isSame(state, last)) chain.push(state)
      continue
    }
    if (chain.length > 0) yield chain
    chain = [state]
  }
  if (chain.length > 0) yield chain
}

/** The newest state of each mail log, and its earlier ones behind it. */
function splitStates(collected: ArchiveColumns) {
  const mailIds: Id[] = []
  const newest: number[] = []
  const earlier: Earlier[] = []
  for (const chain of chainStates(collected)) {
    const last = chain.at(-1) ?? 0
    const mail = mailIds.push(collected.ids[last] ?? '') - 1
    newest.push(last)
    for (let index = chain.length - 2; index >= 0; index--) {
      earlier.push({ mail, state: chain[index] ?? 0, newer: chain[index + 1] ?? 0 })
    }
  }
  return { mailIds, newest, earlier }
}

function timeDifference(value: number, newer: number): number {
  if (value === newer) return 0
  return value === 0 ? 1 : zigzag(newer - value) + 2
}

/** Earlier states with absolute values for now: `finishStates` makes differences of them, once lists have their numbers. */
function tableOfStates({ states }: ArchiveColumns, earlier: readonly Earlier[]) {
  const [table, newer] = [emptyTable(STATE_NAMES), emptyTable([...WORDS, ...TIMES])]
  for (const { mail, state, newer: behind } of earlier) {
    table.mail?.push(mail)
    table.back?.push((states.known[behind] ?? 0) - (states.known[state] ?? 0))
    for (const name of [...WORDS, ...TIMES]) {
      table[name]?.push(states[name][state] ?? 0)
      newer[name]?.push(states[name][behind] ?? 0)
    }
  }
  return { table, newer }
}

function finishStates(table: Table, newer: Table): void {
  const replace = (names: readonly string[], difference: (a: number, b: number) => number) => {
    for (const name of names) {
      const behind = newer[name] ?? []
      table[name] = (table[name] ?? []).map((value, row) => difference(value, behind[row] ?? 0))
    }
  }
  replace(WORDS, (value, behind) => (value === behind ? 0 : value + 1))
  replace(TIMES, timeDifference)
}

/** Gives the texts of each list their numbers in the order of use, in all columns that point there. */
function renumberLists(collected: ArchiveColumns, tables: Record<TableName, Table>, newer: Table) {
  return new Map(
    POINTERS.map(([list, pointers]) => {
      const columns = pointers.map(([table, name]) => tables[table][name] ?? [])
      const { texts, number } = renumber(collected.lists.texts(list), columns)
      for (const [table, name] of pointers) {
        tables[table][name] = (tables[table][name] ?? []).map(number)
        if (table === 'states') newer[name] = (newer[name] ?? []).map(number)
      }
      return [list, texts] as const
    }),
  )
}

function pickMails({ states }: ArchiveColumns, newest: readonly number[]): Table {
  return Object.fromEntries(
    MAIL_NAMES.map((name) => [name, newest.map((state) => states[name][state] ?? 0)]),
  )
}

/** Deliveries by their IDs; what points to one is given its row and one, 0 for none. */
function renumberDeliveries(collected: ArchiveColumns, mails: Table, states: Table, newer: Table) {
  const used = new Set([...(mails.delivery ?? []), ...(states.delivery ?? [])])
  for (const index of collected.deliveries.keys()) used.add(index)
  used.delete(0)
  const { deliveryIds } = collected
  const order = [...used].sort((a, b) => compareIds(deliveryIds[a] ?? '', deliveryIds[b] ?? ''))
  const rows = new Int32Array(deliveryIds.length)
  for (const [row, index] of order.entries()) rows[index] = row + 1
  for (const table of [mails, states, newer]) {
    table.delivery = (table.delivery ?? []).map((index) => rows[index] ?? 0)
  }
  return order
}

/** All columns of a page, in as few bytes as they can be told. */
export function pack(collected: ArchiveColumns, origin: PageFacts): PackedPage {
  const { mailIds, newest, earlier } = splitStates(collected)
  const mails = pickMails(collected, newest)
  const { table: states, newer } = tableOfStates(collected, earlier)
  const opens = packOpens(collected, mails)
  const order = renumberDeliveries(collected, mails, states, newer)
  const tables = {
    mails,
    states,
    attempts: packAttempts(collected, mailIds),
    opens,
    deliveries: packDeliveries(collected, order),
    errors: packErrors(collected, mails),
  }
  const lists = renumberLists(collected, tables, newer)
  finishStates(states, newer)
  const blocks = new Map<string, Uint8Array<ArrayBuffer>>()
  const rows = {} as Record<TableName, number>
  for (const [name, schema] of Object.entries(TABLES) as [
    TableName,
    (typeof TABLES)[TableName],
  ][]) {
    const table = tables[name]
    rows[name] = Object.values(table)[0]?.length ?? 0
    for (const [column, bytes] of encodeTable(schema, table)) {
      blocks.set(`${name}.${column}`, bytes)
    }
  }
  for (const name of LISTS) blocks.set(`lists.${name}`, encodeTexts(lists.get(name) ?? ['']))
  blocks.set('mailIds', encodeIds(mailIds))
  blocks.set('deliveryIds', encodeIds(order.map((index) => collected.deliveryIds[index] ?? '0')))
  const counts = Object.fromEntries(LISTS.map((name) => [name, lists.get(name)?.length ?? 1]))
  return {
    meta: { ...origin, format: 1, rows, lists: counts as Record<ListName, number> },
    blocks,
  }
}
