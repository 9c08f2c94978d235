import type { ProblemCode } from '../problems.ts'
import { formatCount } from './markdown.ts'
import type { OVERVIEW_TEXTS_EN, ProblemText, TEXTS_EN } from './words-en.ts'

/** The same in Japanese. */
export const OVERVIEW_TEXTS_JA: typeof OVERVIEW_TEXTS_EN = {
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

const ACCESS_CURES: Readonly<Record<string, string>> = {
  '401':
    'login-idとapi-key、またはapi-tokenを確認してください（キーの再発行や、コピー漏れがないか）。blastengineにデータが残っている間は、何も失われません。シークレットを修正してから再実行してください',
  '403':
    'APIユーザーにメールログの閲覧権限を付与し、blastengineの接続元IPアドレス制限を確認してください（GitHubのホステッドランナーのIPアドレスは固定ではありません）。そのうえで再実行してください',
  '423':
    'アカウントがロックされています。解除できるのはblastengineのサポートのみで、再試行では解消しません。解除後に再実行してください',
}

/** Every problem of a run in Japanese. */
export const PROBLEM_TEXTS_JA: Readonly<Record<ProblemCode, ProblemText>> = {
  'list-failed': {
    happened: () => 'メールログの一覧を最後まで取得できませんでした',
    cure: '未取得分は次回の実行で取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
  },
  'deliveries-failed': {
    happened: (count, named) => `${count}日分の配信一覧を取得できませんでした${named}`,
    cure: '次回の実行で該当日を優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
  },
  'delivery-failed': {
    happened: (count, named) => `${count}件の配信を最後まで取得できませんでした${named}`,
    cure: '次回の実行で優先して取得します。すぐに取得するには、これらのIDをdelivery-idsに指定してワークフローを実行してください',
  },
  'detail-failed': {
    happened: (count, named) => `${count}件のエラー詳細を取得できませんでした${named}`,
    cure: '次回の実行で優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
  },
  'damaged-file': {
    happened: (count, named) =>
      `アーカイブ内の${count}件のファイルを読み取れないため、変更せずに残しました${named}`,
    cure: '該当するブランチ（データブランチ。プルリクエストを使う場合はarchive/<branch>も）で「git log -p -- <ファイル>」を実行して正常な版を探し、そのブランチに新しいコミットで復元してから再実行してください',
  },
  'filtered-list': {
    happened: (_, named) =>
      `blastengineの一覧に含まれない配信種別があるため${named}、今回の取得範囲は取得済みとして記録していません`,
    cure: 'すべての配信種別を閲覧できるAPIユーザーを使用してください。権限に問題がなければ、blastengineのサポートに問い合わせてください',
  },
  gap: {
    happened: (_, named) =>
      `取得する前にblastengine側で削除されたメールログがあります${named}。再取得はできません`,
    cure: '実行が間に合わなかった原因（スケジュールの停止、実行の失敗、時間切れなど）を確認し、別のワークフローからアーカイブを監視してください',
  },
  'near-deletion': {
    happened: (_, named) => `未保存のデータがまもなく削除されます${named}`,
    cure: 'すぐにワークフローを再実行し、取得が完了するまで繰り返してください。途中で終了する場合は、deadline-minutesまたはrequests-per-minuteを引き上げてください',
  },
  'access-lost': {
    happened: () => 'blastengineにアクセスを拒否されたため、取得を中止しました',
    cure: ([status = '']) => ACCESS_CURES[status] ?? ACCESS_CURES['401'] ?? '',
  },
  unsigned: {
    happened: (count, named) =>
      `commit-signing: alwaysが指定されていますが、${count}件のコミットにGitHubの署名がありません${named}`,
    cure: 'tokenに既定のトークンまたはGitHub Appのトークンを指定してください。GitHubが署名するのは、これらのトークンでAPIから作成したコミットです（空のリポジトリの最初のコミットを除く）',
  },
  'turned-public': {
    happened: () =>
      '前回の実行以降にリポジトリが公開され、アーカイブの全履歴が誰でも読める状態です',
    cure: 'ただちにリポジトリを非公開に戻すか、非公開のリポジトリへ移してください。公開されていた内容は、公表されたものとして扱う必要があります',
  },
  signal: {
    happened: () => '停止の指示を受けて終了しました',
    cure: '完了した分は保存済みです。残りを取得するには、ワークフローを再実行してください',
  },
  deadline: {
    happened: () => '制限時間（deadline-minutes）に達したため、取得を終了しました',
    cure: '完了した分は保存済みで、続きは次回の実行で取得します。繰り返し発生する場合は、制限時間を延ばすか、実行回数を増やしてください',
  },
  'rate-limit': {
    happened: () => 'リクエストが3回続けて制限（HTTP 429）を受けたため、取得を終了しました',
    cure: '続きは次回の実行で取得します。繰り返し発生する場合は、requests-per-minuteを下げるか、送信の少ない時間帯に実行してください',
  },
  reserve: {
    happened: () =>
      '残りリクエスト数がreserveを下回る状態が10分続いたため、メール送信を優先して取得を終了しました',
    cure: '続きは次回の実行で取得します。繰り返し発生する場合は、送信の少ない時間帯に実行するか、reserveを下げてください',
  },
  'no-right': {
    happened: (_, named) =>
      `APIユーザーに権限がないため、取得対象の一部を取得できませんでした${named}。それ以外は保存済みです`,
    cure: 'blastengineでこのユーザーに権限を付与するか、該当する項目をresourcesから外してください。外した項目は、取得完了の判定に含まれません',
  },
  'report-failed': {
    happened: (count, named) => `${count}件の開封レポートを取得できませんでした${named}`,
    cure: '次回の実行で優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
  },
  'report-late': {
    happened: (count, named) => `${count}件の開封レポートが時間内に作成されませんでした${named}`,
    cure: '次回の実行で優先して取得します。繰り返し発生する場合は、report-timeoutを延ばしてください',
  },
  'report-unreadable': {
    happened: (count, named) =>
      `${count}件の開封レポートは、内容を確実に読み取れない形式でした${named}`,
    cure: '該当するレポートは保存せず、保存済みの内容は変更していません。次回の実行で再度取得します。繰り返し発生する場合は、理由を本プロジェクトに報告し、ファイル形式の変更の有無をblastengineのサポートに確認してください',
  },
  'errors-failed': {
    happened: () => 'エラー停止リストを取得できませんでした',
    cure: '次回の実行で再度取得します（リストの掲載期間は最長2週間です）。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
  },
  'errors-unreadable': {
    happened: () => 'エラー停止リストは、内容を確実に読み取れない形式でした',
    cure: '次回の実行で再度取得します（リストの掲載期間は最長2週間です）。繰り返し発生する場合は、理由を本プロジェクトに報告し、解決するまでresourcesからerrorsを外してください',
  },
  'usage-failed': {
    happened: () => '契約の利用状況を取得できませんでした',
    cure: '次回の実行で再度取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
  },
  'odd-row': {
    happened: (count) =>
      `blastengineの応答のうち${count}行を読み取れなかったため除外しました。ほかの行は保存済みです`,
    cure: '有効なIDのない行や、使用できない制御文字を含む行はblastengine側の不具合です。繰り返し発生する場合は、blastengineのサポートに連絡してください',
  },
  'account-unchecked': {
    happened: () =>
      'api-tokenがどのアカウントのものかを示す保存済みのメールログを確認できなかったため、何も公開していません',
    cure: '次回の実行ですべて取得し直します。api-tokenの代わりにlogin-idとapi-keyを使うと、取得前にアカウントを確認できます',
  },
  'filters-unchecked': {
    happened: () =>
      'メールログの一覧に含まれない配信種別がないかを調べる週1回の確認ができませんでした',
    cure: '対応は不要です。取得した内容は保存済みで、確認は次回の実行で行います',
  },
  'overview-failed': {
    happened: () => 'データブランチのREADME.mdを更新できませんでした',
    cure: '対応は不要です。ほかの内容は公開済みで、README.mdは次回のコミットで更新します',
  },
  'coverage-rebuilt': {
    happened: () =>
      'coverage.jsonを読み取れなかったため、blastengineに残っているデータをすべて取得し直します',
    cure: '対応は不要です。変更の経緯は、データブランチで「git log -p -- <directory>/coverage.json」を実行すると確認できます',
  },
  'detail-gone': {
    happened: (count, named) =>
      `HTTP 404が返されたため、${count}件のエラー詳細は取得できませんでした${named}`,
    cure: '対応は不要です。メールログは保存済みで、一覧に表示されている間は今後の実行でも取得を試みます',
  },
  'not-started': {
    happened: (count, named) => `${count}件の配信は開始前のため、まだ保存していません${named}`,
    cure: '対応は不要です。配信の開始後に保存します',
  },
  'delivery-gone': {
    happened: (count, named) => `${count}件の配信がblastengineに見つかりませんでした${named}`,
    cure: 'delivery-idsの指定を確認してください。62日を過ぎた配信はblastengineから削除されますが、アーカイブには残っている場合があります',
  },
  unbalanced: {
    happened: (count, named) =>
      `${count}件の配信で、アーカイブの件数とblastengineの集計が一致しません${named}`,
    cure: '今後の実行で再度照合します。解消しない場合は、配信IDをdelivery-idsに指定して取得し直してください。初回の実行前に削除されたメールは取得できません',
  },
  'clock-skew': {
    happened: (_, named) => `ランナーとblastengineの時計がずれています${named}`,
    cure: 'セルフホストランナーの時刻を合わせてください（NTP）。再取得の時期や削除までの日数の計算に使用しています',
  },
}

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
  bothCounts: (id, archived, provider) =>
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
    first: (added) => `アーカイブを作成しました（メールログ${mails(added)}）`,
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
    safe: '未保存データの期限',
    safeUntil: (day, left) =>
      `${day}（${left}）。この日以降、未保存のデータがblastengineから順次削除されます`,
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
