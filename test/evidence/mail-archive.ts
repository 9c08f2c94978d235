import {
  createSealedArchive,
  deliveries,
  failureLine,
  lines,
  logLine,
  type SealedArchive,
} from './sealed-archive.ts'

export const LOGS = 'logs/2026-11/2026-11-21_delivery_3.jsonl'
export const FAILURES = 'failures/2026-11/2026-11-21_delivery_3_failures.jsonl'
export const DELIVERIES = 'deliveries/2026-11/2026-11-21.csv'
export const OTHER = 'logs/2026-10/2026-10-02_transaction.jsonl'

/** The mail that the tests prove. */
export const MAIL = 102

export const RETRY = logLine(MAIL, { status: 'RETRY', last_response_code: '421' })
export const HARD = logLine(MAIL, { status: 'HARDERROR', last_response_code: '550' })
export const neighbours = [101, 103, 104].map((id) => logLine(id))
const [before = '', ...after] = neighbours

/** Five commits: the mail fails for good in the second, the last brings nothing of it. */
export async function createMailArchive(root?: string): Promise<SealedArchive> {
  const archive = await createSealedArchive(root)
  await archive.commit({
    [LOGS]: lines(before, RETRY, ...after),
    [OTHER]: lines(logLine(7, { delivery_id: 2 }), logLine(8, { delivery_id: 2 })),
    [DELIVERIES]: deliveries([3, 'November'], [4, '"two, and\nmore"']),
    'errors/2026-11.csv': lines(
      'error_time,email,response_code,response_message,error_id',
      't,a@b.example,550,x,1',
    ),
    'usage.csv': lines('month,current,remaining,plan_id,updated_time', '202611,1,2,p,'),
  })
  await archive.commit({
    [LOGS]: lines(before, HARD, ...after),
    [FAILURES]: lines(failureLine(MAIL)),
  })
  await archive.commit({ [DELIVERIES]: deliveries([3, 'November'], [4, 'three']) })
  await archive.commit({ [DELIVERIES]: deliveries([3, 'Late November'], [4, 'three']) })
  await archive.commit({ [OTHER]: lines(logLine(7, { delivery_id: 2 })) })
  return archive
}
