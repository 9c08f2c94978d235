import { decodeIds, decodeTexts } from '../../pack/columns.ts'
import {
  decodeTable,
  LISTS,
  type PageData,
  type PageMeta,
  type Schema,
  TABLES,
  type TableName,
} from '../../pack/tables.ts'

declare global {
  interface Uint8ArrayConstructor {
    fromBase64?(text: string): Uint8Array<ArrayBuffer>
  }
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  // Browsers of before 2025 lack it.
  if (typeof Uint8Array.fromBase64 === 'function') return Uint8Array.fromBase64(text)
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

/** Decompresses one block and takes its text out of the document, so that it is not held twice. */
async function readBlock(element: Element): Promise<Uint8Array> {
  const bytes = decodeBase64(element.textContent ?? '')
  element.remove()
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

async function readBlocks(): Promise<ReadonlyMap<string, Uint8Array>> {
  const elements = [...document.querySelectorAll('script[type="application/octet-stream"]')]
  const names = elements.map(({ id }) => id)
  const blocks = await Promise.all(elements.map(readBlock))
  return new Map(names.map((name, index) => [name, blocks[index] ?? new Uint8Array()]))
}

/** Lets the browser draw and answer between two long steps. */
const pause = () => new Promise((resolve) => setTimeout(resolve))

/** Reads what the page holds. */
export async function readPage(): Promise<PageData> {
  const blocks = await readBlocks()
  const block = (name: string) => blocks.get(name) ?? new Uint8Array()
  const meta: PageMeta = JSON.parse(new TextDecoder().decode(block('meta')))
  const tables: Partial<Record<TableName, unknown>> = {}
  for (const [name, schema] of Object.entries(TABLES) as [TableName, Schema][]) {
    await pause()
    tables[name] = decodeTable(schema, meta.rows[name], (column) => block(`${name}.${column}`))
  }
  const lists: Partial<PageData['lists']> = Object.fromEntries(
    LISTS.map((name) => [name, decodeTexts(block(`lists.${name}`), meta.lists[name])]),
  )
  return {
    ...tables,
    meta,
    lists,
    mailIds: decodeIds(block('mailIds'), meta.rows.mails),
    deliveryIds: decodeIds(block('deliveryIds'), meta.rows.deliveries),
  } as PageData
}
