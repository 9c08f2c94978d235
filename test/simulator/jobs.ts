/** A job on the server: it ends after a number of polls. */
export interface Job {
  readonly id: number
  polls: number
  readonly total: number
  /** The file, made when it is first fetched; `undefined`: the job has none. */
  readonly file: (() => Buffer) | undefined
}

export interface Jobs {
  start(total: number, file: Job['file']): Job
  find(id: string): Job | undefined
}

export function createJobs(): Jobs {
  const jobs = new Map<string, Job>()
  let next = 7001
  return {
    start(total, file) {
      let made: Buffer | undefined
      const once = file && (() => (made ??= file()))
      const job: Job = { id: next++, polls: 0, total, file: once }
      jobs.set(String(job.id), job)
      return job
    },
    find: (id) => jobs.get(id),
  }
}
