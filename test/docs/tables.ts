import { readFileSync } from 'node:fs'

/** Name → default ('' where there is none) of each row of a Markdown table below a heading. */
export function readTable(file: string, heading: string): ReadonlyMap<string, string> {
  const text = readFileSync(file, 'utf8')
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| `'))
  return new Map(rows.map((row) => readRow(row)))
}

function readRow(row: string): [string, string] {
  const [name = '', second = ''] = row.split('|').slice(1)
  const value = /^`(.*)`$/.exec(second.trim())?.[1] ?? ''
  return [name.trim().slice(1, -1), value]
}
