import type { Command } from '../cli/command.ts'
import { KEY_OPTION } from '../evidence/signatures/key-file.ts'

/** `verify`: what the action of the same name checks, on a clone. */
export const VERIFY: Command = {
  name: 'verify',
  summary: {
    en: 'check that the archive is sound: its files, its history, and that it is kept up to date',
    ja: 'アーカイブを検査する（ファイル、履歴、最新の状態に保たれているか）',
  },
  description: {
    en: 'Checks every file of the archive and every commit of its history: that nothing was lost or altered by hand, and that the archiving runs still come in time. Names each finding, and what to do about it.',
    ja: 'アーカイブのすべてのファイルと履歴の全コミットを検査します。記録が失われたり手で変えられたりしていないか、アーカイブの実行が続いているかを調べ、問題ごとに内容と対応方法を表示します。',
  },
  usage: '[options]',
  readsClone: true,
  options: [
    {
      name: 'since-commit',
      value: 'ID',
      help: {
        en: 'check only what changed after this commit of the branch (its full ID)',
        ja: 'ブランチのこのコミットより後の変更だけを検査する（IDは省略しない）',
      },
    },
    {
      name: 'heartbeat-days',
      value: 'DAYS',
      help: {
        en: "the archiving runs' input of the same name; an archive that no run has written for two days more than this is a finding, 0 does not look at its age (default: 1)",
        ja: 'アーカイブの実行の同名の入力値。これより2日を超えて書き込みがなければ問題とする。0なら経過日数を調べない（既定値：1）',
      },
    },
    {
      name: 'warn-days',
      value: 'DAYS',
      help: {
        en: 'data that is not archived and that blastengine deletes within this many days is a finding (default: 21)',
        ja: '未保存のデータがこの日数以内に削除されるなら問題とする（既定値：21）',
      },
    },
    KEY_OPTION,
    {
      name: 'contents-only',
      value: null,
      help: {
        en: 'check the files and the history alone, not whether the archive is kept up to date: for one that is finished',
        ja: 'ファイルと履歴だけを検査し、最新の状態に保たれているかは調べない（更新を終えたアーカイブ向け）',
      },
    },
  ],
  examples: [
    {
      words: { en: 'The files and the whole history', ja: 'ファイルと履歴全体' },
      line: 'blastengine-archive verify --repository archive --contents-only',
    },
  ],
  run: async (context) => (await import('./run.ts')).runVerify(context),
}
