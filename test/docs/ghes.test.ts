import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const page = readFileSync('docs/ghes.md', 'utf8')
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n')

it('the page for GitHub Enterprise Server names variables that the action reads and tests that exist', () => {
  const named = new Set(page.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g))
  const ignored = ['GIT_SSL_NO_VERIFY']
  expect(named.size).toBeGreaterThan(8)
  for (const name of named) expect(sources.includes(name)).toBe(!ignored.includes(name))
  const tests = page.match(/test\/[\w/-]+\.test\.ts/g) ?? []
  expect(tests.filter((file) => !existsSync(file))).toEqual([])
  const told = [
    "the server's certificate is not accepted",
    'the proxy does not let the connection through',
    'git-remote-https is missing',
    'the server failed while it stored the push',
  ]
  for (const words of told) {
    expect(page).toContain(words)
    expect(sources).toContain(words)
  }
  expect(readFileSync('README.md', 'utf8')).toContain('(docs/ghes.md)')
  expect(readFileSync('README.ja.md', 'utf8')).toContain('(docs/ghes.ja.md)')
})

it('both languages of the page name the same variables and show the same job', () => {
  const japanese = readFileSync('docs/ghes.ja.md', 'utf8')
  const variables = (text: string) => [...new Set(text.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g))].sort()
  const job = (text: string) => /```yaml\n(.*?)```/s.exec(text)?.[1]
  expect(variables(japanese)).toEqual(variables(page))
  expect(job(japanese)).toBe(job(page))
})

it('the hosted CI lints what users copy, with one exception, which the examples name', () => {
  const ci = readFileSync('.github/workflows/ci.yml', 'utf8')
  expect(ci).toMatch(/actionlint@v[\d.]+ examples\/\*\.yml/)
  const { paths } = parse(readFileSync('.github/actionlint.yaml', 'utf8'))
  const ignored = paths['examples/*.yml'].ignore
  expect(ignored).toEqual(['unexpected key "queue" for "concurrency" section'])
  for (const name of readdirSync('examples')) {
    const lines = readFileSync(`examples/${name}`, 'utf8').split('\n')
    for (const line of lines.filter((each) => /^\s*queue:/.test(each)))
      expect(line).toContain('actionlint')
  }
})

it('the event that is blocked in public repositories is named as such wherever it is used', () => {
  const files = [
    'README.md',
    'README.ja.md',
    ...readdirSync('examples').map((name) => `examples/${name}`),
  ]
  const using = files.filter((file) => readFileSync(file, 'utf8').includes('pull_request_target'))
  expect(using).toContain('examples/verify-pull-request.yml')
  for (const file of using) {
    expect(readFileSync(file, 'utf8')).toMatch(/2 December 2026|2026年12月2日/)
  }
  expect(using).toEqual(expect.arrayContaining(['README.md', 'README.ja.md']))
})
