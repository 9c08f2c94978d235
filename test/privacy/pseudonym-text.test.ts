import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedPseudonym, pseudonymizer } from './test-pseudonymizer.ts'

const OWN = 'Taro.Y@Example.jp'
const own = expectedPseudonym(OWN)
const other = expectedPseudonym('hana@example.com')

describe('the own address of a record becomes its pseudonym', () => {
  it.each([
    ['Taro.Y@Example.jp', own],
    [
      '550 5.1.1 <TARO.Y@EXAMPLE.JP>: Recipient address rejected',
      `550 5.1.1 <${own}>: Recipient address rejected`,
    ],
    ['RCPT TO:<taro.y@example.jp>', `RCPT TO:<${own}>`],
    ['rcpt=taro.y@example.jp;', `rcpt=${own};`],
    ['mailto:taro.y@example.jp?subject=x', `mailto:${own}?subject=x`],
    ["user 'taro.y@example.jp' unknown", `user '${own}' unknown`],
    ['"taro.y@example.jp"', `"${own}"`],
    ['"taro.y"@example.jp', own],
    ['{"to":"\\"taro.y\\"@example.jp"}', `{"to":"\\${own}"}`],
    ['https://x.example/u?a=1&r=taro.y%40example.jp&s=2', `https://x.example/u?a=1&r=${own}&s=2`],
    ['taro.y%2540example.jp', own],
    ['t%61ro.y%40example.jp', own],
    ['%3Ctaro.y%40example.jp%3E', `%3C${own}%3E`],
    [
      'taro.y&#64;example.jp taro.y&#x40;example.jp taro.y&commat;example.jp',
      `${own} ${own} ${own}`,
    ],
    ['taro.y＠example.jp', own],
    ['ｔａｒｏ．ｙ＠ｅｘａｍｐｌｅ．ｊｐ です', `${own} です`],
    ['宛先taro.y@example.jpは存在しません。', `宛先${own}は存在しません。`],
    ['No taro.y@example.jp. Bye', `No ${own}. Bye`],
    ['taro.y@example.jp,hana@example.com', `${own},${other}`],
  ])('%s', (text, expected) => {
    expect(pseudonymizer.text(text, OWN)).toBe(expected)
  })

  it.each([
    ['taro@日本語.jp', '<taro@xn--wgv71a119e.jp>'],
    ['taro@xn--wgv71a119e.jp', '<Taro@日本語.jp>'],
    ['太郎@example.jp', '<太郎@example.jp>'],
    ['太郎@example.jp', '<%E5%A4%AA%E9%83%8E%40example.jp>'],
    ['root@localhost', '<root@localhost>'],
    ['"a b"@example.jp', '<"A B"@example.jp>'],
    ["o'brien@example.jp", "<O'Brien@example.jp>"],
    ['taro@[192.0.2.1]', '<taro@[192.0.2.1]>'],
    ['Taro <taro@example.jp>', '<taro@example.jp>'],
  ])('%s in %s', (address, text) => {
    expect(pseudonymizer.text(text, address)).toBe(`<${pseudonymizer.address(address)}>`)
  })

  it('needs no more of an address than blastengine lets through', () => {
    expect(pseudonymizer.text('unknown: root@localhost', 'root@localhost')).toBe(
      `unknown: ${expectedPseudonym('root@localhost')}`,
    )
  })
})

describe('another address becomes its own pseudonym', () => {
  it.each([
    ['forwarded to <hana@example.com>', `forwarded to <${other}>`],
    ['hana%40example.com', other],
    ['hana＠example.com', other],
    ['https://x.example/u?r=hana%40example.com&s=2', `https://x.example/u?r=${other}&s=2`],
    ['%3Chana%40example.com%3E', `%3C${other}%3E`],
    ["'hana@example.com'", `'${other}'`],
    ['次のhana@example.comへの転送', `次の${other}への転送`],
    ['hana@日本語.jpは不明', `${expectedPseudonym('hana@日本語.jp')}は不明`],
    ['花子@example.com', expectedPseudonym('花子@example.com')],
    ['<root@mail>', `<${expectedPseudonym('root@mail')}>`],
    ['root@[192.0.2.1]', expectedPseudonym('root@[192.0.2.1]')],
    // Of the own address only the end: another mailbox.
    ['bo.taro.y@example.jp', expectedPseudonym('bo.taro.y@example.jp')],
    ['taro.y@example.jp.example.com', expectedPseudonym('taro.y@example.jp.example.com')],
    ['taro.y+tag@example.jp', expectedPseudonym('taro.y+tag@example.jp')],
    // An address inside an address (VERP) is hidden with it.
    [
      '<bounce+taro.y=example.jp@example.com>',
      `<${expectedPseudonym('bounce+taro.y=example.jp@example.com')}>`,
    ],
  ])('%s', (text, expected) => {
    expect(pseudonymizer.text(text, OWN)).toBe(expected)
  })
})

describe('what is no address stays', () => {
  it.each([
    '',
    '550 5.1.1 User unknown; https://support.example/mail/?p=NoSuchUser - gsmtp',
    'SALE@Shibuya 30%OFF',
    '渋谷＠セール 3@ @4 @example.jp ...@example.jp',
    `already <${own}> and ${other}`,
  ])('%s', (text) => {
    expect(pseudonymizer.text(text, OWN)).toBe(text)
  })
})

// Small pieces that meet in every way: what a scanner gets wrong is where two of them touch.
const piece = fc.constantFrom(
  ...[
    'taro',
    'TARO',
    'hana',
    'a',
    '.',
    '-',
    '_',
    '+',
    '=',
    "'",
    '"',
    '\\',
    '<',
    '>',
    ' ',
    '/',
    '//',
    '?',
    '&',
  ],
  ...[
    '@',
    '＠',
    '%40',
    '%2540',
    '&#64;',
    '%3C',
    '%',
    '%25',
    'example.jp',
    'Example.com',
    '.jp',
    '[192.0.2.1]',
    '\\@',
    '｡',
    '\u200b',
    'ｊｐ',
    '%2E',
    '%E6%97%A5',
    'jp',
  ],
  ...['日本語', '太', 'は', '。', '．', '𠮷', '\ud842', own, 'p-', '\r\n'],
)
const hostileText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
const ownAddress = fc.constantFrom(
  'taro@example.jp',
  'a@日本語.jp',
  'TARO.a@Example.com',
  own,
  'taro',
  '@',
  '',
)

describe('properties', () => {
  it('is idempotent, with or without the own address', () => {
    fc.assert(
      fc.property(hostileText, ownAddress, (text, address) => {
        const once = pseudonymizer.text(text, address)
        expect(pseudonymizer.text(once, address)).toBe(once)
        expect(pseudonymizer.text(once, pseudonymizer.address(address))).toBe(once)
        expect(pseudonymizer.text(once)).toBe(once)
      }),
      {
        numRuns: 5_000,
        examples: [
          // What stays beside a pseudonym reads as a domain, as more of one, or as another address.
          ['taro&#64;\u200b.jp\\@taro', 'taro@example.jp'],
          ['taro%2540example.jp\u200bExample.com', 'taro@example.jp'],
          [`a.ｊｐ%40\u200b．TARO${own}`, own],
        ],
      },
    )
  })

  it('leaves the own address nowhere, in whatever text and letter case it stands', () => {
    const cases = fc.infiniteStream(fc.boolean())
    fc.assert(
      fc.property(
        fc.emailAddress(),
        fc.string(),
        fc.string(),
        cases,
        (address, before, after, upper) => {
          const shown = Array.from(address, (c) => (upper.next().value ? c.toUpperCase() : c)).join(
            '',
          )
          for (const form of [shown, shown.replace('@', '%40'), shown.replace('@', '＠')]) {
            const text = pseudonymizer.text(`${before}<${form}>${after}`, address)
            expect(text.toLowerCase()).not.toContain(`<${form.toLowerCase()}`)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('cost', () => {
  const units = [
    'a',
    '@',
    '"@',
    '%40',
    '%40a',
    '&#64;',
    'a@',
    '/@',
    '\\"@',
    '<a@b>',
    '太@',
    'a.',
    '//',
    '%3C',
    '\\\\',
    '\\@',
    'a。',
    '｡',
    'a\\.',
    '%2e',
    '%E3',
    '\u200b',
    '@a。a',
    '@日。',
    'ａ',
    '%ef%bc%a0',
    '(a@b ',
  ]

  // Eight times the text costs 64 times as much in a scanner that goes back over it; 24 leaves room for a busy machine,
  // which makes a measurement longer and never shorter: one that is in the bounds is enough.
  it.each(units)('grows with the length of a text of %j', (unit) => {
    const work = (length: number) => {
      const text = `${unit.repeat(length / unit.length)}@example.jp`
      // Processor time of this thread's process: a busy machine does not lengthen it.
      const start = process.cpuUsage()
      pseudonymizer.text(text, 'taro@example.jp')
      pseudonymizer.address(text)
      return process.cpuUsage(start).user / 1000
    }
    const small = Math.max(Math.min(work(6_000), work(6_000)), 2)
    const measured = [work(48_000)]
    while (measured.length < 4 && Math.min(...measured) >= 24 * small) measured.push(work(48_000))
    expect(Math.min(...measured)).toBeLessThan(24 * small)
  })
})
