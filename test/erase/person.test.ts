import { expect, test } from 'vitest'
import { type Person, rewriteFile } from '../../src/erase/person.ts'

const TARO: Person = {
  email: 'taro@example.jp',
  maillogIds: new Set(),
  deliveryIds: new Set(),
  isWhole: true,
}

test.each(['notes.csv', 'notes/2026-11.csv', 'people.csv', null])(
  'a file that is none of the archive (%s) is a text: all of it stays but the address',
  (path) => {
    const text = 'who,why\nhanako@example.jp,asked\ntaro@example.jp,"asked\nagain"\n'
    const rewritten = rewriteFile(path, Buffer.from(text), TARO)
    expect(rewritten?.bytes?.toString()).toBe(text.replace('taro@example.jp', 'erased'))
    expect(rewritten).toMatchObject({ taken: [], mentions: 1 })
  },
)
