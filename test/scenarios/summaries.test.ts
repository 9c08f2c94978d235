import { describe, expect, it } from 'vitest'
import { delayed, reply, tooManyRequests } from '../simulator/behaviours.ts'
import type { RunResult } from './run-action.ts'
import { type Stage, setStage } from './stage.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }
const LIST = /^GET \/logs\/mails\/results/
const LANGUAGES = ['en', 'ja'] as const
type Inputs = Readonly<Record<string, string>>
type Tell = (stage: Stage, inputs: Inputs) => Promise<RunResult>

/** What a run says, after everything that is asked of it at once: what happened, is anything lost, what to do now. */
const SCENARIOS: readonly (readonly [string, Tell])[] = [
  ['wrong-key', (stage, inputs) => stage.run({ 'api-key': 'wrong-key-0123456789', ...inputs })],
  [
    'list-broken-off',
    (stage, inputs) => {
      stage.simulator.oddities.maxCount = 30
      stage.simulator.inject(LIST, reply(503), { ...ALWAYS, after: 3 })
      return stage.run(inputs)
    },
  ],
  [
    'deadline',
    (stage, inputs) => {
      stage.simulator.oddities.maxCount = 10
      stage.simulator.inject(LIST, delayed(7_000), { ...ALWAYS, after: 5 })
      return stage.run({ 'deadline-minutes': '2', ...inputs })
    },
  ],
  [
    'three-429',
    (stage, inputs) => {
      stage.simulator.inject(/./, tooManyRequests(1), { ...ALWAYS, after: 70 })
      return stage.run(inputs)
    },
  ],
  [
    'damaged-file',
    async (stage, inputs) => {
      await stage.run(inputs)
      const [shard = ''] = [...(await stage.forge.files('data')).keys()].filter((path) =>
        /2026-11-22_delivery_\d+\.jsonl$/.test(path),
      )
      const files = { [shard]: '{"maillog_id":1\n' }
      await stage.forge.commitFiles({ branch: 'data', files, message: 'Break a file' })
      return stage.run(inputs)
    },
  ],
  [
    'logs-only',
    (stage, inputs) => {
      for (const right of ['deliveries', 'details', 'reports', 'errors', 'usages'] as const) {
        stage.simulator.denied.add(right)
      }
      return stage.run(inputs)
    },
  ],
  ['first-run', (stage, inputs) => stage.run(inputs)],
  [
    'quiet-run',
    async (stage, inputs) => {
      await stage.run(inputs)
      return stage.run(inputs)
    },
  ],
  ['dry-run', (stage, inputs) => stage.run({ mode: 'dry-run', ...inputs })],
]

/** Without what differs from run to run: ids of commits, addresses, the time taken, the number of requests. */
function normalize({ summary, annotations, outputs }: RunResult): string {
  const told = summary
    .replace(/\[`[0-9a-f]{7}`\]\(<[^>]*>\)/g, '[`commit`](<url>)')
    .replace(/took .*|所要時間.*/g, 'took …')
    .replace(/(Requests to blastengine:\*\* )[\d,]+/, '$1…')
    .replace(/(リクエスト：\*\* )[\d,]+/, '$1…')
    .replace(/(refused by the rate limit )[\d,]+|(拒否)[\d,]+/, '$1$2…')
    .replace(/\/logs\/mails\/\d+/g, '/logs/mails/{id}')
  const messages = annotations.map(({ level, message }) => `${level}: ${message}`)
  const { complete, changed } = outputs
  return [told, ...messages, `complete=${complete} changed=${changed}`, ''].join('\n')
}

const numberOf = (cell: string) => Number(cell.replaceAll(',', ''))

/** Every row of the table comes to what was read. */
function expectSums(summary: string): void {
  const rows = summary.split('\n').filter((line) => /^\| [^-]/.test(line))
  for (const row of rows.slice(1)) {
    const [, , read = '', added = '', changed = '', known = '', leftOut = ''] = row
      .split(' | ')
      .flatMap((cell, index) => (index === 0 ? ['', cell] : [cell]))
    const parts = [added, changed, known, leftOut].map(numberOf)
    expect([row, parts.reduce((sum, one) => sum + one, 0)]).toEqual([row, numberOf(read)])
  }
}

describe.each(SCENARIOS)('the summary of %s', (name, tell) => {
  it.each(LANGUAGES)('tells what happened, what is lost and what to do, %s', async (language) => {
    const stage = await setStage()
    const result = await tell(stage, { language })
    expectSums(result.summary)
    await expect(normalize(result)).toMatchFileSnapshot(`golden/${name}-${language}.golden.md`)
  })
})
