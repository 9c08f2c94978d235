import { formatCount } from './markdown.ts'
import type { OVERVIEW_TEXTS_EN } from './overview-texts-en.ts'

/** The same in Japanese. */
export const OVERVIEW_TEXTS_JA: typeof OVERVIEW_TEXTS_EN = {
  title: 'メール配信アーカイブ',
  generated: (coverage) =>
    `blastengineで送信したメールの記録です。このページは、blastengine-archiveがコミットのたびに${coverage}と直近62日分のファイルから生成します（手作業の変更は上書きされます）。日時はすべて日本時間です。いつ何が判明したかは、このブランチの履歴で確認できます。`,
  covered: '対象期間',
  coveredDays: (from, to) => `${from}〜${to}`,
  holes: '（一部未取得。次回以降の実行で取得します）',
  coveredNamed: (deliveries) => `ID指定による配信${formatCount(deliveries)}件（一覧全体は未取得）`,
  safe: '未取得データの期限',
  safeUntil: (day) => `${day}（この日以降、未取得のデータがblastengineから順次削除されます）`,
  logs: '取得したメールログ',
  written: '最終更新',
  gaps: '失われたことが確認された日',
  personalData: 'メールアドレス',
  pseudonymized:
    '仮名（`p-…@ドメイン`）に置き換えています。同じアドレスは常に同じ仮名になり、鍵がなければ元のアドレスはわかりません',
  kept: 'そのまま保存しています',
  erased: '請求により消去した記録',
  erasedLogs: (count) => `メールログ${formatCount(count)}件（再取得されません）`,
  charts: '直近62日間の状況',
  sentAndFailed: 'メールの日別件数（青の棒：送信成功、赤の線：失敗）',
  failed: '失敗したメールの日別件数（赤の棒）',
  unit: '件',
  share: 'ステータス別のメール件数',
  deliveries: '直近62日間の配信',
  columns: {
    date: '日付',
    delivery: '配信ID',
    type: '種別',
    subject: '件名',
    recipients: '宛先',
    delivered: '成功',
    hard: 'ハード<br>エラー',
    soft: 'ソフト<br>エラー',
    dropped: '送信<br>停止',
    opened: '開封',
    countsMatch: '照合',
    domain: '宛先ドメイン',
    failures: '失敗件数',
  },
  types: {
    bulk: '一斉配信',
    transaction: 'トランザクション',
    smtp: 'SMTPリレー',
    other: 'その他',
  },
  daily: 'トランザクションメール・SMTPリレーなどの日別件数',
  countsMatch: { pending: '集計中', yes: '✓', no: '✗&nbsp;不一致' },
  linksHint:
    '日付はその日の配信一覧、配信IDと種別はメールログ、ハードエラーの件数はすべての失敗の詳細、開封数は開封レポートへのリンクです。',
  booksHint:
    '「照合」は、アーカイブのステータス別件数とblastengineの集計を比較した結果です（「✓」は一致、「集計中」は今後件数が変わる可能性があります）。',
  moreDeliveries: (count, folder) => `… ほか${formatCount(count)}行（${folder}を参照）`,
  noDeliveries: 'まだありません。',
  failures: '失敗の内訳',
  noFailures: '直近62日間に失敗したメールはありません。',
  noCode: 'なし',
  noCodeMeaning: '応答コードの記録なし',
  otherMeaning: 'SMTPの応答コードではないもの',
  search: '検索方法',
  searchHint:
    'このブランチのクローンで、次のコマンドを実行してください。メールログは1行1レコードのJSON Lines、配信・開封レポート・エラー停止リストはCSVです。',
  searchPseudonyms: 'アドレスそのものではなく、アドレスの仮名で検索してください。',
  commands: {
    story:
      'あるアドレス宛てのメールに起きたことを状態ごとに表示（blastengine-archiveのプログラム。入手方法はそのREADMEを参照）',
    grep: 'あるアドレスの記録をすべて表示',
    pickaxe: 'あるアドレスが最初に現れた時点と、そのアドレス宛てのメールが追加されたコミット',
    versions: 'あるメールログの全バージョン',
    file: 'あるファイルの変更履歴',
    jq: 'あるアドレス（小文字で指定）宛てのメールを表形式で表示（jq）',
    domains: 'ドメイン・応答コード別の失敗件数（DuckDB）',
    ledger: '件数が一致しない配信（DuckDB）',
  },
}
