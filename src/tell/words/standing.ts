import { formatCount } from '../markdown.ts'
import { causeJa, many, manyJa } from './phrases.ts'

const EN = {
  /** `facts`: whole sentences. */
  lost: (facts: string) => `**Is anything lost?** ${facts}`,
  answer: {
    no: 'No.',
    yes: 'Yes.',
    notByThis: 'Not in this run.',
    nothingArchived: 'Nothing of the archive.',
    perhaps: 'Perhaps.',
    /** `nothingYet` goes on. */
    empty: 'Possibly:',
  },
  allArchived: (until: string) =>
    `All mail logs are archived; what is sent from now on stays at blastengine until ${until} at least.`,
  oldest: (day: string, until: string, days: number) =>
    days > 0
      ? `Everything not yet archived dates from ${day} or later; blastengine starts deleting it on ${until} (in ${many(days, 'day')}).`
      : `Data of ${day} is not archived, and blastengine is deleting it now.`,
  nothingYet: (day: string) =>
    `the mail logs of ${day}, if there are any, are deleted at blastengine today.`,
  notCovered:
    'No run has read the whole list of mail logs yet, so it is not known what is missing.',
  runToday: 'The archive is still empty, so run again today.',
  staysEmpty: 'A dry run writes nothing, so the archive stays empty.',
  dryRun: 'But a dry run writes nothing, so nothing listed below has been archived.',
  forReal: 'To archive it for real, set `mode` to `push`.',
  gone: (days: string) =>
    `blastengine deleted the mail logs of ${days} before any run had read them; they cannot be fetched any more.`,
  goneBefore: (days: string) =>
    `Lost earlier: the mail logs of ${days}, which blastengine deleted before any run had read them.`,
  damaged:
    'The last good version of a damaged file is in the history of the branch, and blastengine still has what this run could not write.',
  noRight:
    'What the API user lacks permission for is not archived. blastengine deletes deliveries and what belongs to them 62 days after their start, and entries of the error-stop list after two weeks at most.',
  left: 'Left for the next run',
  leftDamaged: 'Left until the file is restored',
  leftBecause: (left: string, why: string) => `${left}. Reason: ${why}`,
  leftThough: {
    named: 'this run read the named deliveries alone',
    tooSoon: 'an open report is asked for at most once a day',
    unasked: "'resources' does not name it",
  },
  unread: (days: number, from: string, to: string) =>
    from === to ? `mail logs of ${from}` : `mail logs of ${many(days, 'day')}, ${from} to ${to}`,
  unwrittenRows: (rows: number) =>
    `${many(rows, 'mail log')} of a file that is damaged or cannot be written`,
  owes: {
    details: (count: number) => many(count, 'failure detail'),
    counts: (count: number) => `the counts of ${many(count, 'delivery', 'deliveries')}`,
    deliveries: (count: number) =>
      `mail logs and counts of ${many(count, 'delivery', 'deliveries')}`,
    reports: (count: number) => many(count, 'open report'),
    days: (count: number) => `the list of deliveries of ${many(count, 'day')}`,
  },
  lists: { errors: 'the error-stop list', usage: 'the usage' },
}

const JA: typeof EN = {
  lost: (facts) => `**失われたデータ：** ${facts}`,
  answer: {
    no: 'ありません。',
    yes: 'あります。',
    notByThis: '今回の実行ではありません。',
    nothingArchived: 'アーカイブからは失われていません。',
    perhaps: 'ある可能性があります。',
    empty: 'ある可能性があります。',
  },
  allArchived: (until) =>
    `メールログはすべて保存済みです。これから送信する分も、少なくとも${until}まではblastengineに残ります。`,
  oldest: (day, until, days) =>
    days > 0
      ? `未保存のデータは${day}以降のもので、blastengineでは${until}（あと${days}日）から順次削除されます。`
      : `${day}分の未保存のデータが、blastengineから削除され始めています。`,
  nothingYet: (day) => `本日、blastengineから${day}分が（あれば）削除されます。`,
  notCovered: 'メールログの一覧全体はまだ一度も取得していないため、不足の有無は不明です。',
  runToday: 'アーカイブはまだ空のため、本日中に再実行してください。',
  staysEmpty: 'ドライランでは書き込まないため、アーカイブは空のままです。',
  dryRun: 'ただし、ドライランのため、以下の内容は保存されていません。',
  forReal: '実際に保存するには、`mode`を`push`に設定してください。',
  gone: (days) =>
    `${days}のメールログは、取得する前にblastengineから削除されました。再取得はできません。`,
  goneBefore: (days) =>
    `過去に失われた分：${days}のメールログ（取得する前にblastengineから削除されました）。`,
  damaged:
    '破損したファイルの正常な版はブランチの履歴に残っており、今回保存できなかった分もblastengineに残っています。',
  noRight:
    'ただし、APIユーザーに権限のない項目は保存されません。blastengineでは、配信とその詳細は配信開始から62日後、エラー停止リストは最長2週間で削除されます。',
  left: '次回の実行で取得する分',
  leftDamaged: '復元後の実行で取得する分',
  leftBecause: (left, why) => `${left}。理由：${causeJa(why)}`,
  leftThough: {
    named: '指定された配信のみを取得する実行のため',
    tooSoon: '開封レポートの取得は1日1回までのため',
    unasked: 'resourcesに指定されていないため',
  },
  unread: (days, from, to) =>
    from === to ? `${from}のメールログ` : `${from}〜${to}（${days}日分）のメールログ`,
  unwrittenRows: (rows) => `破損しているか書き込めないファイルのメールログ${manyJa(rows)}`,
  owes: {
    details: (count) => `エラー詳細${manyJa(count)}`,
    counts: (count) => `配信${manyJa(count)}の集計`,
    deliveries: (count) => `配信${manyJa(count)}のメールログと集計`,
    reports: (count) => `開封レポート${manyJa(count)}`,
    days: (count) => `${formatCount(count)}日分の配信一覧`,
  },
  lists: { errors: 'エラー停止リスト', usage: '利用状況' },
}

/** Where the archive stands after a run: whether anything is lost, and what the next run has to fetch. */
export const STANDING_WORDS = { en: EN, ja: JA }
