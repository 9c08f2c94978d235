import { resolve } from 'node:path'
import type { Clone } from '../clone/clone.ts'
import { isBranchName, isFolderPath } from '../git/names.ts'
import type { Variables } from '../ports.ts'
import { showText } from '../tell/markdown.ts'
import type { Language } from '../tell/words.ts'
import { PROGRAM, parseArguments, refuseWord } from './arguments.ts'
import type { Arguments, Command, Context, ExitCode, Printer } from './command.ts'
import { describeError } from './failures.ts'
import { formatCommandHelp, formatHelp } from './help.ts'
import { cliTextsOf, translate } from './texts.ts'
import { UsageError } from './usage-error.ts'

/** What the program gets of the process it runs in. */
export interface ProgramProcess {
  /** Behind the program's own name. */
  readonly args: readonly string[]
  readonly env: Variables
  /** The current folder. */
  readonly folder: string
  readonly stdout: Printer
  readonly stderr: Printer
}

/** Known before anything else is read, so that a mistake is told in it, too. */
function chooseLanguage(args: readonly string[], env: Variables): Language {
  const at = args.findLastIndex((arg) => arg === '--language' || arg.startsWith('--language='))
  const option = args[at]
  const given = option?.includes('=') ? option.slice('--language='.length) : args[at + 1]
  return (at < 0 ? env.BLASTENGINE_ARCHIVE_LANGUAGE?.trim().toLowerCase() : given) === 'ja'
    ? 'ja'
    : 'en'
}

/** Where the command stands among the arguments; options that every command knows may stand before it. */
function splitCommand(args: readonly string[]): readonly [before: string[], rest: string[]] {
  let at = 0
  while (args[at]?.startsWith('-')) at += args[at] === '--language' ? 2 : 1
  return [args.slice(0, at), args.slice(at)]
}

const isHelp = (word: string) => word === '--help' || word === '-h'

/** Options before the command, checked as if they were of a command without any of its own. */
const PLAIN: Command = {
  name: '',
  summary: { en: '', ja: '' },
  usage: '',
  options: [],
  readsClone: false,
  examples: [],
  run: async () => 0,
}

function createContext(
  { env, folder, stdout, stderr }: ProgramProcess,
  args: Arguments,
  language: Language,
): Context & { close(): Promise<void> } {
  let clone: Promise<Clone> | undefined

  async function open(): Promise<Clone> {
    const branch = args.text('branch') ?? 'data'
    const directory = args.text('directory')?.replace(/\/$/, '') ?? 'data'
    if (!isBranchName(branch)) throw new UsageError(translate((texts) => texts.badBranch))
    if (!isFolderPath(directory)) throw new UsageError(translate((texts) => texts.badDirectory))
    const { openClone } = await import('../clone/clone.ts')
    const repository = resolve(folder, args.text('repository') ?? '.')
    return openClone({ repository, branch, directory, env })
  }

  return {
    args,
    env,
    folder,
    language,
    stdout,
    stderr,
    openClone: () => {
      clone ??= open()
      return clone
    },
    close: async () => (await clone?.catch(() => undefined))?.close(),
  }
}

async function runCommand(
  command: Command,
  rest: readonly string[],
  world: ProgramProcess,
  language: Language,
): Promise<ExitCode> {
  if (rest.some(isHelp)) {
    await world.stdout.print(formatCommandHelp(command, language))
    return 0
  }
  const context = createContext(world, parseArguments(rest, command), language)
  try {
    return await command.run(context)
  } finally {
    await context.close()
  }
}

async function run(
  commands: readonly Command[],
  world: ProgramProcess,
  language: Language,
): Promise<ExitCode> {
  const [before, [word, ...rest]] = splitCommand(world.args)
  // `help` and `help trace` are what `--help` and `trace --help` are.
  if (word === 'help')
    return run(commands, { ...world, args: [...before, '--help', ...rest] }, language)
  const command = commands.find(({ name }) => name === word)
  if (before.some(isHelp) && word === undefined) {
    await world.stdout.print(formatHelp(commands, language))
    return 0
  }
  if (word === undefined) {
    parseArguments(before, PLAIN)
    throw new UsageError(translate((texts) => texts.noCommand))
  }
  if (command === undefined) {
    throw refuseWord(
      'unknownCommand',
      word,
      commands.map(({ name }) => name),
    )
  }
  return runCommand(command, [...before, ...rest], world, language)
}

/** Runs the program and tells what went wrong; never throws. */
export async function runProgram(
  commands: readonly Command[],
  world: ProgramProcess,
): Promise<ExitCode> {
  const language = chooseLanguage(world.args, world.env)
  try {
    return await run(commands, world, language)
  } catch (error) {
    const texts = cliTextsOf(language)
    const [, [word = '']] = splitCommand(world.args)
    const known = commands.some(({ name }) => name === word)
    const help = texts.seeHelp(known ? `${PROGRAM} ${word}` : PROGRAM)
    const message = `${texts.error}${showText(describeError(error, language))}`
    await world.stderr.print(
      `${[message, ...(error instanceof UsageError ? [help] : [])].join('\n')}\n`,
    )
    return 2
  }
}
