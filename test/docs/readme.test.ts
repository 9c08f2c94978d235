import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const PAGES = [
  'README.md',
  'README.ja.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** A heading as GitHub makes an anchor of it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-')

function anchors(file: string): string[] {
  const headings = readFileSync(file, 'utf8').matchAll(/^#{1,6} (.+)$/gm)
  return [...headings].map(([, heading = '']) => anchorOf(heading))
}

it.each(PAGES)('the links of %s lead somewhere', (page) => {
  const links = readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)
  for (const [, link = ''] of links) {
    if (/^https?:/.test(link)) continue
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? page : new URL(path, `file:///${page}`).pathname.slice(1)
    expect(existsSync(target), `${page}: ${link}`).toBe(true)
    if (anchor !== undefined) expect(anchors(target), link).toContain(anchor)
  }
})

const JAPANESE = PAGES.filter((page) => page.endsWith('.ja.md'))

it('what users and auditors read is there in Japanese too', () => {
  const translated = [
    'data',
    'evidence',
    'explorer',
    'ghes',
    'lake',
    'moving',
    'privacy',
    'review',
    'spreadsheets',
    'troubleshooting',
    'verify',
  ]
  expect(JAPANESE.sort()).toEqual([
    'README.ja.md',
    ...translated.map((name) => `docs/${name}.ja.md`),
  ])
})

it.each(JAPANESE)('%s and its English page lead to each other', (page) => {
  const english = page.replace('.ja.md', '.md')
  const nameOf = (path: string) => path.replace('docs/', '')
  const links = [
    [english, `日本語: [${nameOf(page)}](${nameOf(page)})`],
    [page, `English: [${nameOf(english)}](${nameOf(english)})`],
  ] as const
  for (const [file, link] of links)
    expect(readFileSync(file, 'utf8').split('\n').slice(0, 6)).toContain(link)
})

/** A line break inside a paragraph shows as a gap between Japanese characters. */
it.each(JAPANESE)('a paragraph of %s is one line', (page) => {
  const text = readFileSync(page, 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gm, '```')
  const broken = text.match(/^(?!#|\||```).*\S.*\n(?! *(?:[-*] |\d+\. |>|#|\||```)).*\S.*$/gm)
  expect(broken).toBeNull()
})

/** A path as the pages name it, from the root or from src/; `*` stands for anything, the ending may be left out. */
function findNamed(path: string): readonly string[] {
  const ends = ['', '.ts', '/']
  const places = [path, `src/${path}`].flatMap((place) => ends.map((end) => place + end))
  return places.filter((place) =>
    place.includes('*') ? globSync(place).length > 0 : existsSync(place),
  )
}

it.each(['docs/architecture.md', 'CONTRIBUTING.md'])(
  'the files that %s names are there',
  (page) => {
    const text = readFileSync(page, 'utf8')
    const named = [
      ...text.matchAll(/`((?:src|test|core|stories|git|github|blastengine)\/[^`\s]*)`/g),
    ]
    const paths = named.map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(5)
    expect(paths.filter((path) => findNamed(path).length === 0)).toEqual([])
  },
)

/** All the code, with the parts of a sentence that are computed left out. */
function wordsOfTheCode(): string {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const code = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
  return code.join('\n').replaceAll("\\'", "'")
}

/** `form.refuse('x', 'y')` prints `input 'x': y`, `form.list` puts `expected` before. */
const withoutInput = (message: string) =>
  message.replace(/^(input '[a-z-]+': (expected )?|入力「[a-z-]+」：)/, '')

it.each([
  ['README.md', 'Troubleshooting', 8],
  ['README.ja.md', 'トラブルシューティング', 8],
  ['docs/troubleshooting.md', 'Troubleshooting', 25],
  ['docs/troubleshooting.ja.md', 'トラブルシューティング', 25],
])('the messages in %s are those of the code', (file, heading, least) => {
  const section = readFileSync(file, 'utf8')
    .split(/^##? /m)
    .find((part) => part.startsWith(heading))
  const cells = [...(section ?? '').matchAll(/^\| (.+?) \| /gm)].map(([, cell = '']) => cell)
  const messages = cells.flatMap((cell) => cell.match(/`[^`]+`/g) ?? [])
  expect(messages.length).toBeGreaterThanOrEqual(least)
  const code = wordsOfTheCode()
  const parts = messages.flatMap((message) => withoutInput(message.slice(1, -1)).split('…'))
  expect(parts.filter((part) => !code.includes(part.trim()))).toEqual([])
})

it('every npm command installs what it needs', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  const commands = Object.keys(scripts).filter((name) => !/^pre(?=[a-z])/.test(name))
  expect(commands.length).toBeGreaterThan(8)
  const without = commands.filter(
    (name) => scripts[`pre${name}`] !== 'node scripts/ensure-installed.mjs',
  )
  expect(without).toEqual([])
})

it.each(['README.md', 'README.ja.md'])('the npm commands of %s are there', (file) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const blocks = readFileSync(file, 'utf8').matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)
  const text = [...blocks].map(([, block = '']) => block).join('')
  const named = [...text.matchAll(/^ *npm (?:run )?([a-z]+)/gm)].map(([, name = '']) => name)
  expect([...new Set(named)].sort()).toEqual(['build', 'start', 'test'])
  for (const name of named) expect(scripts).toHaveProperty(name)
})
