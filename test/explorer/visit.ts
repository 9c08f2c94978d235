import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { noteMissing } from '../missing-tools.ts'
import { type Opened, openBrowser, openPage } from './browser.ts'

/** The browser of a test process, which may run several files; `undefined` where none starts. */
export const browser: Browser | undefined = await openBrowser()
/** Where the pages of these tests are written. */
export const folder = mkdtempSync(join(tmpdir(), 'explorer-'))

if (browser === undefined) {
  noteMissing(
    'the explorer’s page',
    'no Chrome or Chromium starts here, neither an installed one nor that of npm',
  )
}

// A hook of Vitest would end both after the first file of the process. The browser ends with the process.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Opens a page in a profile of its own. */
export async function visit(
  url: string,
  settings: Parameters<Browser['newContext']>[0] = {},
): Promise<Opened> {
  const context = await browser!.newContext({
    viewport: { width: 1360, height: 900 },
    acceptDownloads: true,
    ...settings,
  })
  return openPage(context, url)
}

/** Addresses in the rows that are in the document. */
export const recipients = (page: Page) => page.locator('tr[data-mail] .email').allInnerTexts()
/** How many mails the page says that it found. */
export const found = (page: Page) => page.locator('.found').innerText()

/** Goes to another view of an open page by its address, and waits until it is drawn. */
export const goTo = (page: Page, hash: string) =>
  page.evaluate(async (wanted) => {
    if (location.hash === wanted) return
    const changed = new Promise((go) => addEventListener('hashchange', go, { once: true }))
    location.hash = wanted
    await changed
    await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))
  }, hash)

export async function searchFor(page: Page, text: string): Promise<void> {
  await page.fill('#search', text)
  await page.press('#search', 'Enter')
}

/** What the download button gives. */
export async function downloadCsv(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.download')])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}
