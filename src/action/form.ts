import { InputError } from '../errors.ts'
import { isBranchName, isFolderPath } from '../git/names.ts'
import { findSecretMistake } from '../privacy/secret-mistakes.ts'

/** Reads inputs by name and gathers every mistake, so that a user mends all of them in one go. */
export interface Form {
  text(name: string): string
  required(name: string): string
  /** A text that a header must carry as it is; never shown back. May be empty. */
  secret(name: string): string
  /** `parse` gives `undefined` for a mistake. */
  parsed<T>(name: string, expected: string, parse: (text: string) => T | undefined): T
  choice<const T extends string>(name: string, choices: readonly [T, ...T[]]): T
  flag(name: string): boolean
  /** Whole numbers from `least` to `most`. */
  integer(name: string, least: number, most: number): number
  /** Words of a fixed set, separated by commas or white space; at least one. */
  words<const T extends string>(name: string, known: readonly T[]): T[]
  /** Items separated by commas or white space; repeats are dropped. */
  list<T>(name: string, expected: string, parse: (text: string) => T | undefined): T[]
  refuse(name: string, problem: string): void
  /** Throws one `InputError` with all mistakes. */
  check(): void
}

/** A mistaken value is shown back only when it is plain: no address with a password, nothing to act on. */
const show = (text: string) => (/^[\w .+-]{1,40}$/.test(text) ? `, got '${text}'` : '')

const split = (text: string) => text.split(/[\s,]+/).filter((item) => item !== '')

function checkSecret(text: string, refuse: (problem: string) => void): string {
  const mistake = findSecretMistake(text)
  if (mistake !== undefined) refuse(mistake.en)
  return text
}

export function createForm(read: (name: string) => string): Form {
  const mistakes: string[] = []
  const refuse = (name: string, problem: string) => {
    mistakes.push(`input '${name}': ${problem}`)
  }
  function parsed<T>(name: string, expected: string, parse: (text: string) => T | undefined): T {
    const text = read(name)
    const value = parse(text)
    if (value === undefined) refuse(name, `${expected}${show(text)}`)
    // A refused value is never used: `check` throws before.
    return value as T
  }
  function list<T>(name: string, expected: string, parse: (text: string) => T | undefined): T[] {
    const items = split(read(name)).map((item) => {
      const value = parse(item)
      if (value === undefined) refuse(name, `expected ${expected}${show(item)}`)
      return value
    })
    return [...new Set(items.filter((item) => item !== undefined))]
  }
  function choice<const T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const expected = `expected ${choices.map((word) => `'${word}'`).join(' or ')}`
    return parsed(name, expected, (text) => choices.find((word) => word === text))
  }
  return {
    text: read,
    required: (name) => parsed(name, 'missing', (text) => text || undefined),
    secret: (name) => checkSecret(read(name), (mistake) => refuse(name, mistake)),
    parsed,
    list,
    refuse,
    choice,
    flag: (name) => choice(name, ['true', 'false']) === 'true',
    integer: (name, least, most) =>
      parsed(name, `expected a whole number from ${least} to ${most}`, (text) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
        return value >= least && value <= most ? value : undefined
      }),
    words(name, known) {
      const words = list(name, `any of ${known.join(', ')}`, (text) =>
        known.find((word) => word === text),
      )
      if (split(read(name)).length === 0) refuse(name, `expected any of ${known.join(', ')}`)
      return words
    },
    check() {
      if (mistakes.length > 0) throw new InputError(mistakes.join('\n'))
    },
  }
}

/** Where an archive lives, and with which token it is reached: inputs that all actions have. */
export function readPlace(form: Form) {
  const expectName = "expected 'owner/name'"
  return {
    token: form.secret('token') || form.required('token'),
    repository: form.parsed('repository', expectName, (text) =>
      /^[\w.-]+\/[\w.-]+$/.test(text) && !/^\.|\/\.{1,2}$/.test(text) ? text : undefined,
    ),
    branch: form.parsed('branch', 'expected a branch name that git takes', (text) =>
      isBranchName(text) ? text : undefined,
    ),
    directory: form.parsed('directory', 'expected a folder inside the branch', (text) =>
      isFolderPath(text) ? text : undefined,
    ),
  }
}
