type Row = Readonly<Record<string, unknown>>

/** A mail log on both sides of a diff. */
export interface ChangedLog {
  readonly id: string
  readonly before: Row
  readonly after: Row
}

function parseRow(line: string): Row {
  return JSON.parse(line.slice(1))
}

/** The mail logs that a diff of their files changes; new ones, and those that got a comma, are left out. */
export function findChangedLogs(diff: string): readonly ChangedLog[] {
  const rows = diff.split('\n').filter((line) => /^[-+]\{"maillog_id":.*"updated_time":/.test(line))
  const sideOf = (sign: string) => {
    const own = rows.filter((line) => line.startsWith(sign)).map(parseRow)
    return new Map(own.map((row) => [String(row.maillog_id), row]))
  }
  const [old, young] = [sideOf('-'), sideOf('+')]
  return [...old].flatMap(([id, before]) => {
    const after = young.get(id)
    const isChanged = after !== undefined && JSON.stringify(after) !== JSON.stringify(before)
    return isChanged ? [{ id, before, after }] : []
  })
}

/** `1074  status: SOFTERROR → HARDERROR, …`; server texts and times of change are left out. `none`: in place of no value. */
export function formatChangedLog({ id, before, after }: ChangedLog, none: string): string {
  const keys = ['status', 'last_response_code', 'delivery_time', 'open_time']
  const changed = keys.filter((key) => before[key] !== after[key])
  const values = changed.map((key) => `${key}: ${before[key] ?? none} → ${after[key] ?? none}`)
  return `${id}  ${values.join(', ')}`
}
