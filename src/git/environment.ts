import type { Variables } from '../ports.ts'

/** The repository that we talk to. */
export interface RemoteAddress {
  /** `GITHUB_SERVER_URL`, without a slash at its end. */
  readonly serverUrl: string
  /** `owner/name` */
  readonly repository: string
  readonly token: string
}

/**
 * All that git gets of our own environment: how to be found, proxies, certificates. None of
 * the other `GIT_` variables (a checkout step's index, tracing that prints headers) and no home directory.
 */
const INHERITED = [
  'PATH',
  'SystemRoot',
  'TMPDIR',
  'TEMP',
  'TMP',
  'http_proxy',
  'https_proxy',
  'HTTPS_PROXY',
  'all_proxy',
  'ALL_PROXY',
  'no_proxy',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
]

const FIXED = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  // Refs as files, which every git knows, whatever this one would choose by itself.
  GIT_DEFAULT_REF_FORMAT: 'files',
  // The refusals are recognised by their English words.
  LC_ALL: 'C',
  GIT_AUTHOR_NAME: 'github-actions[bot]',
  GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'github-actions[bot]',
  GIT_COMMITTER_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
}

/** `https://github.com/owner/name`, without credentials. */
export function remoteUrl({ serverUrl, repository }: Omit<RemoteAddress, 'token'>): string {
  return `${serverUrl}/${repository}`
}

/** `git config` of every call. It stands in the children's environment alone, on no disk and in no argument. */
function configOf(address: RemoteAddress): readonly (readonly [key: string, value: string])[] {
  const header = `http.${new URL(address.serverUrl).origin}/.extraheader`
  const credentials = Buffer.from(`x-access-token:${address.token}`).toString('base64')
  return [
    ['remote.origin.url', remoteUrl(address)],
    // An empty one first: it drops those that stand before it, and two of them are HTTP 400.
    [header, ''],
    [header, `Authorization: Basic ${credentials}`],
    ['http.followRedirects', 'false'],
    // While it packs, a server sends a few bytes every 5 s: less than that for two minutes is a dead line.
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', '120'],
    // A push above the buffer costs a second POST, sent first to see whether the server lets us in.
    ['http.postBuffer', String(32 * 1024 * 1024)],
    ['protocol.version', '2'],
    ['core.hooksPath', '/dev/null'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['advice.pushUpdateRejected', 'false'],
  ]
}

/** The whole environment of every git process; `home` is an empty folder. */
export function gitEnvironment(
  inherited: Variables,
  gitDir: string,
  home: string,
  address: RemoteAddress,
): Record<string, string> {
  const environment: Record<string, string> = { ...FIXED, GIT_DIR: gitDir, HOME: home }
  for (const name of INHERITED) {
    const value = inherited[name]
    if (value !== undefined) environment[name] = value
  }
  const config = configOf(address)
  environment.GIT_CONFIG_COUNT = String(config.length)
  for (const [index, [key, value]] of config.entries()) {
    environment[`GIT_CONFIG_KEY_${index}`] = key
    environment[`GIT_CONFIG_VALUE_${index}`] = value
  }
  return environment
}
