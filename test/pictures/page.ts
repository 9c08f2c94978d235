import { marked } from 'marked'

export type Theme = 'light' | 'dark'

/** Near enough to GitHub's own to judge widths, heights and colours. */
const STYLES = `
  body { margin: 0; padding: 24px; width: 960px; font: 16px/1.5 'Noto Sans', 'Noto Sans CJK JP', sans-serif }
  body.light { background: #fff; color: #1f2328 }
  body.dark { background: #0d1117; color: #f0f6fc }
  h1, h2 { border-bottom: 1px solid #8884; padding-bottom: 8px }
  table { border-collapse: collapse; display: block; overflow: auto; font-size: 14px; margin-bottom: 16px }
  th, td { border: 1px solid #8884; padding: 6px 13px }
  img { max-width: 100% }
  pre { background: #8882; padding: 16px; overflow: auto; font-size: 13px }
  pre.mermaid { background: none; padding: 0; text-align: center }
  a { color: #4493f8 }
`

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page that draws the charts of a Markdown text and then writes their number into its body. */
export function formatPage(markdown: string, theme: Theme, mermaidUrl: string): string {
  const body = marked
    .use({
      renderer: {
        code: ({ text, lang }) =>
          `<pre class="${lang === 'mermaid' ? 'mermaid' : ''}">${escapeHtml(text)}</pre>`,
      },
    })
    .parse(markdown, { async: false })
  return `<!doctype html><meta charset="utf-8"><style>${STYLES}</style>
<body class="${theme}">${body}
<script src="${mermaidUrl}"></script>
<script>
  mermaid.initialize({ startOnLoad: false, theme: '${theme === 'dark' ? 'dark' : 'default'}' })
  mermaid.run().catch((error) => { document.body.dataset.error = String(error) }).finally(() => {
    document.body.dataset.charts = document.querySelectorAll('pre.mermaid svg').length
  })
</script></body>`
}
