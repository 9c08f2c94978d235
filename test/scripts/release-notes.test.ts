import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runScript } from './run-script.ts'

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added

- Something new.

## [1.0.0] - unreleased

- Everything.

[1.1.0]: https://example.com/v1.1.0
`

function notesFor(tag: string, version: string) {
  const files = { 'CHANGELOG.md': CHANGELOG, 'package.json': JSON.stringify({ version }) }
  return runScript('release-notes.mjs', [tag], files, () => undefined)
}

describe('release notes', () => {
  it('are the section of the version, without its heading', () => {
    const { code, stdout } = notesFor('v1.1.0', '1.1.0')
    expect([code, stdout]).toEqual([0, '### Added\n\n- Something new.\n'])
  })

  it.each([
    ['v1.1.0', '1.2.0', 'package.json has version 1.2.0'],
    ['v1.0.0', '1.0.0', "no section '## [1.0.0] - YYYY-MM-DD'"],
    ['v1.2.0', '1.2.0', "no section '## [1.2.0] - YYYY-MM-DD'"],
    ['', '1.1.0', 'package.json has version 1.1.0'],
  ])('there are none for tag %j at version %s', (tag, version, problem) => {
    const { code, stdout, stderr } = notesFor(tag, version)
    expect(code).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain(problem)
  })
})

it('the changelog has the form that the script reads', () => {
  const headings = readFileSync('CHANGELOG.md', 'utf8').match(/^## .*$/gm) ?? []
  expect(headings.length).toBeGreaterThan(0)
  for (const heading of headings) {
    expect(heading).toMatch(
      /^## \[(?:Unreleased\]|\d+\.\d+\.\d+\] - (?:unreleased|\d{4}-\d{2}-\d{2}))$/,
    )
  }
})
