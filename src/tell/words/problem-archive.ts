import { formatCount } from '../markdown.ts'
import { many } from './phrases.ts'
import type { ProblemPair } from './problems.ts'

/** What is wrong with the archive itself, its repository, or the machine that the run is on. */
export const ARCHIVE_PROBLEMS = {
  'damaged-file': {
    en: {
      title: 'a file of the archive is damaged',
      happened: (count, named) =>
        `${many(count, 'file')} of the archive cannot be decoded and ${count === 1 ? 'was' : 'were'} left alone${named}`,
      cure: 'On the branch that holds it (the data branch; with pull requests also `archive/<branch>`) list its versions with `git log --oneline -- <file>`, restore the last good one with `git checkout <good-commit> -- <file>`, commit, push, and run again',
    },
    ja: {
      title: 'アーカイブのファイルが破損しています',
      happened: (count, named) =>
        `アーカイブ内の${formatCount(count)}件のファイルを読み取れないため、変更せずに残しました${named}`,
      cure: '該当するブランチ（データブランチ。プルリクエストを使う場合は`archive/<branch>`も）で、`git log --oneline -- <file>`を実行して正常な版を探し、`git checkout <good-commit> -- <file>`で復元してください。コミットしてプッシュした後、再実行してください',
    },
  },
  'taken-off': {
    en: {
      title: 'files that this run had written were taken off the branch',
      happened: (count, named) =>
        `${many(count, 'file')} that this run had written ${count === 1 ? 'was' : 'were'} changed or taken off the branch by somebody else before it ended${named}`,
      cure: 'The next run reads again what belongs in them',
    },
    ja: {
      title: 'この実行が書き込んだファイルがブランチから除かれました',
      happened: (count, named) =>
        `この実行が書き込んだ${formatCount(count)}件のファイルが、終了前に別の人または実行によってブランチ上で変更または削除されました${named}`,
      cure: '該当する内容は次回の実行で取得し直します',
    },
  },
  'unwritable-file': {
    en: {
      title: 'a file of the archive could not be written',
      happened: (count, named) =>
        `${many(count, 'file')} of the archive could not be written${named}; everything else is published`,
      cure: 'What belongs in them counts as unread, and each run reads it again until they can be written',
    },
    ja: {
      title: 'アーカイブのファイルを書き込めませんでした',
      happened: (count, named) =>
        `アーカイブの${formatCount(count)}件のファイルを書き込めませんでした${named}。ほかの内容は公開済みです`,
      cure: '書き込めなかった内容は未取得として扱い、書き込めるようになるまで実行のたびに取得し直します',
    },
  },
  gap: {
    en: {
      title: 'blastengine deleted mail logs before they were read',
      happened: (_, named) =>
        `blastengine deleted mail logs before any run had read them${named}; they cannot be fetched any more`,
      cure: 'Find out why no run finished in time (schedule switched off, red runs, deadline), and watch the archive from a second workflow',
    },
    ja: {
      title: '取得前に削除されたメールログがあります',
      happened: (_, named) =>
        `取得する前にblastengine側で削除されたメールログがあります${named}。再取得はできません`,
      cure: '実行が間に合わなかった原因（スケジュールの停止、実行の失敗、時間切れなど）を確認し、別のワークフローからアーカイブを監視してください',
    },
  },
  'near-deletion': {
    en: {
      title: 'data that is not archived is about to be deleted',
      happened: (_, named) => `Data that is not archived yet is about to be deleted${named}`,
      cure: "Run the workflow again now, and until it is complete. If runs end early, raise 'deadline-minutes' or 'requests-per-minute'",
    },
    ja: {
      title: '未保存のデータがまもなく削除されます',
      happened: (_, named) => `未保存のデータがまもなく削除されます${named}`,
      cure: 'すぐにワークフローを再実行し、取得が完了するまで繰り返してください。途中で終了する場合は、deadline-minutesまたはrequests-per-minuteを引き上げてください',
    },
  },
  'turned-public': {
    en: {
      title: 'the repository is public now',
      happened: () =>
        'The repository turned public since the last run, and the whole history of the archive with it',
      cure: 'Make the repository private again now, or move the archive to a private one; what was public must count as published',
    },
    ja: {
      title: 'リポジトリが公開されています',
      happened: () =>
        '前回の実行以降にリポジトリが公開され、アーカイブの全履歴が誰でも読める状態です',
      cure: 'ただちにリポジトリを非公開に戻すか、非公開のリポジトリへ移してください。公開されていた内容は、公表されたものとして扱う必要があります',
    },
  },
  unsigned: {
    en: {
      title: 'GitHub did not sign the commit',
      happened: (count, named) =>
        `GitHub did not sign ${many(count, 'commit')}${named}, as input 'commit-signing: always' asks`,
      cure: "Give input 'token' the default token or an app's: GitHub signs what these commit through its API, but not the first commit of an empty repository",
    },
    ja: {
      title: 'コミットにGitHubの署名がありません',
      happened: (count, named) =>
        `commit-signing: alwaysが指定されていますが、${formatCount(count)}件のコミットにGitHubの署名がありません${named}`,
      cure: 'tokenに既定のトークンまたはGitHub Appのトークンを指定してください。GitHubが署名するのは、これらのトークンでAPIから作成したコミットです（空のリポジトリの最初のコミットを除く）',
    },
  },
  unbalanced: {
    en: {
      title: 'the archive and blastengine count differently',
      happened: (count, named) =>
        `For ${many(count, 'delivery', 'deliveries')} the archive and blastengine count differently${named}`,
      cure: "Later runs compare again. If it stays, read the delivery by its id ('delivery-ids'); mails that blastengine deleted before the first run stay missing",
    },
    ja: {
      title: 'アーカイブの件数がblastengineの集計と一致しません',
      happened: (count, named) =>
        `${formatCount(count)}件の配信で、アーカイブの件数とblastengineの集計が一致しません${named}`,
      cure: '今後の実行で再度照合します。解消しない場合は、配信IDをdelivery-idsに指定して取得し直してください。初回の実行前に削除されたメールは取得できません',
    },
  },
  'coverage-rebuilt': {
    en: {
      title: 'coverage.json and the files do not fit, so everything is read again',
      happened: () =>
        'coverage.json could not be read, or a file that it counts as archived is gone, so everything that blastengine still has is read again',
      cure: "Nothing else to do for this run; 'git log --stat -- <directory>' on the data branch shows who changed what",
    },
    ja: {
      title: 'coverage.jsonとファイルが合わないため、すべて取得し直します',
      happened: () =>
        'coverage.jsonを読み取れないか、取得済みとして記録されているファイルがないため、blastengineに残っているデータをすべて取得し直します',
      cure: '対応は不要です。変更の経緯は、データブランチで「git log --stat -- <directory>」を実行すると確認できます',
    },
  },
  'overview-failed': {
    en: {
      title: 'README.md of the branch was not rewritten',
      happened: () => 'README.md on the data branch could not be rewritten',
      cure: 'Nothing to do: everything else is published, and the next commit rewrites the page',
    },
    ja: {
      title: 'データブランチのREADME.mdを更新できませんでした',
      happened: () => 'データブランチのREADME.mdを更新できませんでした',
      cure: '対応は不要です。ほかの内容は公開済みで、README.mdは次回のコミットで更新します',
    },
  },
  'filters-unchecked': {
    en: {
      title: 'the weekly check of the list was not made',
      happened: () =>
        'The weekly check that the list of mail logs leaves out no delivery type could not be made',
      cure: 'Nothing to do: what was read is archived, and the next run makes the check',
    },
    ja: {
      title: '一覧の週1回の確認ができませんでした',
      happened: () =>
        'メールログの一覧に含まれない配信種別がないかを調べる週1回の確認ができませんでした',
      cure: '対応は不要です。取得した内容は保存済みで、確認は次回の実行で行います',
    },
  },
  'clock-skew': {
    en: {
      title: 'the clock of the runner is wrong',
      happened: (_, named) => `The clock of the runner and that of blastengine differ${named}`,
      cure: 'Set the clock of the self-hosted runner (NTP): what is due and what is nearly deleted is reckoned with it',
    },
    ja: {
      title: 'ランナーの時計がずれています',
      happened: (_, named) => `ランナーとblastengineの時計がずれています${named}`,
      cure: 'セルフホストランナーの時刻を合わせてください（NTP）。再取得の時期や削除までの日数の計算に使用しています',
    },
  },
} as const satisfies Readonly<Record<string, ProblemPair>>
