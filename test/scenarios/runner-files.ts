/**
 * Reads a `GITHUB_OUTPUT` file as the runner does (FileCommandManager.cs): `name=value`, or
 * `name<<delimiter`, lines, delimiter. Throws where the runner would fail the step.
 */
export function parseOutputs(text: string): Record<string, string> {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const outputs: Record<string, string> = {}
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      outputs[line.slice(0, equals)] = line.slice(equals + 1)
      continue
    }
    const [name, delimiter] = heredoc < 0 ? [] : [line.slice(0, heredoc), line.slice(heredoc + 2)]
    const end = delimiter ? lines.indexOf(delimiter, at + 1) : -1
    if (!name || end < 0) throw new Error(`GITHUB_OUTPUT: invalid line ${at + 1}`)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}
