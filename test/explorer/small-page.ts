import { createCollector } from '../../src/explorer/pack/collect.ts'
import { type PageFacts, pack } from '../../src/explorer/pack/pack.ts'
import { failureOf, mailLog, ORIGIN } from './synthetic.ts'

/** Three commits: day 0 knows the mails, day 1 that one bounced, day 2 that one was opened. */
export function smallPage(origin: Partial<PageFacts> = {}) {
  const collector = createCollector()
  const waiting = mailLog(10, {
    email: 'taro@example.jp',
    status: 'RETRY',
    lastResponseCode: '421',
  })
  const bounced = mailLog(10, {
    email: 'taro@example.jp',
    status: 'HARDERROR',
    lastResponseCode: '550',
    lastResponseMessage: '5.1.1 User unknown',
    updatedTime: '2026-09-28T10:00:00+09:00',
  })
  collector.addMail(waiting, 0)
  collector.addMail(bounced, 1)
  collector.addAttempts(failureOf(bounced, Date.parse('2026-09-28T10:00:00+09:00')), 1)
  const sent = mailLog(11, { email: 'kentaro@example.jp', deliveryId: '1002' })
  collector.addMail(sent, 0)
  collector.addMail({ ...sent, openTime: '2026-09-28T12:00:00+09:00' }, 2)
  collector.addOpen(
    { deliveryId: '1002', email: 'kentaro@example.jp', openTime: '2026-09-28T18:30:00+09:00' },
    2,
  )
  collector.addMail(mailLog(12, { maillogId: '9007199254740993', email: 'hanako@日本.example' }), 2)
  for (const [id, subject] of [
    ['1001', 'お知らせ １２月'],
    ['1002', 'Your invoice'],
  ]) {
    collector.addDelivery({ delivery_id: id, subject, delivery_type: 'BULK', html: 'true' }, 0)
  }
  collector.addError(
    {
      email: 'taro@example.jp',
      errorTime: '2026-09-28T10:00:01+09:00',
      responseCode: '550',
      responseMessage: 'listed',
    },
    2,
  )
  return pack(collector.finish(), { ...ORIGIN, commits: ORIGIN.commits.slice(0, 3), ...origin })
}
