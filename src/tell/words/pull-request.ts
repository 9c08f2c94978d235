import { HEADING_WORDS } from './heading.ts'

const EN = {
  /** The mail logs, as the title of the summary counts them. */
  title: (added: number, changed: number) =>
    `archive: ${HEADING_WORDS.en.newAndChanged(added, changed)}`,
  intro:
    'What merging this would change in the archive: counts, statuses and response codes alone. The records themselves are in the diff.',
  perFile: 'Records by file',
  transitions: 'Status changes of known mail logs',
  codes: 'New delivery failures by response code',
}

const JA: typeof EN = {
  title: (added, changed) => `archive: ${HEADING_WORDS.ja.newAndChanged(added, changed)}`,
  intro:
    'マージした場合にアーカイブへ加わる変更の概要です。ここには件数、ステータス、応答コードのみを記載しています。レコードの内容は差分で確認してください。',
  perFile: 'ファイルごとのレコード数',
  transitions: '保存済みメールログのステータスの変化',
  codes: '新たな配信エラー（応答コード別）',
}

/** Title and body of a pull request. */
export const PULL_REQUEST_WORDS = { en: EN, ja: JA }
