import type { Language } from '../tell/words.ts'
import { COMMON, optionsOf, PROGRAM } from './arguments.ts'
import type { Command, Example, Option } from './command.ts'
import { cliTextsOf } from './texts.ts'

const WIDTH = 100

/** Columns of a terminal: Japanese letters take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
}

const JAPANESE_WORDS = new Intl.Segmenter('ja', { granularity: 'word' })

/** No break stands before a closing mark, behind an opening one, or before the ending of a word. */
const belongsTo = (last: string, word: string) =>
  /^[、。）」：・]/u.test(word) ||
  /[（「]$/u.test(last) ||
  (/[\p{sc=Han}\p{sc=Katakana}]$/u.test(last) && /^(?:\p{sc=Hiragana}|\p{sc=Han}$)/u.test(word))

/** What stays on one line: text between spaces, a Japanese word, each with the marks that belong to it. */
function piecesOf(text: string): readonly string[] {
  const runs = text.match(/[\u2e80-\uffff]+\s*|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []
  const words = runs.flatMap((run) =>
    /^[\u2e80-\uffff]/u.test(run)
      ? [...JAPANESE_WORDS.segment(run)].map(({ segment }) => segment)
      : [run],
  )
  const pieces: string[] = []
  for (const word of words) {
    const last = pieces.at(-1) ?? ''
    if (pieces.length > 0 && belongsTo(last, word)) pieces[pieces.length - 1] = `${last}${word}`
    else pieces.push(word)
  }
  return pieces
}

/** Breaks at spaces, and Japanese text between words. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

/** Two columns: a name, and what it means. */
function table(rows: readonly (readonly [name: string, meaning: string])[]): string[] {
  const indent = Math.min(28, Math.max(...rows.map(([name]) => widthOf(name))) + 4)
  return rows.flatMap(([name, meaning]) => {
    const [first = '', ...rest] = wrap(meaning, WIDTH - indent)
    const gap = ' '.repeat(Math.max(1, indent - 2 - widthOf(name)))
    const head = widthOf(name) + 3 > indent ? [`  ${name}`, ' '.repeat(indent) + first] : []
    return [
      ...(head.length > 0 ? head : [`  ${name}${gap}${first}`]),
      ...rest.map((line) => ' '.repeat(indent) + line),
    ]
  })
}

function describeOption(option: Option, language: Language): readonly [string, string] {
  const { name, value, help, isRequired, isRepeatable } = option
  const texts = cliTextsOf(language)
  const notes = [isRequired ? texts.required : '', isRepeatable ? texts.repeatable : '']
  const note = notes.filter(Boolean)
  const meaning = `${help[language]}${note.length === 0 ? '' : texts.inBrackets(note)}`
  return [`--${name}${value === null ? '' : ` ${value}`}`, meaning]
}

function listExamples(examples: readonly Example[], language: Language): string[] {
  return examples.flatMap(({ words, line }) => [
    ...wrap(words[language], WIDTH - 4).map((text) => `  # ${text}`),
    `  ${line}`,
  ])
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines]

const paragraphs = (text: string) => text.split('\n').flatMap((part) => wrap(part, WIDTH))

/** What a command does, takes and answers, with examples. */
export function formatCommandHelp(command: Command, language: Language): string {
  const texts = cliTextsOf(language)
  const { name, usage, positionals = [], description, summary } = command
  const options = optionsOf(command).map((option) => describeOption(option, language))
  const words = positionals.map(({ name: word, help }) => [word, help[language]] as const)
  const lines = [
    `${texts.usage}${PROGRAM} ${name} ${usage}`,
    '',
    ...paragraphs((description ?? summary)[language]),
    ...section(texts.arguments, words.length === 0 ? [] : table(words)),
    ...section(texts.options, table(options)),
    ...section(texts.examples, listExamples(command.examples, language)),
    '',
    ...wrap(texts.exits, WIDTH),
  ]
  return `${lines.join('\n')}\n`
}

/** Every command in a line. */
export function formatHelp(commands: readonly Command[], language: Language): string {
  const texts = cliTextsOf(language)
  const examples = commands.flatMap((command) => command.examples.slice(0, 1))
  const rows = commands.map(({ name, summary }) => [name, summary[language]] as const)
  const lines = [
    `${texts.usage}${PROGRAM} <command> [options]`,
    '',
    ...wrap(texts.about, WIDTH),
    ...section(texts.commands, table(rows)),
    ...section(texts.options, table(COMMON.map((option) => describeOption(option, language)))),
    ...section(texts.examples, listExamples(examples, language)),
    '',
    ...wrap(texts.more, WIDTH),
    ...wrap(texts.exits, WIDTH),
  ]
  return `${lines.join('\n')}\n`
}
