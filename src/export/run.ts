import { basename, dirname, resolve } from 'node:path'
import type { Context, ExitCode } from '../cli/command.ts'
import { readRange } from '../cli/range.ts'
import { UsageError } from '../cli/usage-error.ts'
import type { Clone } from '../clone/clone.ts'
import { TranslatedError } from '../errors.ts'
import { formatCount } from '../tell/markdown.ts'
import { many } from '../tell/words/phrases.ts'
import type { Language } from '../tell/words.ts'
import { exportDatabase } from './export-database.ts'
import { type Exported, exportLake } from './export-lake.ts'
import { createProgressBar } from './progress.ts'
import { TABLE_NAMES } from './rows/tables.ts'
import type { Selection } from './selection.ts'

const EN = {
  table: (name: string, months: number, rows: number) =>
    `${name}: ${many(rows, 'row', 'rows')} in ${many(months, 'month', 'months')} written`,
  removed: (files: number) => `${many(files, 'file', 'files')} removed`,
  unchanged: 'Nothing has changed since the last export; nothing was written.',
  empty: 'The archive holds nothing of what was asked for; nothing was written.',
  unreadable: (lines: number) =>
    `Left out: ${many(lines, 'past line', 'past lines')} of the history that cannot be read.`,
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
type ExportTexts = typeof EN

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

function exportTextsOf(language: Language): ExportTexts {
  return language === 'ja' ? JA : EN
}

/** A name that every engine takes as a folder `archive=NAME`. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

function readSelection(context: Context): Selection {
  const { deliveryIds, ...days } = readRange(context)
  return { ...days, deliveryIds: deliveryIds && new Set(deliveryIds) }
}

/** The repository's name by its remote, else by its folder: the same on every machine that cloned it. */
function nameOf({ config, gitDir }: Clone): string {
  const origin = config.remotes.find(({ name }) => name === 'origin')
  const folder = basename(gitDir) === '.git' ? dirname(gitDir) : gitDir
  const url = origin?.urls.at(-1)?.trim() || folder
  const last =
    url
      .replace(/[/\\]+$/, '')
      .split(/[/\\:]/)
      .at(-1) ?? ''
  const name = last.replace(/\.git$/, '').replace(/[^A-Za-z0-9._-]+/g, '-')
  return NAME.test(name) ? name : 'archive'
}

/** Throws `TranslatedError` where the branch holds no archive. */
async function refuseNoArchive({ head, directory, listFiles }: Clone): Promise<void> {
  if ((await listFiles(head, [directory])).size > 0) return
  throw new TranslatedError({
    en: `--directory: the branch holds no archive in '${directory}'`,
    ja: `--directory：ブランチの '${directory}' にアーカイブがありません`,
  })
}

function readName({ args }: Context): string | undefined {
  const name = args.text('name')?.trim()
  if (name === undefined || NAME.test(name)) return name
  throw new UsageError({
    en: '--name: expected letters, digits, dots, - and _, at most 64 of them, a letter or digit first',
    ja: '--name：英数字で始まり、英数字、ピリオド、-、_ からなる64文字以内の名前を指定してください',
  })
}

function formatResult({ amounts, removed, isEmpty }: Exported, texts: ExportTexts): string {
  if (isEmpty) return ''
  const tables = TABLE_NAMES.flatMap((table) => {
    const amount = amounts.get(table)
    return amount === undefined ? [] : [`${texts.table(table, amount.months, amount.rows)}\n`]
  })
  const gone = removed === 0 ? '' : `${texts.removed(removed)}\n`
  return tables.length === 0 && removed === 0 ? `${texts.unchanged}\n` : tables.join('') + gone
}

/** What a person should know beside the result. */
function formatNotes({ anew, unreadable, isEmpty }: Exported, texts: ExportTexts): string {
  const notes = [
    ...(anew === null || anew === 'first' ? [] : [texts.anew[anew]]),
    ...(unreadable === 0 ? [] : [texts.unreadable(unreadable)]),
    ...(isEmpty ? [texts.empty] : []),
  ]
  return notes.map((note) => `${note}\n`).join('')
}

/** The command `export`. Exit code 1: nothing that was asked for is in the archive. */
export async function runExport(context: Context): Promise<ExitCode> {
  const { args, folder, language, stdout, stderr } = context
  const selection = readSelection(context)
  const typedName = readName(context)
  const output = resolve(folder, args.text('output') ?? '')
  const clone = await context.openClone()
  await refuseNoArchive(clone)
  const progress = createProgressBar(stderr, Date.now)
  const versions = !args.has('no-versions')
  const request = { clone, selection, versions, folder, progress, output }
  const isDatabase = args.text('format') === 'duckdb'
  let exported: Exported
  try {
    exported = isDatabase
      ? await exportDatabase(request)
      : await exportLake({ ...request, name: typedName ?? nameOf(clone) })
  } finally {
    await progress.end()
  }
  const texts = exportTextsOf(language)
  await stderr.print(formatNotes(exported, texts))
  await stdout.print(formatResult(exported, texts))
  return exported.isEmpty ? 1 : 0
}
