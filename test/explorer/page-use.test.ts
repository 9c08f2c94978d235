import { beforeAll, describe, expect, it } from 'vitest'
import { writePage } from './browser.ts'
import { syntheticPage } from './synthetic.ts'
import { browser, folder, found, searchFor, visit } from './visit.ts'

let url: string
beforeAll(async () => {
  if (browser !== undefined) url = await writePage(syntheticPage(3000), folder, 'use')
})

const LAST_WEEK = '#from=2026-11-19&to=2026-11-25'
const PHONE = { viewport: { width: 390, height: 844 } }

describe.skipIf(browser === undefined)('the search box', () => {
  it('has the focus again when it was cleared', async () => {
    const { page } = await visit(url)
    await searchFor(page, 'hanako')
    await page.click('.search > button')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
    expect(await page.inputValue('#search')).toBe('')
    await expect.poll(() => found(page)).toBe('3,000 mails')
  })
})

describe.skipIf(browser === undefined)('failures by domain', () => {
  it('show what changed in a narrow window too', async () => {
    const { page } = await visit(`${url}${LAST_WEEK}&view=charts`, PHONE)
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
