import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { OUTPUT_NAMES } from '../../src/core/outputs.ts'
import { readTable } from './tables.ts'

interface Described {
  readonly description: string
  readonly default?: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Described>>
  readonly outputs: Readonly<Record<string, Described>>
  readonly runs: { readonly using: string; readonly main: string }
}

const action: ActionFile = parse(readFileSync('action.yml', 'utf8'))
const defaults = new Map(
  Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
)
const outputs = Object.keys(action.outputs)

/** Every name by which the code asks for an input: the first text of each reading call, and the names in lists. */
function inputsOfTheCode(): string[] {
  const code = readFileSync('src/inputs.ts', 'utf8')
  const calls = code.matchAll(/\bform\s*\.(?!refuse)\w+\(\s*'([a-z-]+)'/g)
  const lists = code.matchAll(/\[((?:\s*'[a-z-]+',?)+\s*)\]\.map\(/g)
  const listed = [...lists].flatMap(([, names = '']) => names.match(/[a-z-]+/g) ?? [])
  return [...new Set([...[...calls].map(([, name = '']) => name), ...listed])]
}

const sorted = (names: Iterable<string>) => [...names].sort()

describe('the inputs', () => {
  it('that the code reads are those of action.yml', () => {
    expect(sorted(inputsOfTheCode())).toEqual(sorted(defaults.keys()))
  })

  it.each([
    ['README.md', 'Inputs'],
    ['README.ja.md', '入力'],
  ])('of action.yml stand in the table of %s, with their defaults', (file, heading) => {
    expect([...readTable(file, heading)]).toEqual([...defaults])
  })
})

describe('the outputs', () => {
  it('that the code sets are those of action.yml', () => {
    expect(outputs).toEqual([...OUTPUT_NAMES])
  })

  it.each([
    ['README.md', 'Outputs'],
    ['README.ja.md', '出力'],
  ])('of action.yml stand in the table of %s', (file, heading) => {
    expect([...readTable(file, heading).keys()]).toEqual(outputs)
  })
})

it('each input and output is told in a full sentence', () => {
  const all = [...Object.values(action.inputs), ...Object.values(action.outputs)]
  for (const { description } of all) expect(description).toMatch(/^[A-Z].{10,}\.$/)
})

it('the action runs the bundle', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
})
