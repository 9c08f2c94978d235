import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileSeal } from '../../src/seal/leaves.ts'
import { sealMonth, sealOf } from '../../src/seal/seal.ts'
import { formatSealsFile, parseSealsFile, sealedMonthOf } from '../../src/seal/seals-file.ts'
import { EXAMPLE_FILES, EXAMPLE_KEY, EXAMPLE_SEAL, exampleBlocks } from './example.ts'

const PAGES = ['docs/evidence.md', 'docs/evidence.ja.md']

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8')
  const fenced = [...text.matchAll(/^```(?:text|json)\n([\s\S]*?)\n```$/gm)].map(
    ([, block]) => block,
  )

  it('has the example with every hash as it is', () => {
    expect(fenced).toEqual(exampleBlocks())
  })

  it('says how each way of cheating is noticed', () => {
    const [, table = ''] = text.split(/\n## [^\n]*(?:notices what|見つかるか)\n/)
    const [own = ''] = table.split('\n## ')
    const rows = own.split('\n').filter((line) => line.split('|').length === 7)
    expect(rows.length).toBe(20)
  })
})

it('the example is what our own code makes of its files', () => {
  const lines = [...EXAMPLE_FILES].map(([path, text]) => ({
    path,
    ...fileSeal(path, Buffer.from(text), EXAMPLE_KEY),
  }))
  const byMonth = Map.groupBy(lines, ({ path }) => sealedMonthOf(path) ?? '')
  const months = [...byMonth].map(([month, own]) =>
    sealMonth(month, parseSealsFile(formatSealsFile(own))),
  )
  expect(sealOf(months)).toEqual({ root: EXAMPLE_SEAL, months: 2 })
})
