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
  tiles: { sent: 'Sent', delivered: 'Delivered', opened: 'Opened', failed: 'Failed' },
  period: 'Last 62 days',
  before: '62 days before',
  change: 'Change',
  points: (number: string) => `${number} pts`,
  waiting: (count: number) => `${many(count, 'mail waits', 'mails wait')} for another try.`,
  tilesHint:
    'Delivered and failed are shares of the mails sent, opened is a share of those delivered. Text-only mails cannot tell whether they were opened.',
  notCompared: 'The 62 days before are compared once the archive covers them.',
  chart: {
    title: 'Delivered mails by day',
    failed: 'Failed mails by day (another scale)',
    delivered: 'Delivered',
    hard: 'Hard bounces',
    soft: 'Soft bounces',
    dropped: 'Dropped',
    unknown: 'Days before the archive begins, and days known to be lost',
    alt: (from: string, to: string) =>
      `Delivered and failed mails by day, ${from} to ${to}; the tables below hold the numbers`,
  },
  deliveries: 'Deliveries of the last 62 days',
  columns: {
    date: 'Date',
    delivery: 'Delivery',
    type: 'Type',
    subject: 'Subject',
    recipients: 'Recipients',
    delivered: 'Delivered',
    hard: 'Hard<br>bounces',
    soft: 'Soft<br>bounces',
    dropped: 'Dropped',
    opened: 'Opened',
    countsMatch: 'Counts',
    domain: 'Receiving domain',
    failures: 'Failed mails',
    newest: 'Newest on',
  },
  types: { bulk: 'bulk', transaction: 'transactional', smtp: 'SMTP relay', other: 'other' },
  daily: 'Transactional, SMTP and other mail by day',
  countsMatch: { pending: 'pending', yes: '✓', no: '✗&nbsp;differ' },
  linksHint:
    'Dates lead to the list of that day’s deliveries, deliveries and types to their mail logs, bounces and dropped mails to the details of all failures, opens to the open report. “–”: opens cannot be known, or none was seen.',
  booksHint:
    '“Counts” compares the archive with blastengine: “✓” the same number of mails in each status, “pending” the numbers may still change.',
  moreDeliveries: (count: number, folder: string) =>
    `… and ${formatCount(count)} more in ${folder}`,
  olderDeliveries: (count: number) => `${many(count, 'older delivery', 'older deliveries')}`,
  noDeliveries: 'None yet.',
  failures: 'Why mails failed',
  noFailures: 'No failed mails in the last 62 days.',
  newestHint:
    'The day leads to the newest file with such a failure. All of them: choose the code or the domain in the explorer, or use the commands under “How to search”.',
  noCode: 'none',
  noCodeMeaning: 'blastengine gives no code',
  otherMeaning: 'not a code of SMTP',
  search: 'How to search',
  searchHint:
    'In a clone of this branch. `blastengine-archive` is the program of the action; the README of the action says how to get it. Mail logs are JSON Lines, one record a line; deliveries, reports and the error-stop list are CSV.',
  searchPseudonyms:
    'Addresses are pseudonyms here. With the key, the program and the page find a mail by the address itself; the other tools need the pseudonym.',
  commands: {
    story: 'What happened to the mails to an address, state by state',
    storyByKey:
      'What happened to the mails to an address, state by state: type or paste the key, which is not shown, then Enter',
    page: 'One web page to search in, offline: filters, the story of each mail, charts, CSV for Excel',
    domain: 'All failures at a receiving domain, attempt by attempt',
    code: 'All failures with a response code',
    more: 'With grep, git, jq and DuckDB',
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
  tiles: { sent: '送信', delivered: '配信済み', opened: '開封', failed: '失敗' },
  period: '直近62日間',
  before: 'その前の62日間',
  change: '増減',
  points: (number) => `${number}ポイント`,
  waiting: (count) => `再送中のメールが${formatCount(count)}件あります。`,
  tilesHint:
    '「配信済み」と「失敗」は送信したメールに対する割合、「開封」は配信済みのメールに対する割合です。テキストのみのメールの開封はわかりません。',
  notCompared: 'その前の62日間の記録がそろうと、比較を表示します。',
  chart: {
    title: '日別の配信済みメール件数',
    failed: '日別の失敗件数（目盛りは上のグラフと異なります）',
    delivered: '配信済み',
    hard: 'ハードエラー',
    soft: 'ソフトエラー',
    dropped: 'ドロップ',
    unknown: 'アーカイブの開始前の日と、失われたことが確認された日',
    alt: (from, to) => `日別の配信済み件数と失敗件数（${from}〜${to}）。数値は下の表にあります`,
  },
  deliveries: '直近62日間の配信',
  columns: {
    date: '日付',
    delivery: '配信ID',
    type: '種別',
    subject: '件名',
    recipients: '宛先',
    delivered: '配信<br>済み',
    hard: 'ハード<br>エラー',
    soft: 'ソフト<br>エラー',
    dropped: 'ドロップ',
    opened: '開封',
    countsMatch: '照合',
    domain: '宛先ドメイン',
    failures: '失敗件数',
    newest: '直近の発生日',
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
    '日付はその日の配信一覧、配信IDと種別はメールログ、エラーとドロップの件数はすべての失敗の詳細、開封数は開封レポートへのリンクです。「–」は、開封を確認できないか、開封がまだないことを表します。',
  booksHint:
    '「照合」は、アーカイブのステータス別件数とblastengineの集計を比較した結果です（「✓」は一致、「集計中」は今後件数が変わる可能性があります）。',
  moreDeliveries: (count, folder) => `… ほか${formatCount(count)}行（${folder}を参照）`,
  olderDeliveries: (count) => `これより前の配信${formatCount(count)}件`,
  noDeliveries: 'まだありません。',
  failures: '失敗の内訳',
  noFailures: '直近62日間に失敗したメールはありません。',
  newestHint:
    '日付は、その失敗を含む最も新しいファイルへのリンクです。すべてを見るには、エクスプローラーで応答コードまたはドメインを選ぶか、「検索方法」のコマンドを使ってください。',
  noCode: 'なし',
  noCodeMeaning: '応答コードの記録なし',
  otherMeaning: 'SMTPの応答コードではないもの',
  search: '検索方法',
  searchHint:
    'このブランチのクローンで、次のコマンドを実行してください。`blastengine-archive`はこのアクションのプログラムです（入手方法はアクションのREADMEを参照）。メールログは1行1レコードのJSON Lines、配信・開封レポート・エラー停止リストはCSVです。',
  searchPseudonyms:
    'このアーカイブのアドレスは仮名です。鍵があれば、プログラムとウェブページでは元のアドレスで検索できます。そのほかのツールでは、仮名で検索してください。',
  commands: {
    story: 'あるアドレス宛てのメールに起きたことを、状態の変化ごとに表示',
    storyByKey:
      'あるアドレス宛てのメールに起きたことを、状態の変化ごとに表示（先に鍵を入力または貼り付けて、Enterキーを押す。鍵は画面に表示されない）',
    page: 'オフラインで検索できる1つのウェブページを作成（絞り込み、メールごとの経過、グラフ、Excel用のCSV）',
    domain: 'ある宛先ドメインでの失敗をすべて、配信の試行ごとに表示',
    code: 'ある応答コードの失敗をすべて表示',
    more: 'grep、git、jq、DuckDBを使う場合',
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
