import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export const ROOT = join(import.meta.dirname, '..', '..')

export interface GithubContext {
  readonly token: string
  readonly repository: string
}

/** What the runner puts in place of the two expressions that defaults may hold. */
function evaluate(value: string, github: GithubContext): string {
  return value
    .replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, github.token)
    .replaceAll(/\$\{\{\s*github\.repository\s*\}\}/g, github.repository)
}

const known = new Map<string, Readonly<Record<string, string>>>()

/** Inputs of an action file with their defaults, as the runner hands them over. */
function defaultsOf(actionFile: string): Readonly<Record<string, string>> {
  const defaults = known.get(actionFile) ?? readDefaults(actionFile)
  known.set(actionFile, defaults)
  return defaults
}

function readDefaults(actionFile: string): Readonly<Record<string, string>> {
  if (!existsSync(actionFile)) return {}
  const action = parse(readFileSync(actionFile, 'utf8')) as {
    inputs?: Record<string, { default?: unknown } | null>
  }
  const pairs = Object.entries(action.inputs ?? {})
  return Object.fromEntries(pairs.map(([name, input]) => [name, String(input?.default ?? '')]))
}

/** `INPUT_*` variables: the name in upper case with its hyphens, `with:` before the defaults. */
export function inputVariables(
  given: Readonly<Record<string, string>>,
  github: GithubContext,
  actionFile = 'action.yml',
): Record<string, string> {
  const defaults = defaultsOf(join(ROOT, actionFile))
  const values = { ...defaults, ...given }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      evaluate(value, github),
    ]),
  )
}
