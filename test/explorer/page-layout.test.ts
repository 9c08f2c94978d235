import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createCollector } from '../../src/explorer/pack/collect.ts'
import { pack } from '../../src/explorer/pack/pack.ts'
import { writePage } from './browser.ts'
import { smallPage } from './small-page.ts'
import { mailLog, ORIGIN, syntheticPage } from './synthetic.ts'
import { browser, folder, found, goTo, searchFor, visit } from './visit.ts'

const WIDTHS = [360, 768, 1280, 1920]
const MENUS = ['status', 'type', 'code', 'domain', 'delivery']

let url: string
/** One page for all tests that go by its address alone: a visit costs more than most of them. */
let shared: Page
beforeAll(async () => {
  if (browser === undefined) return
  url = await writePage(syntheticPage(3000), folder, 'layout')
  shared = (await visit(url)).page
  return () => shared.context().close()
})

/** The page in a window of this size, at this address, and from its top. */
async function openShared(hash = '', width = 1360, height = 900): Promise<Page> {
  await shared.setViewportSize({ width, height })
  await goTo(shared, hash)
  await shared.evaluate(() => scrollTo(0, 0))
  return shared
}

async function openJapanese(): Promise<Page> {
  const packed = syntheticPage(300, 0.3, { language: 'ja' })
  const { page } = await visit(await writePage(packed, folder, 'layout-ja'))
  return page
}

const boxOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return { left, top, right, bottom }
  })

/** In the page: opens each menu in turn, and tells where its panel stands with its values, px. */
async function edgesOfMenus(menus: readonly string[]) {
  const edges = []
  for (const menu of menus) {
    const element = document.querySelector<HTMLElement>(`[data-menu=${menu}]`)!
    element.querySelector('summary')!.click()
    while (element.querySelector('input[type=checkbox]') === null)
      await new Promise((go) => requestAnimationFrame(go))
    const { left, right } = element.querySelector('.panel')!.getBoundingClientRect()
    edges.push({ menu, left, right })
    element.removeAttribute('open')
  }
  return edges
}

describe.skipIf(browser === undefined)('menus', () => {
  it('are in sight as soon as they open, in windows of every width', async () => {
    const page = await openShared()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      for (const { menu, left, right } of await page.evaluate(edgesOfMenus, MENUS)) {
        expect(left, `${menu}, ${width} px`).toBeGreaterThanOrEqual(0)
        expect(right, `${menu}, ${width} px`).toBeLessThanOrEqual(width)
      }
    }
  })

  it('are in sight when what is typed brings longer values', async () => {
    const collector = createCollector()
    const long = `reader@${'long-'.repeat(10)}name.example.jp`
    const addresses = Array.from({ length: 130 }, (_, index) => `reader@${index % 65}.jp`)
    for (const [index, email] of [...addresses, long].entries())
      collector.addMail(mailLog(index + 1, { email }), 0)
    const packed = pack(collector.finish(), ORIGIN)
    const { page } = await visit(await writePage(packed, folder, 'long-values'))
    const values = page.locator('[data-menu=domain] li')
    for (const width of [...WIDTHS, 480]) {
      await page.setViewportSize({ width, height: 900 })
      await page.click('[data-menu=domain] summary')
      // Without what was typed in it before.
      await expect.poll(() => values.count()).toBe(60)
      await page.fill('[data-menu=domain] input[type=text]', 'long-')
      await expect.poll(() => values.count()).toBe(1)
      const { right } = await boxOf(page, '[data-menu=domain] .panel')
      expect(right, `${width} px`).toBeLessThanOrEqual(width)
      await page.keyboard.press('Escape')
    }
  })

  it('stay where they are while values are chosen, in windows of every width', async () => {
    const page = await openShared()
    const turns = ['status', 'delivery', 'code', 'delivery']
    for (const [index, menu] of turns.entries()) {
      const width = WIDTHS[index] ?? 0
      await page.setViewportSize({ width, height: 600 })
      await page.evaluate(() => scrollTo(0, 60))
      await page.click(`[data-menu=${menu}] summary`)
      await page.waitForSelector(`[data-menu=${menu}] li`)
      const last = `[data-menu=${menu}] li:last-child`
      await page.locator(last).scrollIntoViewIfNeeded()
      const before = await boxOf(page, last)
      const boxes = page.locator(`[data-menu=${menu}] li input`)
      const wanted = Math.min(3, await boxes.count())
      for (let index = 0; index < wanted; index++) {
        await boxes.nth(index).evaluate((box: HTMLInputElement) => box.click())
      }
      await expect.poll(() => page.locator('.chips li').count()).toBe(wanted + 1)
      expect(await boxOf(page, last), `${menu}, ${width} px`).toEqual(before)
      await page.keyboard.press('Escape')
      await goTo(page, '')
      expect(await page.locator('.chips li').count()).toBe(0)
    }
  })

  it('stay where they are when results become few and the page short', async () => {
    const page = await openShared('#from=2026-11-25&to=2026-11-25', 1280, 600)
    await page.evaluate(() => scrollTo(0, 150))
    await page.click('[data-menu=code] summary')
    const last = page.locator('[data-menu=code] li:last-child')
    const before = await last.boundingBox()
    await last.click()
    await expect.poll(() => page.locator('tr[data-mail]').count()).toBeLessThan(10)
    expect(await last.boundingBox()).toEqual(before)
    await page.keyboard.press('Escape')
  })

  it('open with what fits now, never with the list of an earlier opening', async () => {
    const page = await openShared()
    await page.click('[data-menu=code] summary')
    const values = page.locator('[data-menu=code] li')
    await expect.poll(() => values.count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => values.count()).toBe(0)
    await goTo(page, '#from=2026-11-25&to=2026-11-25')
    const atOnce = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-menu=code] summary')!.click()
      return document.querySelectorAll('[data-menu=code][open] li').length
    })
    expect(atOnce).toBe(0)
    await expect.poll(() => values.count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
  })

  it('close when the focus goes on', async () => {
    const page = await openShared()
    await page.click('[data-menu=status] summary')
    await page.focus('[data-view=charts]')
    expect(await page.locator('[data-menu=status][open]').count()).toBe(0)
  })
})

describe.skipIf(browser === undefined)('the search box', () => {
  it('keeps what is typed while the page searches', async () => {
    const page = await openShared()
    const typed = await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('#search')!
      const type = (text: string) => {
        box.value = text
        box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
      type('han')
      await pause(0)
      // Found and drawn with the next task, in which the next letters come.
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      type('hanako')
      const seen = new Set<string>()
      for (let step = 0; step < 100; step++) {
        seen.add(box.value)
        await pause(4)
      }
      return [...seen]
    })
    expect(typed).toEqual(['hanako'])
    expect(await page.locator('tr[data-mail] .email').first().innerText()).toContain('hanako')
    await searchFor(page, '')
  })

  it('searches by Enter for what stands in it at that moment', async () => {
    const page = await openShared()
    const words = await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('#search')!
      box.value = 'hanako'
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      await new Promise((resolve) => setTimeout(resolve))
      return document.querySelector('.found')?.textContent
    })
    expect(words).toMatch(/^\d+ of 3,000 mails$/)
    await searchFor(page, '')
  })
})

/** Parts of the table that stand out of its box or of their own, in px. */
const cutParts = (page: Page, selector: string) =>
  page.locator('.scroller').evaluate((scroller, cells) => {
    const { right } = scroller.getBoundingClientRect()
    return [...scroller.querySelectorAll<HTMLElement>(cells)]
      .filter((cell) => cell.offsetWidth > 0)
      .filter(
        (cell) =>
          cell.getBoundingClientRect().right > right || cell.scrollWidth > cell.clientWidth + 1,
      )
      .map((cell) => `${cell.className}: ${cell.innerText}`)
  }, selector)

/** How far apart the parts of an opened mail's card stand, px: status, code, sign of its open, time. */
const gapsOfCard = (page: Page) =>
  page
    .locator('.narrow tr:has(td.opened .icon)')
    .first()
    .evaluate((card) => {
      const boxes = ['status', 'code', 'opened', 'time'].map((name) =>
        card.querySelector(`.${name}`)!.getBoundingClientRect(),
      )
      return boxes
        .slice(1)
        .map(({ left, width }, index) => (width === 0 ? -1 : left - (boxes[index]?.right ?? 0)))
    })

/** Widths with what the fragment says of an open story. */
const SIZES = WIDTHS.flatMap((width) => [
  [width, ''] as const,
  ...(width > 1100 ? [[width, '&mail=5000000'] as const] : []),
])

describe.skipIf(browser === undefined).each(['en', 'ja'] as const)('tables, %s', (language) => {
  it('show every number whole, in windows of every width, also beside a story', async () => {
    const page = language === 'en' ? await openShared() : await openJapanese()
    const whole =
      'tr[data-index] :is(.figure, .time, .id), .scroller:not(.narrow) thead th:not(.subject)'
    const parts = 'tr[data-index] :is(.time, .status, .code), .scroller:not(.narrow) thead th'
    for (const [width, mail] of SIZES) {
      const where = `${width} px ${mail}`
      await page.setViewportSize({ width, height: 900 })
      await goTo(page, `#view=deliveries${mail}`)
      await page.waitForSelector('tr[data-delivery]')
      await expect.poll(() => page.locator('.sheet').count()).toBe(mail === '' ? 0 : 1)
      await expect.poll(() => cutParts(page, whole), { message: where }).toEqual([])
      const subject = page.locator('tr[data-index] .subject').first()
      expect((await subject.boundingBox())?.width, where).toBeGreaterThan(110)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        where,
      ).toBeLessThanOrEqual(width)
      await goTo(page, `#view=mails${mail}`)
      await page.waitForSelector('tr[data-mail]')
      await expect.poll(() => cutParts(page, parts), { message: where }).toEqual([])
      if ((await page.locator('.narrow').count()) > 0)
        expect(Math.min(...(await gapsOfCard(page))), where).toBeGreaterThan(0)
      const email = page.locator('tr[data-mail] .email').first()
      expect((await email.boundingBox())?.width, where).toBeGreaterThan(110)
    }
  })
})

describe.skipIf(browser === undefined)('a list on paper', () => {
  const rows = (page: Page) => page.locator('tr[data-index]').count()
  const begin = (page: Page) => page.evaluate(() => dispatchEvent(new Event('beforeprint')))

  it('has all filtered rows, not those in sight, and none of them narrow', async () => {
    const page = await openShared('#status=HARDERROR', 360, 700)
    const expected = Number((await found(page)).split(' ')[0])
    expect(expected).toBeGreaterThan(40)
    expect(await rows(page)).toBeLessThan(expected)
    await begin(page)
    await page.emulateMedia({ media: 'print' })
    expect(await rows(page)).toBe(expected)
    expect(await page.locator('.spacer, .cut').count()).toBe(0)
    expect(await page.locator('.chips').innerText()).toContain('HARDERROR')
    expect(await page.locator('.results .printed').innerText()).toContain('acme/mail-archive')
    expect(
      await page
        .locator('tr[data-index]')
        .first()
        .evaluate((row) => getComputedStyle(row).display),
    ).toBe('table-row')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await rows(page)).toBeLessThan(expected)
  })

  it('says so where it is cut', async () => {
    const page = await openShared()
    await begin(page)
    expect(await rows(page)).toBe(2000)
    expect(await page.locator('.cut').innerText()).toBe(
      'The first 2,000 of 3,000 rows are printed. The CSV file holds all of them.',
    )
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  })

  it('is drawn before the browser takes it', async () => {
    const page = await openShared('#status=HARDERROR')
    const pdf = (await page.pdf()).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)
  })
})

describe.skipIf(browser === undefined)('the keyboard alone', () => {
  it('filters, goes through a chart, opens its table and comes to the mails', async () => {
    const page = await openShared()
    const press = (...keys: string[]) =>
      keys.reduce<Promise<void>>(
        (last, key) => last.then(() => page.keyboard.press(key)),
        Promise.resolve(),
      )
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: element } = document
        return element instanceof HTMLElement ? element.innerText || element.className : ''
      })
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 60; step++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
          return
        await press('Tab')
      }
      throw new Error(`Tab does not come to ${selector}, it is at ${await focused()}`)
    }
    await page.focus('#search')
    await tabTo('[data-menu=status] summary')
    await press('Enter')
    await page.waitForSelector('[data-menu=status] input')
    await press('Tab', 'Space')
    await expect.poll(() => page.locator('.chips li').count()).toBe(2)
    await press('Escape')
    expect(await focused()).toContain('Status')
    await tabTo('[data-view=charts]')
    await press('Enter')
    await tabTo('[data-chart=volume] .column')
    await press('ArrowRight', 'ArrowRight')
    const tooltip = page.locator('[data-chart=volume] [role=tooltip]')
    expect(await tooltip.innerText()).toMatch(/^2026-\d\d-\d\d\s+Mails: \d+/)
    await tabTo('[data-chart=volume] summary')
    expect(await tooltip.count()).toBe(0)
    await press('Enter')
    expect(await page.locator('[data-chart=volume] tbody tr').count()).toBeGreaterThan(20)
    await tabTo('[data-chart=volume] tbody button')
    await press('Enter')
    await expect.poll(() => page.locator('tr[data-mail]').count()).toBeGreaterThan(0)
  })
})

describe.skipIf(browser === undefined)('charts', () => {
  it('say their numbers under the pointer, and each has its table', async () => {
    const page = await openShared('#view=charts')
    for (const chart of ['volume', 'rate', 'opens']) {
      const figure = page.locator(`[data-chart=${chart}]`)
      await figure.locator('.column').nth(3).hover()
      expect(await figure.locator('[role=tooltip]').innerText(), chart).toMatch(/\d/)
      await figure.locator('summary').click()
      const bars = await figure.locator('.column').count()
      expect(await figure.locator('tbody tr').count(), chart).toBe(bars)
      await page.mouse.move(0, 0)
      expect(await figure.locator('[role=tooltip]').count(), chart).toBe(0)
    }
    expect(await page.locator('[data-chart=domains] tbody tr').count()).toBe(5)
  })

  it('are not there for a mail of no time', async () => {
    const { page } = await visit(
      `${await writePage(smallPage(), folder, 'few')}#view=charts&opened=no`,
    )
    expect(await page.locator('[data-chart=opens] .hint').count()).toBe(1)
  })
})
