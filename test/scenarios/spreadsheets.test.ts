import { expect, it } from 'vitest'
import { openScenario } from './scenario.ts'

it('cells that would run as a formula are archived faithfully and counted once', async () => {
  const { account, forge, run } = await openScenario()
  const subject = '=HYPERLINK("https://a.example")'
  const mail = { at: '2026-11-22T10:00:00', openRate: 1, failureRate: 0 }
  account.addBulk({ recipients: ['-a@a.example'], subject, ...mail })
  account.advance(60 * 86_400_000)
  const first = await run({ resources: 'deliveries logs reports' })
  expect(first.summary).toContain('2 cells would run as a formula')
  const deliveries = await forge.readFile('data', 'data/deliveries/2026-11/2026-11-22.csv')
  expect(deliveries).toContain(`"${subject.replaceAll('"', '""')}"`)
  const second = await run({ resources: 'deliveries logs reports', language: 'ja' })
  expect(second.summary).not.toContain('数式')
})
