/**
 * What GitHub's runner does with a step's output (actions/runner: ActionCommand.cs,
 * ActionCommandManager.cs, OutputManager.cs). stdout and stderr are
 * read alike, line by line; a line ends at LF, CRLF or CR.
 */

export interface RunnerCommand {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
  /** `::` at the start of a line or `##[` anywhere in it. */
  readonly form: '::' | '##['
  /** The whole line as printed. */
  readonly line: string
}

/** Names that the runner knows, compared without regard to case. */
const NAMES: ReadonlySet<string> = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
])

type Escapes = readonly (readonly [code: string, character: string])[]
const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]
const BRACKET: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]

function decodeEscapes(text: string, escapes: Escapes): string {
  return escapes.reduce((left, [code, character]) => left.replaceAll(code, character), text)
}

function parseProperties(text: string, separator: string, escapes: Escapes) {
  const pairs = text.split(separator).flatMap((pair) => {
    const at = pair.indexOf('=')
    const known = at > 0 && at < pair.length - 1
    return known ? [[pair.slice(0, at), decodeEscapes(pair.slice(at + 1), escapes)] as const] : []
  })
  return Object.fromEntries(pairs)
}

/** `name key=value…`: undefined when the runner does not know the name. */
function parseInfo(info: string, names: ReadonlySet<string>) {
  const space = info.indexOf(' ')
  const command = space < 0 ? info : info.slice(0, space)
  const properties = space > 0 ? info.slice(space + 1) : ''
  return names.has(command.toLowerCase()) ? { command, properties } : undefined
}

/**
 * .NET compares the start of a line by the rules of a language, which may pass over characters without
 * a width: the worse reading is taken.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu

function parseColons(line: string, names: ReadonlySet<string>): RunnerCommand | undefined {
  // .NET's TrimStart takes every Unicode space; U+0085 is one there and none in JavaScript.
  const message = line.replace(/^[\s\u0085]+/, '')
  if (!message.startsWith('::')) return undefined
  const end = message.indexOf('::', 2)
  const info = end < 0 ? undefined : parseInfo(message.slice(2, end), names)
  if (info === undefined) return undefined
  const properties = parseProperties(info.properties.trim(), ',', PROPERTY)
  const data = decodeEscapes(message.slice(end + 2), DATA)
  return { command: info.command, properties, data, form: '::', line }
}

function parseBracket(line: string, names: ReadonlySet<string>): RunnerCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  const info = end < 0 ? undefined : parseInfo(line.slice(start + 3, end), names)
  if (info === undefined) return undefined
  const properties = parseProperties(info.properties, ';', BRACKET)
  const data = decodeEscapes(line.slice(end + 1), BRACKET)
  return { command: info.command, properties, data, form: '##[', line }
}

/** The command that the runner sees in one line, if any. */
export function parseCommand(
  line: string,
  names: ReadonlySet<string> = NAMES,
): RunnerCommand | undefined {
  const direct = parseColons(line, names) ?? parseBracket(line, names)
  if (direct !== undefined) return direct
  const visible = line.replace(INVISIBLE, '')
  if (visible === line) return undefined
  const hidden = parseColons(visible, names) ?? parseBracket(visible, names)
  return hidden && { ...hidden, line }
}

/**
 * Every command that the runner would act on, in order; `::stop-commands::x` switches them off until
 * `::x::`. Give it stdout and stderr one after the other: the runner reads both.
 */
export function listCommands(output: string): RunnerCommand[] {
  const found: RunnerCommand[] = []
  let resume: string | undefined
  for (const line of output.split(/\r\n|\r|\n/)) {
    const names = resume === undefined ? NAMES : new Set([...NAMES, resume])
    const command = parseCommand(line, names)
    const name = command?.command.toLowerCase()
    if (command === undefined || (resume !== undefined && name !== resume)) continue
    found.push(command)
    const stops = resume === undefined && name === 'stop-commands'
    resume = stops ? command.data.toLowerCase() : undefined
  }
  return found
}
