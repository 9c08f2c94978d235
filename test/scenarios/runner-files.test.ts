import { expect, test } from 'vitest'
import { parseOutputs } from './runner-files.ts'

test.each([
  ['name=value', { name: 'value' }],
  ['a=1\nb=2=3\n', { a: '1', b: '2=3' }],
  ['a<<E\none\ntwo\nE\nb<<E\nE\n', { a: 'one\ntwo', b: '' }],
  ['a<<E\n1\nE\na=2\n', { a: '2' }],
  ['a<<E\n\nE\n', { a: '' }],
  ['a=x<<y\n', { a: 'x<<y' }],
  ['', {}],
])('%j', (text, outputs) => {
  expect(parseOutputs(text)).toEqual(outputs)
})

test.each(['word\n', 'a<<E\nnever ended\n', '<<E\nx\nE\n'])('%j fails the step', (text) => {
  expect(() => parseOutputs(text)).toThrow('invalid line 1')
})
