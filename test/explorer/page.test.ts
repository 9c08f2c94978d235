import { readFileSync, statSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createCollector } from '../../src/explorer/pack/collect.ts'
import { pack } from '../../src/explorer/pack/pack.ts'
import { type Opened, writePage } from './browser.ts'
import { smallPage } from './small-page.ts'
import { mailLog, ORIGIN, syntheticPage } from './synthetic.ts'
import { browser, downloadCsv, folder, found, goTo, recipients, searchFor, visit } from './visit.ts'

/** A number with separators, as `pattern` finds it. */
const numberIn = (text: string | null, pattern: RegExp) =>
  Number(pattern.exec(text ?? '')?.[1]?.replaceAll(',', ''))

describe.skipIf(browser === undefined)('a small archive', () => {
  let url: string
  let opened: Opened
  beforeAll(async () => {
    url = await writePage(smallPage(), folder, 'small')
    opened = await visit(url)
  })

  it.each([
    ['an address', 'taro@example.jp', ['taro@example.jp']],
    ['an address in another case and width', 'ＴＡＲＯ＠example.jp', ['taro@example.jp']],
    ['an address as it is pasted', ' <Taro@example.jp>, ', ['taro@example.jp']],
    ['a part of addresses', 'taro', ['kentaro@example.jp', 'taro@example.jp']],
    ['a mail log ID', '11', ['kentaro@example.jp']],
    ['a mail log ID that no number holds', '9007199254740993', ['hanako@日本.example']],
    ['a delivery ID', '1002', ['kentaro@example.jp']],
    [
      'words of a subject, however wide',
      'お知らせ 12月',
      ['hanako@日本.example', 'taro@example.jp'],
    ],
    ['words of a server’s answer', 'user unknown', ['taro@example.jp']],
    ['a phrase', '"2.0.0 ok"', ['hanako@日本.example', 'kentaro@example.jp']],
    ['words in different places', 'invoice ok', ['kentaro@example.jp']],
  ])('finds by %s', async (_, text, expected) => {
    const { page } = opened
    await searchFor(page, text)
    await expect.poll(async () => (await recipients(page)).sort()).toEqual(expected)
  })

  it('names the nearest addresses where nothing is found', async () => {
    const { page } = opened
    await searchFor(page, 'tarou@example.jp')
    await page.click('.nearest button')
    await expect.poll(() => recipients(page)).toEqual(['taro@example.jp'])
  })

  it('tells one mail’s story: attempts, opens, and what was known since when', async () => {
    const { page } = opened
    await searchFor(page, 'taro@example.jp')
    await page.click('tr[data-mail="10"] button.story')
    const sheet = page.locator('.sheet')
    expect(
      await sheet
        .locator('[data-event]')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.event)),
    ).toEqual(['created', 'attempt', 'attempt'])
    expect(
      await sheet
        .locator('[data-state]')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.state)),
    ).toEqual(['RETRY', 'HARDERROR'])
    const links = await sheet
      .locator('.states a')
      .evaluateAll((all) =>
        all.map((link) => [(link as HTMLAnchorElement).href, (link as HTMLAnchorElement).rel]),
      )
    expect(links).toEqual(
      [0, 1].map((commit) => [ORIGIN.commitUrl + ORIGIN.commits[commit]!.id, 'noreferrer']),
    )
    expect(await sheet.innerText()).toContain(
      'This address stands on the error list since 2026-09-28 10:00:01',
    )
    await searchFor(page, '')
    await page.click('tr[data-mail="11"] button.story')
    expect(await sheet.locator('[data-event="open"] time').allInnerTexts()).toEqual([
      '2026-09-28 12:00:00',
      '2026-09-28 18:30:00',
    ])
    await page.keyboard.press('Escape')
    await expect.poll(() => sheet.count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.mail)).toBe(
      '11',
    )
  })

  it('shows what was known on a day, and nothing that was learned later', async () => {
    const { page } = opened
    await page.fill('[data-field=asof]', '2026-09-27')
    await expect.poll(() => found(page)).toBe('2 mails')
    expect(await page.locator('tr[data-mail="10"] .status').innerText()).toBe('Retrying')
    expect(await page.locator('tr[data-mail="11"] .opened').innerText()).toBe('')
    await page.click('tr[data-mail="10"] button.story')
    expect(await page.locator('.sheet [data-event="attempt"]').count()).toBe(0)
    expect(await page.locator('.sheet').innerText()).not.toMatch(/550|error list/)
    await page.fill('[data-field=asof]', '2026-09-28')
    await expect.poll(() => page.locator('.sheet [data-state]').count()).toBe(2)
    await page.fill('[data-field=asof]', '2026-09-26')
    await expect.poll(() => page.locator('.sheet').innerText()).toContain('not known at that time')
    await page.keyboard.press('Escape')
    await page.click('.then button')
    await expect.poll(() => found(page)).toBe('3 mails')
  })

  it('keeps filters in the address, no text in it, and Back undoes them', async () => {
    const { page } = opened
    await searchFor(page, 'taro')
    await page.click('[data-menu=status] summary')
    await page.check('[data-menu=status] input[type=checkbox] >> nth=0')
    await page.keyboard.press('Escape')
    await page.click('[data-menu=domain] summary')
    await page.check('[data-menu=domain] input[type=checkbox] >> nth=0')
    await page.keyboard.press('Escape')
    const fragment = decodeURIComponent(new URL(page.url()).hash)
    expect(fragment).toMatch(/^#status=\w+&domain=example\.jp$/)
    expect(await page.locator('.chips li').count()).toBe(3)
    await page.click('[data-menu=status] summary')
    const offered = page.locator('[data-menu=status] input[type=checkbox]')
    await expect.poll(() => offered.count()).toBe(2)
    await page.keyboard.press('Escape')
    await page.goBack()
    await expect.poll(() => page.locator('.chips li').count()).toBe(2)
    await page.goBack()
    await expect.poll(() => page.locator('.chips li').count()).toBe(0)
    expect(await page.inputValue('#search')).toBe('taro')
    await searchFor(page, '')
  })

  it('prints a sheet that holds one story and what it comes from, and nothing else', async () => {
    const { page } = opened
    await goTo(page, '#mail=10')
    await page.emulateMedia({ media: 'print' })
    const text = await page.locator('#app').innerText()
    expect(text).toContain('taro@example.jp')
    expect(text).toContain(ORIGIN.head)
    expect(text).not.toContain('kentaro@example.jp')
    for (const hidden of ['#search', '.tiles', '.scroller', '.sheet header button']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    }
    await page.emulateMedia({ media: 'screen' })
    await goTo(page, '')
  })

  it('asks nobody for anything, stores nothing and breaks no rule of its policy', async () => {
    const { page, requests, complaints } = opened
    expect(requests.filter((address) => !/^(blob|data):/.test(address))).toEqual([])
    expect(complaints).toEqual([])
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      history.state,
    ])
    expect(stored).toEqual([0, 0, '', null])
  })
})

describe.skipIf(browser === undefined)('a page written as of a day', () => {
  it('opens with what was known then', async () => {
    const { page } = await visit(await writePage(smallPage({ asOf: '2026-09-27' }), folder, 'then'))
    expect(await found(page)).toBe('2 mails')
    expect(await page.inputValue('[data-field=asof]')).toBe('2026-09-27')
  })
})

describe.skipIf(browser === undefined)('the policy', () => {
  it('allows the page’s own script and styles by their hashes, and no address', async () => {
    const html = readFileSync(new URL(await writePage(smallPage(), folder, 'policy')), 'utf8')
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? []
    expect(policy).toMatch(
      /^default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'$/,
    )
    expect(html).not.toMatch(/taro|invoice/)
  })
})

const HOSTILE = [
  '</script><script>globalThis.broken = 1</script>',
  '<img src=x onerror="globalThis.broken = 1">',
  '=HYPERLINK("http://evil.example","x")',
  '＝1+1',
  '\u202egnp.exe',
  'a\u200bb',
  '"quoted", and\nbroken',
  '{{1}}',
  'constructor',
  '__proto__',
]

describe.skipIf(browser === undefined)('hostile texts', () => {
  it('stay text in the table, tooltips, the story, CSV and print', async () => {
    const collector = createCollector()
    for (const [index, text] of HOSTILE.entries()) {
      const values = {
        email: `${text}@${text}.example`,
        deliveryId: String(2000 + index),
        status: index % 2 === 0 ? 'HARDERROR' : text,
        lastResponseCode: text,
        lastResponseMessage: text,
        deliveryType: text,
        extra: [[text, text]] as const,
      }
      collector.addMail(mailLog(100 + index, values), 0)
      collector.addDelivery({ delivery_id: values.deliveryId, subject: text, from_name: text }, 0)
    }
    const packed = pack(collector.finish(), { ...ORIGIN, repository: HOSTILE[0]! })
    const { page, requests, complaints } = await visit(await writePage(packed, folder, 'hostile'))
    expect(await page.locator('tr[data-mail]').count()).toBe(HOSTILE.length)
    const subjects = await page.locator('td.subject').allInnerTexts()
    expect(subjects).toContain(HOSTILE[0])
    expect(subjects).toContain('\\u202egnp.exe')
    expect(subjects).toContain('a\\u200bb')
    const statuses = await page.locator('td.status').allInnerTexts()
    expect(statuses).toEqual(expect.arrayContaining([HOSTILE[1], '__proto__', 'Hard bounce']))
    for (const index of HOSTILE.keys()) {
      await page.click(`tr[data-mail="${100 + index}"] button.story`)
      await page.hover('.sheet .badge')
    }
    await page.keyboard.press('Escape')
    for (const menu of ['status', 'type', 'code', 'domain', 'delivery']) {
      await page.click(`[data-menu=${menu}] summary`)
      await page.check(`[data-menu=${menu}] input[type=checkbox] >> nth=0`)
      await page.uncheck(`[data-menu=${menu}] input[type=checkbox] >> nth=0`)
      await page.keyboard.press('Escape')
      expect(decodeURIComponent(new URL(page.url()).hash)).not.toMatch(/[<"@]|evil/)
    }
    await page.click('[data-view=charts]')
    await page.hover('.column')
    const { text: csv } = await downloadCsv(page)
    expect(csv).toContain('"\'=HYPERLINK(""http://evil.example"",""x"")@')
    expect(csv).toContain('"\'＝1+1')
    expect(csv).not.toMatch(/[\u202e\u200b]/)
    expect(csv.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/(^|,)[=+@＝]/m)
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false)
    expect(requests.filter((address) => !/^(blob|data):/.test(address))).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe.skipIf(browser === undefined)('pseudonyms', () => {
  it('are computed from address and key in the page, which forgets both', async () => {
    const { createPseudonymizer } = await import('../../src/privacy/pseudonym.ts')
    const { createHmacUnder } = await import('../../src/hashes.ts')
    const key = 'a secret key of more than 32 characters 鍵'
    const hide = createPseudonymizer(createHmacUnder(key)).address
    const collector = createCollector()
    for (const [index, name] of ['taro@example.jp', 'hanako@example.jp'].entries()) {
      collector.addMail(mailLog(50 + index, { email: hide(name) }), 0)
    }
    const packed = pack(collector.finish(), { ...ORIGIN, pseudonymized: true })
    const { page } = await visit(await writePage(packed, folder, 'pseudonyms'))
    await page.click('[data-menu=key] summary')
    const field = page.locator('[data-field=secret]')
    expect(await field.getAttribute('type')).toBe('text')
    expect(await field.getAttribute('autocomplete')).toBe('off')
    await page.fill('[data-field=address]', 'Hanako@Example.jp')
    await page.fill('[data-field=secret]', 'too short')
    await page.click('.key-form button')
    expect(await page.locator('.key-form .problem').innerText()).toContain('32')
    await page.fill('[data-field=address]', 'hanako@EXAMPLE.jp')
    await page.fill('[data-field=secret]', key)
    await page.click('.key-form button')
    await expect.poll(() => recipients(page)).toEqual([hide('hanako@example.jp')])
    expect(await field.inputValue()).toBe('')
    expect(page.url()).not.toContain('#')
  })
})

it('a hundred thousand mails stand in at most six megabytes, and a fifth of them in a fifth', async () => {
  const url = await writePage(syntheticPage(20_000), folder, 'thousands')
  expect(5 * statSync(new URL(url)).size).toBeLessThan(6_000_000)
})

describe.skipIf(browser === undefined)('thousands of mails', () => {
  let opened: Opened
  beforeAll(async () => {
    opened = await visit(await writePage(syntheticPage(3000), folder, 'three-thousand'))
    return () => opened.page.context().close()
  })

  it('holds only the rows in sight, and comes to the last', async () => {
    const { page } = opened
    expect(await page.locator('tr[data-mail]').count()).toBeLessThan(80)
    expect(await page.locator('table.mails').getAttribute('aria-rowcount')).toBe('3001')
    await page.locator('.scroller').evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await expect.poll(() => page.locator('tr[aria-rowindex="3001"]').count()).toBe(1)
    await page.locator('.scroller').evaluate((element) => element.scrollTo(0, 0))
    await expect.poll(() => page.locator('tr[aria-rowindex="2"]').count()).toBe(1)
  })

  it('goes by keyboard from the search to a story and back', async () => {
    const { page } = opened
    await page.locator('tr[data-mail] button.story').first().focus()
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    const id = await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.mail)
    expect(id).toBe(await page.locator('tr[data-mail]').nth(3).getAttribute('data-mail'))
    await page.keyboard.press('Enter')
    await page.waitForSelector('.sheet h2:focus')
    expect(new URL(page.url()).hash).toBe(`#mail=${id}`)
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.dataset.mail))
      .toBe(id)
  })

  it('sorts by each column, both ways', async () => {
    const { page } = opened
    const values = (column: string) => page.locator(`tr[data-mail] td.${column}`).allInnerTexts()
    for (const column of ['time', 'email', 'subject', 'status', 'code']) {
      const button = page.locator(`th.${column} button`)
      await button.click()
      const isUp = (await page.locator(`th.${column}`).getAttribute('aria-sort')) === 'ascending'
      const first = await values(column)
      await button.click()
      const second = await values(column)
      expect(first, column).not.toEqual(second)
      const ascending = isUp ? first : second
      if (column === 'time' || column === 'email')
        expect(ascending, column).toEqual([...ascending].sort())
    }
    await page.click('th.time button')
    await goTo(page, '')
  })

  it('leads from every kind of mark to its mails', async () => {
    const { page } = opened
    const number = async (selector: string) =>
      Number((await page.locator(selector).first().innerText()).replaceAll(',', ''))
    const count = async () => Number((await found(page)).replaceAll(',', '').split(' ')[0])
    const failed = await number('[data-tile=failed] b')
    await page.click('[data-tile=failed]')
    await expect.poll(count).toBe(failed)
    await page.goBack()
    await page.click('[data-view=charts]')
    const bar = page.locator('[data-chart=volume] .column').nth(5)
    const total = numberIn(await bar.getAttribute('aria-label'), /Mails: (\d[\d,]*\d|\d)/)
    await bar.focus()
    expect(await page.locator('[data-chart=volume] [role=tooltip]').innerText()).toContain(
      total.toLocaleString('en'),
    )
    await page.keyboard.press('Enter')
    await expect.poll(count).toBe(total)
    expect(await page.locator('tr[data-mail]').count()).toBeGreaterThan(0)
    await page.goBack()
    const cell = page.locator('[data-chart=domains] td.heat button').first()
    const expected = Number(await cell.innerText())
    await cell.click()
    await expect.poll(count).toBe(expected)
    await page.goBack()
    const opens = page.locator('[data-chart=opens] .column').nth(7)
    const openedThen = numberIn(await opens.getAttribute('aria-label'), /(\d[\d,]*) \(/)
    await opens.click()
    await expect.poll(count).toBe(openedThen)
    await page.goBack()
    await page.click('[data-view=deliveries]')
    const mails = await number('tr[data-delivery] td.figure')
    await page.locator('tr[data-delivery] th button').first().click()
    await expect.poll(count).toBe(mails)
    await goTo(page, '')
  })

  it.each([
    ['a tile', '', '[data-tile=failed]', '[data-tile=failed] b'],
    ['a domain', '&view=charts', '[data-chart=domains] th button', 'tr[data-domain] td + td'],
    ['a delivery', '&view=deliveries', 'tr[data-delivery] th button', 'tr[data-delivery] .mails'],
    ['failures', '&view=deliveries', '.failed button', 'tr[data-delivery] .failed button'],
  ])('%s leads to no mail that a filter keeps out of its number', async (_, view, mark, number) => {
    const { page } = opened
    await goTo(page, `#status=HARDERROR${view}`)
    const expected = Number(await page.locator(number).first().innerText())
    await page.locator(mark).first().click()
    await expect.poll(async () => Number((await found(page)).split(' ')[0])).toBe(expected)
    await goTo(page, '')
  })

  it('compares a period with the days before, and names the domain that got worse', async () => {
    const { page } = opened
    await page.click('.presets button >> nth=0')
    expect(await page.locator('[data-tile=failed] .before').innerText()).toMatch(
      /^\+\d\.\d pts against Nov 12 – Nov 18$/,
    )
    await page.click('[data-view=charts]')
    const row = page.locator('tr[data-domain="docomo.example"]')
    expect(await row.locator('.worse').innerText()).toMatch(/^\+4\d\.\d pts$/)
    await page.locator('[data-chart=rate] summary').click()
    expect(await page.locator('[data-chart=rate] tbody tr').count()).toBe(7)
    await goTo(page, '')
  })

  it('writes CSV as Excel reads it: byte order mark, CRLF, the filtered rows alone', async () => {
    const { page } = opened
    await page.click('[data-menu=status] summary')
    await page.locator('[data-menu=status] label', { hasText: 'HARDERROR' }).click()
    await page.keyboard.press('Escape')
    const count = Number((await found(page)).split(' ')[0]!.replace(',', ''))
    const { text: csv } = await downloadCsv(page)
    expect(csv.startsWith('\ufeff"Time (Japan)",')).toBe(true)
    const lines = csv.split('\r\n')
    expect(lines.pop()).toBe('')
    expect(lines).toHaveLength(count + 1)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(lines.slice(1).every((line) => line.includes(',HARDERROR,550,'))).toBe(true)
    expect(lines[1]).toMatch(/^"2026-11-25 \d\d:\d\d:\d\d",/)
  })
})

describe.skipIf(browser === undefined)('an empty archive and a damaged file', () => {
  it('say what they are', async () => {
    const empty = pack(createCollector().finish(), { ...ORIGIN, commits: [], language: 'ja' })
    const { page } = await visit(await writePage(empty, folder, 'empty'))
    expect(await page.locator('.empty').innerText()).toContain('このページにはメールがありません')
    const broken = await writePage(smallPage(), folder, 'broken')
    const html = readFileSync(new URL(broken), 'utf8')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(new URL(broken), html.replace(/(id="mails.email">)[^<]{4}/, '$1!!!!'))
    const context = await browser!.newContext()
    const other = await context.newPage()
    await other.goto(broken)
    await expect.poll(() => other.locator('#app').innerText()).toContain('damaged')
  })
})
