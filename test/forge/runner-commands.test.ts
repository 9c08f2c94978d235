import { expect, test } from 'vitest'
import { listCommands } from './runner-commands.ts'

const names = (output: string) => listCommands(output).map(({ command }) => command)

const acted: readonly [name: string, output: string, commands: readonly string[]][] = [
  ['a command at the start', '::error::x', ['error']],
  ['after spaces and tabs', ' \t ::warning::x', ['warning']],
  ['after a Unicode space', '\u00a0\u3000::warning::x', ['warning']],
  ['after NEL, a space of .NET', '\u0085::warning::x', ['warning']],
  ['in any case of letters', '::ADD-MASK::a', ['ADD-MASK']],
  ['with properties', '::notice title=a,file=b::x', ['notice']],
  ['after LF', 'a\n::error::x', ['error']],
  ['after CRLF', 'a\r\n::error::x', ['error']],
  ['after a lone CR', 'a\r::error::x', ['error']],
  ['brackets in the middle of a line', 'a ##[set-output name=x]y', ['set-output']],
  ['brackets in JSON', '{"a":"##[add-mask]b"}', ['add-mask']],
  ['behind an unknown colon command', '::nope:: ##[group]x', ['group']],
  ['hidden by a zero-width character', '\u200b::error::x', ['error']],
  ['split by a zero-width character', 'a #\u200b#[save-state name=x]y', ['save-state']],
  ['hidden by a colour', '\u001b::error::x', ['error']],
  ['two lines', '::group::a\ntext\n::endgroup::', ['group', 'endgroup']],
]
test.each(acted)('acted upon: %s', (_name, output, commands) => {
  expect(names(output)).toEqual(commands)
})

const ignored: readonly [name: string, output: string][] = [
  ['plain text', 'read 1,000 rows: 3 pages'],
  ['colons in the middle', 'text ::error::x'],
  ['an unknown name', '::nope::x'],
  ['no end of the name', '::error x'],
  ['a single colon', ':error::x'],
  ['brackets without end', '##[error x'],
  ['brackets with one #', '#[error]x'],
  ['an escaped line end', 'a%0A::error::x'],
  ['the plug-in command', '::internal-set-repo-path::x'],
  ['nothing', ''],
]
test.each(ignored)('ignored: %s', (_name, output) => {
  expect(names(output)).toEqual([])
})

test('properties and data are decoded by the rules of their form', () => {
  const [colons, brackets] = listCommands(
    '::error title=a%2Cb%3A%25,file=,x::1%0A2%25%3A\n##[error a=b%3B;c=d%5D]e%5D%25',
  )
  expect(colons).toMatchObject({ properties: { title: 'a,b:%' }, data: '1\n2%%3A', form: '::' })
  expect(colons?.properties).toEqual({ title: 'a,b:%' })
  expect(brackets).toMatchObject({ properties: { a: 'b;', c: 'd]' }, data: 'e]%', form: '##[' })
})

test('stop-commands switches commands off until its token comes', () => {
  const output = '::stop-commands::Token\n::error::1\n##[group]x\n::token::\n::error::2'
  expect(names(output)).toEqual(['stop-commands', 'token', 'error'])
})
