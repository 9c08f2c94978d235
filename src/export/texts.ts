import { formatCount } from '../tell/markdown.ts'
import type { Language } from '../tell/words.ts'

const count = (number: number, one: string, many: string) =>
  `${formatCount(number)} ${number === 1 ? one : many}`

const EN = {
  table: (name: string, months: number, rows: number) =>
    `${name}: ${count(rows, 'row', 'rows')} in ${count(months, 'month', 'months')} written`,
  removed: (files: number) => `${count(files, 'file', 'files')} removed`,
  unchanged: 'Nothing has changed since the last export; nothing was written.',
  empty: 'The archive holds nothing of what was asked for; nothing was written.',
  unreadable: (lines: number) =>
    `Left out: ${count(lines, 'past line', 'past lines')} of the history that cannot be read.`,
  anew: {
    history:
      'The history of the archive was rewritten since the last export: everything of this archive was written anew, and what no longer belongs to it was removed.',
    request:
      'The last export was made with other options: everything of this archive was written anew.',
    incomplete:
      'The last export is incomplete or from another version: everything of this archive was written anew.',
  },
}

/** What `export` says. */
export type ExportTexts = typeof EN

const JA: ExportTexts = {
  table: (name, months, rows) =>
    `${name}：${formatCount(months)}か月分、${formatCount(rows)}行を書き込みました`,
  removed: (files) => `${formatCount(files)}個のファイルを削除しました`,
  unchanged: '前回の書き出しから変更はありません。何も書き込みませんでした。',
  empty: '指定に該当するデータはアーカイブにありません。何も書き込みませんでした。',
  unreadable: (lines) => `履歴のうち読み取れない${formatCount(lines)}行は含めていません。`,
  anew: {
    history:
      '前回の書き出しの後にアーカイブの履歴が書き換えられたため、このアーカイブの表をすべて書き直し、不要になったものを削除しました。',
    request: '前回と異なるオプションが指定されたため、このアーカイブの表をすべて書き直しました。',
    incomplete:
      '前回の書き出しが完了していないか、別のバージョンで作られているため、このアーカイブの表をすべて書き直しました。',
  },
}

export function exportTextsOf(language: Language): ExportTexts {
  return language === 'ja' ? JA : EN
}
