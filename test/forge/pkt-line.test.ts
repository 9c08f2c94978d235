import { expect, test } from 'vitest'
import { giveReasons, parsePush, watchPack } from './pkt-line.ts'

const line = (payload: string) => `${(payload.length + 4).toString(16).padStart(4, '0')}${payload}`
const zeros = '0'.repeat(40)
const ones = '1'.repeat(40)
const pack = Buffer.from('PACK\0\0\0\x02\0\0\x01\x02', 'latin1')

test('a push is read up to the number of its objects', () => {
  const head = `${line(`${zeros} ${ones} refs/heads/data\0 report-status`)}${line(`${ones} ${zeros} refs/x\n`)}0000`
  expect(parsePush(Buffer.concat([Buffer.from(head), pack]))).toEqual({
    commands: [
      { oldId: zeros, newId: ones, ref: 'refs/heads/data' },
      { oldId: ones, newId: zeros, ref: 'refs/x' },
    ],
    objects: 258,
  })
  expect(parsePush(Buffer.from('0000'))).toEqual({ commands: [], objects: 0 })
})

test('the head of a pack is found wherever the chunks are cut', () => {
  const answer = Buffer.concat([Buffer.from('000dpackfile\n\x01'), pack, Buffer.from('rest')])
  for (let cut = 0; cut <= answer.length; cut += 1) {
    const found: number[] = []
    const watch = watchPack((objects) => found.push(objects))
    for (const chunk of [answer.subarray(0, cut), answer.subarray(cut)]) watch(chunk)
    expect(found).toEqual([258])
  }
})

test('reasons replace the stock words of their refs alone', () => {
  const status = `${line('unpack ok\n')}${line('ng refs/a hook declined\n')}${line('ng refs/b hook declined\n')}0000`
  const report = `${line(`\x02said`)}${line(`\x01${status}`)}0000`
  const changed = giveReasons(Buffer.from(report), new Map([['refs/a', 'because']]))
  const expected = `${line('unpack ok\n')}${line('ng refs/a because\n')}${line('ng refs/b hook declined\n')}0000`
  expect(String(changed)).toBe(`${line(`\x02said`)}${line(`\x01${expected}`)}0000`)
})
