import { describe, expect, it } from 'vitest'
import { createCollector } from '../../src/explorer/pack/collect.ts'
import { pack } from '../../src/explorer/pack/pack.ts'
import { openedIn, parseRoute, SORTS } from '../../src/explorer/page/address/route.ts'
import { sumTotals } from '../../src/explorer/page/data/aggregate.ts'
import { openSession } from '../../src/explorer/page/data/session.ts'
import { FAILED, narrowTo, statusesOf } from '../../src/explorer/page/data/statuses.ts'
import { tellStory } from '../../src/explorer/page/data/story.ts'
import type { MailLog } from '../../src/records/mail-log.ts'
import { mailLog, ORIGIN } from './synthetic.ts'
import { unpack } from './unpack.ts'

const [DAY_1, DAY_2] = ['2026-09-27', '2026-09-28']

/** States of mails by the commit that first held them; the delivery is known from `delivery` on. */
function openArchive(states: readonly (readonly [MailLog, number])[], delivery = 0) {
  const collector = createCollector()
  for (const [log, commit] of states) collector.addMail(log, commit)
  const cells = { delivery_id: '1001', subject: 'Winter sale', from_email: 'shop@example.jp' }
  collector.addDelivery({ ...cells, html: 'true' }, delivery)
  const commits = ORIGIN.commits.slice(0, 2)
  const session = openSession(unpack(pack(collector.finish(), { ...ORIGIN, commits })))
  const show = (fragment: string, search = '') => {
    const shown = session.show(parseRoute(fragment), search)
    return { ...shown, ids: [...shown.rows].map((row) => session.data.mailIds.get(row)) }
  }
  return { session, show }
}

describe('times of far years', () => {
  const far = '9999-12-31T23:59:59+09:00'
  const { session, show } = openArchive([
    [mailLog(1, { deliveryTime: far, openTime: far }), 0],
    [mailLog(2), 0],
    [mailLog(3, { deliveryTime: far }), 0],
    [mailLog(4, { deliveryTime: null, createdTime: far }), 0],
    [mailLog(5, { deliveryTime: far }), 0],
    [mailLog(5), 1],
  ])

  it.each(SORTS)('leave each mail its one row, sorted by %s', (sort) => {
    expect(show(`sort=${sort}`).ids.toSorted()).toEqual(['1', '2', '3', '4', '5'])
  })

  it('stand in their order, and where an earlier state alone has one', () => {
    expect(show('').ids).toEqual(['4', '3', '1', '5', '2'])
    const { view } = show(`asof=${DAY_1}`)
    const time = Date.parse(far) / 1000
    expect([...view.time]).toEqual([time, view.time[1], time, time, time])
    expect(session.days[1]).toBe('9999-12-31')
  })
})

describe('a whole address', () => {
  it('finds the mails to each of its spellings, and to no longer one', () => {
    const emails = [
      'Taro@Example.jp',
      'taro@example.jp',
      'ＴＡＲＯ@example.jp',
      'kentaro@example.jp',
    ]
    const { show } = openArchive(emails.map((email, index) => [mailLog(index + 1, { email }), 0]))
    expect(show('', 'taro@example.jp').ids.toSorted()).toEqual(['1', '2', '3'])
  })
})

describe('as of a day', () => {
  it('a delivery that became known later has no subject, no sender and no words to find it by', () => {
    const { show } = openArchive([[mailLog(1), 0]], 1)
    const then = `asof=${DAY_1}`
    expect(show(then, 'winter').ids).toEqual([])
    expect(show(`asof=${DAY_2}`, 'winter').ids).toEqual(['1'])
    const { deliveries } = show(then).view
    expect([deliveries.subject[0], deliveries.fromEmail[0], deliveries.html[0]]).toEqual([0, 0, 0])
  })

  it('a time of creation is told from the commit on that has it', () => {
    const { session, show } = openArchive([
      [mailLog(1, { createdTime: null }), 0],
      [mailLog(1), 1],
    ])
    const created = (day: string) => {
      const { events } = tellStory(session.data, session.history, show(`asof=${day}`).view, 0)
      return events.filter(({ kind }) => kind === 'created').map(({ commit }) => commit)
    }
    expect([created(DAY_1), created(DAY_2)]).toEqual([[], [1]])
  })
})

describe('a number leads to the mails that it counts', () => {
  const opened = (hours: number) =>
    mailLog(10 + hours, { openTime: `2026-09-27T${9 + hours}:30:00+09:00` })
  const { session, show } = openArchive([
    [mailLog(1, { status: 'HARDERROR' }), 0],
    [mailLog(2, { status: 'SOFTERROR' }), 0],
    [mailLog(3), 0],
    [opened(0), 0],
    [opened(1), 0],
  ])

  it.each(['', 'status=HARDERROR', 'status=HARDERROR,SENT', 'opened=span1', 'opened=yes'])(
    'also below the filter %j',
    (fragment) => {
      const route = parseRoute(fragment)
      const { view, rows } = show(fragment)
      const totals = sumTotals(session.data, view, rows)
      const status = narrowTo(route.facets.status, statusesOf(FAILED))
      const failed = session.show({ ...route, facets: { ...route.facets, status } }, '')
      expect(failed.rows).toHaveLength(totals.failed)
      if (totals.opened === 0) return
      const some = session.show({ ...route, opened: openedIn(route) }, '')
      expect(some.rows).toHaveLength(totals.opened)
    },
  )
})
