import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Command, Context, ExitCode } from '../cli/command.ts'
import { readDay, readRange } from '../cli/range.ts'
import { UsageError } from '../cli/usage-error.ts'
import type { PageRange } from './page-range.ts'

const TEXTS = {
  en: {
    written: (mails: string, bytes: string) => `${mails} mails, ${bytes} MB`,
    nothing: 'the archive holds no mail of this range; no page was written',
    handle:
      'The page holds personal data: keep it where only people are who may read the archive, and delete it when it has served.',
  },
  ja: {
    written: (mails: string, bytes: string) => `${mails}件、${bytes} MB`,
    nothing: '指定された範囲のメールは記録にありません。ページは作成しませんでした',
    handle:
      'ページには個人情報が含まれます。記録を閲覧できる人だけが見られる場所に置き、用が済んだら削除してください。',
  },
} as const

function readPageRange(context: Context): PageRange {
  const { deliveryIds, ...days } = readRange(context)
  return { ...days, deliveryIds: deliveryIds ?? [] }
}

function readOutput({ args, folder }: Context): string {
  const output = resolve(folder, args.text('output') ?? '')
  if (!existsSync(dirname(output))) {
    throw new UsageError({
      en: '--output: the folder of this file does not exist',
      ja: '--output：このファイルを置くフォルダーがありません',
    })
  }
  if (existsSync(output) && statSync(output).isDirectory()) {
    throw new UsageError({
      en: '--output: expected a file, got a folder',
      ja: '--output：フォルダーではなくファイルを指定してください',
    })
  }
  return output
}

const isWhole = ({ since, until, deliveryIds }: PageRange) =>
  since === null && until === null && deliveryIds.length === 0

async function run(context: Context): Promise<ExitCode> {
  const { args, language, stdout, stderr } = context
  const [range, output] = [readPageRange(context), readOutput(context)]
  const asOf = readDay(context, 'as-of', 'last')
  const clone = await context.openClone()
  const { writePage } = await import('./write-page.ts')
  const branch = args.text('branch') ?? 'data'
  const settings = { output, range, branch, language, asOf, mayBeEmpty: isWhole(range) }
  const written = await writePage(clone, settings)
  const texts = TEXTS[language]
  if (written === undefined) {
    await stderr.print(`${texts.nothing}\n`)
    return 1
  }
  const mails = new Intl.NumberFormat(language).format(written.mails)
  const size = texts.written(mails, (written.bytes / 1e6).toFixed(1))
  await stdout.print(`${output}\n`)
  await stderr.print(`${size}\n${texts.handle}\n`)
  return 0
}

/** `explore`: the archive, or a part of it, as one page for a browser. */
export const EXPLORE: Command = {
  name: 'explore',
  summary: {
    en: 'write one web page that searches, charts and explains the mails, offline',
    ja: 'メールの検索・グラフ・経過をオフラインで見られるウェブページを1ファイルで作成する',
  },
  description: {
    en: 'Writes one HTML file. It opens from disk in any current browser, asks no server for anything, and shows every mail of the range with its history.',
    ja: 'HTMLファイルを1つ作成します。ディスクから直接ブラウザーで開け、外部には一切接続しません。範囲内のすべてのメールを、その履歴とともに表示します。',
  },
  usage: '--output FILE [options]',
  options: [
    {
      name: 'output',
      value: 'FILE',
      isRequired: true,
      help: { en: 'the page to write', ja: '作成するページのファイル名' },
    },
    {
      name: 'since',
      value: 'DAY',
      help: {
        en: 'first day of deliveries to show, in Japan',
        ja: '対象とする配信の最初の日（日本時間）',
      },
    },
    {
      name: 'until',
      value: 'DAY',
      help: {
        en: 'last day of deliveries to show, in Japan',
        ja: '対象とする配信の最後の日（日本時間）',
      },
    },
    {
      name: 'delivery-id',
      value: 'ID',
      isRepeatable: true,
      help: {
        en: 'only this delivery',
        ja: 'この配信だけを対象にする',
      },
    },
    {
      name: 'as-of',
      value: 'DAY',
      help: {
        en: 'open with what was known on that day',
        ja: 'その日の時点で判明していた内容を最初に表示する',
      },
    },
  ],
  readsClone: true,
  examples: [
    {
      words: { en: 'the whole archive', ja: '記録全体' },
      line: 'blastengine-archive explore --repository archive --output archive.html',
    },
    {
      words: { en: 'from a day on', ja: 'ある日以降' },
      line: 'blastengine-archive explore --repository archive --output since-november.html --since 2026-11-01',
    },
  ],
  run,
}
