import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser, openPage, writePage } from '../explorer/browser.ts'
import { syntheticPage } from '../explorer/synthetic.ts'

interface Picture {
  readonly name: string
  readonly language: 'en' | 'ja'
  readonly fragment: string
  readonly settings?: BrowserContextOptions
  readonly isWhole?: boolean
  readonly prepare?: (page: Page) => Promise<void>
}

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }
const openFirst = (page: Page) => page.locator('tr[data-mail] button.story').nth(2).click()
const WEEK = 'from=2026-11-19&to=2026-11-25'

const PICTURES: readonly Picture[] = [
  { name: 'mails', language: 'en', fragment: '' },
  { name: 'mails-ja', language: 'ja', fragment: '' },
  { name: 'story', language: 'en', fragment: '#status=HARDERROR', prepare: openFirst },
  { name: 'story-ja', language: 'ja', fragment: '#status=HARDERROR', prepare: openFirst },
  {
    name: 'story-ja-dark',
    language: 'ja',
    fragment: '#status=HARDERROR',
    settings: { colorScheme: 'dark' },
    prepare: openFirst,
  },
  { name: 'charts', language: 'en', fragment: `#view=charts&${WEEK}`, isWhole: true },
  { name: 'charts-ja', language: 'ja', fragment: '#view=charts', isWhole: true },
  {
    name: 'charts-dark',
    language: 'en',
    fragment: '#view=charts',
    settings: { colorScheme: 'dark' },
    isWhole: true,
  },
  { name: 'deliveries', language: 'en', fragment: `#view=deliveries&${WEEK}` },
  { name: 'as-of-ja', language: 'ja', fragment: '#asof=2026-11-20' },
  {
    name: 'menu',
    language: 'en',
    fragment: '',
    prepare: (page) => page.click('[data-menu=domain] summary'),
  },
  { name: 'phone-ja', language: 'ja', fragment: '', settings: PHONE },
  {
    name: 'phone-story',
    language: 'en',
    fragment: '#status=HARDERROR',
    settings: PHONE,
    prepare: openFirst,
  },
  {
    name: 'phone-charts',
    language: 'en',
    fragment: '#view=charts',
    settings: PHONE,
    isWhole: true,
  },
  {
    name: 'print',
    language: 'ja',
    fragment: '#status=HARDERROR',
    settings: { viewport: { width: 794, height: 1123 } },
    prepare: async (page) => {
      await openFirst(page)
      await page.emulateMedia({ media: 'print' })
    },
  },
]

async function draw(browser: Browser, picture: Picture, folder: string): Promise<void> {
  const { name, language, fragment, settings, isWhole = false, prepare } = picture
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, ...settings })
  const packed = syntheticPage(10_000, 0.3, { language })
  const { page } = await openPage(
    context,
    (await writePage(packed, folder, `explorer-${language}`)) + fragment,
  )
  await prepare?.(page)
  const path = join(folder, `explorer-${name}.png`)
  await page.screenshot({ path, fullPage: isWhole })
  console.log(path)
  await context.close()
}

/** Photographs the explorer's page in its views, languages, themes and sizes; `wanted`: a part of a name. */
export async function photographExplorer(folder: string, wanted: string): Promise<void> {
  const browser = await openBrowser()
  if (browser === undefined) throw new Error('no browser starts here')
  for (const picture of PICTURES) {
    if (`explorer-${picture.name}`.includes(wanted)) await draw(browser, picture, folder)
  }
  await browser.close()
}
