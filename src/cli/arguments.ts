import { parseArgs } from 'node:util'
import { showText } from '../tell/markdown.ts'
import type { Arguments, Command, Option } from './command.ts'
import { findNearest } from './nearest.ts'
import { translate } from './texts.ts'
import { UsageError } from './usage-error.ts'

/** The name of the program, as it is typed. */
export const PROGRAM = 'blastengine-archive'

const everywhere = (
  name: string,
  value: string | null,
  key: 'repository' | 'branch' | 'directory' | 'language' | 'help',
): Option => ({ name, value, help: translate((texts) => texts[key]) })

const OF_CLONES = [
  everywhere('repository', 'PATH', 'repository'),
  everywhere('branch', 'NAME', 'branch'),
  everywhere('directory', 'PATH', 'directory'),
]
const LANGUAGE: Option = { ...everywhere('language', 'en|ja', 'language'), choices: ['en', 'ja'] }
const HELP = everywhere('help', null, 'help')

/** Options that stand before a command as well as behind it. */
export const COMMON: readonly Option[] = [LANGUAGE, HELP]

/** All that a command takes: its own options and those that it shares with others. */
export function optionsOf(command: Command): readonly Option[] {
  return [...command.options, ...(command.readsClone ? OF_CLONES : []), ...COMMON]
}

const fail = (...words: Parameters<typeof translate>) => new UsageError(translate(...words))

/** A word that was typed, safe to be shown again. */
const shown = (word: string) => showText(word).slice(0, 100)

/** The refusal of a word that is none of `known`, with the nearest of them. */
export function refuseWord(
  kind: 'unknownCommand' | 'unknownOption',
  word: string,
  known: readonly string[],
): UsageError {
  const [nearest] = findNearest(word, known)
  const hint = (texts: Parameters<Parameters<typeof translate>[0]>[0]) =>
    nearest === undefined ? '' : texts.meant(nearest)
  return fail((texts) => texts[kind](shown(word)) + hint(texts))
}

interface Given {
  readonly values: Map<string, string[]>
  readonly positionals: string[]
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/**
 * `--email --json`: what looks like an option is no value, unless it was written `--email=--json`. An empty value is
 * none either: it comes from a variable that is not set, and would mean something else than what was asked for.
 */
function readValue(option: Option, { value, inlineValue }: OptionToken): string {
  if (option.value === null) {
    if (value !== undefined) throw fail((texts) => texts.takesNoValue(option.name))
    return ''
  }
  const isNext = inlineValue !== true && value?.startsWith('-') === true && value !== '-'
  if (value === undefined || value.trim() === '' || isNext) {
    throw fail((texts) => texts.needsValue(option.name, option.value ?? ''))
  }
  const { choices } = option
  if (choices !== undefined && !choices.includes(value)) {
    throw fail((texts) => texts.expectedOneOf(option.name, choices.join(', ')))
  }
  return value
}

function readTokens(tokens: readonly Token[], options: readonly Option[]): Given {
  const given: Given = { values: new Map(), positionals: [] }
  for (const token of tokens) {
    if (token.kind === 'positional') given.positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = options.find(({ name }) => name === token.name)
    if (option === undefined || !token.rawName.startsWith('--')) {
      const names = options.map(({ name }) => `--${name}`)
      throw refuseWord('unknownOption', token.rawName, names)
    }
    const before = given.values.get(option.name) ?? []
    given.values.set(option.name, [...before, readValue(option, token)])
  }
  return given
}

function checkCounts(given: Given, options: readonly Option[]): void {
  for (const { name, isRepeatable, isRequired, value } of options) {
    const count = given.values.get(name)?.length ?? 0
    if (count > 1 && value !== null && !isRepeatable) throw fail((texts) => texts.twice(name))
    if (count === 0 && isRequired) throw fail((texts) => texts.isMissing(name))
  }
}

function checkPositionals({ positionals }: Given, command: Command): void {
  const wanted = command.positionals ?? []
  const extra = positionals[wanted.length]
  if (extra !== undefined) throw fail((texts) => texts.tooMany(shown(extra)))
  const lacking = wanted[positionals.length]
  if (lacking !== undefined) throw fail((texts) => texts.lacksArgument(lacking.name))
}

/** Reads what was typed behind a command. Throws `UsageError` naming the option or argument. */
export function parseArguments(args: readonly string[], command: Command): Arguments {
  const options = optionsOf(command)
  const known = options.map(({ name, value }) => {
    return [name, { type: value === null ? 'boolean' : 'string', multiple: true }] as const
  })
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = readTokens(tokens, options)
  checkCounts(given, options)
  checkPositionals(given, command)
  return {
    text: (name) => given.values.get(name)?.at(-1),
    texts: (name) => given.values.get(name) ?? [],
    has: (name) => given.values.has(name),
    positionals: given.positionals,
  }
}
