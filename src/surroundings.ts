import { tmpdir } from 'node:os'

/** The runner's own variables (contract, section 8). */
export interface Surroundings {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly runId: string
  readonly trigger: string
  readonly tempFolder: string
}

export function readSurroundings(env: NodeJS.ProcessEnv): Surroundings {
  return {
    serverUrl: (env.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, ''),
    apiUrl: (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, ''),
    runId: env.GITHUB_RUN_ID ?? '',
    trigger: env.GITHUB_EVENT_NAME ?? '',
    tempFolder: env.RUNNER_TEMP ?? tmpdir(),
  }
}
