import { OTHER, type ShardChange, sumCounts } from '../records/counts.ts'
import { RESOURCES } from '../records/layout.ts'
import {
  type Column,
  clip,
  escapeMarkdown,
  formatCount,
  formatTable,
  joinBlocks,
} from './markdown.ts'
import { countRecords, logChanges } from './summary/numbers.ts'
import { type Language, type Texts, textsOf, translateWord } from './words.ts'

/** What a person reads before the diff. */
export interface PullRequestText {
  readonly title: string
  readonly body: string
}

/** GitHub refuses a body of more than 65,536 characters; a row is 200 at most. */
const MOST_FILES = 250
const LONGEST_STEM = 120

function section(
  heading: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
) {
  return rows.length === 0 ? '' : `### ${heading}\n\n${formatTable(columns, rows)}`
}

function formatKinds(changes: readonly ShardChange[], { kinds }: Texts) {
  return changes
    .toSorted(
      (a, b) => RESOURCES.indexOf(a.kind) - RESOURCES.indexOf(b.kind) || (a.stem < b.stem ? -1 : 1),
    )
    .map((change) => {
      const { kind, stem } = change
      const { added, changed } = countRecords([change], kind)
      const file = `\`${clip(stem, LONGEST_STEM)}\``
      return [kinds[kind], file, formatCount(added), formatCount(changed)]
    })
}

function formatFiles(changes: readonly ShardChange[], texts: Texts): string {
  const { columns, pullRequest, files, more } = texts
  const numbers = [columns.added, columns.changed]
  const headings = [
    { heading: columns.kind },
    { heading: columns.file },
    ...numbers.map((heading) => ({ heading, isNumber: true })),
  ]
  const rows = formatKinds(changes, texts)
  const rest = rows.length - MOST_FILES
  const table = section(pullRequest.perFile, headings, rows.slice(0, MOST_FILES))
  return rest > 0 ? `${table}\n\n${more(rest, files(rest))}` : table
}

function formatTransitions(changes: readonly ShardChange[], texts: Texts) {
  const { columns, pullRequest } = texts
  const sums = sumCounts(logChanges(changes).map(({ transitions }) => transitions))
  const rows = [...sums].map(([word, count]) => {
    return [escapeMarkdown(translateWord(word, texts)), formatCount(count)]
  })
  const headings = [{ heading: columns.transition }, { heading: columns.mails, isNumber: true }]
  return section(pullRequest.transitions, headings, rows)
}

function formatCodes(changes: readonly ShardChange[], texts: Texts) {
  const { columns, pullRequest, codes } = texts
  const sums = sumCounts(logChanges(changes).map((change) => change.codes))
  const rows = [...sums].map(([code, count]) => {
    const label = escapeMarkdown(translateWord(code, texts))
    return [label, codes[code] ?? codes[OTHER] ?? '', formatCount(count)]
  })
  const headings = [
    { heading: columns.code },
    { heading: columns.meaning },
    { heading: columns.mails, isNumber: true },
  ]
  return section(pullRequest.codes, headings, rows)
}

/** What changed, in tables: status transitions, new failures by code, records by file. */
export function formatDiff(changes: readonly ShardChange[], texts: Texts): readonly string[] {
  return [
    formatTransitions(changes, texts),
    formatCodes(changes, texts),
    formatFiles(changes, texts),
  ]
}

/**
 * Title and body of the pull request, from what head changes in base as a whole: counts and allow-listed
 * words alone. The same changes give the same text.
 */
export function formatPullRequest(
  changes: readonly ShardChange[],
  language: Language,
): PullRequestText {
  const texts = textsOf(language)
  const { title, intro } = texts.pullRequest
  const { added, changed } = countRecords(changes, 'logs')
  return {
    title: title(added, changed),
    body: joinBlocks([intro, ...formatDiff(changes, texts)]),
  }
}
