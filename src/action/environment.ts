import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { InputError } from '../errors.ts'
import { sha256hex } from '../hashes.ts'

/** Secrets as the runner knows them by no other way: the hash in base64 is not masked by itself. */
export function derivedSecrets(loginId: string, apiKey: string, token: string): string[] {
  const hex = sha256hex(`${loginId}${apiKey}`)
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  return [hex, base64(hex), base64(`x-access-token:${token}`)]
}

const INSECURE = [
  ['NODE_TLS_REJECT_UNAUTHORIZED', '0', 'TLS certificates would not be checked'],
  ['ACTIONS_ALLOW_UNSECURE_COMMANDS', 'true', 'text in the log could run as a command'],
] as const

/** Throws `InputError` where nothing that is sent or printed would be safe. */
export function refuseInsecurity(env: NodeJS.ProcessEnv): void {
  for (const [name, value, why] of INSECURE) {
    if (env[name]?.toLowerCase() === value) {
      throw new InputError(`the environment variable ${name} is set: ${why}; remove it`)
    }
  }
}

/** The runner's own variables. */
export interface Runner {
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
export function readRunner(env: NodeJS.ProcessEnv): Runner {
  return {
    serverUrl: readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com'),
    apiUrl: readUrl(env, 'GITHUB_API_URL', 'https://api.github.com'),
    runId: env.GITHUB_RUN_ID ?? '',
    trigger: env.GITHUB_EVENT_NAME ?? '',
    tempFolder: resolve(env.RUNNER_TEMP || tmpdir()),
  }
}
