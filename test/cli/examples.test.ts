import { type ExecFileSyncOptions, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
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
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { type Demo, openDemo } from '../demo/made.ts'

/** The tarball as a release carries it, run by who has nothing but its address and what `npm start` leaves. */

const root = join(import.meta.dirname, '..', '..')
const work = mkdtempSync(join(tmpdir(), 'examples-'))
const requests: string[] = []
let tarball = ''
let server: Server | undefined

/** What `npm start` leaves: a clone of the archive, and the key of the simulated GitHub. */
let { folder, told }: Pick<Demo, 'folder' | 'told'> = { folder: '', told: '' }

beforeAll(async () => {
  const script = join(root, 'scripts', 'pack-cli.mjs')
  tarball = execFileSync(process.execPath, [script, work], { encoding: 'utf8' }).trim()
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end(request.url === `/${basename(tarball)}` ? readFileSync(tarball) : '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const demo = await openDemo()
  told = demo.told
  folder = join(work, 'demo')
  cpSync(demo.folder, folder, { recursive: true })
  // What the export needs, as its message says how to add it.
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(root, 'node_modules', '@duckdb'), join(folder, 'node_modules', '@duckdb'))
  execFileSync('tar', ['-xzf', tarball, '-C', work])
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
const UNPACKED = join(work, 'package')
const answers = new Map<string, Promise<Ran>>()
/** What npx starts once it has unpacked the tarball; what was asked before is not asked again. */
function installed(...args: string[]): Promise<Ran> {
  const asked = args.join('\0')
  const answer = answers.get(asked) ?? run(process.execPath, [join(UNPACKED, 'index.js'), ...args])
  answers.set(asked, answer)
  return answer
}

/** Two of the examples. */
const TRACE =
  'trace --repository archive --delivery-id 126 --status HARDERROR,SOFTERROR,DROP --json'.split(' ')
const VERIFY = 'verify --repository archive --contents-only'.split(' ')

/** What stands between double quotes is one word. */
const wordsOf = (line: string) =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, '$1'))

test('the tarball is small, and installing it brings nothing else and runs nothing', () => {
  expect(statSync(tarball).size).toBeLessThan(3 * 2 ** 20)
  const manifest = JSON.parse(readFileSync(join(UNPACKED, 'package.json'), 'utf8'))
  expect(manifest.bin).toEqual({ 'blastengine-archive': 'index.js' })
  for (const key of ['dependencies', 'optionalDependencies', 'scripts', 'devDependencies']) {
    expect(manifest).not.toHaveProperty(key)
  }
  expect(manifest.peerDependenciesMeta).toEqual({ '@duckdb/node-api': { optional: true } })
  expect(readdirSync(UNPACKED)).toEqual(
    expect.arrayContaining(['LICENSE', 'licences.txt', 'index.js']),
  )
})

test('npx runs it from its address, and fetches nothing but it', async () => {
  const ran = await npx(...TRACE)
  expect(ran).toMatchObject({ code: 0, stdout: (await installed(...TRACE)).stdout })
  expect(JSON.parse(ran.stdout).mails).not.toEqual([])
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
    const { code, stdout, stderr } = await installed(...args)
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toBe('')
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
    // It has run the others itself, and shows them with their answers before it names them again.
    const shownOnce = lines.filter((line) => lines.indexOf(line) === lines.lastIndexOf(line))
    expect(shownOnce).toHaveLength(3)
    for (const line of shownOnce) {
      const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] } satisfies ExecFileSyncOptions
      const output = execFileSync('sh', ['-c', `'${process.execPath}' ${line}`], options)
      expect(output.length).toBeGreaterThan(0)
    }
  })
})

/** The versions of Node that the person has, beside the one of the actions. */
const OTHER_NODES = (process.env.PATH ?? '').split(':').map((at) => join(at, 'node'))
const versionOf = (node: string) => {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}

test('the bundle answers alike on each version of Node that is here', async () => {
  const byVersion = new Map(OTHER_NODES.map((node) => [versionOf(node), node]))
  for (const known of ['', process.version]) byVersion.delete(known)
  for (const asked of [TRACE, VERIFY]) {
    const answer = await installed(...asked)
    expect(answer).toMatchObject({ code: 0, stderr: '' })
    for (const node of byVersion.values()) {
      expect(await run(node, [join(UNPACKED, 'index.js'), ...asked])).toEqual(answer)
    }
  }
})
