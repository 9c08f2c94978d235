import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { formatPage as formatBranchPage } from '../../src/tell/branch-page.ts'
import { SAMPLE_OVERVIEW } from '../tell/sample-archive.ts'
import { SAMPLE_PAGES } from '../tell/sample-pages.ts'
import { formatPage, type Theme } from './page.ts'

const GOLDEN = 'test/tell/golden'
const THEMES: readonly Theme[] = ['light', 'dark']

/** A Markdown text with the files that it shows. */
interface Text {
  readonly name: string
  readonly markdown: string
  readonly files: ReadonlyMap<string, string>
}

/** Pages of the branch, from the same samples as their golden files. */
function listBranchPages(): Text[] {
  return SAMPLE_PAGES.flatMap(([name, facts]) =>
    (['en', 'ja'] as const).map((language) => {
      const files = formatBranchPage({ ...SAMPLE_OVERVIEW, ...facts, language })
      const markdown = files.get('README.md') ?? ''
      return { name: `branch-page-${name}-${language}`, markdown, files }
    }),
  )
}

/** Summaries and texts of pull requests. */
function listGoldenTexts(): Text[] {
  const names = readdirSync(GOLDEN).filter((name) => /^(summary|pull-request).*\.md$/.test(name))
  return names.map((name) => ({
    name: name.replace('.golden.md', ''),
    markdown: readFileSync(join(GOLDEN, name), 'utf8'),
    files: new Map(),
  }))
}

async function draw(browser: Browser, text: Text, theme: Theme, folder: string, mermaid: string) {
  const target = join(folder, text.name, theme)
  for (const [path, file] of text.files) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    writeFileSync(join(target, path), file)
  }
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'page.html'), formatPage(text.markdown, theme, mermaid))
  const page = await browser.newPage({
    viewport: { width: 1008, height: 800 },
    colorScheme: theme,
  })
  await page.goto(pathToFileURL(join(target, 'page.html')).href)
  await page.waitForSelector('body[data-charts]')
  const { charts, error } = await page.locator('body').evaluate(({ dataset }) => ({ ...dataset }))
  const expected = text.markdown.match(/^```mermaid$/gm)?.length ?? 0
  if (error !== undefined || Number(charts) !== expected) {
    console.error(`${text.name}, ${theme}: ${charts} of ${expected} charts drawn. ${error ?? ''}`)
    process.exitCode = 1
  }
  const path = join(folder, `${text.name}-${theme}.png`)
  await page.screenshot({ path, fullPage: true })
  console.log(path)
  await page.close()
}

/** Draws what GitHub shows, bright and dark; `wanted`: a part of a name. Fails where a chart does not draw. */
export async function photographMarkdown(
  browser: Browser,
  folder: string,
  wanted: string,
  mermaid: string,
): Promise<void> {
  const texts = [...listBranchPages(), ...listGoldenTexts()]
  for (const text of texts.filter(({ name }) => name.includes(wanted))) {
    for (const theme of THEMES) await draw(browser, text, theme, folder, mermaid)
  }
}
