import type { ProblemCode } from '../problems.ts'
import type { ProblemText } from './problem-texts-en.ts'

/** Every problem of a run in Japanese. */
export const PROBLEM_TEXTS_JA: Readonly<Record<ProblemCode, ProblemText>> = {
  'list-failed': {
    happened: () => 'メールログの一覧を最後まで取得できませんでした',
    cure: '未取得分は次回の実行で取得します。繰り返し発生する場合は、blastengineの稼働状況と、APIユーザーにログ閲覧権限があるかを確認してください',
  },
  'deliveries-failed': {
    happened: (count, named) => `${count}日分の配信一覧を取得できませんでした${named}`,
    cure: '次回の実行で該当日を優先して取得します。繰り返し発生する場合は、blastengineの稼働状況と、APIユーザーに配信の閲覧権限があるかを確認してください',
  },
  'delivery-failed': {
    happened: (count, named) => `${count}件の配信を最後まで取得できませんでした${named}`,
    cure: '次回の実行で優先して取得します。すぐに取得するには、これらのIDをdelivery-idsに指定してワークフローを実行してください',
  },
  'detail-failed': {
    happened: (count, named) => `${count}件のエラー詳細を取得できませんでした${named}`,
    cure: '次回の実行で優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
  },
  'damaged-file': {
    happened: (count, named) =>
      `アーカイブ内の${count}件のファイルを読み取れないため、変更せずに残しました${named}`,
    cure: '該当するブランチ（データブランチ。プルリクエストを使う場合はarchive/<branch>も）で「git log -p -- <ファイル>」を実行して正常な版を探し、そのブランチに新しいコミットで復元してから再実行してください',
  },
  'filtered-list': {
    happened: (_, named) =>
      `blastengineの一覧に含まれない配信種別があるため${named}、今回の取得範囲は取得済みとして記録していません`,
    cure: 'すべての配信種別を閲覧できるAPIユーザーを使用してください。権限に問題がなければ、blastengineのサポートに問い合わせてください',
  },
  gap: {
    happened: (_, named) =>
      `取得する前にblastengine側で削除されたメールログがあります${named}。再取得はできません`,
    cure: '実行が間に合わなかった原因（スケジュールの停止、実行の失敗、時間切れなど）を確認し、別のワークフローからアーカイブを監視してください',
  },
  'near-deletion': {
    happened: (_, named) => `未取得のデータがまもなく削除されます${named}`,
    cure: 'すぐにワークフローを再実行し、取得が完了するまで繰り返してください。途中で終了する場合は、deadline-minutesまたはrequests-per-minuteを引き上げてください',
  },
  'access-lost': {
    happened: () => 'blastengineにアクセスを拒否されたため、取得を中止しました',
    cure: 'login-idとapi-key（キーが再発行されていないか）、接続元IPアドレスの制限、ユーザーの権限を確認してください。アカウントのロック（HTTP 423）は、blastengineのサポートでのみ解除できます',
  },
  unsigned: {
    happened: (count, named) =>
      `commit-signing: alwaysが指定されていますが、${count}件のコミットにGitHubの署名がありません${named}`,
    cure: 'tokenに既定のトークンまたはGitHub Appのトークンを指定してください。GitHubが署名するのは、これらのトークンでAPIから作成したコミットです（空のリポジトリの最初のコミットを除く）',
  },
  'turned-public': {
    happened: () =>
      '前回の実行以降にリポジトリが公開され、アーカイブの全履歴が誰でも読める状態です',
    cure: 'ただちにリポジトリを非公開に戻すか、非公開のリポジトリへ移してください。公開されていた内容は、公表されたものとして扱う必要があります',
  },
  signal: {
    happened: () => '停止の指示を受けて終了しました',
    cure: '完了した分は保存済みです。残りを取得するには、ワークフローを再実行してください',
  },
  deadline: {
    happened: () => '制限時間（deadline-minutes）に達したため、取得を終了しました',
    cure: '完了した分は保存済みで、続きは次回の実行で取得します。繰り返し発生する場合は、制限時間を延ばすか、実行回数を増やしてください',
  },
  'rate-limit': {
    happened: () => 'リクエストが3回続けて制限（HTTP 429）を受けたため、取得を終了しました',
    cure: '続きは次回の実行で取得します。繰り返し発生する場合は、requests-per-minuteを下げるか、送信の少ない時間帯に実行してください',
  },
  reserve: {
    happened: () =>
      '残りリクエスト数がreserveを下回る状態が10分続いたため、メール送信を優先して取得を終了しました',
    cure: '続きは次回の実行で取得します。繰り返し発生する場合は、送信の少ない時間帯に実行するか、reserveを下げてください',
  },
  'report-failed': {
    happened: (count, named) => `${count}件の開封レポートを取得できませんでした${named}`,
    cure: '次回の実行で優先して取得します。繰り返し発生する場合は、report-timeoutを延ばしてください',
  },
  'errors-failed': {
    happened: () => 'エラー停止リストを取得できませんでした',
    cure: '次回の実行で再度取得します（リストの掲載期間は最長2週間です）。APIユーザーに権限がない場合は、resourcesからerrorsを外してください',
  },
  'usage-failed': {
    happened: () => '契約の利用状況を取得できませんでした',
    cure: '次回の実行で再度取得します。APIユーザーに権限がない場合は、resourcesからusageを外してください',
  },
  'coverage-rebuilt': {
    happened: () =>
      'coverage.jsonを読み取れなかったため、blastengineに残っているデータをすべて取得し直します',
    cure: '対応は不要です。変更の経緯は、データブランチで「git log -p -- <directory>/coverage.json」を実行すると確認できます',
  },
  'detail-gone': {
    happened: (count, named) =>
      `HTTP 404が返されたため、${count}件のエラー詳細は取得できませんでした${named}`,
    cure: '対応は不要です。メールログは保存済みで、一覧に表示されている間は今後の実行でも取得を試みます',
  },
  'not-started': {
    happened: (count, named) => `${count}件の配信は開始前のため、まだ保存していません${named}`,
    cure: '対応は不要です。配信の開始後に保存します',
  },
  'delivery-gone': {
    happened: (count, named) => `${count}件の配信がblastengineに見つかりませんでした${named}`,
    cure: 'delivery-idsの指定を確認してください。62日を過ぎた配信はblastengineから削除されますが、アーカイブには残っている場合があります',
  },
  unbalanced: {
    happened: (count, named) =>
      `${count}件の配信で、アーカイブの件数とblastengineの集計が一致しません${named}`,
    cure: '今後の実行で再度照合します。解消しない場合は、配信IDをdelivery-idsに指定して取得し直してください。初回の実行前に削除されたメールは取得できません',
  },
  'clock-skew': {
    happened: (_, named) => `ランナーとblastengineの時計がずれています${named}`,
    cure: 'セルフホストランナーの時刻を合わせてください（NTP）。再取得の時期や削除までの日数の計算に使用しています',
  },
}
