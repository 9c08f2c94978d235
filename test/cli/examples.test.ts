import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'

/** The tarball as a release carries it, run by who has nothing but its address and what `npm start` leaves. */

const root = join(import.meta.dirname, '..', '..')
const work = mkdtempSync(join(tmpdir(), 'examples-'))
const requests: string[] = []
let tarball = ''
let server: Server | undefined

/** What `npm start` leaves: a clone of the archive, and the key of the simulated GitHub. */
let folder = ''
let told = ''

function startDemo(): void {
  const env = { ...process.env, TMPDIR: work, NO_COLOR: '1' }
  told = execFileSync(process.execPath, [join(root, 'test', 'demo', 'start.ts')], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  folder = dirname(told.trimEnd().split('\n').at(-1) ?? '')
  // What the export needs, as its message says how to add it.
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(root, 'node_modules', '@duckdb'), join(folder, 'node_modules', '@duckdb'))
}

beforeAll(async () => {
  const script = join(root, 'scripts', 'pack-cli.mjs')
  tarball = execFileSync(process.execPath, [script, work], { encoding: 'utf8' }).trim()
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end(request.url === `/${basename(tarball)}` ? readFileSync(tarball) : '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  startDemo()
})
afterAll(() => {
  server?.close()
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
})

function address(): string {
  const bound = server?.address()
  return `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
}

interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

async function run(command: string, args: readonly string[]): Promise<Ran> {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: work,
    npm_config_cache: join(work, 'cache'),
    npm_config_registry: `${address()}/registry/`,
    npm_config_update_notifier: 'false',
  }
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const code = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, stdout, stderr }
}

const npx = (...args: string[]) =>
  run('npx', ['--yes', `${address()}/${basename(tarball)}`, ...args])

/** What stands between double quotes is one word. */
const wordsOf = (line: string) =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, '$1'))

test('the tarball is small, and installing it brings nothing else and runs nothing', () => {
  expect(statSync(tarball).size).toBeLessThan(3 * 2 ** 20)
  const unpacked = join(work, 'unpacked')
  execFileSync('mkdir', ['-p', unpacked])
  execFileSync('tar', ['-xzf', tarball, '-C', unpacked])
  const manifest = JSON.parse(readFileSync(join(unpacked, 'package', 'package.json'), 'utf8'))
  expect(manifest.bin).toEqual({ 'blastengine-archive': 'index.js' })
  for (const key of ['dependencies', 'optionalDependencies', 'scripts', 'devDependencies']) {
    expect(manifest).not.toHaveProperty(key)
  }
  expect(manifest.peerDependenciesMeta).toEqual({ '@duckdb/node-api': { optional: true } })
  expect(readdirSync(join(unpacked, 'package'))).toEqual(
    expect.arrayContaining(['LICENSE', 'licences.txt', 'index.js']),
  )
})

test('npx runs it from its address, and fetches nothing but it', async () => {
  const { code, stdout, stderr } = await npx('--help')
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  // npm looks the optional peer up, and takes nothing of it.
  expect(requests).toContain(`/${basename(tarball)}`)
  expect(
    requests.filter((path) => path.endsWith('.tgz') && path !== `/${basename(tarball)}`),
  ).toEqual([])
})

const EXAMPLES = COMMANDS.flatMap(({ name, examples }) =>
  examples.map(({ line }) => [name, line] as const),
)

describe('each example of each help works word for word', () => {
  test.each(EXAMPLES)('%s: %s', async (_, line) => {
    const [program, ...args] = wordsOf(line)
    expect(program).toBe('blastengine-archive')
    const { code, stdout, stderr } = await npx(...args)
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toBe('')
  })

  test('and each command shows its own', async () => {
    for (const { name, examples } of COMMANDS) {
      expect(examples.length).toBeGreaterThan(0)
      for (const language of ['en', 'ja']) {
        const { code, stdout } = await npx(name, '--help', '--language', language)
        expect(code).toBe(0)
        for (const { line } of examples) expect(stdout).toContain(`  ${line}\n`)
      }
    }
  })
})

/** The lines that `npm start` tells a person to paste, in this repository's folder. */
const linesOf = (text: string) =>
  [...text.matchAll(/^\$ node (.*)$/gm)].map(([, line = '']) => line)

describe('npm start', () => {
  test('tells the story to its end', () => {
    expect(told).not.toContain('✗')
    expect(told).toContain('Valid: mail log 1074')
    expect(told).toContain('✅ The archive is sound')
    expect(told.match(/^\d+\. /gm)?.map(Number.parseFloat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(told).toMatch(/\n\/.*\/archive\.html\n$/)
  })

  test('dates its commits as its days are', async () => {
    const dates = execFileSync('git', ['log', '--reverse', '--format=%ct', 'data', '--'], {
      cwd: join(folder, 'archive'),
      encoding: 'utf8',
    })
    const [first = 0, second = 0] = dates.trim().split('\n').map(Number)
    const day = 86_400
    expect(Math.round((second - first) / day)).toBe(1)
    // Noon in Japan, and some seconds for the run.
    expect((second - 3 * 3600) % day).toBeLessThan(600)
    expect(told).toContain(
      `known since  ${new Date(second * 1000 + 9 * 3_600_000).toISOString().slice(0, 10)}`,
    )
  })

  test('each line that it tells to paste works word for word', () => {
    const lines = linesOf(told)
    expect(new Set(lines.map((line) => line.split(' ')[1]))).toEqual(
      new Set(['trace', 'export', 'prove', 'check', 'verify', '--help']),
    )
    for (const line of new Set(lines)) {
      const stdio = ['ignore', 'pipe', 'pipe'] as const
      const command = `'${process.execPath}' ${line}`
      expect(
        execFileSync('sh', ['-c', command], { cwd: root, stdio: [...stdio] }).length,
      ).toBeGreaterThan(0)
    }
  })
})

/** The versions of Node that are here: the one of the actions, and what the person has. */
const NODES = [
  process.execPath,
  ...(process.env.PATH ?? '').split(':').map((at) => join(at, 'node')),
]
const versionOf = (node: string) => {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}
const VERSIONS = NODES.map((node) => [versionOf(node), node] as const)
const BY_VERSION = new Map(VERSIONS.filter(([version]) => version !== ''))

test.each([...BY_VERSION])('the bundle answers alike on Node %s', async (_, node) => {
  const bundle = join(root, 'dist', 'cli', 'index.js')
  const asked = ['trace', '--repository', 'archive', '--delivery-id', '126', '--json']
  const [here, there] = [
    await run(process.execPath, [bundle, ...asked]),
    await run(node, [bundle, ...asked]),
  ]
  expect(there).toEqual(here)
  expect(there).toMatchObject({ code: 0, stderr: '' })
  const verified = await run(node, [bundle, 'verify', '--repository', 'archive', '--contents-only'])
  expect(verified).toMatchObject({ code: 0, stderr: '' })
})
