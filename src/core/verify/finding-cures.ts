import type { FindingCode } from './finding-texts.ts'

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
