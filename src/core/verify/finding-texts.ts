/** What each finding means, in English and Japanese; the gravest first, which is the order in which they are told. */
export const FINDING_TEXTS = {
  'no-archive': ['the branch does not exist', 'ブランチがありません'],
  'branch-gone': [
    'the branch was deleted; its last head is kept in refs/archive',
    'ブランチが削除されています（最後のヘッドはrefs/archiveに残っています）',
  ],
  rewritten: [
    'the history was rewritten: a commit that was there before is no ancestor of the head',
    '履歴が書き換えられています（以前のコミットがヘッドの祖先ではありません）',
  ],
  vanished: ['a record vanished', 'レコードが消えています'],
  'value-lost': ['a known value of a record was lost', 'レコードの既知の値が失われています'],
  'other-mail': [
    'a record tells of another recipient or delivery than before',
    'レコードの宛先または配信が以前と異なります',
  ],
  'went-back': [
    'a record went back to a state that a later one had replaced',
    'レコードが、すでに更新された古い状態に戻っています',
  ],
  'attempts-lost': ['a failure lost attempts', 'エラー詳細の配信試行が減っています'],
  'opens-lost': ['an open report lost opened rows', '開封レポートの開封済みの行が減っています'],
  erased: ['an erased mail log is back', '消去済みのメールログが残っています'],
  'erasure-withdrawn': [
    'an erasure was withdrawn, so the mail log could come back',
    '消去の記録が取り消されています',
  ],
  'no-properties': [
    'archive.json is missing or cannot be read, so no seal can be checked',
    'archive.jsonがないか読み取れないため、シールを検査できません',
  ],
  'wrong-seal': [
    'does not fit its seal: it was changed after it was archived',
    'シールと一致しません（アーカイブ後に変更されています）',
  ],
  'seal-differs': [
    'the seal in the message of the head is not that of these files',
    'ヘッドのコミットメッセージのシールが、これらのファイルと一致しません',
  ],
  unsealed: ['has no seal', 'シールがありません'],
  unreadable: ['does not decode', '読み取れません'],
  'no-coverage': ['coverage.json is missing', 'coverage.jsonがありません'],
  'unknown-file': ['is no file of the archive', 'アーカイブのファイルではありません'],
  executable: [
    'is marked as executable, which no file of the archive is',
    '実行可能ファイルとして登録されています（アーカイブのファイルではありえません）',
  ],
  'wrong-month': [
    'the folder and the date in the name do not agree',
    'フォルダーの月とファイル名の日付が一致しません',
  ],
  'missing-part': ['a part before this one is missing', 'これより前の分割ファイルがありません'],
  'part-size': [
    'a part holds more than 10,000 records, or fewer and is not the last one',
    '分割ファイルの件数が正しくありません（最後以外は10,000件）',
  ],
  'empty-file': ['holds no record', 'レコードがありません'],
  'two-homes': [
    'a delivery has files under two days or months',
    '1つの配信のファイルが2つの日付の下にあります',
  ],
  'not-canonical': [
    'the bytes are not those that the same facts always give',
    '正規のバイト列ではありません',
  ],
  unsorted: ['a record is out of order', 'レコードの順序が正しくありません'],
  repeated: ['a record stands twice in one archive file', 'レコードが重複しています'],
  'two-files': [
    'a record stands in two archive files',
    'レコードが2つのアーカイブファイルにあります',
  ],
  misplaced: [
    'a record does not belong into this file',
    'このファイルに属さないレコードがあります',
  ],
  'no-log': ['a failure has no mail log', 'エラー詳細に対応するメールログがありません'],
  'logs-missing': [
    'holds fewer mail logs of a delivery than were counted before',
    '配信のメールログが以前の件数より少なくなっています',
  ],
  'coverage-order': [
    'ranges overlap or do not ascend',
    'coverage.jsonの範囲が重複しているか、昇順ではありません',
  ],
  'wrong-count': [
    'coverage.json counts the records of this file otherwise',
    'coverage.jsonの件数と一致しません',
  ],
  'rows-missing': [
    'mail logs that coverage.json says were read are missing: so many',
    'coverage.jsonでは読み取り済みなのに存在しないメールログの件数',
  ],
  attributes: [
    "must say '* -text diff', or git may change line ends",
    '「* -text diff」が必要です（改行が変わるおそれがあります）',
  ],
  future: ['tells of a time that has not come yet', 'まだ来ていない日時が記録されています'],
  stale: [
    'days since a run last wrote: is the schedule still running?',
    '最後の書き込みからの日数（スケジュールを確認してください）',
  ],
  'near-deletion': [
    'days until blastengine deletes something that is not archived yet',
    '未取得のデータがblastengineから削除されるまでの日数',
  ],
} as const satisfies Readonly<Record<string, readonly [en: string, ja: string]>>

export type FindingCode = keyof typeof FINDING_TEXTS
