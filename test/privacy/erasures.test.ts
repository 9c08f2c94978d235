import { expect, test } from 'vitest'
import { DecodeError } from '../../src/errors.ts'
import { parseErasures, uniteErasures } from '../../src/privacy/erasures.ts'

const HEADER = 'maillog_id,erased_on\n'

test.each([
  { name: 'nothing new', own: '1,a\n2,b\n', other: '2,c\n', united: '1,a\n2,b\n' },
  { name: 'a new row', own: '1,a\n', other: '1,a\n3,c\n', united: '1,a\n3,c\n' },
  { name: 'none of ours', own: '', other: '3,c\n', united: '3,c\n' },
])('erasures of two sides: $name', ({ own, other, united }) => {
  expect(uniteErasures(HEADER + own, HEADER + other)).toBe(HEADER + united)
})

test('rows of other columns take on the columns of ours', () => {
  const united = uniteErasures(`${HEADER}1,a\n`, 'maillog_id\n2\n')
  expect(united).toBe(`${HEADER}1,a\n2,\n`)
  expect(parseErasures(united)).toEqual(new Set(['1', '2']))
  expect(uniteErasures('maillog_id\n2\n', `${HEADER}1,a\n`)).toBe('maillog_id\n2\n1\n')
})

test('a row without an id is damage on either side', () => {
  expect(() => uniteErasures(HEADER, `${HEADER}x,a\n`)).toThrow(DecodeError)
  expect(() => uniteErasures(`${HEADER}x,a\n`, HEADER)).toThrow(DecodeError)
})
