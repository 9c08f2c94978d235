import type { LogRow } from './rows.ts'
import type { Simulator } from './simulator.ts'

/** A minimal reader of the API, for the simulator's own tests. */
export function fetchFrom(simulator: Simulator, path: string, init: RequestInit = {}) {
  const authorization = `Bearer ${simulator.account.token}`
  return fetch(`${simulator.apiUrl}${path}`, {
    ...init,
    headers: { authorization, ...init.headers },
  })
}

export async function readJson<T>(
  simulator: Simulator,
  path: string,
  init?: RequestInit,
): Promise<T> {
  const response = await fetchFrom(simulator, path, init)
  return (await response.json()) as T
}

export async function readList<T = LogRow>(simulator: Simulator, path: string): Promise<T[]> {
  const { data } = await readJson<{ data: T[] }>(simulator, path)
  return data
}

/** Every log page down to the empty one; `query` such as `&status[]=ALL`. */
export async function walkLogs(simulator: Simulator, query: string): Promise<LogRow[]> {
  const all = new Map<number, LogRow>()
  let anchor = ''
  for (;;) {
    const rows = await readList(simulator, `/logs/mails/results?count=1000${query}${anchor}`)
    if (rows.length === 0) return [...all.values()]
    for (const row of rows) all.set(Number(row.maillog_id), row)
    anchor = `&anchor=${Math.min(...rows.map((row) => Number(row.maillog_id)))}`
  }
}

/** Starts a job, polls it to its end and fetches its file. */
export async function runJob(simulator: Simulator, start: string, folder: string): Promise<Buffer> {
  const { job_id } = await readJson<{ job_id: number }>(simulator, start, { method: 'POST' })
  let status = ''
  while (status !== 'FINISHED') {
    const poll = await readJson<{ status: string }>(simulator, `${folder}/${job_id}`)
    status = poll.status
  }
  const file = await fetchFrom(simulator, `${folder}/${job_id}/download`)
  return Buffer.from(await file.arrayBuffer())
}
