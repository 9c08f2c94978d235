import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, writePage } from '../explorer/browser.ts'
import { syntheticPage } from '../explorer/synthetic.ts'
import { medianOf } from './measure.ts'
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

/** Runs in the page: milliseconds from the typed word to the drawn rows. */
const TIME_SEARCHES = `async (searches) => {
  const box = document.querySelector('#search')
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const times = []
  for (const text of searches) {
    const start = performance.now()
    box.value = text
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await drawn()
    times.push(performance.now() - start)
  }
  return times
}`

function timeSearches(page: Page): Promise<number[]> {
  return page.evaluate(`(${TIME_SEARCHES})(${JSON.stringify(SEARCHES)})`)
}

async function measure(browser: Browser, url: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const start = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 300_000 })
  await page.fill('#search', 'taro.1@example.jp')
  await page.press('#search', 'Enter')
  await page.waitForFunction(`document.querySelector('.found').textContent.includes(' of ')`)
  const first = performance.now() - start
  const searches = await timeSearches(page)
  await context.close()
  return { first, search: medianOf(searches, (time) => time), slowest: Math.max(...searches) }
}

/** Size of the page, seconds from opening it to the answer of its first search, and further searches, in a real browser. */
export async function benchExplorer(runs: number): Promise<string> {
  const browser = await openBrowser()
  if (browser === undefined) throw new Error('no browser starts here')
  const folder = mkdtempSync(join(tmpdir(), 'explorer-bench-'))
  const rows: string[][] = []
  try {
    for (const mails of SIZES) {
      for (const earlier of [0, 1]) {
        const url = await writePage(syntheticPage(mails, earlier), folder)
        const measured = []
        for (let run = 0; run < runs; run++) measured.push(await measure(browser, url))
        rows.push([
          `${count(mails)} mails${earlier === 0 ? '' : ', each with an earlier state'}`,
          (statSync(fileURLToPath(url)).size / 1e6).toFixed(1),
          (medianOf(measured, ({ first }) => first) / 1000).toFixed(1),
          count(medianOf(measured, ({ search }) => search)),
          count(medianOf(measured, ({ slowest }) => slowest)),
        ])
      }
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const header = [
    'page',
    'MB',
    'seconds to the first answer',
    'ms a further search',
    'ms the slowest',
  ]
  return formatTable(header, rows)
}
