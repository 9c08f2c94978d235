import { describe, expect, it } from 'vitest'
import {
  deliveryShard,
  errorShard,
  failureShard,
  formatGroup,
  groupOf,
  logShard,
  parseGroup,
  parsePath,
  partPath,
  reportShard,
} from '../../src/records/layout.ts'
import { decodeMailLog } from '../../src/records/mail-log.ts'

const log = (row: Record<string, string | number | null>) =>
  decodeMailLog({ maillog_id: 1, delivery_id: 12345, ...row })

const CREATED = { created_time: '2026-11-22T15:30:00Z' }

describe('the place of a mail log', () => {
  it.each([
    { row: { delivery_type: 'BULK' }, path: 'logs/2026-11/2026-11-20_delivery_12345.jsonl' },
    {
      row: { delivery_type: 'TRANSACTION', ...CREATED },
      path: 'logs/2026-11/2026-11-23_transaction.jsonl',
    },
    { row: { delivery_type: 'SMTP', ...CREATED }, path: 'logs/2026-11/2026-11-23_smtp.jsonl' },
    { row: { delivery_type: 'NEW', ...CREATED }, path: 'logs/2026-11/2026-11-23_other.jsonl' },
    { row: { delivery_type: 'SMTP' }, path: 'logs/undated/smtp.jsonl' },
    {
      row: { delivery_type: 'SMTP', delivery_time: '2026-11-21T23:59:59+09:00' },
      path: 'logs/2026-11/2026-11-21_smtp.jsonl',
    },
  ])('$row → $path', ({ row, path }) => {
    const group = groupOf(log(row))
    expect(parseGroup(formatGroup(group))).toEqual(group)
    const shard = logShard(group, '2026-11-20')
    expect(partPath(shard, 1)).toBe(path)
    expect(parsePath(path)).toEqual({ ...shard, part: 1 })
    const failures = partPath(failureShard(shard), 2)
    expect(failures).toBe(
      path.replace('logs/', 'failures/').replace('.jsonl', '_failures_part-2.jsonl'),
    )
    expect(parsePath(failures)).toEqual({ ...failureShard(shard), part: 2 })
  })

  it('of a delivery without a day is undated', () => {
    const shard = logShard({ type: 'delivery', deliveryId: '7' }, null)
    expect(partPath(shard, 1)).toBe('logs/undated/delivery_7.jsonl')
  })
})

describe('the places of tables', () => {
  it.each([
    [deliveryShard('2026-11-23'), 2, 'deliveries/2026-11/2026-11-23_part-2.csv'],
    [reportShard('12345', '2026-11-23'), 1, 'reports/2026-11/delivery_12345_opens.csv'],
    [reportShard('12345', '2026-11-23'), 3, 'reports/2026-11/delivery_12345_opens_part-3.csv'],
    [errorShard('2026-11-30T20:00:00Z'), 1, 'errors/2026-12.csv'],
    [errorShard('soon'), 1, 'errors/undated.csv'],
  ])('%o part %i → %s', (shard, part, path) => {
    expect(partPath(shard, part)).toBe(path)
    expect(parsePath(path)).toEqual({ ...shard, part })
  })
})

describe('what is no file of the archive', () => {
  it.each([
    'coverage.json',
    'erasures.csv',
    'logs/2026-11/2026-11-23_smtp.csv',
    'logs/2026-11/2026-11-23_smtp_part-1.jsonl',
    'logs/2026-11/2026-11-23_smtp_part-0.jsonl',
    'logs/../2026-11-23_smtp.json',
    'notes/2026-11/2026-11-23.csv',
  ])('%s', (path) => {
    expect(parsePath(path)).toBeUndefined()
  })
})
