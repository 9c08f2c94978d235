import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { createCollector } from '../../src/explorer/pack/collect.ts'
import { type PackedPage, pack } from '../../src/explorer/pack/pack.ts'
import { findBarriers, writePage } from './browser.ts'
import { mailLog, ORIGIN, syntheticPage } from './synthetic.ts'
import { browser, folder, goTo, searchFor, visit } from './visit.ts'

type Language = 'en' | 'ja'

/** Pages by what they hold. */
const PAGES: Readonly<Record<string, (language: Language) => PackedPage>> = {
  empty: (language) => pack(createCollector().finish(), { ...ORIGIN, commits: [], language }),
  one: (language) => {
    const collector = createCollector()
    collector.addMail(mailLog(10), 0)
    return pack(collector.finish(), { ...ORIGIN, language })
  },
  many: (language) => syntheticPage(120, 0.3, { language }),
  pseudonyms: (language) => syntheticPage(20, 0, { language, pseudonymized: true }),
}

/** How a page is looked at: in which theme and window. */
interface Sight {
  readonly colorScheme?: 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
}

const DARK: Sight = { colorScheme: 'dark' }
const PHONE: Sight = { viewport: { width: 360, height: 780 } }

const FAILED = '#status=HARDERROR'
const DELIVERIES = '#view=deliveries'

const openStory = (page: Page) => page.locator('tr[data-mail] button.story').first().click()
const openTables = async (page: Page) => {
  for (const summary of await page.locator('.data summary').all()) await summary.click()
}
const openMenu = (menu: string) => (page: Page) => page.click(`[data-menu=${menu}] summary`)
const findNothing = (page: Page) => searchFor(page, 'taro.nobody@example.jp')

interface Look {
  readonly state: string
  readonly page: string
  readonly language: Language
  readonly settings?: Sight
  readonly fragment?: string
  readonly prepare?: (page: Page) => Promise<void>
}

/** Each state in one language, theme and size: a look takes about a second. */
const LOOKS: readonly Look[] = [
  { state: 'an empty archive', page: 'empty', language: 'ja', settings: DARK },
  { state: 'charts of one mail', page: 'one', language: 'ja', fragment: '#view=charts' },
  { state: 'cards', page: 'many', language: 'ja', settings: PHONE, fragment: FAILED },
  { state: 'a story', page: 'many', language: 'en', fragment: FAILED, prepare: openStory },
  {
    state: 'a story on a phone',
    page: 'many',
    language: 'ja',
    settings: { ...PHONE, ...DARK },
    fragment: FAILED,
    prepare: openStory,
  },
  {
    state: 'what was known on a day, of some days',
    page: 'many',
    language: 'en',
    settings: DARK,
    fragment: '#asof=2026-11-01&from=2026-10-05',
    prepare: openStory,
  },
  { state: 'before the archive', page: 'many', language: 'ja', fragment: '#asof=2026-01-01' },
  { state: 'nothing found', page: 'many', language: 'en', settings: DARK, prepare: findNothing },
  {
    state: 'charts with their tables',
    page: 'many',
    language: 'ja',
    settings: DARK,
    fragment: '#view=charts&from=2026-11-10',
    prepare: openTables,
  },
  {
    state: 'charts on a phone',
    page: 'many',
    language: 'en',
    settings: PHONE,
    fragment: '#view=charts',
    prepare: openTables,
  },
  { state: 'deliveries', page: 'many', language: 'en', settings: DARK, fragment: DELIVERIES },
  { state: 'delivery cards', page: 'many', language: 'ja', settings: PHONE, fragment: DELIVERIES },
  {
    state: 'many mails under a menu',
    page: 'many',
    language: 'ja',
    fragment: '#status=SENT',
    prepare: openMenu('status'),
  },
  {
    state: 'a menu to type in',
    page: 'many',
    language: 'en',
    settings: { ...PHONE, ...DARK },
    prepare: openMenu('delivery'),
  },
  {
    state: 'the key',
    page: 'pseudonyms',
    language: 'ja',
    settings: DARK,
    prepare: openMenu('key'),
  },
]

/** A visit costs more than a look: each page is opened once a language, and seen in many ways. */
const opened = new Map<string, Promise<Page>>()

async function open(name: string, language: Language): Promise<Page> {
  const url = await writePage(PAGES[name]!(language), folder, `${name}-${language}`)
  const { page } = await visit(url)
  return page
}

/** The page as it was when it was opened, in this theme and window, at this address. */
async function look({ page: name, language, settings = {}, fragment = '' }: Look): Promise<Page> {
  const key = `${name}-${language}`
  const opening = opened.get(key) ?? open(name, language)
  opened.set(key, opening)
  const page = await opening
  await page.keyboard.press('Escape')
  await page.setViewportSize(settings.viewport ?? { width: 1360, height: 900 })
  await page.emulateMedia({ colorScheme: settings.colorScheme ?? 'light' })
  await goTo(page, fragment)
  await page.evaluate(() => scrollTo(0, 0))
  return page
}

describe.skipIf(browser === undefined)('no serious barrier', () => {
  afterAll(async () => {
    for (const page of opened.values()) await (await page).context().close()
  })

  it.each(LOOKS)('$state, $language, $settings', async (one) => {
    const page = await look(one)
    expect(await page.locator('html').getAttribute('lang')).toBe(one.language)
    await one.prepare?.(page)
    await page.waitForTimeout(200)
    expect(await findBarriers(page)).toEqual([])
    if (one.prepare === findNothing) await searchFor(page, '')
  })
})
