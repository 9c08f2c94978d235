import { formatCount } from '../markdown.ts'
import type { LeftOutReason } from '../outputs.ts'
import { many, manyJa } from './phrases.ts'

const EN = {
  sums: {
    kind: 'Kind',
    read: 'Read',
    added: 'New',
    changed: 'Changed',
    known: 'Archived already',
    leftOut: 'Not kept',
  },
  caption: 'Read = New + Changed + Archived already + Not kept',
  /** What `n` records that were read and not kept are. */
  records: {
    deliveries: (count: number) => many(count, 'delivery', 'deliveries'),
    logs: (count: number) => many(count, 'mail log'),
    failures: (count: number) => many(count, 'failure detail'),
    reports: (count: number) => many(count, 'open report'),
    errors: (count: number) =>
      many(count, 'entry of the error-stop list', 'entries of the error-stop list'),
    usage: (count: number) => many(count, 'month of usage', 'months of usage'),
  },
  notKept: 'Read and not kept',
  leftOut: {
    unfinished: (what: string) =>
      `${what} of deliveries or days that were read only in part (the next run reads them again)`,
    unwritten: (what: string) =>
      `${what} whose file in the archive is damaged or cannot be written`,
    erased: (what: string) => `${what} erased at a person's request`,
    older: (what: string) => `${what} older than 'since'`,
    unwanted: (what: string) => `${what} that 'resources' does not name`,
    notStarted: (what: string) => `${what} that did not start yet`,
    unchecked: (what: string) => `${what} of an account that is not known for certain`,
  } satisfies Record<LeftOutReason, (what: string) => string>,
  ahead: (details: number) =>
    `${many(details, 'failure detail')} of these mails ${details === 1 ? 'was' : 'were'} archived in advance`,
  transitions: 'Changed mail logs',
  sameStatus: 'same status',
  codes: 'New delivery failures',
  failed: (total: number, byCode: string) => `${formatCount(total)} (${byCode})`,
  failedOf: (ofNew: number, ofChanged: number) =>
    `: ${formatCount(ofNew)} of the new mail logs, ${formatCount(ofChanged)} of the changed ones`,
  counts: 'Deliveries',
  recounted: (rows: number) =>
    `${many(rows, 'more row')} changed, because our own count beside the provider's did`,
  formulas: 'CSV and spreadsheets',
  formulaCells: (count: number) =>
    `${many(count, 'cell')} would run as a formula: import the columns as text`,
  requests: 'Requests to blastengine',
  requestCounts: (requests: number, refused: number, lowest: number | null) =>
    `${formatCount(requests)}, of them refused by the rate limit: ${formatCount(refused)}` +
    (lowest === null ? '' : `; lowest number remaining: ${formatCount(lowest)}`),
  chartNew: 'New mail logs (blue bars) by day of mail',
  chart: 'New (blue bars) and changed (red line) mail logs by day of mail',
  chartUnit: 'mail logs',
}

const JA: typeof EN = {
  sums: {
    kind: '種類',
    read: '取得',
    added: '新規',
    changed: '変更',
    known: '保存済み（変更なし）',
    leftOut: '保存せず',
  },
  caption: '取得＝新規＋変更＋保存済み（変更なし）＋保存せず',
  records: {
    deliveries: (count) => `配信${manyJa(count)}`,
    logs: (count) => `メールログ${manyJa(count)}`,
    failures: (count) => `エラー詳細${manyJa(count)}`,
    reports: (count) => `開封レポート${manyJa(count)}`,
    errors: (count) => `エラー停止リスト${manyJa(count)}`,
    usage: (count) => `利用状況${formatCount(count)}か月分`,
  },
  notKept: '取得したが保存していない分',
  leftOut: {
    unfinished: (what) =>
      `最後まで取得できなかった配信または日の${what}（次回の実行で取得し直します）`,
    unwritten: (what) => `アーカイブのファイルが破損しているか書き込めないため保存できない${what}`,
    erased: (what) => `本人の請求により消去済みの${what}`,
    older: (what) => `sinceより古い${what}`,
    unwanted: (what) => `resourcesに指定されていない${what}`,
    notStarted: (what) => `開始前の${what}`,
    unchecked: (what) => `アカウントを確認できなかった${what}`,
  },
  ahead: (details) => `これらのメールのエラー詳細${manyJa(details)}は先に保存しました`,
  transitions: 'メールログの変更',
  sameStatus: 'ステータスの変化なし',
  codes: '新たな配信エラー',
  failed: (total, byCode) => `${manyJa(total)}（${byCode}）`,
  failedOf: (ofNew, ofChanged) =>
    `。内訳は、新規のメールログ${manyJa(ofNew)}、変更のあったメールログ${manyJa(ofChanged)}`,
  counts: '配信',
  recounted: (rows) => `上記のほか${manyJa(rows)}を更新（アーカイブ側で数えた件数が変わったため）`,
  formulas: 'CSVと表計算ソフト',
  formulaCells: (count) =>
    `数式として実行されうるセルが${formatCount(count)}個：列を文字列として取り込んでください`,
  requests: 'blastengineへのリクエスト',
  requestCounts: (requests, refused, lowest) =>
    `${formatCount(requests)}回（うちレート制限による拒否${formatCount(refused)}回` +
    `${lowest === null ? '' : `、残り回数の最小値${formatCount(lowest)}`}）`,
  chartNew: '新規メールログの日別件数（青の棒）',
  chart: 'メールログの日別件数（青の棒：新規、赤の線：変更）',
  chartUnit: '件',
}

/** The numbers of a run: what was read and what became of it. */
export const NUMBER_WORDS = { en: EN, ja: JA }
