import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Rows 52 to 78 are about pushes and attacks: test/git and SECURITY.md have them. */
const ROWS = Array.from({ length: 105 }, (_, index) => index + 1).filter(
  (row) => row < 52 || row > 78,
)

/** `[row, promise, tests]` of each line of the table. */
const cells = readFileSync('docs/reliability.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

interface Citation {
  readonly file: string
  readonly title: string
}

function readCitations(cell: string): Citation[] {
  return cell.split('<br>').map((text) => {
    const [, file = '', title = ''] = /^`(test\/[^`]+\.test\.ts)`: (.+)$/.exec(text) ?? []
    return { file, title }
  })
}

/** The title of a test as it stands in the code: whole, in quotes. */
function isThere({ file, title }: Citation): boolean {
  if (title === '' || !existsSync(file)) return false
  const code = readFileSync(file, 'utf8')
  const quoted = [`'${title.replaceAll("'", "\\'")}'`, `"${title}"`, `\`${title}\``]
  return quoted.some((text) => code.includes(text))
}

describe('the table of docs/reliability.md', () => {
  it('has each row once, in order', () => {
    expect(cells.map(([, row]) => Number(row))).toEqual(ROWS)
  })

  it('has no empty cell', () => {
    for (const [, row, promise, tests, end] of cells) {
      expect([row, promise !== '', tests !== '', end]).toEqual([row, true, true, ''])
    }
  })

  it('names tests that exist, by their whole titles', () => {
    const cited = cells.flatMap(([, , , tests = '']) => readCitations(tests))
    expect(cited.length).toBeGreaterThan(ROWS.length)
    expect(cited.filter((citation) => !isThere(citation))).toEqual([])
  })
})
