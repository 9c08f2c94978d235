import { expect, it } from 'vitest'
import { openYard } from './yard.ts'

it('cells that would run as a formula are archived faithfully and counted once', async () => {
  const { account, forge, run } = await openYard()
  const subject = '=HYPERLINK("https://a.example")'
  account.addBulk({ recipients: ['-a@a.example'], at: '2026-11-22T10:00:00', subject, openRate: 1 })
  account.advance(60 * 86_400_000)
  const first = await run({ resources: 'deliveries logs reports' })
  expect(first.summary).toContain('2 cells would run as a formula')
  const ledger = await forge.readFile('data', 'data/deliveries/2026-11/2026-11-22.csv')
  expect(ledger).toContain(`"${subject.replaceAll('"', '""')}"`)
  const second = await run({ resources: 'deliveries logs reports', language: 'ja' })
  expect(second.summary).not.toContain('数式')
})
