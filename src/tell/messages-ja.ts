/**
 * The messages of our own errors in Japanese, found by their English text, as gettext does: an error is thrown in one
 * language, wherever it happens, and translated where it is told. `{}` stands for a part that stays as it is.
 */
const MESSAGES: Readonly<Record<string, string>> = {
  // What an input says, behind its name.
  missing: '指定されていません',
  "missing (or give 'api-token')": '指定されていません（api-tokenを指定する場合は不要です）',
  "expected either this or 'login-id' with 'api-key', got both":
    'api-tokenと、login-id・api-keyの組は、どちらか一方だけを指定してください',
  'expected an https URL (http for loopback alone)':
    'httpsのURLを指定してください（httpを使えるのはループバックアドレスのみです）',
  'expected positive integers': '正の整数を指定してください',
  'expected any of {}': '次の中から指定してください：{}',
  "expected 'YYYY-MM-DD' or '<n>d'": 'YYYY-MM-DDまたは<n>dの形式で指定してください',
  "expected 'YYYY-MM-DD'": 'YYYY-MM-DDの形式で指定してください',
  "expected a day that is not before 'since'": 'since以降の日を指定してください',
  "expected 'owner/name'": '「owner/name」の形式で指定してください',
  'expected a branch name that git takes': 'gitで使えるブランチ名を指定してください',
  'expected a folder inside the branch': 'ブランチ内のフォルダを指定してください',
  'expected a whole number from {} to {}': '{}から{}までの整数を指定してください',
  "expected '{}' or '{}' or '{}'": '「{}」「{}」「{}」のいずれかを指定してください',
  "expected '{}' or '{}'": '「{}」または「{}」を指定してください',
  "'pseudonymize' needs a key of at least {} characters":
    'pseudonymizeを使うには、{}文字以上のキーが必要です',
  "git cannot keep it beside 'archive/archive', the head of the pull request; choose another name":
    'プルリクエストのブランチ「archive/archive」と同時には存在できない名前です。別の名前を指定してください',
  "git cannot keep a branch '{}' beside the branch '{}'; remove that one or choose another name":
    'gitでは、ブランチ「{}」と「{}」を同時に持てません。後者を削除するか、別の名前を指定してください',
  "'{}' is the default branch of the repository; name another one":
    '「{}」はリポジトリのデフォルトブランチです。別のブランチを指定してください',
  'expected the number of a pull request': 'プルリクエストの番号を指定してください',
  'expected a full commit id': '省略のないコミットIDを指定してください',
  "expected either this or 'pull-request', got both":
    'since-commitとpull-requestは、どちらか一方だけを指定してください',
  "it does not go to the branch of input 'branch'; let the workflow run for that branch alone":
    'branchに指定したブランチ宛てのプルリクエストではありません。そのブランチに対してのみワークフローを実行してください',
  "this archive belongs to another account; use the account it was begun with, or another 'branch'":
    'このアーカイブは別のアカウントのものです。作成時のアカウントを使うか、別のbranchを指定してください',
  "this archive was begun with '{}'; use that, or another 'branch'":
    'このアーカイブは「{}」で作成されています。同じ値を指定するか、別のbranchを指定してください',
  "this archive was begun with another key; use that one, or another 'branch'":
    'このアーカイブは別のキーで作成されています。そのキーを使うか、別のbranchを指定してください',
  "the logs that it reads are not those of this archive; use the account it was begun with, or another 'branch'":
    '取得したログがこのアーカイブのものと一致しません。作成時のアカウントを使うか、別のbranchを指定してください',
  // What GitHub says of the token or the repository.
  'GitHub does not accept it (HTTP 401); it may have ended or been revoked':
    'GitHubに受け付けられませんでした（HTTP 401）。有効期限が切れたか、取り消された可能性があります',
  "there is none of this name, or input 'token' may not see it (HTTP 404)":
    'この名前のリポジトリがないか、tokenに閲覧権限がありません（HTTP 404）',
  "it may not write to this repository (HTTP {}); the workflow's job needs 'permissions: contents: write', and another repository needs a token of its own":
    'このリポジトリへの書き込みが許可されていません（HTTP {}）。ワークフローのジョブに「permissions: contents: write」を指定してください。別のリポジトリに書き込む場合は、専用のトークンが必要です',
  "it may not write to this repository (HTTP {}); the workflow's job needs 'permissions: contents: write'":
    'このリポジトリへの書き込みが許可されていません（HTTP {}）。ワークフローのジョブに「permissions: contents: write」を指定してください',
  "it may not read this repository (HTTP 403); the workflow's job needs 'permissions: contents: write'":
    'このリポジトリの読み取りが許可されていません（HTTP 403）。ワークフローのジョブに「permissions: contents: write」を指定してください',
  "it may not do this in this repository (HTTP 403); the workflow's job needs 'permissions: contents: write', and another repository needs a token of its own":
    'このリポジトリでの操作が許可されていません（HTTP 403）。ワークフローのジョブに「permissions: contents: write」を指定してください。別のリポジトリを使う場合は、専用のトークンが必要です',
  'it was renamed or moved; give its new name':
    'リポジトリ名が変更されたか、移転しています。新しい名前を指定してください',
  'it is archived on GitHub, so nothing can be written to it; unarchive it (Settings → General), or name another repository':
    'GitHub上でアーカイブ（読み取り専用）になっているため、書き込めません。解除する（Settings → General）か、別のリポジトリを指定してください',
  "GitHub has blocked or disabled it (HTTP 403); its owners see the reason on its page and answer GitHub's support":
    'GitHubによってブロックまたは無効化されています（HTTP 403）。理由はリポジトリのページに表示されます。所有者からGitHubのサポートに問い合わせてください',
  "the account or the app behind it is suspended on GitHub (HTTP 403); ask its owner, or GitHub's support":
    'トークンを発行したアカウントまたはアプリが、GitHub上で停止されています（HTTP 403）。所有者またはGitHubのサポートに確認してください',
  "the organization does not take this kind of personal access token (HTTP 403); use an app's token, or one that the organization's settings allow":
    'この種類の個人用アクセストークンは、Organizationで許可されていません（HTTP 403）。GitHub Appのトークンか、Organizationの設定で許可されたトークンを使ってください',
  'the organization asks for single sign-on (SAML); authorize the token for it (your Settings → Developer settings → the token → Configure SSO)':
    'OrganizationがSAMLシングルサインオンを必須にしています。トークンを承認してください（個人のSettings → Developer settings → トークン → Configure SSO）',
  // Whole messages.
  "the organization's IP allow list does not let this runner in (HTTP 403); add the runner's addresses there (organization → Settings → Authentication security), or use a runner whose addresses are on it":
    'OrganizationのIP許可リストにより、このランナーからのアクセスが拒否されました（HTTP 403）。リストにランナーのIPアドレスを追加する（Organization → Settings → Authentication security）か、許可済みのランナーを使ってください',
  "GitHub refused too many requests at once (its secondary rate limit); run again in some minutes, at another minute than this account's other workflows":
    '短時間にリクエストが集中したため、GitHubに拒否されました（セカンダリレート制限）。数分後に、このアカウントの他のワークフローと時刻をずらして再実行してください',
  "GitHub's rate limit for input 'token' is used up; run again in an hour, or give the archive a token of its own":
    'tokenのGitHub APIレート制限を使い切りました。1時間後に再実行するか、アーカイブ専用のトークンを使ってください',
  'the repository is internal: every member of the enterprise can read this archive':
    'リポジトリの公開範囲が「internal」のため、Enterpriseの全メンバーがこのアーカイブを閲覧できます',
  "input 'allow-public': the repository is public; {}":
    '入力「allow-public」：リポジトリが公開されています。仮名も個人データであり、件名は読める状態で残ります。非公開のリポジトリを使うか、誰でも閲覧できてよい場合のみtrueを指定してください',
  "input 'allow-public': the repository turned public since the last run; {}":
    '入力「allow-public」：前回の実行以降にリポジトリが公開されました。仮名も個人データであり、件名は読める状態で残ります。非公開のリポジトリを使うか、誰でも閲覧できてよい場合のみtrueを指定してください',
  "input 'allow-public': the repository has a visibility that could not be read; {}":
    '入力「allow-public」：リポジトリの公開範囲を確認できませんでした。仮名も個人データであり、件名は読める状態で残ります。非公開のリポジトリを使うか、誰でも閲覧できてよい場合のみtrueを指定してください',
  'the environment variable {} is set: TLS certificates would not be checked; remove it':
    '環境変数{}が設定されているため、TLS証明書が検証されません。削除してください',
  'the environment variable {} is set: text in the log could run as a command; remove it':
    '環境変数{}が設定されているため、ログ内の文字列がコマンドとして実行されるおそれがあります。削除してください',
  'the environment variable {}: expected an http or https URL':
    '環境変数{}：httpまたはhttpsのURLを指定してください',
  'on the branch a file, link or submodule has the name of a folder of the archive, or a folder that of a file; move it, or choose another folder':
    'ブランチ上に、アーカイブのフォルダと同名のファイル・リンク・サブモジュール、またはアーカイブのファイルと同名のフォルダがあります。移動するか、別のフォルダを指定してください',
  'the push was refused, GH001: a file is over the size limit of GitHub (100 MiB); on GitHub Enterprise Server an administrator can raise it ({})':
    'GH001：GitHubのファイルサイズの上限（100 MiB）を超えるため、プッシュが拒否されました（{}）。GitHub Enterprise Serverでは、管理者が上限を引き上げられます',
  'RUNNER_TEMP: expected a folder that can be written to':
    'RUNNER_TEMP：書き込み可能なフォルダを指定してください',
  'coverage.json has version {}, this action knows {}: use a newer version of the action':
    'coverage.jsonのバージョンは{}ですが、このアクションが対応するのは{}までです。新しいバージョンのアクションを使ってください',
  "branch '{}' is gone, but its last head {} is kept in {}.":
    'ブランチ「{}」がありません。最後のコミット{}は{}に残っています。',
  "branch '{}' was rewritten: its head {} does not descend from {}, the last one known.":
    'ブランチ「{}」が書き換えられています。現在の先頭{}は、最後に確認した{}の子孫ではありません。',
  'To restore it: {}': '復元するコマンド: {}',
  'To begin a new archive on purpose: {}': '意図的に新しいアーカイブを始めるコマンド: {}',
  'To accept the new head: {}': '新しい先頭を受け入れるコマンド: {}',
  "The commit does not bear GitHub's signature (Verified): for that, input 'commit-signing' must be 'auto' and input 'token' the default token or an app's.":
    'コミットにGitHubの署名（Verified）がありません。署名するには、commit-signingをautoにし、tokenにデフォルトのトークンまたはGitHub Appのトークンを指定してください。',
  'git was not found on this runner': 'このランナーにgitが見つかりません',
  'no space left on the disk of this runner': 'このランナーのディスクに空き容量がありません',
  'too many open files on this runner': 'このランナーで開いているファイルが多すぎます',
  'unexpected error': '予期しないエラーが発生しました',
  // Reasons.
  'report job not finished in time': '開封レポートの作成が時間内に終わりませんでした',
  'report job failed': '開封レポートの作成に失敗しました',
  'no connection': '接続できませんでした',
  'connection lost': '接続が切れました',
  'timed out': '応答がありませんでした',
  'answer too large': '応答が大きすぎます',
  'certificate refused': '証明書を検証できませんでした',
  'redirect refused': 'リダイレクト先が許可されていません',
  'unreadable answer ({})': '応答を読み取れませんでした（{}）',
  'the token is not accepted': 'トークンが受け付けられませんでした',
  'this blastengine user may not use this part of the API': 'このユーザーに権限がありません',
  'the API does not accept this request': 'リクエストが受け付けられませんでした',
  'not there': '存在しません',
  'the account is locked': 'アカウントがロックされています',
  '{}: does not decode ({})': '{}：読み取れません（{}）',
  '{}: records are not in ascending order': '{}：レコードが昇順になっていません',
}

/** Reasons that stand in brackets behind others. */
const PARTS: Readonly<Record<string, string>> = {
  'not JSON Lines': 'JSON Linesではありません',
  'not JSON': 'JSONではありません',
  'not UTF-8': 'UTF-8ではありません',
  'expected a zip': 'zipファイルではありません',
  'cut zip': 'zipファイルが途中で切れています',
  'CSV: broken file': 'CSVが壊れています',
  'CSV: uneven rows': 'CSVの列数がそろっていません',
  'unknown header': '見出し行が異なります',
  'deliveries: unknown header': '見出し行が異なります',
}

function compile(template: string): RegExp {
  const parts = template.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('(.+?)')}$`)
}

const CATALOG = Object.entries(MESSAGES).map(([en, ja]) => [compile(en), ja] as const)

function find(text: string): string | undefined {
  for (const [pattern, ja] of CATALOG) {
    const parts = pattern.exec(text)?.slice(1)
    if (parts === undefined) continue
    let next = 0
    return ja.replace(/\{\}/g, () => translatePart(parts[next++] ?? ''))
  }
  return undefined
}

/** A reason within a message; an id, a path or a value stays as it is. */
function translatePart(text: string): string {
  return PARTS[text] ?? text
}

/** `GET /usages: HTTP 403 (…) after 5 attempts`: the place stays, the rest is translated. */
const CALL = /^((?:GET|POST|PATCH|git) [^:]+): (.+?)(?: after (\d+) attempts)?$/
const STATUS = /^(HTTP \d+) \((.+)\)$/
const INPUT = /^input '([a-z-]+)': (.+)$/
const GOT = /^(.+), got '(.*)'$/

function translateProblem(text: string): string {
  const [, status = '', why = ''] = STATUS.exec(text) ?? []
  return status === '' ? (find(text) ?? text) : `${status}、${find(why) ?? why}`
}

function translateMistake(name: string, mistake: string): string | undefined {
  const [, expected = mistake, got] = GOT.exec(mistake) ?? []
  const translated = find(expected)
  const shown = got === undefined ? '' : `（入力値：「${got}」）`
  return translated && `入力「${name}」：${translated}${shown}`
}

function translateLine(line: string): string {
  const [, name = '', mistake = ''] = INPUT.exec(line) ?? []
  const known = find(line) ?? (name === '' ? undefined : translateMistake(name, mistake))
  if (known !== undefined) return known
  const [, place, problem = '', tries] = CALL.exec(line) ?? []
  if (place === undefined) return line
  return `${place}：${translateProblem(problem)}${tries === undefined ? '' : `（${tries}回試行）`}`
}

/** A message of ours in Japanese, line by line; one that the catalogue does not know stays English. */
export function translateToJapanese(message: string): string {
  return message.split('\n').map(translateLine).join('\n')
}
