import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedPseudonym, pseudonymizer } from '../privacy/test-pseudonymizer.ts'

const TARO = expectedPseudonym('taro@example.co.jp')

/** Ways to type, to send or to quote one mailbox. */
const SPELLINGS = [
  'taro@example.co.jp',
  'taro@Example.CO.jp',
  'taro＠example.co.jp',
  'taro﹫example.co.jp',
  'taro\\@example.co.jp',
  'taro\\\\@example.co.jp',
  `taro${'\\'.repeat(12)}@example.co.jp`,
  'taro\\@example\\.co\\.jp',
  'taro\\u0040example.co.jp',
  'taro\\x40example.co.jp',
  'taro%40example.co.jp',
  'taro%2540example.co.jp',
  'taro%252540example.co.jp',
  'taro%40example%2Eco%2Ejp',
  'taro%40example%252Eco%252ejp',
  'taro%EF%BC%A0example.co.jp',
  't%61ro%40example.co.jp',
  'taro&#64;example.co.jp',
  'taro&#x40;example&#46;co&#46;jp',
  'taro&commat;example&period;co&period;jp',
  'taro@example。co。jp',
  'taro@example｡co．jp',
  'taro@example．co．jp',
  'taro@example.co。jp',
  'taro@example。co.jp',
  'taro＠example﹒co﹒jp',
  'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ',
  'ＴＡＲＯ@example.co.jp'.replace('ＴＡＲＯ', 'ｔａro'),
  'taro@ｅxample。ＣＯ｡ｊｐ',
  '"taro"@example.co.jp',
  'ta\u200bro@exam\u200bple.co.jp',
  'taro\u200b@example.co.jp',
  'taro@\u2060example.co.jp',
  'ta\u00adro@example.co.jp',
] as const

/** Around a field that means the address and nothing else. */
const WRAPPED = [
  ...[
    'Taro Yamada <taro@example.co.jp>',
    '"Yamada, Taro" <taro@example.co.jp>',
    '<taro@example.co.jp>',
  ],
  ...[
    ' taro@example.co.jp ',
    'taro@example.co.jp\r\n',
    '\u3000taro@example.co.jp',
    '"taro@example.co.jp"',
  ],
  ...["'taro@example.co.jp'", 'mailto:taro@example.co.jp', 'mailto:taro%40example.co.jp?subject=x'],
  ...['taro@example.co.jp.', 'taro@example.co.jp。', 'taro@example.co.jp,', 'taro@example.co.jp;'],
  ...[
    'taro@example.co.jp (Taro)',
    '太郎＜taro＠example.co.jp＞',
    'MAILTO:taro@example.co.jp',
    '\ufefftaro@example.co.jp',
  ],
]

describe('one mailbox has one pseudonym, however it was typed', () => {
  it.each([...SPELLINGS, ...WRAPPED])('%s as a field', (spelling) => {
    expect(pseudonymizer.address(spelling)).toBe(TARO)
  })

  it.each(SPELLINGS)('%s in a text', (spelling) => {
    const around = [
      ['550 <', '>: unknown'],
      ['宛先は', ' です'],
      ['「', '」'],
      ['to ', ''],
      ['rcpt: ', ';'],
      ['', '\r\n次の行'],
    ] as const
    for (const [before, after] of around) {
      const text = `${before}${spelling}${after}`
      const expected = `${before}${TARO}${after}`
      expect(pseudonymizer.text(text)).toBe(expected)
      expect(pseudonymizer.text(text, 'taro@example.co.jp')).toBe(expected)
      expect(pseudonymizer.text(text, spelling)).toBe(expected)
      expect(pseudonymizer.text(text, TARO)).toBe(expected)
    }
  })

  it.each([
    ['taro\\@x', 'taro@x'],
    ['taro%40x', 'taro@x'],
    ['info@日本。テスト', 'info@日本.テスト'],
    ['info@日本語。jp', 'info@日本語.jp'],
    ['taro%40%E6%97%A5%E6%9C%AC%E8%AA%9E.jp', 'taro@日本語.jp'],
    ['a%b@example.jp', 'a%b@example.jp'],
    ['user%host@example.jp', 'user%host@example.jp'],
    ['ﾀﾛｳ@example.jp', 'タロウ@example.jp'],
  ])('%s means %s', (spelling, plain) => {
    expect(pseudonymizer.address(spelling)).toBe(expectedPseudonym(plain))
    expect(pseudonymizer.text(`<${spelling}>`)).toBe(`<${expectedPseudonym(plain)}>`)
  })
})

describe('a full stop of a sentence is no dot', () => {
  it.each([
    ['連絡先はtaro@example.co.jp。次に進む', `連絡先は${TARO}。次に進む`],
    ['taro@example.co.jp。URLはこちら', `${TARO}。URLはこちら`],
    ['taro@example.co.jp｡Thank you', `${TARO}｡Thank you`],
    ['taro@example.co.jp。', `${TARO}。`],
    ['taro@example。co。jpは存在しません。', `${TARO}は存在しません。`],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐは存在しません', `${TARO}は存在しません`],
    ['会場＠東京。次は明日', '会場＠東京。次は明日'],
  ])('%s', (text, expected) => {
    expect(pseudonymizer.text(text)).toBe(expected)
  })
})

const wide = (letter: string) => String.fromCharCode((letter.codePointAt(0) ?? 0) + 0xfee0)
const letters = fc.string({
  unit: fc.constantFrom(...'abcdefxyz0123456789'),
  minLength: 1,
  maxLength: 12,
})
const mailbox = fc.record({
  local: fc.array(letters, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.')),
  labels: fc.array(letters, { minLength: 1, maxLength: 3 }),
  top: fc.constantFrom('jp', 'com', 'net', 'info'),
})
const choices = fc.infiniteStream(fc.nat(99))

describe('properties', () => {
  it('a random spelling of a random mailbox reads the same in a field and in a text', () => {
    fc.assert(
      fc.property(mailbox, choices, ({ local, labels, top }, choice) => {
        const pick = <T>(...values: readonly T[]) =>
          values[(choice.next().value ?? 0) % values.length]!
        const spell = (text: string, upper: boolean) =>
          Array.from(text, (letter) =>
            /[a-z0-9]/.test(letter)
              ? pick(
                  letter,
                  letter,
                  wide(letter),
                  upper ? letter.toUpperCase() : letter,
                  `\u200b${letter}`,
                )
              : letter,
          ).join('')
        const dot = () => pick('.', '．', '。', '｡', '﹒')
        const domain = [...labels, top].map((label) => spell(label, true))
        const shown = domain.reduce((before, label) => `${before}${dot()}${label}`)
        const spelling = `${spell(local, false)}${pick('@', '＠', '﹫', '\\@')}${shown}`
        const expected = expectedPseudonym(`${local}@${[...labels, top].join('.')}`)
        expect(pseudonymizer.address(spelling)).toBe(expected)
        const seen = (text: string) => text.replaceAll('\u200b', '')
        expect(seen(pseudonymizer.text(`「${spelling}」`, spelling))).toBe(`「${expected}」`)
        expect(seen(pseudonymizer.text(`<${spelling}>`))).toBe(`<${expected}>`)
      }),
      { numRuns: 2_000 },
    )
  })
})
