import { expect, it } from 'vitest'
import { countFormulasIn, formatCsv } from '../../src/records/csv/csv.ts'

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
