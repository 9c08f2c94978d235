import { pick } from './random.ts'

/** What a receiving server said: code, and text with `%m` (mail address), `%d` (its domain), `%q` (queue id). */
export type Reply = readonly [code: number | null, text: string | null]

const SENT: readonly Reply[] = [
  [250, '250 2.0.0 Ok: queued as %q'],
  [250, '250 2.0.0 OK  %q - gsmtp'],
  [250, '250 ok %q'],
  [250, '250 2.6.0 <%q@relay.example.jp> [InternalId=4501] Queued mail for delivery'],
]
const RETRY: readonly Reply[] = [
  [421, '421 4.7.0 %d Error: too many connections, try again later'],
  [
    450,
    '450 4.2.0 <%m>: Recipient address rejected: Greylisted, see https://greylist.example.com/%q',
  ],
  [451, '451 4.3.0 一時的なエラーが発生しました。しばらくしてから再送してください。'],
  [450, '450 4.1.8 Sender address rejected: Domain not found | retry=yes'],
]
const SOFTERROR: readonly Reply[] = [
  [452, '452 4.2.2 The email account that you tried to reach is over quota, "%m"'],
  [552, '552 5.2.2 <%m>: メールボックスの容量を超えています'],
  [451, '451 4.4.1 host mx1.%d[192.0.2.25]: connection timed out | not delivered'],
]
const HARDERROR: readonly Reply[] = [
  [550, '550 5.1.1 <%m>: Recipient address rejected: User unknown in virtual mailbox table'],
  [
    550,
    '550-5.1.1 The email account that you tried to reach does not exist.\r\n550 5.1.1 Try "%m", or check for typos; %q - gsmtp',
  ],
  [550, '550 宛先のメールアドレスが存在しません: <%m>'],
  [
    554,
    '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using bl.example.net, reason: "spam|abuse"',
  ],
  [553, "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"],
  [521, '521 5.2.1 %d does not accept mail'],
]
const DROP: readonly Reply[] = [
  [null, null],
  [554, '554 エラー停止リストに登録されているため、配信しませんでした。'],
]

const REPLIES: Readonly<Record<string, readonly Reply[]>> = {
  SENT,
  RETRY,
  SOFTERROR,
  HARDERROR,
  DROP,
}

export function replyFor(status: string, hash: number): Reply {
  return pick(hash >>> 8, REPLIES[status] ?? SENT)
}

export function fillReply(text: string, email: string, hash: number): string {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  const queue = hash.toString(16).toUpperCase().padStart(8, '0')
  return text.replaceAll('%m', email).replaceAll('%d', domain).replaceAll('%q', queue)
}
