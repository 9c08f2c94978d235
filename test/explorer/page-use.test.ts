import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { writePage } from './browser.ts'
import { ORIGIN, syntheticPage } from './synthetic.ts'
import { browser, folder, found, goTo, searchFor, visit } from './visit.ts'

/** One page for all tests: a visit costs more than most of them. */
let shared: Page
let url: string
beforeAll(async () => {
  if (browser === undefined) return
  url = await writePage(syntheticPage(3000), folder, 'use')
  shared = (await visit(url)).page
  return () => shared.context().close()
})

/** The page as it stands on the screen at this address, in a window of this size. */
async function openShared(hash = '', width = 1360, height = 900): Promise<Page> {
  await shared.emulateMedia({ media: 'screen' })
  await shared.setViewportSize({ width, height })
  await goTo(shared, hash)
  await shared.evaluate(() => scrollTo(0, 0))
  return shared
}

const LAST_WEEK = '#from=2026-11-19&to=2026-11-25'

describe.skipIf(browser === undefined)('the search box', () => {
  it('has the focus again when it was cleared', async () => {
    const page = await openShared()
    await searchFor(page, 'hanako')
    await page.click('.search > button')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
    expect(await page.inputValue('#search')).toBe('')
    await expect.poll(() => found(page)).toBe('3,000 mails')
  })
})

describe.skipIf(browser === undefined)('failures by domain', () => {
  it('show what changed in a narrow window too', async () => {
    const page = await openShared(`${LAST_WEEK}&view=charts`, 390, 844)
    const row = page.locator('tr[data-domain="docomo.example"]')
    for (const part of ['Before', 'Change', 'Failed', 'Failure rate']) {
      const cell = row.locator(`[data-label="${part}"]`)
      const box = await cell.boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= 390, part).toBe(true)
      expect(await cell.innerText()).toMatch(/\d/)
      const label = await cell.evaluate((one) => getComputedStyle(one, '::before').content)
      expect(label).toBe(`"${part}"`)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

describe.skipIf(browser === undefined)('numbers of charts', () => {
  it('differ as they are shown, those that got worse first, and only these are marked', async () => {
    const page = await openShared(`${LAST_WEEK}&view=charts`)
    const rows = await page.locator('tr[data-domain]').evaluateAll((all) =>
      all.map((row) => {
        const read = (label: string) => row.querySelector(`[data-label="${label}"]`)
        const number = (label: string) =>
          Number.parseFloat((read(label)?.textContent ?? '').replace('−', '-'))
        const isMarked = read('Change')?.classList.contains('worse') ?? false
        const [now, before] = [number('Failure rate'), number('Before')]
        return { now, before, change: number('Change'), isMarked }
      }),
    )
    expect(rows.length).toBeGreaterThan(3)
    for (const { now, before, change } of rows) expect(now - before).toBeCloseTo(change, 5)
    const changes = rows.map(({ change }) => change)
    expect(changes).toEqual(changes.toSorted((a, b) => b - a))
    expect(rows[0]?.isMarked).toBe(true)
    expect(rows.filter(({ change, isMarked }) => isMarked && change < 1)).toEqual([])
    expect(rows.some(({ change, isMarked }) => change > 0 && !isMarked)).toBe(true)
  })

  it('stand on whole mails, in steps of 1, 2 or 5', async () => {
    for (const hash of ['', LAST_WEEK, '#from=2026-11-25&status=HARDERROR']) {
      const page = await openShared(`${hash || '#'}&view=charts`)
      const axis = await page.locator('[data-chart=volume] .axis span').allInnerTexts()
      const values = axis.map(Number).reverse()
      const step = values[1] ?? 0
      expect(String(step)).toMatch(/^[125]0*$/)
      expect(values).toEqual(values.map((_, index) => index * step))
    }
  })
})

describe.skipIf(browser === undefined)('a long menu', () => {
  it('has the focus in its field as soon as it opens', async () => {
    const page = await openShared()
    for (const _ of [1, 2]) {
      await page.click('[data-menu=delivery] summary')
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
      await expect.poll(focused).toBe('Find')
      await page.keyboard.press('Escape')
    }
  })
})

describe.skipIf(browser === undefined)('a delivery', () => {
  it('agrees with the provider only where all of its mails are counted', async () => {
    const page = await openShared('#view=deliveries&status=SENT')
    const cells = page.locator('td.provider')
    const numbers = (await cells.allInnerTexts()).filter((text) => /\d/.test(text))
    expect(numbers.length).toBeGreaterThan(3)
    for (const text of numbers) expect(text).toMatch(/^\d+ (in all|agrees|not final)$/)
    expect(numbers.filter((text) => text.endsWith('in all')).length).toBeGreaterThan(3)
    await page.click('.chips .clear')
    await expect.poll(async () => (await cells.allInnerTexts()).join()).not.toContain('in all')
    expect((await cells.allInnerTexts()).join()).toContain('agrees')
  })
})

describe.skipIf(browser === undefined)('a story', () => {
  it.each([1360, 390])('shows its commits whole, %i px', async (width) => {
    const page = await openShared('#mail=5000000', width, 844)
    const table = page.locator('.sheet .wide')
    const over = await table.evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(over).toBe(0)
    expect(await table.locator('td:last-child').first().innerText()).toMatch(/^[0-9a-f]{8}\b/)
  })

  it('is shown from its start when another one was scrolled', async () => {
    // A page of its own: where a window changes its height, rows move while the click is on its way.
    const { page } = await visit(`${url}#mail=5000000`, { viewport: { width: 1360, height: 400 } })
    const sheet = page.locator('.sheet')
    await sheet.evaluate((box) => box.scrollTo(0, 300))
    // The neighbour is in sight: to bring another row there, the table would draw other rows under the pointer.
    // Clicked until one arrives: on a busy machine the rows are still being drawn.
    const neighbour = page.locator('tr.open + tr[data-mail] button.story')
    const scrolled = async () => {
      await neighbour.click()
      return sheet.evaluate((box) => box.scrollTop)
    }
    await expect.poll(scrolled).toBe(0)
  })

  it('names each commit shortly on paper, and once where their pages are', async () => {
    const page = await openShared('#mail=5000000')
    await page.emulateMedia({ media: 'print' })
    const behind = await page
      .locator('.sheet a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content))
    expect(new Set(behind)).toEqual(new Set(['none']))
    const text = await page.locator('.sheet').innerText()
    expect(text.split(ORIGIN.commitUrl)).toHaveLength(2)
    const heading = page.locator('.sheet section h3').last()
    expect(await heading.evaluate((one) => getComputedStyle(one).breakAfter)).toBe('avoid')
  })
})

describe.skipIf(browser === undefined)('a list on paper', () => {
  it('marks no row under the pointer, and breaks addresses at their parts', async () => {
    const page = await openShared()
    await page.hover('tr[data-mail] >> nth=2')
    await page.emulateMedia({ media: 'print' })
    const cells = page.locator('tr[data-mail] td.email')
    const colours = await cells.evaluateAll((all) =>
      all.map((cell) => getComputedStyle(cell).backgroundColor),
    )
    expect(new Set(colours).size).toBe(1)
    const [wrap, parts] = await cells
      .first()
      .evaluate((cell) => [
        getComputedStyle(cell).overflowWrap,
        cell.querySelectorAll('wbr').length,
      ])
    expect(wrap).toBe('break-word')
    expect(parts).toBeGreaterThan(1)
  })
})
