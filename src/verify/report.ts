import { safeUntil } from '../coverage/countdown.ts'
import type { SignedCount } from '../evidence/signatures/count-signed.ts'
import { escapeMarkdown, formatCount, formatTable, joinBlocks } from '../tell/markdown.ts'
import type { ArchivePages } from '../tell/outputs.ts'
import { formatDiff } from '../tell/pull-request.ts'
import { formatMessage } from '../tell/summary/ended.ts'
import { capitalize, many } from '../tell/words/phrases.ts'
import { type Language, textsOf } from '../tell/words.ts'
import {
  countFindings,
  cureOf,
  FINDING_TEXTS,
  type FindingCode,
  type FindingGroup,
  isShown,
  placeOf,
  type VerifyResult,
} from './findings.ts'

const EN = {
  sound: '✅ The archive is sound',
  damaged: (count: number) =>
    `❌ ${formatCount(count)} ${count === 1 ? 'finding' : 'findings'} in the archive`,
  checked: (records: number, commits: number) =>
    `Checked: ${formatCount(records)} records and ${formatCount(commits)} commits.`,
  signed: ({ valid, byOthers }: SignedCount, commits: number, isRewritten: boolean) =>
    [
      `Signed by GitHub: ${formatCount(valid)} of ${many(commits, 'commit')}`,
      byOthers > 0 ? `; by another key, which was not checked: ${formatCount(byOthers)}` : '',
      isRewritten ? ' (an erasure wrote commits anew; their signed originals are kept)' : '',
      '.',
    ].join(''),
  uncompared: (ref: string) =>
    `The history could not be compared with an earlier head, because this clone has no ${ref}: bring it with "git fetch origin 'refs/archive/*:refs/archive/*'" and verify again, or compare with a commit ID kept elsewhere (--since-commit), or check a proof or a seal kept elsewhere ("blastengine-archive check").`,
  safeUntil: (day: string) => `Nothing unread is deleted before ${day}.`,
  damagedTitle: 'The archive has findings',
  unfinished: 'The verification did not come to its end',
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
  signed: ({ valid, byOthers }, commits, isRewritten) =>
    [
      `GitHubの署名があるコミット：${formatCount(commits)}件中${formatCount(valid)}件`,
      byOthers > 0 ? `（ほかに、検証していない別の鍵による署名${formatCount(byOthers)}件）` : '',
      isRewritten ? '（消去で書き直されたコミットは、署名付きの原本が保存されています）' : '',
      '。',
    ].join(''),
  uncompared: (ref) =>
    `このクローンには ${ref} がないため、履歴を以前のヘッドと比較できませんでした。"git fetch origin 'refs/archive/*:refs/archive/*'" で取得してもう一度検査するか、別の場所に保管したコミットIDと比較するか（--since-commit）、別の場所に保管した証明またはシールと照合してください（"blastengine-archive check"）。`,
  safeUntil: (day) => `未保存のデータは、${day}より前に削除されることはありません。`,
  damagedTitle: 'アーカイブに問題があります',
  unfinished: '検査を最後まで実行できませんでした',
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

/** The same of a verification. */
export function formatUnfinished(message: string, language: Language): string {
  return joinBlocks([`## ❌ ${verifyTextsOf(language).unfinished}`, formatMessage(message)])
}

const pick = ([en, ja]: readonly [string, string], language: Language) =>
  language === 'ja' ? ja : en

function meaningOf(code: FindingCode, language: Language): string {
  return pick(FINDING_TEXTS[code], language)
}

/** GitHub keeps ten errors of a step, and the last one is the verdict. */
const MOST_MESSAGES = 9
const MOST_IN_A_MESSAGE = 10

/** A finding as the runner shows it. */
interface FindingMessage {
  readonly title: string
  readonly message: string
}

function formatGroupMessage(
  { code, count, findings }: FindingGroup,
  language: Language,
  { historyOf }: ArchivePages,
): FindingMessage {
  const { message, andMore } = verifyTextsOf(language)
  const shown = findings.slice(0, MOST_IN_A_MESSAGE)
  const places = shown.map((one) => placeOf(one, ' ')).filter(Boolean)
  const rest = count - shown.length
  const named = [...places, ...(rest > 0 ? [andMore(rest)] : [])].join(', ')
  const told = message(meaningOf(code, language), named, pick(cureOf(code), language))
  const file = findings.find((one) => isShown(one.file))?.file
  const link = file === undefined ? '' : textsOf(language).attention.historyAt(historyOf(file))
  return { title: capitalize(meaningOf(code, language)), message: `${told}${link}` }
}

/** One message a kind of finding, with what to do about it and the history of the first file that it names. */
export function formatFindings(
  findings: readonly FindingGroup[],
  language: Language,
  pages: ArchivePages,
): readonly FindingMessage[] {
  return findings.slice(0, MOST_MESSAGES).map((group) => formatGroupMessage(group, language, pages))
}

/** The last message, after those of the findings. */
export function formatVerdict(count: number, language: Language): string {
  return verifyTextsOf(language).verdict(count)
}

function formatFindingTable(findings: readonly FindingGroup[], language: Language): string {
  const { columns, more } = verifyTextsOf(language)
  const code = (text: string) => (text === '' ? '' : `\`${text}\``)
  const rows = findings.flatMap((group) => {
    const meaning = meaningOf(group.code, language)
    const rest = group.count - group.findings.length
    return [
      ...group.findings.map(({ file, record, commit }) => [
        meaning,
        ...[file, record, commit].map(code),
      ]),
      ...(rest > 0 ? [[meaning, more(rest)]] : []),
    ]
  })
  const headings = columns.map((heading) => ({ heading }))
  return rows.length === 0 ? '' : formatTable(headings, rows)
}

function formatCures(findings: readonly FindingGroup[], language: Language): string {
  const { whatToDo, sentence } = verifyTextsOf(language)
  const cures = new Set(findings.map(({ code }) => sentence(pick(cureOf(code), language))))
  const lines = [...cures].map((cure) => `- ${escapeMarkdown(cure)}`)
  return cures.size === 0 ? '' : [`### ${whatToDo}`, '', ...lines].join('\n')
}

/** How many of the commits GitHub signed; '' where there are none. */
export function tellSigned(
  { signed, commits, isRewritten }: VerifyResult,
  language: Language,
): string {
  const texts = verifyTextsOf(language)
  return signed === undefined ? '' : texts.signed(signed, commits, isRewritten)
}

/** The job summary: counts, paths and ids alone. */
export function formatVerifySummary(result: VerifyResult, language: Language): string {
  const texts = verifyTextsOf(language)
  const { sentences } = textsOf(language)
  const { findings, records, commits, coverage, changes } = result
  const count = countFindings(findings)
  const until = coverage === undefined ? '' : safeUntil(coverage)
  const hasChanges = changes !== undefined && changes.length > 0
  return joinBlocks([
    `## ${count === 0 ? texts.sound : texts.damaged(count)}`,
    sentences([
      texts.checked(records, commits),
      tellSigned(result, language),
      until === '' ? '' : texts.safeUntil(until),
    ]),
    formatFindingTable(findings, language),
    formatCures(findings, language),
    hasChanges ? `## ${texts.changes}` : '',
    ...(hasChanges ? formatDiff(changes, textsOf(language)) : []),
  ])
}
