import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from '../explorer/browser.ts'
import { photographExplorer } from './explorer.ts'
import { writeGallery } from './gallery.ts'
import { photographMarkdown } from './markdown.ts'

/**
 * Photographs the explorer's page and everything that GitHub renders, bright and dark, for a person to look
 * at, and renews the pictures of the documentation: `npm run pictures [part of a name]`. Not part of the
 * checks, because Mermaid weighs 185 MB: it is installed into the ignored folder when it is first needed.
 */
const PACKAGES = ['mermaid@11.17.2', 'sharp@0.35.5']
const FOLDER = resolve('build/pictures')

function install(): void {
  const isThere = ['mermaid', 'sharp'].every((name) =>
    existsSync(join(FOLDER, 'node_modules', name)),
  )
  if (isThere) return
  console.log(`Installing ${PACKAGES.join(' and ')} into ${FOLDER} (once).`)
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: FOLDER })
}

mkdirSync(FOLDER, { recursive: true })
install()
const browser = await openBrowser()
if (browser === undefined) throw new Error('no browser starts here: install Chromium or Chrome')
const wanted = process.argv[2] ?? ''
const mermaid = pathToFileURL(join(FOLDER, 'node_modules/mermaid/dist/mermaid.min.js')).href
await photographMarkdown(browser, FOLDER, wanted, mermaid)
await browser.close()
await photographExplorer(FOLDER, wanted)
await writeGallery(FOLDER)
