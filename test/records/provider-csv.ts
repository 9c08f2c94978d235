/** Spells rows as the provider might. */
export interface Spelling {
  readonly newline?: '\r\n' | '\n' | '\r'
  /** Every field in quotes, or only where needed. */
  readonly quoteAll?: boolean
  readonly bom?: boolean
  /** A line end behind the last row. */
  readonly endsWithNewline?: boolean
}

export function spellCsv(rows: readonly (readonly string[])[], spelling: Spelling = {}): Buffer {
  const { newline = '\r\n', quoteAll = true, bom = false, endsWithNewline = true } = spelling
  const quote = (cell: string) =>
    quoteAll || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  const lines = rows.map((row) => row.map(quote).join(','))
  return Buffer.from(
    `${bom ? '\uFEFF' : ''}${lines.join(newline)}${endsWithNewline ? newline : ''}`,
  )
}
