import { formatCount } from '../markdown.ts'
import { causeJa, many, manyJa } from './phrases.ts'

/** `1 new and 37 changed mail logs`, `1 new mail log`; other records may have changed without any mail log. */
function newAndChanged(added: number, changed: number): string {
  if (added + changed === 0) return 'records other than mail logs'
  if (changed === 0) return many(added, 'new mail log')
  if (added === 0) return many(changed, 'changed mail log')
  return `${formatCount(added)} new and ${formatCount(changed)} changed mail logs`
}

function newAndChangedJa(added: number, changed: number): string {
  if (added + changed === 0) return 'メールログ以外のレコード'
  if (changed === 0) return `新規のメールログ${manyJa(added)}`
  if (added === 0) return `変更のあったメールログ${manyJa(changed)}`
  return `メールログ（新規${manyJa(added)}、変更${manyJa(changed)}）`
}

const EN = {
  newAndChanged,
  dryRun: (told: string) => `dry run: ${told}`,
  incomplete: (told: string) => `incomplete: ${told}`,
  /** Something was done; `why` it was not all. */
  but: (outcome: string, why: string) => `${outcome}, but ${why}`,
  /** Nothing was done. */
  because: (outcome: string, why: string) => `${outcome}, because ${why}`,
  nothingNew: 'nothing new to archive',
  nothingNewSoFar: 'nothing new in what was read',
  nothingRead: 'nothing was read',
  noLogsRead: 'no mail logs were read',
  notKept: (rows: number, read: number) =>
    rows === read
      ? `${many(rows, 'mail log was', 'mail logs were')} read and could not be archived`
      : `${formatCount(rows)} of ${many(read, 'mail log')} that were read could not be archived`,
  archived: (added: number, changed: number) => `${newAndChanged(added, changed)} archived`,
  first: (added: number) => `archive created with ${many(added, 'mail log')}`,
  proposed: (added: number, changed: number) =>
    `${newAndChanged(added, changed)} ${added + changed === 1 ? 'waits' : 'wait'} for review`,
  wouldArchive: (added: number, changed: number) =>
    `${newAndChanged(added, changed)} would be archived`,
  commit: (link: string, verified: boolean, files: number) =>
    `commit ${link}${verified ? ', signed by GitHub' : ''}: ${
      files === 0
        ? 'no record changed; coverage.json notes what was read and what is left'
        : `${many(files, 'file')} of the archive changed`
    }`,
  pullRequest: (link: string) => `pull request ${link} waits for review`,
  noCommit: 'no commit was needed',
  /** A run without a change that did read mail logs. */
  readAgain: 'a run reads the last days again, and all of that was archived already',
  noCommitMade: 'no commit was made',
  nothingWritten:
    "nothing was written; below is what the same run with 'mode: push' would have archived",
  took: (minutes: number, seconds: number) =>
    minutes > 0 ? `took ${minutes} min ${seconds} s` : `took ${seconds} s`,
  endedTitle: 'The run ended early',
  endedHint:
    'What was published before stays published, and nothing half-written is left. Once the cause is gone, the next run continues from there.',
}

const JA: typeof EN = {
  newAndChanged: newAndChangedJa,
  dryRun: (told) => `ドライラン：${told}`,
  incomplete: (told) => `未完了：${told}`,
  but: (outcome, why) => `${outcome}。ただし、${why}`,
  because: (outcome, why) => `${causeJa(why)}、${outcome}`,
  nothingNew: '新しく保存するデータはありませんでした',
  nothingNewSoFar: '取得できた範囲に新しいデータはありませんでした',
  nothingRead: '何も取得できませんでした',
  noLogsRead: 'メールログを取得できませんでした',
  notKept: (rows, read) =>
    rows === read
      ? `取得したメールログ${manyJa(rows)}を保存できませんでした`
      : `取得したメールログ${manyJa(read)}のうち${manyJa(rows)}を保存できませんでした`,
  archived: (added, changed) => `${newAndChangedJa(added, changed)}を保存しました`,
  first: (added) => `アーカイブを作成しました（メールログ${manyJa(added)}）`,
  proposed: (added, changed) => `${newAndChangedJa(added, changed)}がレビュー待ちです`,
  wouldArchive: (added, changed) =>
    added > 0 && changed === 0
      ? `メールログ${manyJa(added)}が新たに保存されます（書き込みなし）`
      : `${newAndChangedJa(added, changed)}が保存されます（書き込みなし）`,
  commit: (link, verified, files) =>
    `コミット${link}${verified ? '（GitHubの署名付き）' : ''}：${
      files === 0
        ? 'レコードの変更はなく、取得状況のみをcoverage.jsonに記録しました'
        : `アーカイブの${formatCount(files)}ファイルを更新しました`
    }`,
  pullRequest: (link) => `プルリクエスト${link}がレビュー待ちです`,
  noCommit: '変更がないため、コミットはありません',
  readAgain: '直近の数日分は毎回取得し直しており、すべて保存済みでした',
  noCommitMade: 'コミットはありません',
  nothingWritten: '何も書き込んでいません（以下は、mode: pushで実行した場合に保存される内容です）',
  took: (minutes, seconds) => `所要時間${minutes > 0 ? `${minutes}分` : ''}${seconds}秒`,
  endedTitle: '実行が途中で終了しました',
  endedHint:
    'それまでに公開した内容は保存されており、書きかけの状態は残っていません。原因を解消すれば、次回の実行で続きを取得します。',
}

/** The title of a summary, and the line below it: what a run came to, and where the result is. */
export const HEADING_WORDS = { en: EN, ja: JA }
