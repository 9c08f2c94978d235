import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { PackedPage } from './pack/pack.ts'

/** The page's own code and styles, as they were built for browsers. */
export interface PageParts {
  readonly script: string
  readonly style: string
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Only this page's own script and styles run; no address is ever asked for anything. */
function formatPolicy({ script, style }: PageParts): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    'img-src data:',
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
  ].join('; ')
}

const compress = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 7 }).toString('base64')

const formatBlock = (name: string, bytes: Uint8Array) =>
  `<script type="application/octet-stream" id="${name}">${compress(bytes)}</script>\n`

const WORDS = {
  en: {
    title: 'Mail archive',
    script:
      'This page needs JavaScript, which is switched off here. It asks no server for anything.',
    wait: 'Reading the archive …',
  },
  ja: {
    title: 'メール配信の記録',
    script:
      'このページの表示にはJavaScriptが必要です（現在は無効になっています）。外部のサーバーには一切接続しません。',
    wait: '記録を読み込んでいます…',
  },
} as const

/**
 * The page as parts of one file, so that a page of many megabytes is never one string. No text of the
 * archive stands in the markup: everything comes from the compressed blocks.
 */
export function* formatPageFile({ meta, blocks }: PackedPage, parts: PageParts): Generator<string> {
  if (/<\/(?:script|style)/i.test(parts.script + parts.style)) {
    throw new RangeError('the page’s own code would end its element')
  }
  const words = WORDS[meta.language]
  yield `<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${formatPolicy(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" href="data:,">
<style>${parts.style}</style>
</head>
<body>
<div id="app"><p class="wait" role="status">${words.wait}</p><noscript><p class="wait">${words.script}</p></noscript></div>
`
  yield formatBlock('meta', new TextEncoder().encode(JSON.stringify(meta)))
  for (const [name, bytes] of blocks) yield formatBlock(name, bytes)
  yield `<script>${parts.script}</script>\n</body>\n</html>\n`
}
