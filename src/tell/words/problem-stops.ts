import { many } from './phrases.ts'
import type { ProblemPair } from './problems.ts'

/** How blastengine turned us away, by HTTP status. */
const REFUSALS: Readonly<
  Record<string, Readonly<Record<'en' | 'ja', readonly [title: string, cure: string]>>>
> = {
  '401': {
    en: [
      'blastengine does not accept the API key or token (HTTP 401)',
      "Check 'login-id' and 'api-key', or 'api-token': was the key issued anew, or copied in part? Run again once the secret is right",
    ],
    ja: [
      'APIキーまたはトークンがblastengineに拒否されました（HTTP 401）',
      'login-idとapi-key、またはapi-tokenを確認してください（キーを再発行していないか、一部だけコピーしていないか）。シークレットを修正してから再実行してください',
    ],
  },
  '403': {
    en: [
      'blastengine does not let this API user see mail logs (HTTP 403)',
      'Give the API user the right to see mail logs, and look at the allowed IP addresses in the settings of blastengine: hosted runners have no fixed address. Then run again',
    ],
    ja: [
      'メールログへのアクセスがblastengineに拒否されました（HTTP 403）',
      'APIユーザーにメールログの閲覧権限を付与し、blastengineの接続元IPアドレス制限を確認してください（GitHubのホステッドランナーのIPアドレスは固定ではありません）。そのうえで再実行してください',
    ],
  },
  '423': {
    en: [
      'the account at blastengine is locked (HTTP 423)',
      "Only blastengine's support opens the account again; further tries would not help. Then run again",
    ],
    ja: [
      'blastengineのアカウントがロックされています（HTTP 423）',
      '解除できるのはblastengineのサポートのみで、再試行では解消しません。解除後に再実行してください',
    ],
  },
}

const refusalOf = ([status = '']: readonly string[], language: 'en' | 'ja') =>
  (REFUSALS[status] ?? REFUSALS['401'])?.[language] ?? ['', '']

/** What ended the reading, or kept all of it from being archived. */
export const STOPS = {
  'access-lost': {
    en: {
      title: (subjects) => refusalOf(subjects, 'en')[0],
      happened: () => 'blastengine refused access, so nothing more could be read',
      cure: (subjects) => refusalOf(subjects, 'en')[1],
    },
    ja: {
      title: (subjects) => refusalOf(subjects, 'ja')[0],
      happened: () => 'blastengineにアクセスを拒否されたため、以降の取得はできませんでした',
      cure: (subjects) => refusalOf(subjects, 'ja')[1],
    },
  },
  signal: {
    en: {
      title: 'the run was told to stop',
      happened: () =>
        'The run was told to stop, for example by a person or by the time limit of the job',
      cure: 'What was finished is published; start the workflow again for the rest',
    },
    ja: {
      title: '停止の指示を受けました',
      happened: () => '停止の指示を受けて終了しました（手動のキャンセルや、ジョブの制限時間など）',
      cure: '完了した分は保存済みです。残りを取得するには、ワークフローを再実行してください',
    },
  },
  deadline: {
    en: {
      title: "the deadline ('deadline-minutes') was reached",
      happened: () => "The deadline ('deadline-minutes') stopped reading",
      cure: 'What was finished is published and the next run continues from there. If this repeats, raise the deadline or run more often',
    },
    ja: {
      title: '制限時間（deadline-minutes）に達しました',
      happened: () => '制限時間（deadline-minutes）に達したため、取得を終了しました',
      cure: '完了した分は保存済みで、続きは次回の実行で取得します。繰り返し発生する場合は、制限時間を延ばすか、実行頻度を上げてください',
    },
  },
  'rate-limit': {
    en: {
      title: 'blastengine refused three requests in a row (HTTP 429)',
      happened: () => 'blastengine refused three requests in a row (HTTP 429), so reading ended',
      cure: "The next run continues from there. If this repeats, lower 'requests-per-minute' or choose an hour with less sending",
    },
    ja: {
      title: 'レート制限（HTTP 429）により3回続けて拒否されました',
      happened: () => 'レート制限（HTTP 429）により3回続けて拒否されたため、取得を終了しました',
      cure: '続きは次回の実行で取得します。繰り返し発生する場合は、requests-per-minuteを下げるか、送信の少ない時間帯に実行してください',
    },
  },
  reserve: {
    en: {
      title: "fewer requests than 'reserve' remained",
      happened: () =>
        "For ten minutes fewer requests than 'reserve' remained, so reading ended to leave them to sending",
      cure: "The next run continues from there. If this repeats, choose an hour with less sending or lower 'reserve'",
    },
    ja: {
      title: '残りリクエスト数がreserveを下回りました',
      happened: () =>
        '残りリクエスト数がreserveを下回る状態が10分続いたため、メール送信を優先して取得を終了しました',
      cure: '続きは次回の実行で取得します。繰り返し発生する場合は、送信の少ない時間帯に実行するか、reserveを下げてください',
    },
  },
  'list-failed': {
    en: {
      title: 'the list of mail logs broke off',
      happened: () => 'The list of mail logs could not be read to its end',
      cure: 'The next run reads what is missing. If this repeats, check whether blastengine is down',
    },
    ja: {
      title: 'メールログの一覧を最後まで取得できませんでした',
      happened: () => 'メールログの一覧を最後まで取得できませんでした',
      cure: '未取得分は次回の実行で取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
  },
  'deliveries-failed': {
    en: {
      title: 'deliveries could not be listed',
      happened: (count, named) =>
        `The deliveries of ${many(count, 'day')} could not be listed${named}`,
      cure: 'The next run asks for these days first. If this repeats, check whether blastengine is down',
    },
    ja: {
      title: '配信一覧を取得できませんでした',
      happened: (count, named) => `${count}日分の配信一覧を取得できませんでした${named}`,
      cure: '次回の実行で該当日を優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
  },
  'filtered-list': {
    en: {
      title: 'the list of mail logs leaves some out',
      happened: (_, named) =>
        `blastengine's list leaves out mails of a delivery type${named}, so nothing was counted as read`,
      cure: 'Use an API user that may see every delivery type; if it already may, ask the support of blastengine',
    },
    ja: {
      title: 'メールログの一覧に含まれないメールがあります',
      happened: (_, named) =>
        `blastengineの一覧に含まれない配信種別があるため${named}、今回の取得範囲は取得済みとして記録していません`,
      cure: 'すべての配信種別を閲覧できるAPIユーザーを使用してください。権限に問題がなければ、blastengineのサポートに問い合わせてください',
    },
  },
  'account-unchecked': {
    en: {
      title: "it is not certain whose account 'api-token' belongs to",
      happened: () =>
        "Nothing was published, because no archived mail log was seen that shows whose account 'api-token' belongs to",
      cure: "The next run reads everything again. With 'login-id' and 'api-key' in place of 'api-token' the account is known before reading",
    },
    ja: {
      title: 'api-tokenのアカウントを確認できませんでした',
      happened: () =>
        'api-tokenがどのアカウントのものかを示す保存済みのメールログを確認できなかったため、何も公開していません',
      cure: '次回の実行ですべて取得し直します。api-tokenの代わりにlogin-idとapi-keyを使うと、取得前にアカウントを確認できます',
    },
  },
} as const satisfies Readonly<Record<string, ProblemPair>>
