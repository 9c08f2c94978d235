import { safeUntil } from '../coverage/countdown.ts'
import type { Coverage } from '../coverage/coverage.ts'
import type { SignedCount } from '../evidence/signatures/count-signed.ts'
import type { ShardChange } from '../records/counts.ts'

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
  'attempts-lost': ['a failure lost attempts', 'エラー詳細の配信の試行が減っています'],
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
  'two-days': [
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
    '未保存のデータがblastengineから削除されるまでの日数',
  ],
} as const satisfies Readonly<Record<string, readonly [en: string, ja: string]>>

export type FindingCode = keyof typeof FINDING_TEXTS

/** What to do about a finding, in English and Japanese. */
const CURES = {
  begin: [
    "check the inputs 'repository' and 'branch', or let the archiving workflow run once",
    'repositoryとbranchの指定を確認するか、アーカイブのワークフローを一度実行してください',
  ],
  restore: [
    'start the archiving workflow: it stops and prints the command that restores the branch',
    'アーカイブのワークフローを実行してください。停止して、ブランチを復元するコマンドを表示します',
  ],
  bringBack: [
    "in a new commit, bring the file back as it was before the named one; the history keeps the damage, so let the input 'since-commit' begin behind it once it is understood",
    '表示されたコミットの直前の内容に、新しいコミットでファイルを戻してください。破損の記録は履歴に残るため、原因を確認したら、since-commitでその後のコミットから検査してください',
  ],
  mend: [
    "find the last good version with 'git log -p -- <file>', and bring it back in a new commit",
    '「git log -p -- <ファイル>」で正常な版を探し、新しいコミットで元に戻してください',
  ],
  erase: [
    'erase it again, as docs/privacy.md tells',
    'docs/privacy.mdの手順に従い、もう一度消去してください',
  ],
  restoreProperties: [
    'start the archiving workflow: it takes the file from the newest commit that has it',
    'アーカイブのワークフローを実行してください。最新の正常な版から復元されます',
  ],
  seal: [
    'start the archiving workflow: it seals what has no seal; until then only the history tells',
    'アーカイブのワークフローを実行してください。シールのないファイルにシールが付きます',
  ],
  run: [
    "start the archiving workflow now, until its output 'complete' is true, and see why its schedule did not",
    'アーカイブのワークフローを、出力completeがtrueになるまで今すぐ実行し、スケジュールが動かなかった原因を確認してください',
  ],
} as const satisfies Readonly<Record<string, readonly [en: string, ja: string]>>

type Cure = keyof typeof CURES

/** Those that are not mended like any file. */
const CURE_OF: Readonly<Partial<Record<FindingCode, Cure>>> = {
  'no-archive': 'begin',
  'branch-gone': 'restore',
  rewritten: 'restore',
  vanished: 'bringBack',
  'value-lost': 'bringBack',
  'other-mail': 'bringBack',
  'went-back': 'bringBack',
  'attempts-lost': 'bringBack',
  'opens-lost': 'bringBack',
  'erasure-withdrawn': 'bringBack',
  erased: 'erase',
  unsealed: 'seal',
  'no-properties': 'restoreProperties',
  stale: 'run',
  'near-deletion': 'run',
}

/** What a person does about findings of this code; no full stop behind it. */
export function cureOf(code: FindingCode): readonly [en: string, ja: string] {
  return CURES[CURE_OF[code] ?? 'mend']
}

/** Something wrong with an archive: where, in paths and ids. Content never stands in one. */
export interface Finding {
  readonly code: FindingCode
  /** Path from the root of the branch; '' for the branch as a whole. */
  readonly file: string
  /** A mail log id, delivery id, `row 7`, or a number of days; '' when the whole file is meant. */
  readonly record: string
  /** The commit in which it happened; '' for the state of the head. */
  readonly commit: string
}

/** Findings of one code, counted. */
export interface FindingGroup {
  readonly code: FindingCode
  readonly count: number
  /** The first ones. */
  readonly findings: readonly Finding[]
}

/** A damaged archive may have millions; what a person reads is a few of each. */
const KEPT = 50

const CODES = Object.keys(FINDING_TEXTS)

export function createFindings() {
  const groups = new Map<FindingCode, { count: number; findings: Finding[] }>()
  return {
    add(code: FindingCode, file: string, record = '', commit = ''): void {
      const group = groups.get(code) ?? { count: 0, findings: [] }
      groups.set(code, group)
      group.count++
      if (group.findings.length < KEPT) group.findings.push({ code, file, record, commit })
    },
    list: (): FindingGroup[] =>
      [...groups]
        .map(([code, group]) => ({ code, ...group }))
        .sort((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code)),
  }
}

export type Findings = ReturnType<typeof createFindings>

/** Whether nothing can come of a path that is shown, or put into an address. */
export const isShown = (path: string): boolean => /^[\w./-]{1,200}$/.test(path)

/** A name that a person gave to a file may be anything: it is shown only when nothing can come of it. */
export function showPath(path: string): string {
  return isShown(path) ? path : '(a name with unusual characters)'
}

/** What a verification found, in numbers, paths and ids. */
export interface VerifyResult {
  /** '' when there is no branch. */
  readonly head: string
  readonly findings: readonly FindingGroup[]
  /** Records of the head that were checked. */
  readonly records: number
  readonly commits: number
  /** Of these commits; `undefined` where there are none. */
  readonly signed: SignedCount | undefined
  /** An erasure wrote commits anew, so GitHub's signature is on their originals. */
  readonly isRewritten: boolean
  readonly coverage: Coverage | undefined
  /** The semantic diff since an earlier commit, where one was named and it can be told. */
  readonly changes: readonly ShardChange[] | undefined
}

/** File, record and commit of a finding, with a gap between them. */
export function placeOf({ file, record, commit }: Finding, gap: string): string {
  return [file, record, commit === '' ? '' : `(commit ${commit})`].filter(Boolean).join(gap)
}

export function countFindings(findings: readonly FindingGroup[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0)
}

/** All outputs, set on every path; `undefined`: the verification did not come to its end. */
export function toVerifyOutputs(result: VerifyResult | undefined) {
  const problems = countFindings(result?.findings ?? [])
  return {
    ok: String(result !== undefined && problems === 0),
    problems: String(problems),
    records: String(result?.records ?? 0),
    'commits-checked': String(result?.commits ?? 0),
    'safe-until': result?.coverage === undefined ? '' : safeUntil(result.coverage),
    head: result?.head ?? '',
  }
}
