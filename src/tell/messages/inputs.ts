/** Mistakes in inputs, behind the input's name, and in the environment. `{}` stays as it is, or is translated by itself. */
export const INPUT_MESSAGES: Readonly<Record<string, string>> = {
  missing: '指定されていません',
  "missing (or give 'api-token')": '指定されていません（api-tokenを指定する場合は不要です）',
  "{}, got '{}'": '{}（入力値：「{}」）',
  "expected either this or 'login-id' with 'api-key', got both":
    'api-tokenと、login-id・api-keyの組は、どちらか一方だけを指定してください',
  "expected either this or 'pull-request', got both":
    'since-commitとpull-requestは、どちらか一方だけを指定してください',
  'expected an https URL (http for loopback alone)':
    'httpsのURLを指定してください（httpを使えるのはループバックアドレスのみです）',
  'expected positive integers': '正の整数を指定してください',
  'expected any of {}': '次の中から指定してください：{}',
  "expected 'YYYY-MM-DD' or '<n>d'": 'YYYY-MM-DDまたは<n>dの形式で指定してください',
  'expected a day that is not after today in Japan': '日本時間の今日以前の日を指定してください',
  "expected 'YYYY-MM-DD'": 'YYYY-MM-DDの形式で指定してください',
  "expected a day that is not before 'since'": 'since以降の日を指定してください',
  "expected 'owner/name'": '「owner/name」の形式で指定してください',
  'expected a branch name that git takes': 'gitで使えるブランチ名を指定してください',
  'expected a folder inside the branch': 'ブランチ内のフォルダを指定してください',
  'expected a whole number from {} to {}': '{}から{}までの整数を指定してください',
  "expected '{}' or '{}' or '{}'": '「{}」「{}」「{}」のいずれかを指定してください',
  "expected '{}' or '{}'": '「{}」または「{}」を指定してください',
  'expected the number of a pull request': 'プルリクエストの番号を指定してください',
  'expected a full commit id': '省略のないコミットIDを指定してください',
  'expected the id of a commit, got that of something else':
    'コミットのIDを指定してください（指定されたIDはコミットではありません）',
  "'pseudonymize' needs a key of at least {} characters":
    'pseudonymizeを使うには、{}文字以上のキーが必要です',
  "git cannot keep it beside 'archive/archive', the head of the pull request; choose another name":
    'プルリクエストのブランチ「archive/archive」と同時には存在できない名前です。別の名前を指定してください',
  "git cannot keep a branch '{}' beside the branch '{}'; remove that one or choose another name":
    'gitでは、ブランチ「{}」と「{}」を同時に持てません。後者を削除するか、別の名前を指定してください',
  "'{}' is the default branch of the repository; name another one":
    '「{}」はリポジトリのデフォルトブランチです。別のブランチを指定してください',
  "the repository has no branch '{}'": 'リポジトリにブランチ「{}」がありません',
  'on the branch a file, link or submodule has the name of a folder of the archive, or a folder that of a file; move it, or choose another folder':
    'ブランチ上に、アーカイブのフォルダーと同じ名前のファイル・リンク・サブモジュール、またはアーカイブのファイルと同じ名前のフォルダーがあります。移動するか、別のフォルダーを指定してください',
  "it does not go to the branch of input 'branch'; let the workflow run for that branch alone":
    'branchに指定したブランチ宛てのプルリクエストではありません。そのブランチに対してのみワークフローを実行してください',
  'the archive holds no mail of these deliveries':
    '指定された配信のメールは、アーカイブにありません',
  "this archive belongs to another account; use the account it was begun with, or another 'branch'":
    'このアーカイブは別のアカウントのものです。作成時のアカウントを使うか、別のbranchを指定してください',
  "this archive was begun with '{}'; use that, or another 'branch'":
    'このアーカイブは「{}」で作成されています。同じ値を指定するか、別のbranchを指定してください',
  "this archive was begun with another key; use that one, or another 'branch'":
    'このアーカイブは別のキーで作成されています。そのキーを使うか、別のbranchを指定してください',
  "the logs that it reads are not those of this archive; use the account it was begun with, or another 'branch'":
    '取得したログがこのアーカイブのものと一致しません。作成時のアカウントを使うか、別のbranchを指定してください',
  // Who may read.
  'the repository is internal: every member of the enterprise can read this archive':
    'リポジトリの公開範囲が「internal」のため、Enterpriseの全メンバーがこのアーカイブを閲覧できます',
  "pseudonyms are personal data too, and subjects stay readable: use a private repository, or set 'true' if everyone may read this archive":
    '仮名も個人データであり、件名は読める状態で残ります。非公開のリポジトリを使うか、誰でも閲覧できてよい場合のみtrueを指定してください',
  'the repository is public; {}': 'リポジトリが公開されています。{}',
  'the repository turned public since the last run; {}':
    '前回の実行以降にリポジトリが公開されました。{}',
  'the repository has a visibility that could not be read; {}':
    'リポジトリの公開範囲を確認できませんでした。{}',
  'this workflow runs in a public repository: artifacts belong to the repository that runs the workflow, so everyone could read the page; run it in a private one':
    'このワークフローは公開リポジトリで実行されています。アーティファクトは実行元のリポジトリに属し、誰でもページを閲覧できる状態になるため、非公開のリポジトリで実行してください',
  "the visibility of the repository that runs this workflow could not be read: artifacts belong to the repository that runs the workflow, so the page could become public; input 'token' must be allowed to read it":
    'このワークフローを実行するリポジトリの公開範囲を確認できませんでした。アーティファクトは実行元のリポジトリに属し、ページが公開されるおそれがあるため、tokenにそのリポジトリの読み取りを許可してください',
  "this workflow runs in an internal repository: artifacts belong to the repository that runs the workflow, so every member of the enterprise could read the page; set 'true' if everyone who can read it may read this archive":
    'このワークフローは公開範囲が「internal」のリポジトリで実行されています。アーティファクトは実行元のリポジトリに属し、Enterpriseの全メンバーがページを閲覧できる状態になります。その全員がこのアーカイブを閲覧してよい場合のみ、trueを指定してください',
  "this workflow runs in another repository than that of input 'repository': artifacts belong to the repository that runs the workflow, which other people may read; set 'true' if everyone who can read it may read this archive":
    'このワークフローは、repositoryに指定したものとは別のリポジトリで実行されています。アーティファクトは実行元のリポジトリに属し、ほかの人が閲覧できる場合があります。閲覧できる全員がこのアーカイブを閲覧してよい場合のみ、trueを指定してください',
  // The environment.
  'the environment variable {} is set: TLS certificates would not be checked; remove it':
    '環境変数{}が設定されているため、TLS証明書が検証されません。削除してください',
  'the environment variable {} is set: text in the log could run as a command; remove it':
    '環境変数{}が設定されているため、ログ内の文字列がコマンドとして実行されるおそれがあります。削除してください',
  'the environment variable {}: expected an http or https URL':
    '環境変数{}：httpまたはhttpsのURLを指定してください',
  'the environment variable {}: expected the address of an http or https proxy, such as http://proxy.example:8080':
    '環境変数{}：httpまたはhttpsのプロキシのアドレス（http://proxy.example:8080 など）を指定してください',
  'The environment variable {} names a file that cannot be read on this runner, or that holds no certificate (PEM); it is left aside':
    '環境変数{}に指定されたファイルは、このランナーで読み取れないか、証明書（PEM）を含んでいないため、使用しません',
  'RUNNER_TEMP: expected a folder that can be written to':
    'RUNNER_TEMP：書き込み可能なフォルダを指定してください',
}
