import { expect, it } from 'vitest'
import { changedJson } from '../simulator/behaviours.ts'
import { createBeginning, prepareArchivedScenario } from './beginning.ts'
import { linesOf } from './exact-archive.ts'
import { openScenario } from './scenario.ts'

const KEY = 'pseudonym-key-0123456789-0123456789'
const INPUTS = { 'personal-data': 'pseudonymize', 'pseudonym-key': KEY }
const PLAIN = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g
const isPlain = (address: string) => !/^p-[a-z2-7]{26}@/.test(address)

/** Of one mailbox. */
const SPELLINGS = [
  'taro@kaisha.co.jp',
  'taro＠Kaisha.co.jp',
  'taro%40kaisha.co.jp',
  'taro@kaisha。co。jp',
  'taro@kaisha｡co．jp',
  'taro\\@kaisha.co.jp',
  'ｔａｒｏ＠ｋａｉｓｈａ．ｃｏ．ｊｐ',
  'taro@kaisha.co.jp\u200b',
]

const EVERYTHING = { resources: 'deliveries logs failures reports errors usage contents' }
const CONTENTS = {
  text_part: 'Dear taro@one.example',
  html_part: '<a href="mailto:taro@one.example">',
}

/** An archive of pseudonyms: a delivery to one person in eight spellings, on the next day one to four people, and others. */
const openArchive = createBeginning(
  async () => {
    const scenario = await openScenario()
    const hard = (message: string) => ({
      course: [{ afterMs: 0, status: 'HARDERROR', message }],
    })
    scenario.account.addBulk({
      recipients: [
        'taro@one.example',
        'Hanako@One.Example',
        'jiro@two.example',
        'saburo@two.example',
      ],
      at: '2026-11-22T10:00:00',
      subject: 'For taro@one.example and "hanako"@one.example',
      openRate: 1,
      failureRate: 0,
      fate: (index) => (index === 0 ? {} : hard('550 <taro@ONE.example>, jiro%40two.example')),
    })
    const around = SPELLINGS.map((spelling) => `「${spelling}」`).join('、')
    scenario.account.addBulk({
      recipients: SPELLINGS,
      at: '2026-11-21T10:00:00',
      subject: around,
      failureRate: 0,
      fate: () => hard(`550 ${around}`),
    })
    scenario.account.addTransactions({ count: 8, day: -1, failureRate: 0.5 })
    const parts = changedJson<object>((row) => ({ ...row, ...CONTENTS }))
    scenario.simulator.inject(/^GET \/deliveries\/\d+$/, parts, { times: 99 })
    return scenario
  },
  (scenario) => scenario.run({ ...INPUTS, ...EVERYTHING }),
)

it('no address stands anywhere on the branch, and one person is one pseudonym', async () => {
  const { account, forge, run } = await openArchive()
  account.advance(3 * 86_400_000)
  await run(INPUTS)
  // Every line that was ever on the branch, with the names of files and the messages; signatures may hold any word.
  const format = '--format=%an %ae %cn %ce%n%B'
  const log = ['-c', 'core.quotePath=false', 'log', '--root', '-p', '--text', format, 'data']
  const texts = (await forge.git(...log)).split('\n')
  const ours = /^(someone@example\.jp|noreply@github\.com|.*@users\.noreply\.github\.com)$/
  const found = texts.flatMap((text) => text.match(PLAIN) ?? []).filter((one) => !ours.test(one))
  expect(found.filter(isPlain)).toEqual([])
  expect(texts.filter((text) => /taro|ｔａｒｏ|hanako|jiro|saburo|%40|＠/i.test(text))).toEqual([])

  const files = await forge.files('data')
  const textOf = (path: RegExp) => [...files].find(([name]) => path.test(name))?.[1] ?? ''
  const logs = textOf(/logs\/.*11-22_delivery_/)
  const [taro, , jiro] = linesOf(logs).map((line): string => JSON.parse(line).email)
  expect(taro).toMatch(/^p-/)
  expect(textOf(/reports\/.*_opens\.csv/)).toContain(taro)
  for (const ending of [/_delivery_\d+\.txt$/, /_delivery_\d+\.html$/]) {
    expect(textOf(ending)).toContain(taro)
  }
  expect(textOf(/11-22_delivery_\d+_failures/)).toMatch(new RegExp(`550 <?${taro}>?, ${jiro}`))
})

it('one mailbox is one pseudonym in field, subject and message, however it is typed', async () => {
  const { forge } = await openArchive()
  const files = [...(await forge.files('data'))].filter(([path]) =>
    /(?:logs|failures|deliveries)\/.*2026-11-21/.test(path),
  )
  const texts = files.map(([, text]) => text).join('\n')
  expect(texts).not.toMatch(/taro|ｔａｒｏ|[＠。｡．]|%40/)
  const pseudonyms = new Set(texts.match(/p-[a-z2-7]{26}@kaisha\.co\.jp/g))
  expect(pseudonyms.size).toBe(1)
  const all = texts.match(/p-[a-z2-7]{26}/g) ?? []
  expect(all.length).toBeGreaterThanOrEqual(8 + 8 * 8)
})

interface Change {
  readonly change: string
  /** Files that are deleted before. */
  readonly without: readonly string[]
  readonly inputs: Readonly<Record<string, string>>
  readonly says: string
}

const CHANGES: readonly Change[] = [
  {
    change: 'another key',
    without: [],
    inputs: { ...INPUTS, 'pseudonym-key': KEY.replace('0', 'x') },
    says: "input 'pseudonym-key'",
  },
  {
    change: 'plain addresses',
    without: ['data/coverage.json'],
    inputs: {},
    says: "input 'personal-data': this archive was begun with 'pseudonymize'",
  },
]

it('what differs after a pseudonymized run stops before the first request, also without coverage', async () => {
  const { forge, simulator, run } = await openArchive()
  const requests = simulator.count()
  for (const { change, without, inputs, says } of CHANGES) {
    const files = Object.fromEntries(without.map((path) => [path, null]))
    if (without.length > 0) await forge.commitFiles({ branch: 'data', files, message: 'damage' })
    const head = await forge.head('data')
    const result = await run(inputs)
    expect(result.code, change).toBe(1)
    expect(result.annotations.map(({ message }) => message).join()).toContain(says)
    expect(simulator.count()).toBe(requests)
    expect(await forge.head('data')).toBe(head)
  }
})

it('pseudonyms after a plain run stop before the first request', async () => {
  const { simulator, run } = await prepareArchivedScenario()
  const requests = simulator.count()
  const result = await run(INPUTS)
  expect(result.code).toBe(1)
  expect(result.annotations.map(({ message }) => message).join()).toContain("input 'personal-data'")
  expect(simulator.count()).toBe(requests)
})
