import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from './browser.ts'
import { photographExplorer } from './explorer.ts'
import { formatPage, type Theme } from './page.ts'

/**
 * Photographs the explorer's page, and draws every golden Markdown file as GitHub would show it, bright and dark, for a person to look at:
 * `npm run pictures [part of a name]`. Fails when a chart does not draw. Not part of the checks, because
 * Mermaid weighs 185 MB: it is installed into the ignored folder when it is first needed.
 */
const MERMAID = 'mermaid@11.17.2'
const GOLDEN = 'test/tell/golden'
const FOLDER = resolve('build/pictures')
const THEMES: readonly Theme[] = ['light', 'dark']

function installMermaid(): string {
  const script = join(FOLDER, 'node_modules/mermaid/dist/mermaid.min.js')
  if (!existsSync(script)) {
    writeFileSync(join(FOLDER, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', MERMAID], { cwd: FOLDER })
  }
  return pathToFileURL(script).href
}

mkdirSync(FOLDER, { recursive: true })
const wanted = process.argv[2] ?? ''
await photographExplorer(FOLDER, wanted)
if (wanted.startsWith('explorer')) process.exit()
const mermaidUrl = installMermaid()
const browser = openBrowser()
const names = readdirSync(GOLDEN).filter((name) => name.endsWith('.md') && name.includes(wanted))
for (const name of names) {
  const markdown = readFileSync(join(GOLDEN, name), 'utf8')
  const expected = markdown.match(/^```mermaid$/gm)?.length ?? 0
  for (const theme of THEMES) {
    const target = join(FOLDER, name.replace('.golden.md', `-${theme}`))
    writeFileSync(`${target}.html`, formatPage(markdown, theme, mermaidUrl))
    const url = pathToFileURL(`${target}.html`).href
    const { height, charts, error } = browser.draw(url)
    if (error !== undefined || charts !== expected) {
      console.error(`${name}, ${theme}: ${charts} of ${expected} charts drawn. ${error ?? ''}`)
      process.exitCode = 1
    }
    browser.photograph(url, Math.max(height, 200), `${target}.png`)
    console.log(`${target}.png`)
  }
}
