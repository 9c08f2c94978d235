import { formatCount } from './markdown.ts'
import type { TEXTS_EN } from './texts-en.ts'

const mails = (count: number) => `${formatCount(count)}件`

/** The same in Japanese. */
export const TEXTS_JA: typeof TEXTS_EN = {
  language: 'ja',
  named: (items, more) => {
    const rest = more > 0 ? `、ほか${mails(more)}` : ''
    return items.length === 0 ? '' : `（${items.join('、')}${rest}）`
  },
  counted: (word, count) => `${word}：${count}件`,
  list: (items) => items.join('、'),
  leftList: (items) => items.join('、'),
  sentence: (text) => `${text}。`,
  sentences: (texts) => texts.join(''),
  strong: (label, text) => `**${label}：** ${text}`,
  reason: (text, count) => `${count > 1 ? '最初の' : ''}原因は「${text}」です`,
  daysLeft: (days) => (days > 0 ? `残り${days}日` : '削除が始まっています'),
  clockSkew: (seconds) => `${formatCount(seconds)}秒`,
  days: (from, to) => (from === to ? from : `${from}〜${to}`),
  books: (id, archived, provider) =>
    `${id}：アーカイブ${formatCount(archived)}件・blastengine ${formatCount(provider)}件`,
  none: 'なし',
  other: 'その他',
  more: (count, what = '件') => `… ほか${formatCount(count)}${what}`,
  moreProblems: (count) =>
    `ほかに${count}種類の問題があります。すべての内容はジョブサマリーを確認してください`,
  files: () => 'ファイル',
  kinds: {
    deliveries: '配信',
    logs: 'メールログ',
    failures: 'エラー詳細',
    reports: '開封レポート',
    errors: 'エラー停止リスト',
    usage: '利用状況',
  },
  columns: {
    kind: '種類',
    read: '取得',
    added: '新規',
    changed: '変更',
    known: '変更なし',
    leftOut: '保存せず',
    files: 'ファイル数',
    file: 'ファイル',
    transition: 'ステータス',
    code: '応答コード',
    meaning: '意味',
    mails: '件数',
  },
  summary: {
    failed: 'エラーあり',
    incomplete: '未完了',
    verdict: (verdict, outcome) => `${verdict}：${outcome}`,
    nothingNew: '新しく保存するデータはありませんでした',
    nothingNewSoFar: '取得できた範囲に新しいデータはありませんでした',
    nothingRead: (why) => `${why === '' ? '' : `${why}、`}何も取得できませんでした`,
    noLogsRead: (why) => `${why === '' ? '' : `${why}、`}メールログを取得できませんでした`,
    nothingKept: (rows, why) =>
      `${why === '' ? '' : `${why}、`}取得したメールログ${mails(rows)}は保存していません`,
    archived: (added, changed) =>
      `メールログを保存しました（新規${mails(added)}、変更${mails(changed)}）`,
    first: (added) => `アーカイブを開始しました（メールログ${mails(added)}）`,
    proposed: (added, changed) =>
      `メールログがレビュー待ちです（新規${mails(added)}、変更${mails(changed)}）`,
    dryRun: (outcome) => `ドライランの結果、${outcome}`,
    wouldArchive: (added, changed) =>
      `保存対象のメールログは新規${mails(added)}、変更${mails(changed)}でした`,
    commit: (link, verified) => `コミット${link}${verified ? '（GitHubによる署名付き）' : ''}`,
    pullRequest: (link) => `プルリクエスト${link}がレビュー待ち`,
    noCommit: '変更がないためコミットなし',
    noCommitMade: 'コミットなし',
    nothingWritten: '書き込みなし（以下は、mode: pushで実行した場合の結果です）',
    took: (minutes, seconds) => `所要時間${minutes > 0 ? `${minutes}分` : ''}${seconds}秒`,
    attention: '確認が必要な項目',
    transitions: 'ステータスの変化',
    codes: '新たな送信エラー（応答コード別）',
    owed: '次回の実行に残した分',
    leftBecause: (left, why) => `${left}（${why}）`,
    leftThough: {
      named: '指定された配信のみを取得する実行の対象外',
      tooSoon: '開封レポートの取得は1日1回まで',
      unasked: 'resourcesの対象外',
    },
    damagedRows: (rows) => `破損したファイルのメールログ${mails(rows)}`,
    lists: { errors: 'エラー停止リスト', usage: '利用状況' },
    unread: (days, from, to) =>
      from === to ? `${from}のメールログ` : `${from}〜${to}（${days}日分）のメールログ`,
    notKept: '取得したが保存していない分',
    leftOut: (rows) => [
      [
        rows.unfinished,
        `最後まで取得できなかった配信・日のメールログ${mails(rows.unfinished)}（次回の実行で取得し直します）`,
      ],
      [rows.damaged, `アーカイブのファイルが破損しているメールログ${mails(rows.damaged)}`],
      [rows.erased, `本人の請求により消去済みのメールログ${mails(rows.erased)}`],
      [rows.older, `sinceより古いメールログ${mails(rows.older)}`],
      [rows.unwanted, `resourcesに含まれていないメールログ${mails(rows.unwanted)}`],
    ],
    counts: '件数の照合',
    recounted: (rows) => `配信${mails(rows)}は、アーカイブ側の件数のみの変更`,
    owes: (details, deliveries, reports, days) => [
      [details, `エラー詳細${mails(details)}`],
      [deliveries, `配信${mails(deliveries)}`],
      [reports, `開封レポート${mails(reports)}`],
      [days, `配信一覧${days}日分`],
    ],
    safe: '未取得データの期限',
    safeUntil: (day, left) =>
      `${day}（${left}）。この日以降、未取得のデータがblastengineから順次削除されます`,
    notCovered: '一覧全体をまだ取得していないため、未確定です',
    gaps: '失われたことが確認された日',
    formulas: 'CSVと表計算ソフト',
    formulaCells: (count) =>
      `数式として実行されうるセルが${formatCount(count)}個：列を文字列として取り込んでください`,
    requests: 'blastengineへのリクエスト',
    requestCounts: (requests, refused, lowest) =>
      `${formatCount(requests)}回（制限による拒否${formatCount(refused)}回` +
      `${lowest === null ? '' : `、残り回数の最小値${formatCount(lowest)}`}）`,
    chartNew: '新規メールログの日別件数（青の棒）',
    chart: 'メールログの日別件数（青の棒：新規、赤の線：変更）',
    chartUnit: '件',
    endedTitle: '実行が途中で終了しました',
    endedHint:
      'それまでに公開した内容は保存されており、書きかけの状態は残っていません。原因が解消すれば、続きは次回の実行で取得します。',
  },
  pullRequest: {
    title: (added, changed, files) =>
      `archive: 新規${mails(added)}、変更${mails(changed)}（${formatCount(files)}ファイル）`,
    intro:
      'マージした場合にアーカイブへ加わる変更の概要です。ここには件数、ステータス、応答コードのみを記載しています。レコードの内容は差分で確認してください。',
    perFile: 'ファイルごとのレコード数',
    transitions: '保存済みメールログのステータスの変化',
    codes: '新たな送信エラー（応答コード別）',
  },
  size: {
    label: 'アーカイブの容量',
    about: (size, pace) => `約${size}（1日あたり約${pace}増加）`,
    full: (month) => `。このペースでは${month}にGitHubの推奨上限（10 GB）に達する見込みです`,
    never: '。このペースでGitHubの推奨上限（10 GB）に達するのは100年以上先の見込みです',
    warning:
      '5 GBを超えています。10 GBに達する前に、新しいアーカイブ（別のrepositoryまたはbranch）への切り替えを計画してください。',
  },
  codes: {
    '250': '受理',
    '421': 'サービス利用不可',
    '450': 'メールボックス使用中、または一時的な拒否',
    '451': '受信サーバーの処理エラー',
    '452': '受信サーバーの容量不足',
    '453': '受信サーバーが一時的に受信を停止',
    '454': '一時的な認証エラー',
    '500': 'コマンドを認識できない',
    '521': 'メールを受信しないホスト',
    '530': 'アクセス拒否',
    '550': 'メールボックスが存在しない、または受信拒否',
    '551': '宛先がサーバー上に存在しない',
    '552': 'メールボックスの容量超過',
    '553': '宛先の書式が不正',
    '554': '配信の失敗または拒否',
    other: 'その他のコード、またはコードなし',
  },
}
