/**
 * Control characters, which a terminal would obey, and invisible ones, which turn or hide text: strangers'
 * mail servers wrote what is shown here.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A text with all of them as visible escapes, `\u001b`. */
export function showText(text: string): string {
  return text.replace(UNSAFE, (unsafe) => unsafe.split('').map(escapeUnit).join(''))
}

/** JSON in which no string holds one of them: the same value, whoever reads it. */
export function formatVisibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).split('\n').map(showText).join('\n')
}
/**
 * Markdown as GitHub renders it. Text that others wrote goes through `escapeMarkdown` alone; everything
 * else here is for our own words, numbers, ids and paths.
 */

/** Invisible and unbreakable: keeps `@`, `#`, `:` and `www` from meaning anything to GitHub. */
export const WORD_JOINER = '&#8288;'

/** Turn the direction of a line, or hide what stands behind them. */
const DIRECTION = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be replaced
const BREAKS = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g
/** Everything that Markdown, HTML, MathJax or GitHub's references could begin with. */
const PUNCTUATION = /[#$&*<>@[\\\]^_`{|}~]|:(?=\S)/g
/** Entities become text before GitHub looks for mentions, references and addresses, so these are cut apart. */
const REFERENCE = /&#(?:35|36|58|64);/g
const BARE_REFERENCE = /www(?=\.)|GH(?=-\d)/gi

/** At most `length` characters of a text, the last one an ellipsis when there were more. */
export function clip(text: string, length: number): string {
  const start = Array.from(text.slice(0, 2 * length + 2))
  return start.length <= length ? text : `${start.slice(0, length - 1).join('')}…`
}

/** A stranger's text as one line that shows itself and does nothing, anywhere inside a line or a table cell. */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(DIRECTION, '')
    .replace(BREAKS, ' ')
    .trim()
    .replace(BARE_REFERENCE, `$&\u2060`)
    .replace(PUNCTUATION, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(REFERENCE, (entity) => `${entity}${WORD_JOINER}`)
    .replaceAll('\u2060', WORD_JOINER)
}

/** A link to a file of the branch, from the branch's own page; `label` is Markdown already. */
export function linkFile(label: string, path: string): string {
  const target = encodeURI(path).replace(/[()#?&]/g, (mark) => {
    return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
  })
  return `[${label}](${target})`
}

/** Where a shard begins, from the root of the branch; `undefined`: there is none of this name. */
export type FindFile = (stem: string) => string | undefined

/** A link to a page of GitHub. */
export function linkPage(label: string, url: string): string {
  return `[${label}](<${url.replace(/[<>\s\\|]/g, encodeURIComponent)}>)`
}

/** Digits in groups of three, whatever their number: `1,234,567`. */
export function formatCount(count: number | string): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** In place of what cannot be known. */
export const NOT_KNOWN = '–'

/** A day without its year: no other of the window is called so, and tables have no room to waste. Never broken in two. */
export const formatDay = (day: string) => day.slice(5).replace('-', `-${WORD_JOINER}`)

/** A column's heading; numbers stand to the right. */
export interface Column {
  readonly heading: string
  readonly isNumber?: boolean
}

/** Lines of a table whose cells are Markdown already; a missing cell is empty. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ heading }) => heading)),
    line(columns.map(({ isNumber }) => (isNumber === true ? '---:' : '---'))),
    ...rows.map((cells) => line(columns.map((_, index) => cells[index] ?? ''))),
  ].join('\n')
}

/** Blocks with an empty line between them; empty ones are left out. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** A shell command with what it shows: a block of its own, because GitHub's button copies blocks. */
export function formatCommand(shows: string, command: string): string {
  return [shows, '', '```sh', command, '```'].join('\n')
}

/** A block that a person opens and closes; `title` is our own words. */
export function foldBlock(title: string, block: string, isOpen: boolean): string {
  return `<details${isOpen ? ' open' : ''}>\n<summary>${title}</summary>\n\n${block}\n\n</details>`
}
