import { formatCount } from '../tell/markdown.ts'
import type { Language } from '../tell/words.ts'

const count = (number: number, one: string, many: string) =>
  `${formatCount(number)} ${number === 1 ? one : many}`

const EN = {
  mails: (number: number) => count(number, 'mail', 'mails'),
  deliveries: (number: number) => count(number, 'delivery', 'deliveries'),
  addresses: (number: number) => count(number, 'address', 'addresses'),
  ofFound: (number: number) => `of ${formatCount(number)} found`,
  opened: (number: number) => `${formatCount(number)} opened`,
  separator: ', ',
  colon: ': ',
  unknownStatus: 'unknown',
  mailLog: 'mail log',
  to: 'to',
  delivery: 'delivery',
  from: 'from',
  known: 'known since',
  commit: 'commit',
  delivered: 'delivered',
  lastTried: 'last tried',
  openTime: 'opened',
  attempts: 'attempts',
  openReport: 'open report',
  gone: 'no longer in the archive',
}

export type TraceTexts = typeof EN

const JA: TraceTexts = {
  mails: (number) => `メール${formatCount(number)}通`,
  deliveries: (number) => `配信${formatCount(number)}件`,
  addresses: (number) => `宛先${formatCount(number)}件`,
  ofFound: (number) => `該当${formatCount(number)}通のうち`,
  opened: (number) => `開封${formatCount(number)}通`,
  separator: '、',
  colon: '：',
  unknownStatus: '不明',
  mailLog: 'メールログ',
  to: '宛先',
  delivery: '配信',
  from: '差出人',
  known: '判明',
  commit: 'コミット',
  delivered: '配信日時',
  lastTried: '最終試行',
  openTime: '開封',
  attempts: '送信の試行',
  openReport: '開封レポート',
  gone: 'アーカイブからなくなった',
}

export function traceTextsOf(language: Language): TraceTexts {
  return language === 'ja' ? JA : EN
}
