/** A Markdown table, numbers to the right. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'))
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export const count = (value: number) => Math.round(value).toLocaleString('en-US')
export const seconds = (value: number) => value.toFixed(1)
export const mebi = (bytes: number) => (bytes / 2 ** 20).toFixed(2)
