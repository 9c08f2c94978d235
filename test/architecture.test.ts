import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'

/** A room is a folder of src/, or a file beside the folders; `run.ts` holds what the steps of a run share. */
function roomOf(file: string): string {
  return /^([a-z-]+)(\/|\.ts$)/.exec(file)?.[1] ?? 'nowhere'
}

const FACTS = ['errors', 'network', 'records', 'problems', 'ports', 'coverage', 'privacy']
const STEPS = ['run', 'merge', 'seal', ...FACTS]
/** What is done with an archive afterwards reads a clone of it, and is a command of the program. */
const AFTERWARDS = ['cli', 'clone', 'seal', 'hashes', 'tell', 'merge', ...FACTS]

/** Which rooms a room may import from, besides itself: imports go down only. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  network: [],
  seal: ['errors', 'records'],
  records: ['errors', 'network'],
  problems: ['errors', 'records'],
  ports: ['errors', 'records'],
  coverage: ['errors', 'records'],
  privacy: ['errors', 'network', 'records', 'ports'],
  hashes: ['privacy'],
  spool: ['ports', 'records'],
  blastengine: FACTS,
  git: FACTS,
  github: ['git', ...FACTS],
  clone: ['git', ...FACTS],
  merge: ['seal', ...FACTS],
  run: ['merge', ...FACTS],
  tell: ['merge', ...FACTS],
  read: ['tell', ...STEPS],
  publish: ['read', 'tell', ...STEPS],
  archive: ['read', 'publish', 'tell', ...STEPS],
  action: ['git', 'tell', 'hashes', ...FACTS],
  setup: ['action', 'blastengine', 'git', 'github', 'spool', 'hashes', ...STEPS],
  // The program's frame; its list of commands is an entry.
  cli: ['clone', 'git', 'tell', ...FACTS],
  verify: ['publish', 'evidence', ...AFTERWARDS],
  trace: AFTERWARDS,
  export: AFTERWARDS,
  explorer: AFTERWARDS,
  evidence: ['git', ...AFTERWARDS],
  erase: ['git', 'trace', 'evidence', ...AFTERWARDS],
}

/** Entries put everything together; nothing but another entry imports them. */
const ENTRIES: ReadonlySet<string> = new Set([
  'main.ts',
  'verify.ts',
  'explore.ts',
  'cli.ts',
  'cli/commands.ts',
])

/** Rooms without I/O, clock or package but `papaparse`. */
const PURE = new Set(['errors', 'records', 'problems', 'ports', 'coverage', 'privacy', 'tell'])

/** Rooms that know the world through ports alone. */
const WITHOUT_NODE = new Set([...PURE, 'run', 'merge', 'read', 'publish', 'archive'])

/** Each thing outside has one importer. */
const IMPORTERS: Readonly<Record<string, RegExp>> = {
  '@actions/core': /^action\//,
  '@actions/github': /^github\//,
  '@duckdb/node-api': /^export\/duckdb\/engine\.ts$/,
  'core-js': /^cli\//,
  leven: /^cli\/nearest\.ts$/,
  'node-fetch': /^blastengine\/http\.ts$/,
  'p-retry': /^network\/retry\.ts$/,
  papaparse: /^records\/csv\//,
  picocolors: /^(cli|trace)\//,
  preact: /^explorer\/page\//,
  'node:child_process': /^git\/process\.ts$/,
  yauzl: /^blastengine\/zip\.ts$/,
}

/** In a room with more files a reader gets lost. */
const MOST_FILES = 14

interface Import {
  readonly from: string
  readonly target: string
  readonly typeOnly: boolean
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))
  .sort()

const code = new Map(FILES.map((file) => [file, readFileSync(`src/${file}`, 'utf8')]))

/** `import … from`, `export … from`, `import '…'` and `import('…')`; relative targets as paths below src/. */
function importsOf(from: string): Import[] {
  const statements = (code.get(from) ?? '').matchAll(
    /^(?:import|export) (type )?[^'"`;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...statements].map(([, type, named, bare, dynamic]) => {
    const target = named ?? bare ?? dynamic ?? ''
    const path = target.startsWith('.') ? join(dirname(from), target) : target
    return { from, target: path, typeOnly: type !== undefined }
  })
}

const IMPORTS = FILES.flatMap(importsOf)
const isOurs = ({ target }: Import) => code.has(target)
const isEntry = (file: string) => ENTRIES.has(file)
const arrow = ({ from, target }: Import) => `${from} → ${target}`

/** The files of a cycle, in order; '' where there is none. Types are gone when the program runs. */
function findCycle(): string {
  const done = new Set<string>()
  function visit(file: string, path: readonly string[]): string {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ')
    if (done.has(file)) return ''
    const next = IMPORTS.filter((one) => one.from === file && isOurs(one) && !one.typeOnly)
    const cycles = next.map(({ target }) => visit(target, [...path, file]))
    done.add(file)
    return cycles.find(Boolean) ?? ''
  }
  return FILES.map((file) => visit(file, [])).find(Boolean) ?? ''
}

describe('the rooms of src', () => {
  it('was read: files, and imports that lead to files or packages', () => {
    expect(FILES).toEqual(expect.arrayContaining(['main.ts', 'errors.ts']))
    expect(IMPORTS.length).toBeGreaterThan(FILES.length)
    const lost = IMPORTS.filter(({ target }) => /\.tsx?$/.test(target) && !code.has(target))
    expect(lost.map(arrow)).toEqual([])
    const statements = [...code.values()].join('\n').match(/^(import|export) .*from '|^} from '/gm)
    expect(IMPORTS.length).toBeGreaterThanOrEqual(statements?.length ?? 0)
  })

  it('imports downwards only', () => {
    const broken = IMPORTS.filter(isOurs).filter(({ from, target }) => {
      const [upper, lower] = [roomOf(from), roomOf(target)]
      return upper !== lower && !isEntry(from) && !ALLOWED[upper]?.includes(lower)
    })
    expect(broken.map(arrow)).toEqual([])
  })

  it('knows every room', () => {
    const rooms = new Set(FILES.filter((file) => !isEntry(file)).map(roomOf))
    expect([...rooms].filter((room) => ALLOWED[room] === undefined)).toEqual([])
  })

  it(`has at most ${MOST_FILES} files in a room`, () => {
    const rooms = Map.groupBy(FILES, (file) => file.split('/').slice(0, -1).join('/'))
    const full = [...rooms].filter(([, files]) => files.length > MOST_FILES)
    expect(full.map(([room, files]) => `${room}: ${files.length}`)).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(findCycle()).toBe('')
  })

  it('has one importer for each thing outside', () => {
    for (const [name, importer] of Object.entries(IMPORTERS)) {
      const uses = IMPORTS.filter(({ target }) => target === name || target.startsWith(`${name}/`))
      expect(uses.length, name).toBeGreaterThan(0)
      expect(uses.filter(({ from }) => !importer.test(from)).map(arrow)).toEqual([])
    }
  })

  it('knows every package that it imports', () => {
    const outside = IMPORTS.map(({ target }) => target).filter(
      (target) => !/\.tsx?$/.test(target) && !target.startsWith('node:'),
    )
    const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    const names = outside.map((target) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0])
    const known = Object.keys({ ...dependencies, ...peerDependencies })
    expect([...new Set(names)].sort()).toEqual(known.sort())
  })

  it('keeps its pure rooms pure', () => {
    const impure = IMPORTS.filter(
      ({ from, target }) =>
        PURE.has(roomOf(from)) && !target.endsWith('.ts') && target !== 'papaparse',
    )
    expect(impure.map(arrow)).toEqual([])
  })

  it('keeps node and packages out of what a run does', () => {
    const impure = IMPORTS.filter(
      ({ from, target }) =>
        WITHOUT_NODE.has(roomOf(from)) &&
        !isEntry(from) &&
        !target.endsWith('.ts') &&
        target !== 'papaparse',
    )
    expect(impure.map(arrow)).toEqual([])
  })
})
