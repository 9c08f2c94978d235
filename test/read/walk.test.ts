import { expect, test } from 'vitest'
import { HttpError } from '../../src/errors.ts'
import type { MailLogSource } from '../../src/ports.ts'
import { type Walk, walkLogs } from '../../src/read/mail-logs.ts'
import { decodeMailLog } from '../../src/records/mail-log.ts'

/** Two rows a page, ids 6 to 2; the page below `failsAt` is refused. Notes each request. */
function createSource(events: string[], failsAt = ''): MailLogSource {
  return {
    async listMailLogs({ anchor = '7' }) {
      events.push(`ask below ${anchor}`)
      if (anchor === failsAt) throw new HttpError('GET /logs/mails/results', 500, 'HTTP 500', 5)
      const ids = [Number(anchor) - 1, Number(anchor) - 2].filter((id) => id > 1)
      return ids.map((id) => decodeMailLog({ maillog_id: id }))
    },
    fetchDetail: () => Promise.reject(new Error('no detail is asked for')),
  }
}

const ALL: Walk = { from: '1', to: null }

/** Takes pages as `walkLogs` gives them, each with the requests that came before. */
async function walk(source: MailLogSource, events: string[], range: Walk, endId = '') {
  const isEnd = (logs: readonly { maillogId: string }[]) =>
    logs.some(({ maillogId }) => maillogId === endId)
  for await (const { logs, lowest } of walkLogs(source, range, isEnd)) {
    events.push(`take ${logs.map(({ maillogId }) => maillogId).join(' ')} (${lowest})`)
  }
}

const FIRST = ['ask below 7', 'ask below 5', 'take 6 5 (5)']

test.each<readonly [string, Walk, string, readonly string[]]>([
  [
    'an empty page',
    ALL,
    '',
    [...FIRST, 'ask below 3', 'take 4 3 (3)', 'ask below 2', 'take 2 (2)'],
  ],
  [
    'the lowest id',
    { ...ALL, from: '2' },
    '',
    [...FIRST, 'ask below 3', 'take 4 3 (3)', 'take 2 (2)'],
  ],
  ['a bound among the rows', { from: '4', to: '6' }, '', [...FIRST, 'take 4 (3)']],
  ['rows that the reader ends at', ALL, '3', [...FIRST, 'take 4 3 (3)']],
])(
  'asks for the next page before it gives one, and for none behind %s',
  async (_, range, endId, expected) => {
    const events: string[] = []
    await walk(createSource(events), events, range, endId)
    expect(events).toEqual(expected)
  },
)

test('a page that fails is told where it is due', async () => {
  const events: string[] = []
  const source = createSource(events, '5')
  await expect(walk(source, events, ALL)).rejects.toThrow('HTTP 500')
  expect(events).toEqual(FIRST)
})

test('a reader that stops does not hear of the page ahead', async () => {
  const unhandled: unknown[] = []
  const note = (error: unknown) => unhandled.push(error)
  process.on('unhandledRejection', note)
  const events: string[] = []
  for await (const _ of walkLogs(createSource(events, '5'), ALL)) break
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.off('unhandledRejection', note)
  expect(events).toEqual(['ask below 7', 'ask below 5'])
  expect(unhandled).toEqual([])
})
