import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { decodeIds, decodeTexts } from '../../src/explorer/pack/columns.ts'
import {
  decodeTable,
  LISTS,
  type PageData,
  type PageMeta,
  type Schema,
  TABLES,
} from '../../src/explorer/pack/tables.ts'
import { openHistory } from '../../src/explorer/page/data/history.ts'

const BLOCK = /<script type="application\/octet-stream" id="([\w.]+)">([^<]*)<\/script>/g

interface UnreadPage {
  readonly meta: PageMeta
  readonly blocks: ReadonlyMap<string, Uint8Array>
}

/** What a page file holds, read as the page itself does. */
export function unpackPage(file: string): PageData {
  const blocks = new Map(
    [...readFileSync(file, 'utf8').matchAll(BLOCK)].map(([, name = '', text = '']) => [
      name,
      inflateRawSync(Buffer.from(text, 'base64')),
    ]),
  )
  return unpack({ meta: JSON.parse(String(blocks.get('meta'))), blocks })
}

/** Packed data, read as the page itself does. */
export function unpack({ meta, blocks }: UnreadPage): PageData {
  const block = (name: string) => blocks.get(name) ?? new Uint8Array()
  const tables = Object.entries(TABLES).map(([name, schema]) => [
    name,
    decodeTable(schema as Schema, meta.rows[name as keyof typeof TABLES], (column) =>
      block(`${name}.${column}`),
    ),
  ])
  const lists = LISTS.map((name) => [name, decodeTexts(block(`lists.${name}`), meta.lists[name])])
  return {
    ...Object.fromEntries(tables),
    meta,
    lists: Object.fromEntries(lists),
    mailIds: decodeIds(block('mailIds'), meta.rows.mails),
    deliveryIds: decodeIds(block('deliveryIds'), meta.rows.deliveries),
  }
}

const timeOf = (seconds: number) => (seconds === 0 ? null : new Date(seconds * 1000).toISOString())

/** Every state of every mail, in words: `<id> <address> <commit> <status> <code> <message> <open>`. */
export function tellStates(data: PageData): string[] {
  const history = openHistory(data)
  const { lists, mails, meta, mailIds } = data
  const tell = (
    row: number,
    at: number,
    columns: typeof mails | typeof history.columns,
    known: number,
  ) =>
    [
      mailIds.get(row),
      lists.emails.get(columns.email[at] ?? 0),
      meta.commits[known]?.id,
      lists.statuses.get(columns.status[at] ?? 0),
      lists.codes.get(columns.code[at] ?? 0),
      lists.messages.get(columns.message[at] ?? 0),
      timeOf(columns.openTime[at] ?? 0),
    ].join(' ')
  return Array.from({ length: mailIds.length }, (_, row) => row).flatMap((row) => {
    const [first, last] = history.rangeOf(row)
    const earlier = Array.from({ length: last - first }, (_, index) => last - 1 - index)
    return [
      ...earlier.map((at) => tell(row, at, history.columns, history.known[at] ?? 0)),
      tell(row, row, mails, mails.known[row] ?? 0),
    ]
  })
}
