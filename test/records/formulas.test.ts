import { expect, it, test } from 'vitest'
import { countFormulasIn, formatCsv, parseCsv } from '../../src/records/csv/csv.ts'

it.each([
  { cells: ['=1+1', 'a'], count: 1 },
  { cells: ['+81-90', '-a', '@SUM(A1)', '\tx', '\rx'], count: 5 },
  { cells: ['＝1', '＋1', '－1', '＠x'], count: 4 },
  { cells: ['a,=b', 'say "=b"', 'a=b', ' =b'], count: 0 },
  { cells: ['-1', '+5', '-1.5', '', '0'], count: 0 },
  { cells: ['=HYPERLINK("https://a.example","b")', 'x'], count: 1 },
])('$cells: $count', ({ cells, count }) => {
  expect(countFormulasIn(formatCsv([cells]))).toBe(count)
})

test('only what the format names stands in quotes', () => {
  const plain = ['x\ufeffHello', '\ufeffHello', '\u3000wide', 'a\tb', '', '＂', "'x'"]
  expect(formatCsv([plain])).toBe(`${plain.join(',')}\n`)
  const quoted = ['a,b', 'say "x"', 'one\ntwo', 'one\rtwo', ' led', 'trailed ', 'x,']
  expect(formatCsv([quoted])).toBe(
    '"a,b","say ""x""","one\ntwo","one\rtwo"," led","trailed ","x,"\n',
  )
  expect(parseCsv(formatCsv([plain, quoted]))).toEqual([plain, quoted])
})
