import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { buildPage } from '../../scripts/build-page.mjs'
import type { PackedPage } from '../../src/explorer/pack/pack.ts'
import { formatPageFile } from '../../src/explorer/page-file.ts'

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']

function findInstalled(): string | undefined {
  for (const name of process.env.CHROMIUM ? [process.env.CHROMIUM] : NAMES) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {}
  }
  return undefined
}

/** Containers lack the rights that the sandbox needs; the pages are our own. A GPU that is simulated doubles the work. */
const ARGS = ['--no-sandbox', '--in-process-gpu', '--disable-gpu', '--disable-software-rasterizer']

async function findFromNpm(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/** An installed Chrome or Chromium, else the one from npm; `undefined` where none starts. */
export async function openBrowser(): Promise<Browser | undefined> {
  const installed = findInstalled()
  for (const find of [async () => installed, findFromNpm]) {
    try {
      const executablePath = await find()
      if (executablePath)
        return await chromium.launch({ executablePath, args: ARGS, headless: true })
    } catch {}
  }
  return undefined
}

export interface Opened {
  readonly page: Page
  /** Every address that the page asked for, but itself. */
  readonly requests: string[]
  /** What the page wrote to the console, broken rules of the policy included. */
  readonly complaints: string[]
}

let parts: ReturnType<typeof buildPage> | undefined

/** Writes a page file and gives its address. */
export async function writePage(
  packed: PackedPage,
  folder: string,
  name = 'page',
): Promise<string> {
  parts ??= buildPage()
  const file = join(folder, `${name}.html`)
  writeFileSync(file, [...formatPageFile(packed, await parts)].join(''))
  return pathToFileURL(file).href
}

/** Opens a page as a person does who has the file: from disk, in a fresh profile. */
export async function openPage(context: BrowserContext, url: string): Promise<Opened> {
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on(
    'request',
    (request) => request.url().split('#')[0] !== url.split('#')[0] && requests.push(request.url()),
  )
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(url)
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 60_000 })
  return { page, requests, complaints }
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** axe-core, once it has been put into a page. */
interface Checker {
  run(options: object): Promise<{ readonly violations: readonly Violation[] }>
}

declare global {
  var axe: Checker | undefined
}

/** The rules of accessibility that axe-core finds broken, at least `serious`. */
export async function findBarriers(page: Page): Promise<string[]> {
  // The page's policy runs no script but its own: the checker comes by the debugger, once a page.
  if (await page.evaluate(() => globalThis.axe === undefined)) {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
    await page.evaluate(readFileSync(axe, 'utf8'))
  }
  return page.evaluate(async () => {
    if (globalThis.axe === undefined) throw new Error('axe-core is not in the page')
    const { violations } = await globalThis.axe.run({ resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}
