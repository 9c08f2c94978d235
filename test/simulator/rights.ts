import { type Answer, problem } from './answer.ts'
import type { Endpoint } from './route.ts'

/** What a user of the account may or may not do, each alone. */
export type Right = 'deliveries' | 'logs' | 'details' | 'reports' | 'errors' | 'usages'

const NEEDED: Readonly<Record<Endpoint, Right | undefined>> = {
  deliveries: 'deliveries',
  delivery: 'deliveries',
  logs: 'logs',
  detail: 'details',
  'report-start': 'reports',
  'report-poll': 'reports',
  'report-download': 'reports',
  'errors-start': 'errors',
  'errors-poll': 'errors',
  'errors-download': 'errors',
  errors: 'errors',
  usages: 'usages',
  unknown: undefined,
}

/** 403 where the user lacks the right to this end point. */
export function refuse(endpoint: Endpoint, denied: ReadonlySet<Right>): Answer | undefined {
  const right = NEEDED[endpoint]
  return right !== undefined && denied.has(right) ? problem(403, 'permission denied.') : undefined
}
