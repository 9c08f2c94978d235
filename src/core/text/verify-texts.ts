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
  columns: ['Finding', 'File', 'Record or number', 'Commit'],
  more: (count: number) => `… and ${formatCount(count)} more`,
  andMore: (count: number) => `and ${formatCount(count)} more`,
  changes: 'What changed since the commit that was compared with',
  whatToDo: 'What to do',
  message: (found: string, places: string, cure: string) =>
    `${found}${places === '' ? '' : `: ${places}`}. What to do: ${cure}.`,
  verdict: (count: number) =>
    `findings in the archive: ${formatCount(count)}; the job summary names them`,
  sentence: (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
}

/** Words of a verification beside those of its findings. */
export type VerifyTexts = typeof EN

const JA: VerifyTexts = {
  sound: '✅ アーカイブに問題はありません',
  damaged: (count) => `❌ アーカイブに${formatCount(count)}件の問題があります`,
  checked: (records, commits) =>
    `レコード${formatCount(records)}件とコミット${formatCount(commits)}件を検査しました。`,
  safeUntil: (day) => `未取得のデータは、${day}より前に削除されることはありません。`,
  unfinished: '❌ 検査を最後まで実行できませんでした',
  columns: ['問題', 'ファイル', 'レコードまたは数', 'コミット'],
  more: (count) => `… ほか${formatCount(count)}件`,
  andMore: (count) => `ほか${formatCount(count)}件`,
  changes: '比較したコミットからの変更',
  whatToDo: '対応方法',
  message: (found, places, cure) =>
    `${found}${places === '' ? '' : `：${places}`}。対応：${cure}。`,
  verdict: (count) =>
    `アーカイブに${formatCount(count)}件の問題があります。内容はジョブサマリーを確認してください`,
  sentence: (text) => `${text}。`,
}

export function verifyTextsOf(language: Language): VerifyTexts {
  return language === 'ja' ? JA : EN
}
