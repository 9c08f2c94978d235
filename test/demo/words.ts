/** What `npm start` says; the name of a file stands as it is in both languages. */

const EN = {
  title: 'Two days of a small shop',
  simulated: 'blastengine and GitHub are simulated: nothing leaves this machine.',
  real: 'Archiving everything that blastengine still has; this can take a while.',
  realRun: 'This run',
  dayOne: (day: string) => `Day one, ${day}: archive what blastengine still has`,
  dayTwo: (day: string) => `Day two, ${day}: archive what is new or changed`,
  again: 'The same once more: nothing is new, so nothing is committed',
  counts: (added: string, updated: string, failures: string, reports: string) =>
    `${added} new mail logs, ${updated} changed; failure details: ${failures}, open reports: ${reports}`,
  cost: (requests: string, seconds: string) => `${requests} requests to blastengine, ${seconds} s`,
  committed: (commit: string) => `commit ${commit}, signed by the simulated GitHub`,
  unchanged: 'no commit',
  red: 'The run ended red:',
  commits: 'What is on the branch now: a commit for each day, files by day',
  changes: 'What day two changed in the files of day one',
  story: (id: string) =>
    `What happened to one email? Mail log ${id}: a soft error on day one, a hard error on day two`,
  none: 'none',
  question: 'The domains with most failures, by response code: asked in SQL, of one DuckDB file',
  excerpt: 'excerpt of the answer:',
  proof: 'Prove it to somebody who trusts neither you nor this program',
  demoKey:
    'web-flow.asc is the key of the simulated GitHub. For an archive on github.com leave --key out: the real keys are built in.',
  verify: 'Is the archive sound? Every file, every commit, every seal',
  failed: (code: number | null) => `exit code ${code}`,
  folderExists: (folder: string) =>
    `--folder: ${folder} is there already; name a new folder, or remove that one`,
  folder: (folder: string) => `Everything is in ${folder}`,
  files: {
    'archive.git': "the repository, as it would be on GitHub: its branch 'data' is the archive",
    archive: 'a clone of it',
    'archive.duckdb': 'tables and views for SQL',
    'proof.json': 'the proof of the email; check needs nothing else',
    'proof.html': 'the same as a page to print',
    'web-flow.asc': 'the public key of the simulated GitHub',
    'archive.html': 'the archive as one web page that works offline',
  },
  ask: 'Ask it yourself. Each line works as it stands, in the folder where you ran npm start:',
  page: 'Open this page in a browser:',
}

export type DemoWords = typeof EN

const JA: DemoWords = {
  title: '小さなショップの2日間',
  simulated: 'blastengineとGitHubはシミュレーションです。このマシンの外には何も送信しません。',
  real: 'blastengineに残っているすべての記録を保存します。時間がかかることがあります。',
  realRun: '今回の実行',
  dayOne: (day) => `1日目（${day}）：blastengineに残っている記録を保存する`,
  dayTwo: (day) => `2日目（${day}）：新しい記録と変化した記録を保存する`,
  again: 'もう一度実行する：新しい記録がないので、コミットしない',
  counts: (added, updated, failures, reports) =>
    `メールログ：新規${added}件、更新${updated}件。エラー詳細：${failures}件、開封レポート：${reports}件`,
  cost: (requests, seconds) => `blastengineへのリクエスト${requests}回、${seconds}秒`,
  committed: (commit) => `コミット${commit}（シミュレーションのGitHubが署名）`,
  unchanged: 'コミットなし',
  red: '実行が失敗しました：',
  commits: 'ブランチの内容：1日1コミット、日ごとのファイル',
  changes: '1日目のファイルのうち、2日目に変わったもの',
  story: (id) =>
    `メール1通に何が起きたか：メールログ${id}は、1日目はソフトエラー、2日目はハードエラー`,
  none: 'なし',
  question: '失敗の多いドメインと応答コード：1つのDuckDBファイルをSQLで調べる',
  excerpt: '出力の抜粋：',
  proof: 'あなたもこのプログラムも信用しない相手に、証明を渡す',
  demoKey:
    'web-flow.ascはシミュレーションのGitHubの鍵です。github.comのアーカイブでは--keyを省きます（本物の鍵は組み込み済み）。',
  verify: 'アーカイブは正常か：すべてのファイル、コミット、シールを検査する',
  failed: (code) => `終了コード${code}`,
  folderExists: (folder) =>
    `--folder：${folder} はすでにあります。新しいフォルダーを指定するか、そのフォルダーを削除してください`,
  folder: (folder) => `作成したファイル：${folder}`,
  files: {
    'archive.git': 'GitHub上のリポジトリに相当するもの。ブランチdataがアーカイブ',
    archive: 'そのクローン',
    'archive.duckdb': 'SQL用の表とビュー',
    'proof.json': 'メールの証明。検証に必要なのはこのファイルだけ',
    'proof.html': '同じ内容の印刷用ページ',
    'web-flow.asc': 'シミュレーションのGitHubの公開鍵',
    'archive.html': 'アーカイブ全体を収めた、オフラインで使えるウェブページ',
  },
  ask: '次のコマンドは、npm startを実行したフォルダーでそのまま使えます：',
  page: 'ブラウザーで開くページ：',
}

export const demoWordsOf = (language: 'en' | 'ja'): DemoWords => (language === 'ja' ? JA : EN)
