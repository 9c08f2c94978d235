import type { Clone } from '../clone/clone.ts'
import type { TranslatedText } from '../errors.ts'
import type { Variables } from '../ports.ts'
import type { Language } from '../tell/words.ts'

/** A text in every language of the program. */
export type Words = TranslatedText

/** An option of a command. */
export interface Option {
  /** Without its dashes. */
  readonly name: string
  /** What stands behind it in the help (`ADDRESS`); `null`: it takes no value. */
  readonly value: string | null
  readonly help: Words
  /** The command does not work without it. */
  readonly isRequired?: boolean
  /** May be given more than once. */
  readonly isRepeatable?: boolean
  /** The only values that it takes. */
  readonly choices?: readonly string[]
}

/** A word of the command line without dashes. */
export interface Positional {
  /** As the help shows it: `FILE`. */
  readonly name: string
  readonly help: Words
}

export interface Example {
  readonly words: Words
  /** The whole line, as it is typed; a test runs each of them word for word. */
  readonly line: string
}

/** 0: found, done, valid; 1: nothing found, not valid; 2: wrong use, or it cannot be read. */
export type ExitCode = 0 | 1 | 2

/** What was typed behind a command, checked against its options. */
export interface Arguments {
  /** Value of an option; the last one where it was given again; `undefined`: not given. */
  text(name: string): string | undefined
  /** Every value of an option, in the order in which they were given. */
  texts(name: string): readonly string[]
  /** Whether an option was given. */
  has(name: string): boolean
  readonly positionals: readonly string[]
}

/** Where a command prints; waits for a slow reader, and ends the program quietly when the reader has gone. */
export interface Printer {
  print(text: string): Promise<void>
  readonly isTerminal: boolean
  /** Whether colours are wanted: a terminal, without `NO_COLOR`. */
  readonly hasColours: boolean
}

/** What a command works with. */
export interface Context {
  readonly args: Arguments
  readonly env: Variables
  /** The current folder; absolute. Paths that were typed are relative to it. */
  readonly folder: string
  readonly language: Language
  /** Results alone. */
  readonly stdout: Printer
  /** Progress, warnings, errors. Text of others goes through `showText` first. */
  readonly stderr: Printer
  /**
   * The clone that `--repository`, `--branch` and `--directory` name; closed when the command ends. Throws
   * `InputError` as `openClone` does. Only for commands with `readsClone`.
   */
  openClone(): Promise<Clone>
}

/**
 * A command. Its errors are `OwnError`s, which are printed to standard error with exit code 2: a `TranslatedError` in
 * the language that was chosen, any other in English. What it needs
 * beyond this declaration is imported when it runs, so that a package that one command needs costs no other.
 */
export interface Command {
  readonly name: string
  /** One line, for the list of commands. */
  readonly summary: Words
  /** What it does, for its own help; paragraphs. */
  readonly description?: Words
  /** Behind the name in the help: `(--email ADDRESS | --maillog-id ID) [options]`. */
  readonly usage: string
  readonly positionals?: readonly Positional[]
  /** Its own; `--language` and `--help`, and with `readsClone` `--repository`, `--branch` and `--directory`, are added. */
  readonly options: readonly Option[]
  readonly readsClone: boolean
  readonly examples: readonly Example[]
  run(context: Context): Promise<ExitCode>
}
