import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import {
  clip,
  escapeMarkdown,
  formatCount,
  formatTable,
  linkFile,
  linkPage,
} from '../../src/tell/markdown.ts'

/** Pieces that mean something to Markdown, HTML, GitHub or a table. */
const HOSTILE = [
  ...'|\\`*_~<>&@#[](){}!:"\'$^=+-.\n\r\t\0\u2028\u202e\ufeff\u200b',
  '\\|',
  '||',
  '`|`',
  '@octocat',
  '#1',
  'GH-1',
  'owner/repo#2',
  '![x](https://evil.example/x.png)',
  '[x](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
  '<!-- ',
  ' -->',
  '</td></tr></table>',
  'https://evil.example',
  'www.evil.example',
  'WwW.evil.example',
  'someone@example.jp',
  'mailto:someone@example.jp',
  ':tada:',
  '$x$',
  '&lt;',
  '&#124;',
  '&#x40;',
  '~~~',
  '```mermaid\n',
  '\n\n# heading\n',
  '\n---\n',
  '日本語の件名',
  '👨‍👩‍👧',
  '\ud83d',
]

const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''))

/** What a browser shows: entities resolved, the joiner being no letter. */
const shown = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => {
      return { lt: '<', gt: '>', quot: '"', amp: '&' }[name] ?? ''
    })
    .replaceAll('\u2060', '')

/** The text itself, without what is never shown of it. */
const visible = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are shown as one space
    .replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g, ' ')
    .trim()

describe('a text that a stranger wrote', () => {
  it('holds nothing that Markdown, HTML or GitHub could read as its own', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped).toMatch(/^(?:[^\p{Cc}|\\`*_~<>&@#[\]{}$^]|&#\d+;)*$/u)
        const bare = escaped.replaceAll('&#8288;', '\u2060')
        expect(bare).not.toMatch(/:(?=\S)|www\.|GH-\d/i)
        // The four marks that GitHub reads after entities have become text stand apart from what follows.
        expect(bare).not.toMatch(/&#(?:35|36|58|64);(?!\u2060)/)
      }),
      { numRuns: 3000 },
    )
  })

  it('stays in its table cell, as text alone, and shows what was written', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (left, right) => {
        const cells = [left, right].map(escapeMarkdown)
        const table = formatTable(
          [{ heading: 'a' }, { heading: 'b', isNumber: true }],
          [cells, ['1']],
        )
        const html = marked.parse(table, { async: false, gfm: true })
        const found = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, inner = '']) => inner)
        expect(html.match(/<(?!\/?(?:table|thead|tbody|tr|th|td)\b)/g)).toBeNull()
        expect(html.match(/<tr>/g)).toHaveLength(3)
        expect(found).toHaveLength(4)
        expect(found.slice(0, 2).map(shown)).toEqual([visible(left), visible(right)])
      }),
      { numRuns: 3000 },
    )
  })

  it('is a link of ours when we make it one, and nothing else', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const label = escapeMarkdown(text) || 'x'
        const html = marked.parse(`| ${linkFile(label, 'data/a.csv')} |\n| --- |`, { async: false })
        expect(html.match(/<a /g)).toHaveLength(1)
        expect(html).toContain('<a href="data/a.csv">')
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['a|b', 'a&#124;b'],
    ['<b>&amp;', '&#60;b&#62;&#38;amp;'],
    ['@someone', '&#64;&#8288;someone'],
    ['fixes #1', 'fixes &#35;&#8288;1'],
    ['see GH-12', 'see GH&#8288;-12'],
    ['www.example.jp', 'www&#8288;.example.jp'],
    ['http://a', 'http&#58;&#8288;//a'],
    ['10:30: done', '10&#58;&#8288;30: done'],
    ['two\r\nlines', 'two lines'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['セール（10%OFF）！', 'セール（10%OFF）！'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

describe('links', () => {
  it('lead to a file of the branch, whatever its folder is called', () => {
    const path = 'my data (1)/|[x]#?_*é.csv'
    const html = marked.parse(linkFile('x', path), { async: false })
    const target = /href="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(decodeURIComponent(target)).toBe(path)
  })

  it('lead to a page, whatever stands in its address', () => {
    const html = marked.parse(linkPage('x', 'https://h/a b<c>|d'), { async: false })
    expect(html).toContain('href="https://h/a%20b%3Cc%3E%7Cd"')
  })
})

describe('numbers and lengths', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    ['12345678901234567890', '12,345,678,901,234,567,890'],
  ])('%s is written %s', (count, written) => {
    expect(formatCount(count)).toBe(written)
  })

  it('cut a text between characters and say so', () => {
    expect(clip('abc', 3)).toBe('abc')
    expect(clip('abcd', 3)).toBe('ab…')
    expect(clip('😀😀😀', 3)).toBe('😀😀😀')
    expect(clip('😀😀😀😀', 3)).toBe('😀😀…')
  })
})
