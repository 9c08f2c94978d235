import { escapeMarkdown, joinBlocks } from '../tell/markdown.ts'
import type { Language } from '../tell/words.ts'
import type { WrittenPage } from './write-page.ts'

interface Texts {
  readonly title: string
  readonly written: (mails: string, states: string, megabytes: string) => string
  readonly readers: string
  readonly open: string
  readonly unfinished: string
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    title: '🔎 The archive as a web page',
    written: (mails, states, megabytes) =>
      `The page holds ${mails} mails and ${states} earlier states of theirs, in ${megabytes} MB.`,
    readers:
      '**Who can see it:** everyone who can read the repository that runs this workflow, as long as the artifact is kept. It holds personal data: keep it for a few days (`retention-days`), and delete copies that have served.',
    open: 'Download the artifact, unpack it and open the page in a browser. It asks no server for anything.',
    unfinished: 'No page was written',
  },
  ja: {
    title: '🔎 記録のウェブページ',
    written: (mails, states, megabytes) =>
      `ページには${mails}件のメールと、その過去の状態${states}件が含まれます（${megabytes} MB）。`,
    readers:
      '**閲覧できる人：** アーティファクトが残っている間、このワークフローを実行するリポジトリを閲覧できるすべての人です。個人情報を含むため、保存日数（`retention-days`）は数日にとどめ、用が済んだ写しは削除してください。',
    open: 'アーティファクトをダウンロードして展開し、ブラウザーで開いてください。外部のサーバーには一切接続しません。',
    unfinished: 'ページは作成されませんでした',
  },
}

/** The job summary of a page that was written. */
export function formatExploreSummary(
  { mails, states, bytes }: WrittenPage,
  language: Language,
): string {
  const texts = TEXTS[language]
  const number = new Intl.NumberFormat(language)
  const megabytes = (bytes / 1e6).toFixed(1)
  return joinBlocks([
    `## ${texts.title}`,
    texts.written(number.format(mails), number.format(states), megabytes),
    texts.readers,
    texts.open,
  ])
}

/** The title of the error that ends a run without a page. */
export function exploreEndTitle(language: Language): string {
  return TEXTS[language].unfinished
}

/** The same of a run that ended by an error of our own. */
export function formatExploreEnd(message: string, language: Language): string {
  const lines = message.split('\n').map(escapeMarkdown)
  return joinBlocks([`## ❌ ${TEXTS[language].unfinished}`, ...lines])
}
