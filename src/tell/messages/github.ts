/** What GitHub or git says of the token, the repository and what is pushed. `{}` stays as it is. */
export const GITHUB_MESSAGES: Readonly<Record<string, string>> = {
  // The token and the repository.
  'GitHub does not accept it (HTTP 401); it may have ended or been revoked':
    'GitHubに受け付けられませんでした（HTTP 401）。有効期限が切れたか、取り消された可能性があります',
  "there is none of this name, or input 'token' may not see it (HTTP 404)":
    'この名前のリポジトリがないか、tokenに閲覧権限がありません（HTTP 404）',
  "there is none of this number, or input 'token' may not see it (HTTP {}); the workflow's job needs 'permissions: pull-requests: read'":
    'この番号のプルリクエストがないか、tokenに閲覧権限がありません（HTTP {}）。ワークフローのジョブに「permissions: pull-requests: read」を指定してください',
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
  "the organization's IP allow list does not let this runner in (HTTP 403); add the runner's addresses there (organization → Settings → Authentication security), or use a runner whose addresses are on it":
    'OrganizationのIP許可リストにより、このランナーからのアクセスが拒否されました（HTTP 403）。リストにランナーのIPアドレスを追加する（Organization → Settings → Authentication security）か、許可済みのランナーを使ってください',
  "GitHub refused too many requests at once (its secondary rate limit); run again in some minutes, at another minute than this account's other workflows":
    '短時間にリクエストが集中したため、GitHubに拒否されました（セカンダリレート制限）。数分後に、このアカウントの他のワークフローと時刻をずらして再実行してください',
  'GitHub refused too many requests at once (its secondary rate limit); run again in some minutes':
    '短時間にリクエストが集中したため、GitHubに拒否されました（セカンダリレート制限）。数分後に再実行してください',
  "GitHub's rate limit for input 'token' is used up; run again in an hour, or give the archive a token of its own":
    'tokenのGitHub APIレート制限を使い切りました。1時間後に再実行するか、アーカイブ専用のトークンを使ってください',
  "GitHub's rate limit is used up; run again in an hour, or give input 'token' a token of its own":
    'GitHub APIのレート制限を使い切りました。1時間後に再実行するか、tokenに専用のトークンを指定してください',
  // A push that is refused for good.
  'GH001: a file is over the size limit of GitHub (100 MiB); the archive itself writes no such file, so take it off the branch':
    'GH001：GitHubのファイルサイズの上限（100 MiB）を超えるファイルがあります。アーカイブがこのようなファイルを作成することはないため、ブランチから取り除いてください',
  "GH013: a rule asks for verified signatures; set input 'commit-signing' to 'auto' and give input 'token' the default token or an app's":
    'GH013：ルールにより、検証済みの署名が必須です。commit-signingをautoにし、tokenに既定のトークンまたはGitHub Appのトークンを指定してください',
  'GH013: push protection takes something in the data for a secret; look at the place, then allow it (Security → Secret scanning) or change the setting (Settings → Advanced Security → Push protection)':
    'GH013：プッシュ保護により、データの一部がシークレットと判定されました。該当箇所を確認したうえで、許可する（Security → Secret scanning）か、設定を変更してください（Settings → Advanced Security → Push protection）',
  "GH006: branch protection covers this branch; leave it out of the rule (Settings → Branches), or set input 'mode' to 'pull-request'":
    'GH006：このブランチはブランチ保護の対象です。保護ルールの対象から外す（Settings → Branches）か、modeにpull-requestを指定してください',
  "GH013: a rule asks for pull requests; set input 'mode' to 'pull-request', or leave the branch out of the rule (Settings → Rules → Rulesets)":
    'GH013：ルールにより、プルリクエストが必須です。modeにpull-requestを指定するか、このブランチをルールの対象から外してください（Settings → Rules → Rulesets）',
  "GH013: a rule forbids to create this branch; let the token's app bypass it, or leave the branch out of the rule (Settings → Rules → Rulesets)":
    'GH013：ルールにより、このブランチの作成が禁止されています。トークンのGitHub Appにバイパスを許可するか、このブランチをルールの対象から外してください（Settings → Rules → Rulesets）',
  "GH013: a rule of the repository forbids it; let the token's app bypass the rule, or leave the branch out of it (Settings → Rules → Rulesets)":
    'GH013：リポジトリのルールで禁止されています。トークンのGitHub Appにバイパスを許可するか、このブランチをルールの対象から外してください（Settings → Rules → Rulesets）',
  "the repository lacks the history that the archive builds on; let input 'repository' name the one that holds the branch":
    'アーカイブの基になる履歴がリポジトリにありません。ブランチのあるリポジトリをrepositoryに指定してください',
  "another branch's name stands in the way (git keeps no branch 'a' beside 'a/b'); remove that branch or choose another input 'branch'":
    '別のブランチの名前と衝突しています（gitでは「a」と「a/b」を同時に持てません）。そのブランチを削除するか、別のbranchを指定してください',
  "the repository is full; go on in a new one, named by input 'repository'":
    'リポジトリの容量が上限に達しています。新しいリポジトリをrepositoryに指定して続けてください',
  'a hook of the server declined it; ask the people who run this server':
    'サーバーのフックに拒否されました。サーバーの管理者に問い合わせてください',
  "the pull request was refused (HTTP 403): the workflow's job needs 'permissions: pull-requests: write', and the repository the setting 'Allow GitHub Actions to create and approve pull requests' (Settings → Actions → General → Workflow permissions)":
    'プルリクエストの作成が拒否されました（HTTP 403）。ワークフローのジョブに「permissions: pull-requests: write」を指定し、リポジトリの設定で「Allow GitHub Actions to create and approve pull requests」を有効にしてください（Settings → Actions → General → Workflow permissions）',
  'GH001: a file is over the size limit of GitHub (100 MiB); on GitHub Enterprise Server an administrator can raise it':
    'GH001：ファイルがGitHubのサイズの上限（100 MiB）を超えています。GitHub Enterprise Serverでは、管理者が上限を引き上げられます',
  // The branch and its last head.
  "branch '{}' is gone, but its last head {} is kept in {}.":
    'ブランチ「{}」がありません。最後のコミット{}は{}に残っています。',
  "branch '{}' was rewritten: its head {} does not descend from {}, the last one known.":
    'ブランチ「{}」が書き換えられています。現在の先頭{}は、最後に確認した{}の子孫ではありません。',
  'To restore it: {}': '復元するコマンド: {}',
  'To begin a new archive on purpose: {}': '意図的に新しいアーカイブを始めるコマンド: {}',
  'To accept the new head: {}': '新しい先頭を受け入れるコマンド: {}',
  'the branch moved while this run was publishing':
    '公開中に、ほかの実行がブランチを更新し続けました。時間をおいて再実行してください',
  "The commit does not bear GitHub's signature (Verified): for that, input 'commit-signing' must be 'auto' and input 'token' the default token or an app's.":
    'コミットにGitHubの署名（Verified）がありません。署名するには、commit-signingをautoにし、tokenに既定のトークンまたはGitHub Appのトークンを指定してください。',
}
