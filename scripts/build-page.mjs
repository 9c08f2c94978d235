import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

// ncc makes bundles for Node.js; what runs in a browser is bundled by a tool for browsers.
const SOURCE = 'src/explorer/page'

/** Code and styles of the explorer's page, each as one text: one classic script, nothing to load. */
export async function buildPage(root = '.') {
  const { outputFiles } = await build({
    entryPoints: [`${root}/${SOURCE}/main.tsx`, `${root}/${SOURCE}/style.css`],
    outdir: 'page',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    // Safari 16.4 is the first with the decompression that the page needs.
    target: ['chrome111', 'firefox121', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trimEnd()
  return { script: textOf('.js'), style: textOf('.css') }
}

/** Writes them where the program looks for them. */
export async function writePage(folder) {
  const { script, style } = await buildPage()
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/page.js`, `${script}\n`)
  writeFileSync(`${folder}/page.css`, `${style}\n`)
}
