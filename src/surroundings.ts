import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { InputError } from './errors.ts'

/** The runner's own variables (contract, section 8). */
export interface Surroundings {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly runId: string
  readonly trigger: string
  readonly tempFolder: string
}

function readUrl(env: NodeJS.ProcessEnv, name: string, fallback: string): string {
  const url = (env[name] || fallback).replace(/\/+$/, '')
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new InputError(`the environment variable ${name}: expected an http or https URL`)
  }
  return url
}

/** Throws `InputError`. */
export function readSurroundings(env: NodeJS.ProcessEnv): Surroundings {
  return {
    serverUrl: readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com'),
    apiUrl: readUrl(env, 'GITHUB_API_URL', 'https://api.github.com'),
    runId: env.GITHUB_RUN_ID ?? '',
    trigger: env.GITHUB_EVENT_NAME ?? '',
    tempFolder: resolve(env.RUNNER_TEMP || tmpdir()),
  }
}
