import { expect, test } from 'vitest'
import { changedJson } from '../simulator/behaviours.ts'
import { collectOver } from './collecting.ts'
import { prepareScenario } from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }

interface Row {
  readonly maillog_id: number
}

test('a failure keeps the keys that its own mail log does not have', async () => {
  const scenario = await prepareScenario((account) => {
    const at = '2026-11-22T10:00:00'
    account.addBulk({ recipients: 3, at, failureRate: 1, retryRate: 0 })
  })
  const hosted = (row: Row) => ({ ...row, remote_host: `mx-${row.maillog_id}` })
  const listed = (row: Row) => (row.maillog_id === 1001 ? hosted(row) : row)
  scenario.simulator.inject(
    /^GET \/logs\/mails\/results/,
    changedJson<{ data: Row[] }>(({ data }) => ({ data: data.map(listed) })),
    ALWAYS,
  )
  scenario.simulator.inject(/^GET \/logs\/mails\/\d+$/, changedJson<Row>(hosted), ALWAYS)
  expect((await collectOver(scenario)).problems).toEqual([])
  const files = [...(await scenario.forge.files('data'))]
  const linesOf = (kind: string) => {
    const [, text = ''] = files.find(([path]) => path.startsWith(`data/${kind}/`)) ?? []
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).remote_host)
  }
  expect(linesOf('logs')).toEqual(['mx-1001', undefined, undefined])
  expect(linesOf('failures')).toEqual([undefined, 'mx-1002', 'mx-1003'])
})
