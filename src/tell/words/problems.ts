import type { ProblemCode } from '../../problems.ts'
import { formatCount } from '../markdown.ts'
import { many, manyJa } from './phrases.ts'
import { ARCHIVE_PROBLEMS } from './problem-archive.ts'
import { PIECES } from './problem-pieces.ts'
import { STOPS } from './problem-stops.ts'

/** One problem in one language; no full stop at the end of any of them. `subjects`, as the problem has them. */
export interface ProblemWords {
  /** A clause, for the title of an annotation and behind "but" or "because". */
  readonly title: string | ((subjects: readonly string[]) => string)
  /** `named`: the ids, days or paths it happened to, in brackets behind a text; `list`: without; `count`: how many. */
  readonly happened: (count: number, named: string, list: string) => string
  /** What to do. */
  readonly cure: string | ((subjects: readonly string[]) => string)
}

export type ProblemPair = Readonly<Record<'en' | 'ja', ProblemWords>>

/** Every problem of a run. */
export const PROBLEM_WORDS: Readonly<Record<ProblemCode, ProblemPair>> = {
  ...STOPS,
  ...PIECES,
  ...ARCHIVE_PROBLEMS,
}

const EN = {
  attention: 'What needs attention',
  history: 'History of the file',
  historyAt: (address: string) => ` History of the file: ${address}`,
  daysLeft: (days: number) => (days > 0 ? `${many(days, 'day')} left` : 'it is being deleted now'),
  clockSkew: (seconds: string) =>
    `by ${formatCount(seconds)} ${Math.abs(Number(seconds)) === 1 ? 'second' : 'seconds'}`,
  countsDiffer: (id: string, archived: string, provider: string) =>
    `${id}: archived ${formatCount(archived)}, blastengine ${formatCount(provider)}`,
  moreTitle: 'more problems',
  internalTitle: 'Other people can read this archive',
  authoritiesTitle: 'A certificate file was left aside',
  leftBehindTitle: 'Cleaning up failed',
  summaryTitle: 'There is no job summary',
  unsignedTitle: 'The commit is not signed',
  moreProblems: (count: number) =>
    `${many(count, 'other problem')} of this run: the job summary names them all`,
}

const JA: typeof EN = {
  attention: '確認が必要な項目',
  history: 'ファイルの履歴',
  historyAt: (address) => `ファイルの履歴： ${address}`,
  daysLeft: (days) => (days > 0 ? `残り${days}日` : '削除が始まっています'),
  clockSkew: (seconds) => `${formatCount(seconds)}秒`,
  countsDiffer: (id, archived, provider) =>
    `${id}：アーカイブ${manyJa(Number(archived))}・blastengine ${manyJa(Number(provider))}`,
  moreTitle: 'ほかの問題',
  internalTitle: 'ほかの人もこのアーカイブを閲覧できます',
  authoritiesTitle: '使用できない証明書ファイルがあります',
  leftBehindTitle: '後片付けに失敗しました',
  summaryTitle: 'ジョブサマリーがありません',
  unsignedTitle: 'コミットに署名がありません',
  moreProblems: (count) =>
    `ほかに${count}種類の問題があります。すべての内容はジョブサマリーを確認してください`,
}

/** What is said around problems. */
export const ATTENTION_WORDS = { en: EN, ja: JA }
