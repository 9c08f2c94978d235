import { formatCount } from '../markdown.ts'
import { many } from './phrases.ts'

const EN = {
  title: 'Mail archive',
  generated: (coverage: string) =>
    `What blastengine knew about the mails sent through it. This page is written by blastengine-archive with every commit, from ${coverage} and the files of the last 62 days; changes made here by hand are overwritten. All days and times are Japan time. The history of this branch shows what was known when.`,
  covered: 'Covers',
  coveredDays: (from: string, to: string) => `${from} to ${to}`,
  holes: ', with holes that the next runs fill',
  coveredNamed: (deliveries: number) =>
    `${many(deliveries, 'delivery', 'deliveries')} by ID; the whole list was not read yet`,
  safe: 'Safe until',
  safeUntil: (day: string) =>
    `${day}; from that day on, blastengine deletes data that is not archived`,
  logs: 'Mail logs read',
  written: 'Last written',
  gaps: 'Days known to be lost',
  personalData: 'Addresses',
  pseudonymized:
    'replaced by pseudonyms (`p-…@domain`); the same address has the same pseudonym everywhere, and only the holder of the key can tell whose it is',
  kept: 'kept as they are',
  erased: 'Erased on request',
  erasedLogs: (count: number) => `${many(count, 'mail log')}, which no run reads again`,
  charts: 'The last 62 days',
  sentAndFailed: 'Delivered (blue bars) and failed (red line) mails by day',
  failed: 'Failed mails (red bars) by day',
  unit: 'mails',
  share: 'Mails by status',
  deliveries: 'Deliveries of the last 62 days',
  columns: {
    date: 'Date',
    delivery: 'Delivery',
    type: 'Type',
    subject: 'Subject',
    recipients: 'Recipients',
    delivered: 'Delivered',
    hard: 'Hard<br>errors',
    soft: 'Soft<br>errors',
    dropped: 'Dropped',
    opened: 'Opened',
    countsMatch: 'Counts',
    domain: 'Receiving domain',
    failures: 'Failed mails',
  },
  types: { bulk: 'bulk', transaction: 'transactional', smtp: 'SMTP relay', other: 'other' },
  daily: 'Transactional, SMTP and other mail by day',
  countsMatch: { pending: 'pending', yes: '✓', no: '✗&nbsp;differ' },
  linksHint:
    'Dates lead to the list of that day’s deliveries, deliveries and types to their mail logs, hard errors to the details of all failures, opens to the open report.',
  booksHint:
    '“Counts” compares the archive with blastengine: “✓” the same number of mails in each status, “pending” the numbers may still change.',
  moreDeliveries: (count: number, folder: string) =>
    `… and ${formatCount(count)} more in ${folder}`,
  noDeliveries: 'None yet.',
  failures: 'Why mails failed',
  noFailures: 'No failed mails in the last 62 days.',
  noCode: 'none',
  noCodeMeaning: 'blastengine gives no code',
  otherMeaning: 'not a code of SMTP',
  search: 'How to search',
  searchHint:
    'In a clone of this branch. Mail logs are JSON Lines, one record a line; deliveries, reports and the error-stop list are CSV.',
  searchPseudonyms: 'Search for the pseudonym of an address, not for the address itself.',
  commands: {
    story:
      'What happened to the mails to an address, state by state, with the program of blastengine-archive (its README says how to get it)',
    grep: 'Every record of an address',
    pickaxe: 'When an address was first seen, and in which commits mails to it were added',
    versions: 'Every version of one mail log',
    file: 'The history of one file',
    jq: 'The mails to an address, given in lower case, as a table, with jq',
    domains: 'Failures by domain and code, with DuckDB',
    ledger: 'Deliveries whose counts differ, with DuckDB',
  },
}

const JA: typeof EN = {
  title: 'メール配信アーカイブ',
  generated: (coverage) =>
    `blastengineで送信したメールの記録です。このページは、blastengine-archiveがコミットのたびに${coverage}と直近62日分のファイルから生成します（手作業の変更は上書きされます）。日時はすべて日本時間です。いつ何が判明したかは、このブランチの履歴で確認できます。`,
  covered: '対象期間',
  coveredDays: (from, to) => `${from}〜${to}`,
  holes: '（一部未取得。次回以降の実行で取得します）',
  coveredNamed: (deliveries) => `ID指定による配信${formatCount(deliveries)}件（一覧全体は未取得）`,
  safe: '未保存データの期限',
  safeUntil: (day) => `${day}（この日以降、未保存のデータがblastengineから順次削除されます）`,
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

/** What the page of the branch says. */
export const BRANCH_PAGE_WORDS = { en: EN, ja: JA }
