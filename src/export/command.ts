import type { Command } from '../cli/command.ts'

/** `export`: tables for analysts. */
export const EXPORT: Command = {
  name: 'export',
  summary: {
    en: 'write tables for DuckDB, Spark, BigQuery and others',
    ja: 'DuckDB、Spark、BigQueryなどで読める表を書き出す',
  },
  description: {
    en: 'Writes the archive as tables: Parquet files, a folder for each table and a file for each month, or one DuckDB file. Run again, it writes only the months that changed. Several archives can share a folder, each with a name of its own.',
    ja: 'アーカイブを表として書き出します。形式は、表ごとのフォルダーに月ごとのParquetファイル、または1つのDuckDBファイルです。再度実行すると、変わった月だけを書き込みます。名前を分ければ、複数のアーカイブを同じフォルダーに置けます。',
  },
  usage: '--output PATH [options]',
  readsClone: true,
  options: [
    {
      name: 'output',
      value: 'PATH',
      isRequired: true,
      help: {
        en: 'the folder of the tables; with --format duckdb the file',
        ja: '表を書き出すフォルダー。--format duckdbではファイル',
      },
    },
    {
      name: 'format',
      value: 'parquet|duckdb',
      choices: ['parquet', 'duckdb'],
      help: {
        en: 'parquet (default), or duckdb: one file that also has views and as_of',
        ja: 'parquet（既定値）、またはduckdb（ビューとas_ofも備えた1つのファイル）',
      },
    },
    {
      name: 'name',
      value: 'NAME',
      help: {
        en: "the archive's name in the folder: letters, digits, dots, - and _ (default: the repository's name)",
        ja: 'フォルダー内でのアーカイブの名前。英数字、ピリオド、-、_が使える（既定値：リポジトリの名前）',
      },
    },
    {
      name: 'since',
      value: 'DAY',
      help: {
        en: 'the first day to export, in Japan: by the start of a delivery, else by the creation of the mail',
        ja: '書き出す最初の日（日本時間）。配信の開始日、それ以外はメールの作成日で判断する',
      },
    },
    {
      name: 'until',
      value: 'DAY',
      help: { en: 'the last day to export', ja: '書き出す最後の日' },
    },
    {
      name: 'delivery-id',
      value: 'ID',
      isRepeatable: true,
      help: {
        en: 'only this delivery; several with commas; without the tables errors and usage',
        ja: 'この配信だけ。複数はカンマで区切る。表errorsとusageは書き出さない',
      },
    },
    {
      name: 'no-versions',
      value: null,
      help: {
        en: 'without the earlier states of each mail log: faster, but no mail_log_versions and no as_of',
        ja: '各メールログの過去の状態を省く。速くなるが、mail_log_versionsとas_ofはなくなる',
      },
    },
  ],
  examples: [
    {
      words: { en: 'Parquet files in a folder', ja: 'フォルダーにParquetファイルを書き出す' },
      line: 'blastengine-archive export --repository archive --output lake --name shop',
    },
    {
      words: { en: 'One DuckDB file', ja: '1つのDuckDBファイルに書き出す' },
      line: 'blastengine-archive export --repository archive --format duckdb --output archive.duckdb',
    },
  ],
  run: async (context) => (await import('./run.ts')).runExport(context),
}
