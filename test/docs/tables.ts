import { readFileSync } from 'node:fs'

/** The text below a heading of the second or third level, up to the next one; '' where there is none. */
export function readSection(file: string, heading: string): string {
  const sections = readFileSync(file, 'utf8').split(/^#{2,3} /m)
  return sections.find((part) => part.startsWith(`${heading}\n`)) ?? ''
}

/** Name → default ('' where there is none) of each row of the Markdown table below a heading. */
export function readTable(file: string, heading: string): ReadonlyMap<string, string> {
  const rows = readSection(file, heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  return new Map(rows.map((row) => readRow(row)))
}

function readRow(row: string): [string, string] {
  const [name = '', second = ''] = row.split('|').slice(1)
  const value = /^`(.*)`$/.exec(second.trim())?.[1] ?? ''
  return [name.trim().slice(1, -1), value]
}
