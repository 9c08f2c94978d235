import { createHash } from 'node:crypto'
import { createCollector } from '../../src/explorer/pack/collect.ts'
import { type PackedPage, type PageFacts, pack } from '../../src/explorer/pack/pack.ts'
import type { Failure } from '../../src/records/failure.ts'
import type { MailLog } from '../../src/records/mail-log.ts'
import { formatTime } from '../../src/records/time.ts'

/** Numbers that look random and are the same each time. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const START = Date.parse('2026-09-27T09:00:00+09:00')
const DAY_MS = 86_400_000
const DAYS = 60
const DOMAINS = [
  'example.jp',
  'mail.example.com',
  'docomo.example',
  'kaisha.example',
  'example.org',
]
const SUBJECTS = [
  '11月のお知らせ',
  'Your order has shipped',
  'パスワード再設定のご案内',
  'Invoice',
  '',
]
const NAMES = ['taro', 'hanako', 'satoshi', 'yuki', 'kenji', 'emi', 'john', 'maria']

const OUTCOMES = [
  ['SENT', '250', '2.0.0 OK'],
  ['HARDERROR', '550', '5.1.1 The email account that you tried to reach does not exist'],
  ['SOFTERROR', '452', '4.2.2 Mailbox full'],
  ['DROP', '', ''],
  ['RETRY', '421', '4.7.0 Try again later'],
] as const

export const ORIGIN: PageFacts = {
  repository: 'acme/mail-archive',
  branch: 'data',
  directory: 'data',
  head: createHash('sha1').update('head').digest('hex'),
  commitUrl: 'https://github.example/acme/mail-archive/commit/',
  since: '',
  until: '',
  deliveryId: '',
  pseudonymized: false,
  language: 'en',
  asOf: '',
  commits: Array.from({ length: DAYS + 2 }, (_, day) => ({
    id: createHash('sha1').update(`commit ${day}`).digest('hex'),
    time: (START + day * DAY_MS) / 1000 + 8 * 3600,
  })),
}

export function mailLog(id: number, values: Partial<MailLog> = {}): MailLog {
  const time = formatTime(START)
  return {
    maillogId: String(id),
    deliveryId: '1001',
    deliveryType: 'BULK',
    email: `user${id}@example.jp`,
    status: 'SENT',
    lastResponseCode: '250',
    lastResponseMessage: '2.0.0 OK',
    deliveryTime: time,
    openTime: null,
    createdTime: time,
    updatedTime: time,
    extra: [],
    ...values,
  }
}

function outcomeOf(chance: number, day: number, domain: string) {
  // One domain got worse in the last week.
  const failing = domain === 'docomo.example' && day >= DAYS - 7 ? 0.3 : 0.03
  if (chance > failing + 0.01) return OUTCOMES[0]
  if (chance < failing * 0.55) return OUTCOMES[1]
  if (chance < failing * 0.8) return OUTCOMES[2]
  return chance < failing ? OUTCOMES[3] : day > DAYS - 3 ? OUTCOMES[4] : OUTCOMES[0]
}

/** A page with so many mail logs over two months; `share` of them have a further, earlier state. */
export function syntheticPage(
  count: number,
  share = 0.3,
  origin: Partial<PageFacts> = {},
): PackedPage {
  const random = createRandom(7)
  const collector = createCollector()
  const perDay = Math.max(1, Math.ceil(count / DAYS))
  for (let index = 0; index < count; index++) {
    const day = Math.min(DAYS - 1, Math.floor(index / perDay))
    const delivery = 1001 + day * 2 + (random() < 0.4 ? 1 : 0)
    const domain = DOMAINS[Math.floor(random() ** 2 * DOMAINS.length)] ?? 'example.jp'
    const person = Math.floor(random() * Math.max(20, count / 1.2))
    const email = `${NAMES[person % NAMES.length]}.${person.toString(36)}@${domain}`
    const sent = START + day * DAY_MS + Math.floor(random() * 3_600_000)
    const [status, code, message] = outcomeOf(random(), day, domain)
    const isOpened = status === 'SENT' && random() < 0.35
    const opened = isOpened ? sent + Math.floor(random() ** 4 * 5 * DAY_MS) : 0
    const created = formatTime(START + day * DAY_MS - 60_000)
    const base = {
      deliveryId: String(delivery),
      deliveryType: delivery % 2 === 1 ? 'BULK' : 'TRANSACTION',
      email,
      deliveryTime: formatTime(sent),
      createdTime: created,
    }
    const answer =
      status === 'SENT' ? `2.0.0 OK ${(random() * 1e10).toString(36).slice(0, 6)} - gsmtp` : message
    const log = mailLog(5_000_000 + index * 2, {
      ...base,
      status,
      lastResponseCode: code,
      lastResponseMessage: answer,
      openTime: isOpened ? formatTime(opened) : null,
      updatedTime: formatTime(isOpened ? opened : sent + 2000),
    })
    const hasEarlier = random() < share
    if (hasEarlier) {
      const earlier = isOpened
        ? { ...log, openTime: null, updatedTime: formatTime(sent + 2000) }
        : {
            ...log,
            status: 'RETRY',
            lastResponseCode: '451',
            lastResponseMessage: '4.7.1 Greylisted',
            updatedTime: formatTime(sent - 1000),
          }
      collector.addMail(earlier, day)
    }
    collector.addMail(log, hasEarlier ? day + 1 : day)
    if (status === 'HARDERROR' || status === 'SOFTERROR') {
      collector.addAttempts(failureOf(log, sent), day + 1)
    }
  }
  for (let day = 0; day < DAYS; day++) {
    for (const part of [0, 1]) {
      const id = 1001 + day * 2 + part
      collector.addDelivery(
        {
          delivery_id: String(id),
          delivery_type: part === 0 ? 'BULK' : 'TRANSACTION',
          status: 'SENT',
          subject: SUBJECTS[id % SUBJECTS.length] ?? '',
          from_email: 'news@acme.example',
          from_name: 'Acme ストア',
          delivery_time: formatTime(START + day * DAY_MS),
          created_time: formatTime(START + day * DAY_MS - 60_000),
          html: part === 0 ? 'true' : '',
          total_count: part === 0 ? String(Math.round(perDay * 0.6)) : '',
          counts_match: part === 0 ? (day > 57 ? 'pending' : 'yes') : '',
        },
        day,
      )
    }
  }
  return pack(collector.finish(), { ...ORIGIN, ...origin })
}

export function failureOf(log: MailLog, sent: number): Failure {
  return {
    maillogId: log.maillogId,
    deliveryId: log.deliveryId,
    email: log.email,
    status: log.status,
    lastResponseCode: log.lastResponseCode,
    lastResponseMessage: log.lastResponseMessage,
    attempts: [
      {
        status: 'SOFTERROR',
        deliveryTime: formatTime(sent - 600_000),
        responseCode: '451',
        responseMessage: '4.7.1 Greylisted, try again',
        extra: [],
      },
      {
        status: log.status,
        deliveryTime: formatTime(sent),
        responseCode: log.lastResponseCode,
        responseMessage: log.lastResponseMessage,
        extra: [],
      },
    ],
    extra: [],
  }
}
