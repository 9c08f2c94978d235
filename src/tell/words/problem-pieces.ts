import { formatCount } from '../markdown.ts'
import { many } from './phrases.ts'
import type { ProblemPair } from './problems.ts'

/** Single pieces that are missing: a delivery, a detail, a report, a row, a part of the API. */
export const PIECES = {
  'delivery-failed': {
    en: {
      title: 'some deliveries could not be read',
      happened: (count, named) =>
        `${many(count, 'delivery', 'deliveries')} could not be read to the end${named}`,
      cure: "The next run tries them first; to try now, start the workflow with these ids as 'delivery-ids'",
    },
    ja: {
      title: '一部の配信を取得できませんでした',
      happened: (count, named) =>
        `${formatCount(count)}件の配信を最後まで取得できませんでした${named}`,
      cure: '次回の実行で優先して取得します。すぐに取得するには、これらのIDをdelivery-idsに指定してワークフローを実行してください',
    },
  },
  'detail-failed': {
    en: {
      title: 'some failure details could not be fetched',
      happened: (count, named) =>
        `The details of ${many(count, 'failed mail')} could not be fetched${named}`,
      cure: 'The next run tries them first. If this repeats, check whether blastengine is down',
    },
    ja: {
      title: '一部のエラー詳細を取得できませんでした',
      happened: (count, named) =>
        `${formatCount(count)}件のエラー詳細を取得できませんでした${named}`,
      cure: '次回の実行で優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
  },
  'no-right': {
    en: {
      title: 'the API user lacks permission for some of the requested resources',
      happened: (_count, _named, list) =>
        `The API user lacks permission for some of the requested resources: ${list}. The rest is archived`,
      cure: "Grant these permissions in blastengine, or leave them out of 'resources': then the run is complete without them",
    },
    ja: {
      title: 'APIユーザーの権限が不足しています',
      happened: (_count, _named, list) =>
        `APIユーザーに権限がないため、次の項目を取得できませんでした：${list}。それ以外は保存済みです`,
      cure: 'blastengineでこのユーザーに権限を付与するか、該当する項目をresourcesから外してください。外した項目は対象外となり、残りがそろえば「完了」と判定されます',
    },
  },
  'report-failed': {
    en: {
      title: 'some open reports could not be fetched',
      happened: (count, named) => `${many(count, 'open report')} could not be fetched${named}`,
      cure: 'The next run tries them first. If this repeats, check whether blastengine is down',
    },
    ja: {
      title: '一部の開封レポートを取得できませんでした',
      happened: (count, named) =>
        `${formatCount(count)}件の開封レポートを取得できませんでした${named}`,
      cure: '次回の実行で優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
  },
  'report-late': {
    en: {
      title: 'some open reports were not ready in time',
      happened: (count, named) =>
        `${many(count, 'open report was', 'open reports were')} not ready in time${named}`,
      cure: "The next run tries them first. If this repeats, raise 'report-timeout'",
    },
    ja: {
      title: '一部の開封レポートが時間内に作成されませんでした',
      happened: (count, named) =>
        `${formatCount(count)}件の開封レポートが時間内に作成されませんでした${named}`,
      cure: '次回の実行で優先して取得します。繰り返し発生する場合は、report-timeoutを延ばしてください',
    },
  },
  'report-unreadable': {
    en: {
      title: 'some open reports cannot be read',
      happened: (count, named) =>
        `${many(count, 'open report')} came in a form that cannot be read for certain${named}`,
      cure: 'Nothing of them was archived, and what is archived already stays. The next run tries them again; if this repeats, report the reason to this project and ask the support of blastengine whether the file changed',
    },
    ja: {
      title: '一部の開封レポートを読み取れませんでした',
      happened: (count, named) =>
        `${formatCount(count)}件の開封レポートは、内容を確実に読み取れない形式でした${named}`,
      cure: '該当するレポートは保存せず、保存済みの内容は変更していません。次回の実行で再度取得します。繰り返し発生する場合は、理由を本プロジェクトに報告し、ファイル形式の変更の有無をblastengineのサポートに確認してください',
    },
  },
  'errors-failed': {
    en: {
      title: 'the error-stop list could not be read',
      happened: () => 'The error-stop list could not be read',
      cure: 'The next run asks again; entries live two weeks at most. If this repeats, check whether blastengine is down',
    },
    ja: {
      title: 'エラー停止リストを取得できませんでした',
      happened: () => 'エラー停止リストを取得できませんでした',
      cure: '次回の実行で再度取得します（リストの掲載期間は最長2週間です）。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
  },
  'errors-unreadable': {
    en: {
      title: 'the error-stop list cannot be read',
      happened: () => 'The error-stop list came in a form that cannot be read for certain',
      cure: "The next run asks again; entries live two weeks at most. If this repeats, report the reason to this project, and leave 'errors' out of 'resources' until then",
    },
    ja: {
      title: 'エラー停止リストを読み取れませんでした',
      happened: () => 'エラー停止リストは、内容を確実に読み取れない形式でした',
      cure: '次回の実行で再度取得します（リストの掲載期間は最長2週間です）。繰り返し発生する場合は、理由を本プロジェクトに報告し、解決するまでresourcesからerrorsを外してください',
    },
  },
  'usage-failed': {
    en: {
      title: 'the usage could not be read',
      happened: () => 'The usage of the contract could not be read',
      cure: 'The next run asks again. If this repeats, check whether blastengine is down',
    },
    ja: {
      title: '利用状況を取得できませんでした',
      happened: () => '契約の利用状況を取得できませんでした',
      cure: '次回の実行で再度取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
  },
  'odd-row': {
    en: {
      title: 'some rows of blastengine cannot be read',
      happened: (count) =>
        `${many(count, 'row')} of blastengine's answers could not be read and ${count === 1 ? 'was' : 'were'} left out; all others are archived`,
      cure: 'A row without a valid id or with a forbidden control character is a fault of blastengine: if this repeats, report it to its support',
    },
    ja: {
      title: 'blastengineの応答に読み取れない行がありました',
      happened: (count) =>
        `blastengineの応答のうち${count}行を読み取れなかったため除外しました。ほかの行は保存済みです`,
      cure: '有効なIDのない行や、使用できない制御文字を含む行はblastengine側の不具合です。繰り返し発生する場合は、blastengineのサポートに連絡してください',
    },
  },
  'detail-gone': {
    en: {
      title: 'blastengine has no details of some failures',
      happened: (count, named) =>
        `blastengine answers HTTP 404 for the details of ${many(count, 'failed mail')}${named}`,
      cure: 'Nothing to do: their mail logs are archived, and later runs ask again while the list shows them',
    },
    ja: {
      title: '一部のエラー詳細がblastengineにありません',
      happened: (count, named) =>
        `HTTP 404が返されたため、${formatCount(count)}件のエラー詳細は取得できませんでした${named}`,
      cure: '対応は不要です。メールログは保存済みで、一覧に表示されている間は今後の実行でも取得を試みます',
    },
  },
  'not-started': {
    en: {
      title: 'some deliveries have not started',
      happened: (count, named) =>
        `${many(count, 'delivery has', 'deliveries have')} not started and ${count === 1 ? 'is' : 'are'} not archived yet${named}`,
      cure: 'Nothing to do: they are archived once they have started',
    },
    ja: {
      title: '開始前の配信があります',
      happened: (count, named) =>
        `${formatCount(count)}件の配信は開始前のため、まだ保存していません${named}`,
      cure: '対応は不要です。配信の開始後に保存します',
    },
  },
  'delivery-gone': {
    en: {
      title: 'blastengine does not know some deliveries',
      happened: (count, named) =>
        `blastengine does not know ${many(count, 'delivery', 'deliveries')}${named}`,
      cure: "Check the ids in 'delivery-ids'; what is older than 62 days is deleted there, but may be in the archive",
    },
    ja: {
      title: '一部の配信がblastengineに見つかりませんでした',
      happened: (count, named) =>
        `${formatCount(count)}件の配信がblastengineに見つかりませんでした${named}`,
      cure: 'delivery-idsの指定を確認してください。62日を過ぎた配信はblastengineから削除されますが、アーカイブには残っている場合があります',
    },
  },
} as const satisfies Readonly<Record<string, ProblemPair>>
