import type { Language } from '../tell/words.ts'

/** How much an erasure takes out. */
export interface ErasureCounts {
  readonly logs: number
  readonly failures: number
  readonly opens: number
  readonly errors: number
  /** Other records in which the address becomes `erased`. */
  readonly mentions: number
  readonly files: number
  /** Versions of those files. */
  readonly versions: number
  /** Commits that are rewritten, of all. */
  readonly rewritten: number
  readonly commits: number
}

export interface EraseTexts {
  readonly none: string
  preview(counts: ErasureCounts): string
  others(count: number): string
  readonly howTo: string
  done(counts: ErasureCounts): string
  readonly remaining: string
  readonly leftovers: string
  readonly unlisted: string
}

const EN: EraseTexts = {
  none: 'The archive holds no such record.',
  preview: (c) =>
    [
      'This would be taken out of the files and of the history:',
      `  ${c.logs} mail logs, ${c.failures} failures, ${c.opens} rows of open reports, ${c.errors} entries of the error list`,
      `  in ${c.versions} versions of ${c.files} files`,
      `The address becomes 'erased' in ${c.mentions} other records.`,
      `${c.rewritten} of ${c.commits} commits would be rewritten: their IDs change, and GitHub's signature on them is lost. The originals of the commit objects, which hold no personal data, are kept in seals/erased/.`,
    ].join('\n'),
  others: (count) =>
    `The same address has ${count} other mail logs, which stay, and so does the address where other records mention it. --email takes everything of an address.`,
  howTo: 'Nothing was changed. Add --yes to do it; that pushes nothing either.',
  done: (c) =>
    `Rewrote ${c.rewritten} of ${c.commits} commits in this clone without ${c.logs} mail logs, ${c.failures} failures, ${c.opens} rows of open reports and ${c.errors} entries of the error list. Nothing was pushed.`,
  remaining:
    'Disable the workflow, wait until no run is under way, and lift a rule that forbids force pushes. Then run these commands in the folder of the clone, one after the other:',
  leftovers:
    'Not reached: other clones and forks, pull requests and the commits that GitHub keeps of them (ask GitHub Support), and copies such as explorer pages, exports, artifacts and proofs. If an archive pull request is open, close it and delete its branch.',
  unlisted:
    'No mail log of this address is in the archive, so erasures.csv does not name it: while blastengine lists the address, a later run can bring rows of it back.',
}

const JA: EraseTexts = {
  none: 'アーカイブに該当するレコードはありません。',
  preview: (c) =>
    [
      'ファイルと履歴から次のレコードが消去されます:',
      `  メールログ${c.logs}件、エラー詳細${c.failures}件、開封レポートの行${c.opens}件、エラー停止リストの項目${c.errors}件`,
      `  （${c.files}ファイルの${c.versions}版）`,
      `ほかのレコード${c.mentions}件の中のアドレスは「erased」に置き換わります。`,
      `${c.commits}件のコミットのうち${c.rewritten}件が書き換えられます。書き換えられたコミットはIDが変わり、GitHubの署名は失われます。元のコミットオブジェクト（個人データを含みません）はseals/erased/に保管されます。`,
    ].join('\n'),
  others: (count) =>
    `同じアドレスのメールログがほかに${count}件あります。それらは残り、ほかのレコードの中のアドレスもそのまま残ります。アドレスに関するすべてを消去するには--emailを指定してください。`,
  howTo: '変更はしていません。実行するには--yesを付けてください。その場合もプッシュはしません。',
  done: (c) =>
    `このクローンのコミット${c.commits}件のうち${c.rewritten}件を書き換え、メールログ${c.logs}件、エラー詳細${c.failures}件、開封レポートの行${c.opens}件、エラー停止リストの項目${c.errors}件を消去しました。プッシュはしていません。`,
  remaining:
    'ワークフローを無効にし、実行中の処理がないことを確認し、強制プッシュを禁止するルールがあれば解除してください。その後、クローンのフォルダーで次のコマンドを順に実行してください:',
  leftovers:
    '次のものには及びません：ほかのクローンとフォーク、プルリクエストとGitHubが保持するそのコミット（GitHubサポートに依頼してください）、エクスプローラーのページ、エクスポート、アーティファクト、証明などの写し。アーカイブのプルリクエストが開いている場合は、閉じてブランチを削除してください。',
  unlisted:
    'このアドレスのメールログはアーカイブにないため、erasures.csvには記録されません。blastengineの一覧にアドレスが残っている間は、以後の実行で該当する行が再び保存されることがあります。',
}

const TEXTS: Readonly<Record<Language, EraseTexts>> = { en: EN, ja: JA }

export function eraseTexts(language: Language): EraseTexts {
  return TEXTS[language]
}
