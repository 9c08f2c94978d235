import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createCollector } from '../../src/explorer/pack/collect.ts'
import { pack } from '../../src/explorer/pack/pack.ts'
import type { MailLog } from '../../src/records/mail-log.ts'
import { formatTime } from '../../src/records/time.ts'
import { writePage } from './browser.ts'
import { failureOf, mailLog, ORIGIN } from './synthetic.ts'
import { browser, folder, goTo, visit } from './visit.ts'

const SENT = Date.parse('2026-09-27T10:00:00+09:00')
const [DAY_1, DAY_2] = ['2026-09-27', '2026-09-28']

const delivered = mailLog(1, { deliveryTime: formatTime(SENT) })
const bounced = mailLog(1, {
  deliveryTime: formatTime(SENT),
  status: 'SOFTERROR',
  lastResponseCode: '452',
})
const retried = mailLog(1, {
  deliveryTime: formatTime(SENT - 600_000),
  status: 'RETRY',
  lastResponseCode: '451',
})
const otherTry = { ...retried, deliveryTime: formatTime(SENT - 900_000) }
const otherCode = { ...retried, lastResponseCode: '421' }

/** States by the commit that archives them, where the last one has its details or not, and the days of its events. */
const CASES: readonly (readonly [string, readonly [MailLog, number][], boolean, string[]])[] = [
  [
    'a delivery whose open comes later',
    [
      [delivered, 0],
      [{ ...delivered, openTime: '2026-09-27T20:00:00+09:00' }, 1],
    ],
    false,
    [`sent ${DAY_1}`, `open ${DAY_2}`],
  ],
  [
    'a delivery after a try that failed',
    [
      [retried, 0],
      [delivered, 1],
    ],
    false,
    [`sent ${DAY_2}`],
  ],
  ['an error whose details come later', [[bounced, 0]], true, [DAY_2, DAY_1].map(attempt)],
  [
    'a try that the log showed before the last one',
    [
      [retried, 0],
      [bounced, 1],
    ],
    true,
    [DAY_1, DAY_2].map(attempt),
  ],
  ...[otherTry, otherCode].map(
    (log) =>
      [
        `a log of another try (${log.lastResponseCode})`,
        [
          [log, 0],
          [bounced, 1],
        ] satisfies [MailLog, number][],
        true,
        [DAY_2, DAY_2].map(attempt),
      ] as const,
  ),
]

function attempt(day: string): string {
  return `attempt ${day}`
}

describe.skipIf(browser === undefined)(
  'an event is known since the first commit that told of it',
  () => {
    const idOf = (index: number) => String(index + 1)
    let page: Page

    /** All of them on one page, each mail by its own ID. */
    beforeAll(async () => {
      const collector = createCollector()
      for (const [index, [, states, hasDetails]] of CASES.entries()) {
        const own = { maillogId: idOf(index) }
        for (const [log, commit] of states) collector.addMail({ ...log, ...own }, commit)
        const last = states.at(-1)?.[0]
        if (hasDetails && last) collector.addAttempts(failureOf({ ...last, ...own }, SENT), 1)
      }
      const packed = pack(collector.finish(), { ...ORIGIN, commits: ORIGIN.commits.slice(0, 2) })
      const opened = await visit(await writePage(packed, folder, 'story'))
      page = opened.page
      return () => page.context().close()
    })

    it.each(CASES.map(([name, , , expected], index) => [name, index, expected] as const))(
      '%s',
      async (_, index, expected) => {
        await goTo(page, `#mail=${idOf(index)}`)
        const events = page.locator('.sheet [data-event]:not([data-event=created])')
        const known = await events.evaluateAll((items) =>
          items.map((item) => {
            const since = item.querySelector('.since')?.textContent ?? ''
            const event = item instanceof HTMLElement ? item.dataset.event : ''
            return `${event} ${/\d{4}-\d\d-\d\d/.exec(since)?.[0]}`
          }),
        )
        expect(known).toEqual(expected)
        await page.fill('[data-field=asof]', DAY_1)
        await expect.poll(() => page.locator('.sheet [data-state]').count()).toBe(1)
        const then = await page.locator('.sheet .timeline').innerText()
        expect(then).not.toContain(`Known since ${DAY_2}`)
      },
    )
  },
)
