import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'

/** Where each file lives: the first pattern that fits counts; a file that fits none fails. */
const FLOORS: readonly (readonly [floor: string, pattern: RegExp])[] = [
  ['core', /^(core|tell)\//],
  ['errors', /^errors\.ts$/],
  ['ports', /^ports(\.ts|\/)/],
  ['seal', /^seal\//],
  ['verify', /^verify\/(command|run|format)\.ts$/],
  ['stories', /^(stories|merge|publish|read|verify)\//],
  ['blastengine', /^blastengine\//],
  ['git', /^git\//],
  ['github', /^github\//],
  ['runner', /^(runner|action)\//],
  ['spool', /^spool\//],
  ['clone', /^clone\//],
  ['trace', /^trace\//],
  ['evidence', /^evidence\//],
  ['erase', /^erase\//],
  ['verify', /^verify\//],
  ['page', /^explorer\/(page\/|columns\.ts$|tables\.ts$)/],
  ['explorer', /^explorer\//],
  ['top', /^cli\/commands\.ts$/],
  ['cli', /^cli\//],
  [
    'door',
    /^(inputs|input-form|input-place|surroundings|(verify|explore)-inputs|secrets|pseudonymized-source)\.ts$/,
  ],
  ['top', /^[a-z-]+\.ts$/],
]

const GROUND = ['errors', 'core']
const EDGE = ['ports', ...GROUND]

/** Which floors a floor may import from, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  core: ['errors'],
  ports: GROUND,
  blastengine: EDGE,
  git: EDGE,
  github: EDGE,
  runner: EDGE,
  spool: EDGE,
  door: EDGE,
  seal: ['errors'],
  stories: ['seal', ...EDGE],
  clone: ['git', ...EDGE],
  trace: ['cli', 'clone', 'door', 'git', 'stories', ...EDGE],
  verify: ['cli', 'clone', 'stories', ...EDGE],
  evidence: ['seal', 'clone', 'cli', 'git', ...EDGE],
  erase: ['evidence', 'seal', 'clone', 'cli', 'door', 'git', 'trace', ...EDGE],
  page: GROUND,
  explorer: ['page', 'cli', 'clone', ...EDGE],
  cli: ['clone', 'git', ...EDGE],
  top: [
    'cli',
    'clone',
    'trace',
    'evidence',
    'seal',
    'erase',
    'verify',
    'explorer',
    'stories',
    'seal',
    'blastengine',
    'git',
    'github',
    'runner',
    'spool',
    'door',
    ...EDGE,
  ],
}

/** Each thing outside has one importer. */
const IMPORTERS: Readonly<Record<string, RegExp>> = {
  '@actions/core': /^(runner\/|(verify-)?inputs\.ts$)/,
  '@actions/github': /^github\//,
  'node-fetch': /^blastengine\/http[a-z-]*\.ts$/,
  papaparse: /^core\/csv\//,
  'node:child_process': /^git\/plumbing\.ts$/,
  yauzl: /^blastengine\/(archive-zip|zip-entry)\.ts$/,
}

const LINES = 300

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
const arrow = ({ from, target }: Import) => `${from} → ${target}`

function floorOf(file: string): string {
  return FLOORS.find(([, pattern]) => pattern.test(file))?.[0] ?? 'nowhere'
}

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
    expect(FILES).toEqual(expect.arrayContaining(['main.ts', 'core/merge.ts', 'git/plumbing.ts']))
    expect(IMPORTS.length).toBeGreaterThan(FILES.length)
    const lost = IMPORTS.filter(({ target }) => /\.tsx?$/.test(target) && !code.has(target))
    expect(lost.map(arrow)).toEqual([])
    expect(IMPORTS.map(arrow)).toContain('git/plumbing.ts → node:child_process')
    const statements = [...code.values()].join('\n').match(/^(import|export) .*from '|^} from '/gm)
    expect(IMPORTS.length).toBeGreaterThanOrEqual(statements?.length ?? 0)
  })

  it('gives every file a floor', () => {
    expect(FILES.filter((file) => floorOf(file) === 'nowhere')).toEqual([])
  })

  it('imports downwards only', () => {
    const broken = IMPORTS.filter(isOurs).filter(({ from, target }) => {
      const [upper, lower] = [floorOf(from), floorOf(target)]
      return upper !== lower && !ALLOWED[upper]?.includes(lower)
    })
    expect(broken.map(arrow)).toEqual([])
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
      (target) => !/\.tsx?$/.test(target) && !target.startsWith('node:'),
    )
    const packages = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies)
    const names = outside.map((target) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0])
    expect([...new Set(names)].sort()).toEqual(packages.sort())
  })

  it('keeps its core pure', () => {
    const impure = IMPORTS.filter(
      ({ from, target }) =>
        ['core', 'errors', 'ports'].includes(floorOf(from)) &&
        !/\.tsx?$/.test(target) &&
        target !== 'papaparse',
    )
    expect(impure.map(arrow)).toEqual([])
  })

  it('keeps node out of its stories', () => {
    const impure = IMPORTS.filter(
      ({ from, target }) => floorOf(from) === 'stories' && !/\.tsx?$/.test(target),
    )
    expect(impure.map(arrow)).toEqual([])
  })

  it(`has files of at most ${LINES} lines`, () => {
    const long = FILES.filter((file) => (code.get(file) ?? '').split('\n').length - 1 > LINES)
    expect(long).toEqual([])
  })
})
