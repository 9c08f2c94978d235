import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!who |---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

it('every wall of the threat model names a test that exists', () => {
  expect(rows.length).toBeGreaterThan(10)
  for (const [, who, what, wall, tests = ''] of rows) {
    const named = [...tests.matchAll(/`(test\/[^`]+\.test\.ts)`/g)].map(([, path = '']) => path)
    expect([who, what, wall, named.length > 0]).toEqual([who, what, wall, true])
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  }
})
