import pc from 'picocolors'

const MOST_LINES = 40
const WIDEST = 160

let steps = 0

/** A step of the story: its number and what happens in it. */
export function showStep(title: string): void {
  steps += 1
  console.log(`\n${pc.bold(pc.cyan(`${steps}. ${title}`))}`)
}

export const showText = (text: string) => console.log(text)
export const showNote = (text: string) => console.log(pc.dim(text))
export const showGood = (text: string) => console.log(`${pc.green('✓')} ${text}`)
export const showBad = (text: string) => console.log(`${pc.red('✗')} ${text}`)

/** A line that a person can paste into a shell as it stands. */
export const showCommand = (line: string) => console.log(`${pc.dim('$')} ${pc.yellow(line)}`)

const paintDiff = (line: string) =>
  line.replace(/(\+*)(-*)$/, (_, added, removed) => pc.green(added) + pc.red(removed))

/** Lines of an answer, indented, as many as a person reads. */
export function showLines(text: string, most = MOST_LINES): void {
  const lines = text.trimEnd().split('\n')
  for (const line of lines.slice(0, most)) {
    const shown = line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line
    console.log(`  ${/ \| +\d+ [+-]+$/.test(shown) ? paintDiff(shown) : shown}`)
  }
  if (lines.length > most) console.log(pc.dim(`  … +${lines.length - most}`))
}

/** A path or the like in a command: quoted where a shell would take it apart. */
const quote = (word: string) =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`

export const formatCommand = (words: readonly string[]) => words.map(quote).join(' ')
