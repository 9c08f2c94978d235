import type { Command } from '../cli/command.ts'

/** `erase`: a person's records taken out of the files and of the history. */
export const ERASE: Command = {
  name: 'erase',
  summary: {
    en: "take a person's records out of the files and of the history",
    ja: '特定の人のレコードをファイルと履歴から消去する',
  },
  description: {
    en: 'Shows how many records in how many commits it would take out. With --yes it rewrites the history in this clone, pushes nothing, and prints the commands that remain, one a line. Every other record of every commit stays as it is, and the seals fit again.',
    ja: '消去されるレコードとコミットの件数を表示します。--yesを付けると、このクローンの履歴を書き換え、プッシュはせず、残りの作業のコマンドを1行に1つずつ出力します。ほかのレコードはすべてのコミットでそのまま残り、シールも一致します。',
  },
  usage: '(--email ADDRESS | --maillog-id N) [--yes] [options]',
  readsClone: true,
  options: [
    {
      name: 'email',
      value: 'ADDRESS',
      help: {
        en: 'the address, or in a pseudonymized archive the pseudonym',
        ja: 'アドレス。仮名化されたアーカイブでは仮名でもよい',
      },
    },
    {
      name: 'maillog-id',
      value: 'N',
      help: {
        en: 'one mail; where it is the only one to its address, everything of the address',
        ja: 'メール1通。そのアドレスへの唯一のメールであれば、アドレスに関するすべて',
      },
    },
    {
      name: 'yes',
      value: null,
      help: {
        en: 'do it; without, it only shows what it would do',
        ja: '実行する。付けない場合は表示のみ',
      },
    },
    {
      name: 'key-env',
      value: 'NAME',
      help: {
        en: 'the environment variable that holds the key of a pseudonymized archive (default: PSEUDONYM_KEY)',
        ja: '仮名化されたアーカイブの鍵が入っている環境変数（既定値：PSEUDONYM_KEY）',
      },
    },
  ],
  examples: [
    {
      words: { en: 'What an erasure would take out', ja: '消去される件数を確認する' },
      line: 'blastengine-archive erase --repository archive --email k-suzuki25@example.ne.jp',
    },
  ],
  run: async (context) => (await import('./run.ts')).runErase(context),
}
