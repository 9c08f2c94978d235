import { formatCount } from './markdown.ts'
import type { Language } from './texts.ts'

const EN = {
  sound: '✅ The archive is sound',
  damaged: (count: number) =>
    `❌ ${formatCount(count)} ${count === 1 ? 'finding' : 'findings'} in the archive`,
  checked: (records: number, commits: number) =>
    `Checked: ${formatCount(records)} records and ${formatCount(commits)} commits.`,
  safeUntil: (day: string) => `Nothing unread is deleted before ${day}.`,
  unfinished: '❌ The verification did not come to its end',
  columns: ['Finding', 'File', 'Record', 'Commit'],
  more: (count: number) => `… and ${formatCount(count)} more`,
  changes: 'What changed since the commit that was compared with',
  advice:
    'If a person damaged the branch, bring the files back from the commit before and let a run publish again; ' +
    'once the damage is mended and understood, `since-commit` begins behind it.',
}

/** Words of a verification beside those of its findings. */
export type VerifyTexts = typeof EN

const JA: VerifyTexts = {
  sound: '✅ アーカイブに問題はありません',
  damaged: (count) => `❌ アーカイブに${formatCount(count)}件の問題があります`,
  checked: (records, commits) =>
    `検査したレコード: ${formatCount(records)}件、コミット: ${formatCount(commits)}件。`,
  safeUntil: (day) => `未保存のデータが削除されるのは最も早くて${day}です。`,
  unfinished: '❌ 検査を最後まで実行できませんでした',
  columns: ['問題', 'ファイル', 'レコード', 'コミット'],
  more: (count) => `…ほか${formatCount(count)}件`,
  changes: '比較したコミットからの変更',
  advice:
    'ブランチが手作業で壊れた場合は、直前のコミットからファイルを戻し、アーカイブをもう一度実行してください。' +
    '原因が分かり修復が済んだら、`since-commit` でその後のコミットから検査できます。',
}

export function verifyTextsOf(language: Language): VerifyTexts {
  return language === 'ja' ? JA : EN
}
