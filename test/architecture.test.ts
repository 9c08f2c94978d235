import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'

/** A room is a folder of src/, or a file beside the folders; `run.ts` holds what the rooms of a run share. */
function roomOf(file: string): string {
  if (MOVING.test(file)) return 'moving'
  return /^([a-z-]+)(\/|\.ts$)/.exec(file)?.[1] ?? 'nowhere'
}

/** Files that wait for their move into a room. */
const MOVING =
  /^(core|stories|ports|runner|spool)\/|^(adapters|compose-run|inputs|input-form|input-place|surroundings|verify-inputs|secrets|pseudonymized-source|tell|trace|trace-arguments)\.ts$/

const FACTS = ['errors', 'records', 'problems', 'ports', 'coverage', 'privacy']

/** Which rooms a room may import from, besides itself: imports go down only. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  loopback: [],
  records: ['errors'],
  problems: ['errors', 'records'],
  ports: ['errors', 'records'],
  coverage: ['errors', 'records'],
  privacy: ['errors', 'records', 'ports'],
  spool: ['ports', 'records'],
  blastengine: ['loopback', ...FACTS],
  git: FACTS,
  github: ['git', ...FACTS],
  run: ['merge', ...FACTS],
  merge: ['run', ...FACTS],
  tell: ['merge', ...FACTS],
  read: ['run', 'merge', ...FACTS],
  publish: ['run', 'merge', 'read', 'tell', ...FACTS],
  verify: ['merge', 'publish', 'tell', ...FACTS],
  archive: ['run', 'merge', 'read', 'publish', 'tell', ...FACTS],
  action: ['loopback', 'git', 'tell', 'verify', ...FACTS],
  setup: ['action', 'blastengine', 'git', 'github', 'spool', 'run', 'merge', ...FACTS],
}

/** Entries put everything together; nothing imports them. */
const ENTRIES = new Set(['main', 'verify.ts', 'cli', 'explore'])

/** Rooms without I/O, clock or package but `papaparse`. */
const PURE = new Set(['errors', 'records', 'problems', 'ports', 'coverage', 'privacy', 'tell'])

/** Rooms that know the world through ports alone. */
const WITHOUT_NODE = new Set([...PURE, 'run', 'merge', 'read', 'publish', 'archive', 'verify'])

/** Each thing outside has one importer. */
const IMPORTERS: Readonly<Record<string, RegExp>> = {
  '@actions/core': /^(action|runner)\/|^(verify-)?inputs\.ts$/,
  '@actions/github': /^github\//,
  'node-fetch': /^blastengine\/http\.ts$/,
  papaparse: /^(records\/csv\.ts$|core\/csv\/)/,
  'node:child_process': /^git\/(process|plumbing)\.ts$/,
  yauzl: /^blastengine\/(zip|archive-zip|zip-entry)\.ts$/,
}

/** More files in a room, and nobody finds their way in it. */
const MOST_FILES = 29

interface Import {
  readonly from: string
  readonly target: string
  readonly typeOnly: boolean
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
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
const isEntry = (file: string) => ENTRIES.has(file) || ENTRIES.has(file.replace(/\.ts$/, ''))
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

describe('the house', () => {
  it('was read: files, and imports that lead to files or packages', () => {
    expect(FILES).toEqual(expect.arrayContaining(['main.ts', 'errors.ts']))
    expect(IMPORTS.length).toBeGreaterThan(FILES.length)
    const lost = IMPORTS.filter(({ target }) => /\.ts$/.test(target) && !code.has(target))
    expect(lost.map(arrow)).toEqual([])
    const statements = [...code.values()].join('\n').match(/^(import|export) .*from '|^} from '/gm)
    expect(IMPORTS.length).toBeGreaterThanOrEqual(statements?.length ?? 0)
  })

  it('imports downwards only', () => {
    const broken = IMPORTS.filter(isOurs).filter(({ from, target }) => {
      const [upper, lower] = [roomOf(from), roomOf(target)]
      if (upper === 'moving' || lower === 'moving' || upper === lower) return false
      return !isEntry(from) && !ALLOWED[upper]?.includes(lower)
    })
    expect(broken.map(arrow)).toEqual([])
  })

  it('knows every room', () => {
    const rooms = new Set(FILES.filter((file) => !isEntry(file)).map(roomOf))
    expect([...rooms].filter((room) => room !== 'moving' && ALLOWED[room] === undefined)).toEqual(
      [],
    )
  })

  it(`has at most ${MOST_FILES} files in a room`, () => {
    const rooms = Map.groupBy(
      FILES.filter((file) => roomOf(file) !== 'moving'),
      (file) => file.split('/').slice(0, -1).join('/'),
    )
    const full = [...rooms].filter(([, files]) => files.length > MOST_FILES)
    expect(full.map(([room, files]) => `${room}: ${files.length}`)).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(findCycle()).toBe('')
  })

  it('has one importer for each thing outside', () => {
    for (const [name, importer] of Object.entries(IMPORTERS)) {
      const uses = IMPORTS.filter(({ target }) => target === name)
      expect(uses.length, name).toBeGreaterThan(0)
      expect(uses.filter(({ from }) => !importer.test(from)).map(arrow)).toEqual([])
    }
  })

  it('knows every package that it imports', () => {
    const outside = IMPORTS.map(({ target }) => target).filter(
      (target) => !target.endsWith('.ts') && !target.startsWith('node:'),
    )
    const packages = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies)
    expect([...new Set(outside)].sort()).toEqual(packages.sort())
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
