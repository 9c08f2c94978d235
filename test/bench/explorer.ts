import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, writePage } from '../explorer/browser.ts'
import { syntheticPage } from '../explorer/synthetic.ts'
import { median, medianOf } from './measure.ts'
import { count, formatTable } from './table.ts'

const SIZES = [10_000, 100_000, 1_000_000]
/** Whole addresses, parts of them, words of answers, IDs, and what is nowhere. */
const SEARCHES = [
  'taro.1@',
  'hanako',
  'gsmtp',
  'a',
  '5000002',
  'user@nowhere.example',
  'お知らせ taro',
]

/** What must hold, by the number of mail logs; a search within 150 ms and a state within 15 bytes always. */
const LIMITS: Readonly<Record<number, { readonly megabytes: number; readonly seconds: number }>> = {
  100000: { megabytes: 6, seconds: 2 },
  1000000: { megabytes: 50, seconds: 8 },
}
const MOST_SEARCH_MS = 150
const MOST_STATE_BYTES = 15

/**
 * Runs in the page: each search with the milliseconds from the typed word to the drawn rows, and what the
 * page said it found after `pause` more.
 */
const SEARCH = `async (searches, pause) => {
  const box = document.querySelector('#search')
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const answers = []
  for (const text of searches) {
    const start = performance.now()
    box.value = text
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await drawn()
    const ms = performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, pause))
    answers.push({ ms, found: document.querySelector('.found').textContent })
  }
  return answers
}`

interface Answer {
  readonly ms: number
  readonly found: string
}

const search = (page: Page, pause: number) =>
  page.evaluate<Answer[]>(`(${SEARCH})(${JSON.stringify(SEARCHES)}, ${pause})`)

interface Measured {
  /** Seconds from opening the page to the drawn answer of its first search. */
  readonly first: number
  /** Milliseconds of each further search, in the order of `SEARCHES`. */
  readonly searches: readonly number[]
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const start = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 300_000 })
  await page.fill('#search', 'taro.1@example.jp')
  await page.press('#search', 'Enter')
  await page.waitForFunction(`document.querySelector('.found').textContent.includes(' of ')`)
  const first = (performance.now() - start) / 1000
  const answers = await search(page, 0)
  // A figure of an answer that was not there yet would be none.
  const again = await search(page, 1000)
  if (answers.some(({ found }, index) => found !== again[index]?.found)) {
    throw new Error('a search was timed before its answer was drawn')
  }
  await context.close()
  return { first, searches: answers.map(({ ms }) => ms) }
}

interface Figures {
  readonly mails: number
  readonly bytes: number
  readonly first: number
  /** Median and slowest of the searches, each the median of all runs; what was slowest. */
  readonly search: number
  readonly slowest: number
  readonly slowestText: string
}

function sumUp(mails: number, bytes: number, runs: readonly Measured[]): Figures {
  const times = SEARCHES.map((_, index) => medianOf(runs, ({ searches }) => searches[index] ?? 0))
  const slowest = Math.max(...times)
  return {
    mails,
    bytes,
    first: medianOf(runs, ({ first }) => first),
    search: median(times),
    slowest,
    slowestText: SEARCHES[times.indexOf(slowest)] ?? '',
  }
}

/** Names of the limits that a page breaks. */
function brokenLimits({ mails, bytes, first, slowest }: Figures, stateBytes: number): string[] {
  const { megabytes = Infinity, seconds = Infinity } = LIMITS[mails] ?? {}
  return [
    bytes > megabytes * 1e6 && stateBytes === 0 ? `over ${megabytes} MB` : '',
    first > seconds ? `over ${seconds} s` : '',
    slowest > MOST_SEARCH_MS ? `a search over ${MOST_SEARCH_MS} ms` : '',
    stateBytes > MOST_STATE_BYTES ? `a state over ${MOST_STATE_BYTES} bytes` : '',
  ].filter(Boolean)
}

function formatRow(figures: Figures, stateBytes: number): string[] {
  const { mails, bytes, first, search, slowest, slowestText } = figures
  return [
    `${count(mails)} mails${stateBytes === 0 ? '' : ', each with an earlier state'}`,
    (bytes / 1e6).toFixed(1),
    first.toFixed(1),
    count(search),
    `${count(slowest)} (${slowestText})`,
    stateBytes === 0 ? '–' : stateBytes.toFixed(1),
    brokenLimits(figures, stateBytes).join(', ') || 'yes',
  ]
}

const HEADER = [
  'page',
  'MB',
  'seconds to the first answer',
  'ms a further search, median',
  'slowest',
  'bytes a further state',
  'within the limits',
]

/** Size of the page, seconds from opening it to the answer of its first search, and further searches, in a real browser. */
export async function benchExplorer(runs: number): Promise<string> {
  const browser = await openBrowser()
  if (browser === undefined) throw new Error('no browser starts here')
  const folder = mkdtempSync(join(tmpdir(), 'explorer-bench-'))
  const rows: string[][] = []
  try {
    for (const mails of SIZES) {
      let plain = 0
      for (const earlier of [0, 1]) {
        const packed = syntheticPage(mails, earlier)
        const url = await writePage(packed, folder)
        const bytes = statSync(fileURLToPath(url)).size
        const measured: Measured[] = []
        for (let run = 0; run < runs; run++) measured.push(await measure(browser, url))
        const states = packed.meta.rows.states
        if (earlier === 0) plain = bytes
        rows.push(formatRow(sumUp(mails, bytes, measured), states && (bytes - plain) / states))
      }
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const limits =
    'Limits: 6 MB and 2 s with 100,000 mails, 50 MB and 8 s with 1,000,000; 150 ms a search, 15 bytes a state.'
  return `${formatTable(HEADER, rows)}\n\n${limits}`
}
