import { parseArgs } from 'node:util'
import { isBranchName, isFolderPath } from '../core/branch-name.ts'
import { parseId } from '../core/id.ts'
import { addDays, parseTime, startOfDay } from '../core/time.ts'
import { InputError } from '../errors.ts'
import type { MailTarget } from './target.ts'

export const USAGE = `Usage: npm run trace -- (--email ADDRESS | --maillog-id ID | --delivery-id ID) [options]

Tells the story of a mail from a clone of the archive: each state with the commit and the time at which it was known.

  --as-of TIME        what was known then: 2026-11-23 (the whole day) or 2026-11-23T10:00 (Japan time)
  --json              the same for programs
  --repository DIR    the clone (default: the folder where the command is run)
  --branch NAME       the data branch (default: data)
  --directory DIR     its folder (default: data)
  --key-env NAME      the environment variable with the pseudonym key (default: PSEUDONYM_KEY)
  --help              this text
`

const OPTIONS = {
  email: { type: 'string' },
  'maillog-id': { type: 'string' },
  'delivery-id': { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean', default: false },
  repository: { type: 'string' },
  branch: { type: 'string', default: 'data' },
  directory: { type: 'string', default: 'data' },
  'key-env': { type: 'string', default: 'PSEUDONYM_KEY' },
} as const

export interface TraceArguments {
  readonly target: MailTarget
  /** ms */
  readonly asOf: number | null
  readonly json: boolean
  /** `null`: where the command is run. */
  readonly repository: string | null
  readonly branch: string
  readonly directory: string
  readonly keyVariable: string
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values
  } catch {
    throw new InputError('unknown option, or an option without its value')
  }
}

type Values = ReturnType<typeof parseValues>

function readTarget(values: Values): MailTarget {
  const given = [values.email, values['maillog-id'], values['delivery-id']]
  if (given.filter((value) => value !== undefined).length !== 1) {
    throw new InputError('expected one of --email, --maillog-id and --delivery-id')
  }
  if (values.email !== undefined) return { by: 'email', value: values.email }
  const isLog = values['maillog-id'] !== undefined
  const id = parseId(values['maillog-id'] ?? values['delivery-id'] ?? '')
  if (id === undefined) {
    throw new InputError(`--${isLog ? 'maillog' : 'delivery'}-id: expected a positive integer`)
  }
  return { by: isLog ? 'maillogId' : 'deliveryId', value: id }
}

/** A day stands for its last millisecond: what was known on that day. */
function readAsOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const moment = parseTime(text)
  if (moment === undefined) throw new InputError('--as-of: expected a day or a time')
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? startOfDay(addDays(text, 1)) - 1 : moment
}

/** Throws `InputError` naming the option. */
export function parseTraceArguments(args: readonly string[]): TraceArguments {
  const values = parseValues(args)
  if (!isBranchName(values.branch)) throw new InputError('--branch: expected a branch name')
  if (!isFolderPath(values.directory)) throw new InputError('--directory: expected a folder')
  return {
    target: readTarget(values),
    asOf: readAsOf(values['as-of']),
    json: values.json,
    repository: values.repository ?? null,
    branch: values.branch,
    directory: values.directory,
    keyVariable: values['key-env'],
  }
}
