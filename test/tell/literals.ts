import { readdirSync, readFileSync } from 'node:fs'

/** A text in a source file; `${…}` in it reads `7`, but a constant text of the same file as it is. */
export interface Literal {
  readonly file: string
  readonly text: string
  /** The source in front of it, up to the literal before. */
  readonly before: string
}

/** The end of a quoted string that begins at `start`. */
function endOfQuoted(source: string, start: number): number {
  const quote = source[start]
  let at = start + 1
  while (at < source.length && source[at] !== quote) at += source[at] === '\\' ? 2 : 1
  return at + 1
}

interface Scan {
  readonly file: string
  readonly source: string
  readonly found: Literal[]
}

/** The end of an expression in a template that begins at `start`, behind its brace; texts in it are found, too. */
function scanUntil(scan: Scan, start: number, isEnd: (character: string) => boolean): number {
  const { source } = scan
  let depth = 0
  let last = start
  let at = start
  while (at < source.length) {
    const character = source[at] ?? ''
    if (depth === 0 && isEnd(character)) return at
    if (character === '{') depth++
    if (character === '}') depth--
    if (`'"\``.includes(character)) {
      const before = source.slice(last, at)
      at = character === '`' ? scanTemplate(scan, at, before) : scanQuoted(scan, at, before)
      last = at
    } else at++
  }
  return at
}

function scanQuoted({ file, source, found }: Scan, start: number, before: string): number {
  const end = endOfQuoted(source, start)
  const text = source.slice(start + 1, end - 1).replace(/\\(.)/g, '$1')
  found.push({ file, text, before })
  return end
}

function constantOf(source: string, name: string): string | undefined {
  const definition = new RegExp(`const ${name} =\\s*(['"\`])(.*?)\\1$`, 'm')
  return /^[A-Z]+$/.test(name) ? definition.exec(source)?.[2] : undefined
}

function scanTemplate(scan: Scan, start: number, before: string): number {
  const { file, source, found } = scan
  let text = ''
  let at = start + 1
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) {
      const end = scanUntil(scan, at + 2, (character) => character === '}')
      text += constantOf(source, source.slice(at + 2, end)) ?? '7'
      at = end + 1
    } else {
      text += source[at]
      at++
    }
  }
  found.push({ file, text, before })
  return at + 1
}

/** Comments and regular expressions hold quotes that begin no text. */
function withoutNoise(source: string): string {
  return source
    .replace(/^\s*\/\*[\s\S]*?\*\//gm, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^import [\s\S]*?from '[^']*'$/gm, '')
    .replace(
      /(?<=[(,=:[|&?!>]\s*|return )\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g,
      '0',
    )
}

/** Every text of the TypeScript files of `src/` that are chosen, in order. */
export function literalsOf(isChosen: (file: string) => boolean): readonly Literal[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const found: Literal[] = []
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    if (!file.endsWith('.ts') || !isChosen(file)) continue
    const source = withoutNoise(readFileSync(`src/${file}`, 'utf8'))
    scanUntil({ file, source, found }, 0, () => false)
  }
  return found
}
