import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { defaultOutputs } from '../../src/tell/outputs.ts'
import { toVerifyOutputs } from '../../src/verify/findings.ts'
import { readSection, readTable } from './tables.ts'

interface Described {
  readonly description: string
  readonly default?: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Described>>
  readonly outputs: Readonly<Record<string, Described>>
  readonly runs: { readonly using: string; readonly main: string }
}

const OUTPUTS = Object.keys(defaultOutputs(''))
const VERIFY_OUTPUTS = Object.keys(toVerifyOutputs(undefined))
const VERIFY_HEADINGS = {
  'docs/verify.md': 'Inputs and outputs',
  'docs/verify.ja.md': '入力と出力',
}

const ACTIONS = [
  {
    file: 'action.yml',
    main: 'dist/index.js',
    code: ['src/action/inputs.ts', 'src/action/form.ts'],
    outputNames: OUTPUTS,
    headings: { 'README.md': 'Inputs', 'README.ja.md': '入力' },
  },
  {
    file: 'verify/action.yml',
    main: '../dist/verify/index.js',
    code: ['src/action/verify-inputs.ts', 'src/action/form.ts'],
    outputNames: VERIFY_OUTPUTS,
    headings: VERIFY_HEADINGS,
  },
  {
    file: 'explore/action.yml',
    main: '../dist/explore/index.js',
    code: ['src/action/explore-inputs.ts', 'src/action/form.ts'],
    outputNames: ['page'],
    headings: {
      'docs/explorer.md': 'Inputs and outputs',
      'docs/explorer.ja.md': '入力と出力',
    },
  },
]

/** Every name by which the code asks for an input: the first text of each reading call. */
function inputsOfTheCode(files: readonly string[]): string[] {
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const calls = code.matchAll(/\bform\s*\.(?!refuse)\w+\(\s*'([a-z-]+)'/g)
  return [...new Set([...calls].map(([, name = '']) => name))]
}

describe.each(ACTIONS)('$file', ({ file, main, code, outputNames, headings }) => {
  const action: ActionFile = parse(readFileSync(file, 'utf8'))
  const inputs = Object.entries(action.inputs).map(([name, input]) => [name, input.default])

  it('has the inputs that the code reads', () => {
    expect(inputsOfTheCode(code).sort()).toEqual(inputs.map(([name]) => name).sort())
  })

  it.each(Object.entries(headings))(
    'has the inputs of %s, with their defaults',
    (page, heading) => {
      expect([...readTable(page, heading)]).toEqual(inputs)
    },
  )

  it('has the outputs that the code sets', () => {
    expect(Object.keys(action.outputs)).toEqual(outputNames)
  })

  it('tells each input and output in a full sentence', () => {
    const all = [...Object.values(action.inputs), ...Object.values(action.outputs)]
    for (const { description } of all) expect(description).toMatch(/^[A-Z].{10,}\.$/)
  })

  it('runs a bundle', () => {
    expect(action.runs).toEqual({ using: 'node24', main })
    expect(existsSync(file.replace('action.yml', main))).toBe(true)
  })
})

it.each([
  ['README.md', 'Outputs'],
  ['README.ja.md', '出力'],
])('the table of outputs in %s is that of the code', (page, heading) => {
  expect([...readTable(page, heading).keys()]).toEqual(OUTPUTS)
})

it.each(Object.entries(VERIFY_HEADINGS))(
  'the outputs of the verification in %s are those of the code',
  (page, heading) => {
    const line = readSection(page, heading)
      .split('\n')
      .find((one) => /^(Outputs: |出力：)/.test(one))
    expect(line?.match(/(?<=`)[a-z-]+(?=`)/g)).toEqual(VERIFY_OUTPUTS)
  },
)
