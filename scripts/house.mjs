import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'

// The figures of the house, to compare before and after a change. Run it with the folder of a checkout: node scripts/house.mjs [folder]
const root = process.argv[2] ?? '.'
const source = join(root, 'src')

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
const texts = new Map(files.map((file) => [file, readFileSync(join(source, file), 'utf8')]))
const linesOf = (text) => text.split('\n').length - 1

/** Files of ours that a file imports. */
const imports = new Map(
  [...texts].map(([file, text]) => {
    const named = [...text.matchAll(/^(?:import|export) [^'";]*?from '(\.[^']+)'/gm)]
    return [file, new Set(named.map(([, target]) => join(dirname(file), target)))]
  }),
)

const importersOf = (file) => files.filter((other) => imports.get(other).has(file))

/** Lines of each function, from the formatter's indentation: it ends at the first `}` that stands as deep as its start. */
function functionsOf(text) {
  const lines = text.split('\n')
  return lines.flatMap((line, start) => {
    const opens =
      /^(\s*)(?:export )?(?:async )?(?:function\*? |[\w$]+\(.*\).*\{$|(?:const|let) .*=> \{$|.*=> \{$|async \*?[\w$]+\()/
    const [, indent] = opens.exec(line) ?? []
    if (indent === undefined || /^\s*(?:if|for|while|switch|catch)\b/.test(line)) return []
    const length = lines.slice(start + 1).findIndex((other) => other.startsWith(`${indent}}`))
    return length < 0 ? [] : [length + 2]
  })
}

const functions = [...texts.values()].flatMap(functionsOf)
const sizes = [...texts.values()].map(linesOf).sort((a, b) => a - b)
const rooms = Map.groupBy(files, (file) => dirname(file))
const large = [...texts].sort(([, a], [, b]) => linesOf(b) - linesOf(a))[0]

const declared = [...texts].flatMap(([file, text]) =>
  [
    ...text.matchAll(/^(?:export )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm),
  ].map(([, name]) => [name, file]),
)
const sameNames = [...Map.groupBy(declared, ([name]) => name).values()].filter(
  (uses) => new Set(uses.map(([, file]) => file)).size > 1,
)

const small = files.filter((file) => {
  const importers = importersOf(file)
  return importers.length === 1 && linesOf(texts.get(file)) < 60
})

/** A mail log passes a file that names its type, its kind of record, or the lists and shards that it travels in. */
const passed = [...texts].filter(([, text]) => /\b(?:MailLog|MAIL_LOGS|maillogId)\b/.test(text))
const absent = [...texts.values()].flatMap((text) => [
  ...text.matchAll(/\((?:contract|field notes|API page)\b|\bfield notes, /g),
])

const figures = {
  files: files.length,
  lines: sizes.reduce((sum, size) => sum + size, 0),
  'median file, lines': sizes[Math.floor(sizes.length / 2)],
  'largest file, lines': `${linesOf(large[1])} (${large[0]})`,
  functions: functions.length,
  'functions over 40 lines': functions.filter((length) => length > 40).length,
  'functions over 60 lines': functions.filter((length) => length > 60).length,
  'rooms with more than 12 files':
    [...rooms]
      .filter(([, own]) => own.length > 12)
      .map(([room, own]) => `${room} ${own.length}`)
      .join(', ') || 0,
  'files with one importer and under 60 lines': small.length,
  'names declared in two files or more': sameNames.length,
  'files that name a mail log': passed.length,
  'citations of absent documents': absent.length,
}
for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(46)}${figure}`)
if (process.argv.includes('--names')) {
  console.log(
    sameNames.map((uses) => `${uses[0][0]}: ${uses.map(([, file]) => file).join(', ')}`).join('\n'),
  )
  console.log(small.join('\n'))
}
