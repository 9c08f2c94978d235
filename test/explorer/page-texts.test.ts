import { describe, expect, it } from 'vitest'
import { createCollector } from '../../src/explorer/pack/collect.ts'
import { pack } from '../../src/explorer/pack/pack.ts'
import { writePage } from './browser.ts'
import { smallPage } from './small-page.ts'
import { mailLog, ORIGIN } from './synthetic.ts'
import { browser, downloadCsv, folder, found, searchFor, visit } from './visit.ts'

const LINE_ENDS = [
  ['CR LF', '\r\n'],
  ['LF', '\n'],
  ['CR', '\r'],
  ['next line', '\u0085'],
  ['line separator', '\u2028'],
  ['paragraph separator', '\u2029'],
  ['vertical tab', '\v'],
  ['form feed', '\f'],
] as const

describe.skipIf(browser === undefined)('a text of several lines', () => {
  it('keeps its lines in the story, tooltips and CSV, and marks them where there is one line', async () => {
    const collector = createCollector()
    for (const [index, [, end]] of LINE_ENDS.entries()) {
      const deliveryId = String(2000 + index)
      const log = mailLog(100 + index, {
        deliveryId,
        status: 'HARDERROR',
        lastResponseCode: '550',
        lastResponseMessage: `550-5.1.1 no such${end}550 5.1.1\tuser`,
      })
      collector.addMail(log, 0)
      collector.addDelivery({ delivery_id: deliveryId, subject: `first${end}second` }, 0)
    }
    const packed = pack(collector.finish(), ORIGIN)
    const { page } = await visit(await writePage(packed, folder, 'lines'))
    for (const [index, [name]] of LINE_ENDS.entries()) {
      const row = page.locator(`tr[data-mail="${100 + index}"]`)
      expect(await row.locator('.subject').innerText(), name).toBe('first ↵ second')
      expect(await row.locator('.subject').getAttribute('title'), name).toBe('first\nsecond')
      await row.locator('button.story').click()
      const answer = page.locator('.sheet .answer').first()
      expect(await answer.innerText(), name).toBe('550-5.1.1 no such\n550 5.1.1\tuser')
      expect(await page.locator('.sheet .subject').innerText(), name).toBe('first ↵ second')
    }
    expect(await page.locator('.sheet').innerText()).not.toContain('\\u00')
    const { text } = await downloadCsv(page)
    expect(text.split('\r\n').slice(1, -1)).toHaveLength(LINE_ENDS.length)
    expect(text.split('"first\nsecond"')).toHaveLength(LINE_ENDS.length + 1)
    expect(text.split('"550-5.1.1 no such\n550 5.1.1\tuser"')).toHaveLength(LINE_ENDS.length + 1)
  })
})

const ANSWERS = [
  ['550', '550 5.1.1 unknown', '550 5.1.1 unknown'],
  ['550', '550-5.1.1 unknown', '550-5.1.1 unknown'],
  ['550', '5.1.1 unknown', '550 5.1.1 unknown'],
  ['550', '550', '550'],
  ['55', '550 5.1.1 unknown', '55 550 5.1.1 unknown'],
  ['5.1.1', '5.1.10 unknown', '5.1.1 5.1.10 unknown'],
  ['421', '', '421'],
  ['', 'unknown', 'unknown'],
] as const

describe.skipIf(browser === undefined)('a server’s answer', () => {
  it('says its code once, and leaves nothing of its message out', async () => {
    const collector = createCollector()
    for (const [index, [lastResponseCode, lastResponseMessage]] of ANSWERS.entries()) {
      const answer = { lastResponseCode, lastResponseMessage }
      collector.addMail(mailLog(100 + index, { status: 'HARDERROR', ...answer }), 0)
    }
    const { page } = await visit(await writePage(pack(collector.finish(), ORIGIN), folder, 'codes'))
    for (const [index, [code, message, expected]] of ANSWERS.entries()) {
      await page.click(`tr[data-mail="${100 + index}"] button.story`)
      const text = (await page.locator('.sheet .answer').first().innerText()).trim()
      expect(text, `${code} ${message}`).toBe(expected)
    }
  })
})

const NAMES = [
  ['', '', 'mails_2026-09-27.csv'],
  ['#from=2026-09-01&to=2026-09-30', '', 'mails_2026-09-01_2026-09-30.csv'],
  ['#to=2026-09-30', '', 'mails_2026-09-27_2026-09-30.csv'],
  ['#status=SENT,HARDERROR', '', 'mails_2026-09-27_SENT-HARDERROR.csv'],
  ['#delivery=1001', '', 'mails_2026-09-27_delivery-1001.csv'],
  ['#delivery=1001,1002', '', 'mails_2026-09-27_2-deliveries.csv'],
  ['#domain=example.jp', '', 'mails_2026-09-27_filtered.csv'],
  ['#status=ODD', 'taro', ''],
  ['', 'taro@example.jp', 'mails_2026-09-27_filtered.csv'],
  ['#asof=2026-09-28', '', 'mails_2026-09-27_as-of-2026-09-28.csv'],
] as const

describe.skipIf(browser === undefined)('the name of a CSV file', () => {
  it('says what it holds, and names no person and no searched word', async () => {
    const url = await writePage(smallPage(), folder, 'names')
    const { page } = await visit(url)
    for (const [fragment, text, expected] of NAMES) {
      await page.goto(url + fragment)
      await searchFor(page, text)
      if (expected === '') expect(await page.locator('.download').isDisabled()).toBe(true)
      else expect((await downloadCsv(page)).name, fragment + text).toBe(expected)
    }
  })
})

describe.skipIf(browser === undefined)('a day before the archive', () => {
  it.each([
    ['the archive', 0, 'The archive begins on 2026-09-27.'],
    ['the mails of the page', 1, 'The first mail of this page was recorded on 2026-09-28.'],
  ])('says when %s begin, and leads there', async (_, known, words) => {
    const collector = createCollector()
    collector.addMail(mailLog(10), known)
    const url = await writePage(pack(collector.finish(), ORIGIN), folder, `before-${known}`)
    const { page } = await visit(`${url}#asof=2026-09-26`)
    const empty = page.locator('.empty')
    expect(await empty.innerText()).toContain('Nothing was known yet on 2026-09-26.')
    expect(await empty.innerText()).toContain(words)
    await empty.locator('button').click()
    await expect.poll(() => found(page)).toBe('1 mail')
  })
})

describe.skipIf(browser === undefined)('an address that somebody wrote by hand', () => {
  it('keeps no mail address and no message', async () => {
    const url = await writePage(smallPage(), folder, 'by-hand')
    const { page } = await visit(
      `${url}#domain=taro@example.jp,example.jp&code=User%20unknown&view=x`,
    )
    await page.click('[data-view=charts]')
    expect(new URL(page.url()).hash).toBe('#view=charts&domain=example.jp')
  })
})
