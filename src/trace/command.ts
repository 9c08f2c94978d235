import type { Command } from '../cli/command.ts'

/** `trace`: what happened to a mail. */
export const TRACE: Command = {
  name: 'trace',
  summary: {
    en: 'tell what happened to a mail, or to all mails of an address or a delivery',
    ja: 'メール1通、または1つの宛先や配信の全メールに起きたことを表示する',
  },
  description: {
    en: 'Tells what happened to a mail: each state with the time since which the archive knows it, the commit that holds it, every attempt and every open. The first line has the totals.',
    ja: 'メールに起きたことを表示します。状態ごとに、アーカイブが把握した日時とそのコミット、すべての配信の試行、開封を示します。最初の行は合計です。',
  },
  usage: '(--email ADDRESS | --maillog-id ID | --delivery-id ID) [options]',
  readsClone: true,
  options: [
    {
      name: 'email',
      value: 'ADDRESS',
      help: {
        en: 'all mails to this address; the whole address, whatever its letter case',
        ja: 'この宛先への全メール。アドレス全体で照合し、大文字と小文字は区別しない',
      },
    },
    {
      name: 'maillog-id',
      value: 'ID',
      help: { en: 'the mail with this ID', ja: 'このIDのメール' },
    },
    {
      name: 'delivery-id',
      value: 'ID',
      help: { en: 'all mails of this delivery', ja: 'この配信の全メール' },
    },
    {
      name: 'as-of',
      value: 'TIME',
      help: {
        en: 'what was known then: 2026-11-28 or 2026/11/28 (the whole day in Japan), or a time with its zone like 2026-11-28T10:00+09:00',
        ja: 'その時点で把握していた内容。2026-11-28または2026/11/28（日本時間のその日の終わりまで）、または2026-11-28T10:00+09:00のようなタイムゾーン付きの日時',
      },
    },
    {
      name: 'status',
      value: 'STATUS',
      isRepeatable: true,
      help: {
        en: 'only mails whose last known status is this one: SENT, HARDERROR, SOFTERROR, DROP, RETRY; several with commas',
        ja: '最後に把握した状態がこれであるメールだけ：SENT、HARDERROR、SOFTERROR、DROP、RETRY。複数はカンマで区切る',
      },
    },
    {
      name: 'json',
      value: null,
      help: {
        en: 'the same for programs, as one JSON object',
        ja: '同じ内容を1つのJSONオブジェクトで出力する',
      },
    },
    {
      name: 'key-env',
      value: 'NAME',
      help: {
        en: 'the environment variable that holds the key of a pseudonymized archive (default: PSEUDONYM_KEY)',
        ja: '仮名化されたアーカイブの鍵が入っている環境変数（既定値：PSEUDONYM_KEY）',
      },
    },
  ],
  examples: [
    {
      words: { en: 'All mails to an address', ja: 'ある宛先への全メール' },
      line: 'blastengine-archive trace --repository archive --email k-suzuki25@example.ne.jp',
    },
    {
      words: {
        en: 'What was known of a mail at the end of a day',
        ja: 'ある日の終わりの時点で把握していた、1通のメールの状態',
      },
      line: 'blastengine-archive trace --repository archive --maillog-id 1074 --as-of 2029-12-31',
    },
    {
      words: {
        en: 'The failures of a delivery, for a program',
        ja: 'ある配信の失敗を、プログラム向けに',
      },
      line: 'blastengine-archive trace --repository archive --delivery-id 126 --status HARDERROR,SOFTERROR,DROP --json',
    },
  ],
  run: async (context) => (await import('./run.ts')).runTrace(context),
}
